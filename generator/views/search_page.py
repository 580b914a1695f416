"""The search page, and what it offers to those who have no script: every way to browse."""

from dataclasses import dataclass

from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame
from generator.views.page import Page
from generator.views.words import counted, number

PATH = "search.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """Everything that search.html prints."""

    frame: Frame
    tally: str
    browse: tuple[NavLink, ...]
    years: tuple[NavLink, ...]


def search_page(desk: Desk) -> Page:
    """The form, an empty list of results, and the lists."""
    cat = desk.catalogue
    lists = [("Articles", "articles", len(cat.articles)), ("Stories", "stories", len(cat.stories))]
    lists += [(title, folder, len(held)) for folder, title, held in desk.sections]
    lists += [("Topics", "topics", len(cat.topics)), ("Publications", "publications", len(cat.publications))]
    view = SearchView(
        frame=frame(desk, PATH, "Search", section="search", description=f"Search {desk.site.name}."),
        tally=counted(len(cat.articles), "article"),
        browse=tuple(NavLink(label=label, href=f"{folder}/index.html", count=number(count)) for label, folder, count in lists),
        years=tuple(NavLink(label=year, href=desk.href(PATH, year) or "", count=number(len(held))) for year, held in cat.years.items()),
    )
    return Page(path=PATH, template="search.html", view=view)
