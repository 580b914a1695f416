"""The archive's own pages: about, how to cite, colophon."""

from dataclasses import dataclass

from generator.prose import Html
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentPage:
    """Everything that page.html prints."""

    frame: Frame
    title: str
    body: Html


def page_of(desk: Desk, slug: str, title: str, description: str | None, body: str) -> Page:
    """A page from its Markdown, already HTML."""
    path = f"{slug}.html"
    view = ContentPage(frame=frame(desk, path, title, section=slug, description=description), title=title, body=Html(body))
    return Page(path=path, template="page.html", view=view)
