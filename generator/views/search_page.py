"""The search page, and what it offers to those who have no script: every way to browse."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.views.article_row import Row, rows
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame
from generator.views.names_list import NameRow, most_named, telling
from generator.views.page import Page
from generator.views.publications import recorded
from generator.views.search_help import Help, helps
from generator.views.words import articles
from generator.wording import Wording

PATH = "search.html"
LATEST, NAMED = 5, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Most:
    """What most articles name, of one type."""

    title: str
    names: tuple[NameRow, ...]
    counts: bool
    """Whether the counts are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """Everything that search.html prints."""

    frame: Frame
    helps: tuple[Help, ...]
    tally: str
    browse: tuple[NavLink, ...]
    years: tuple[NavLink, ...]
    most: tuple[Most, ...]
    latest: tuple[Row, ...]


def search_page(desk: Desk) -> Page:
    """The form, how to search, an empty list of results, and what to browse instead."""
    cat = desk.catalogue
    say = desk.say
    lists = [(say.gettext("Articles"), "articles", len(cat.articles)), (say.gettext("Stories"), "stories", len(cat.stories))]
    lists += [(title, folder, len(held)) for folder, title, held in desk.lists()]
    lists += [(say.gettext("Topics"), "topics", len(cat.topics)), (say.gettext("Publications"), "publications", recorded(desk))]
    view = SearchView(
        frame=frame(desk, PATH, say.gettext("Search"), section="search",
                    description=say.gettext("Search %(archive)s.", archive=desk.site.name)),
        helps=helps(desk), tally=articles(say, len(cat.articles)),
        browse=tuple(NavLink(label=label, href=f"{folder}/index.html", count=say.number(count)) for label, folder, count in lists),
        years=tuple(NavLink(label=year, href=desk.href(PATH, year) or "", count=say.number(len(held))) for year, held in cat.years.items()),
        most=_most(say, [(title, most_named(desk, PATH, folder, NAMED)) for folder, title, held in desk.lists()[:3] if held]),
        latest=rows(desk, PATH, [article.id for article in reversed(cat.articles) if article.id in cat.dates][:LATEST]),
    )
    return Page(path=PATH, template="search.html", view=view)


def _most(say: Wording, held: Sequence[tuple[str, tuple[NameRow, ...]]]) -> tuple[Most, ...]:
    """Called the most named, all of them alike, only where of every type some are named by more articles than others."""
    counts, ranked = telling(row for _, names in held for row in names), all(telling(names) for _, names in held)
    return tuple(Most(title=say.gettext("%(title)s most named", title=title) if ranked else title, names=names, counts=counts)
                 for title, names in held)
