"""What each page shows, as plain values: templates sort, join and count nothing."""

from generator.views.desk import Desk, desk_for
from generator.views.making import (
    Job,
    OwnPage,
    citations,
    closing_jobs,
    listed,
    one_article,
    one_page,
    original_jobs,
    page_jobs,
    pages,
    with_originals,
)
from generator.views.page import File, Page, Site
from generator.views.pieces import Pieces, pieces_of
from generator.views.spine import spine_sheet
from generator.views.style import Look

__all__ = [
    "Desk", "File", "Job", "Look", "OwnPage", "Page", "Pieces", "Site", "citations", "closing_jobs", "desk_for", "listed", "one_article",
    "one_page", "original_jobs", "page_jobs", "pages", "pieces_of", "spine_sheet", "with_originals",
]
