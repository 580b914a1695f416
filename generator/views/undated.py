"""What has no date."""

from dataclasses import dataclass

from generator.entity_pages import UNDATED
from generator.views.article_row import Group, by_paper, papers_told
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.listing import alphabetical, groups_of
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally

PATH = "undated.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedView:
    """Everything that undated.html prints."""

    frame: Frame
    tally: str
    groups: tuple[Group, ...]
    """Every one, paper by paper, while there is room; else some of each letter under which there is a page; by their letters."""

    says_paper: bool
    """Whether each article says its publication: no heading does, and it is recorded of some."""


def undated_page(desk: Desk) -> Page:
    """Every article without a date."""
    undated = desk.catalogue.undated
    tally = tallied(desk.say, len(undated))
    parts = desk.catalogue.list_parts.get(UNDATED)
    groups = groups_of(desk, PATH, UNDATED, undated, UNDATED) if parts else by_paper(desk, PATH, alphabetical(desk, undated))
    view = UndatedView(
        frame=frame(desk, PATH, desk.say.gettext("Undated"), section="articles",
                    description=described(desk.say, desk.say.gettext("Articles whose date is not recorded"), tally),
                    here=Here(undated=True, words=with_tally(desk.say, desk.say.gettext("Undated"), tally))),
        tally=tally, groups=groups, says_paper=bool(parts) and papers_told(groups),
    )
    return Page(path=PATH, template="undated.html", view=view)
