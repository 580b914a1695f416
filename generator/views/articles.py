"""The list of all articles, cut by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.article_row import Group, by_month
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.gathering import ALL, whole
from generator.views.links import relative
from generator.views.page import Page
from generator.views.take_away import TakeAway, beside
from generator.views.words import articles
from generator.wording import headed

PATH = ALL
LIST_LIMIT = 200
"""Articles up to which the list holds them all; beyond it, it leads to the years and their months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLink:
    """A month of a year that has articles."""

    label: str
    href: str | None
    count: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLink:
    """A year that has articles."""

    label: str
    href: str | None
    count: str
    months: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesView:
    """Everything that articles.html prints."""

    frame: Frame
    tally: str
    years: tuple[YearLink, ...]
    groups: tuple[Group, ...]
    """Every article by month, newest first, unless there are too many."""

    earlier: str | None
    """ "2 earlier versions", which the years count too; None without any."""

    undated: str | None
    """ "3 articles undated", None when every article is dated."""

    undated_href: str
    publications_href: str
    take_away: TakeAway


def articles_page(desk: Desk) -> Page:
    """Every article, or every year when there are many."""
    cat = desk.catalogue
    dated = [article.id for article in reversed(cat.articles) if article.id in cat.dates]
    every = by_month(desk, PATH, [*dated, *cat.undated]) if len(cat.articles) <= LIST_LIMIT else ()
    tally = articles(desk.say, len(cat.articles))
    view = ArticlesView(
        frame=frame(desk, PATH, desk.say.gettext("Articles"), section="articles",
                    description=desk.say.gettext("%(tally)s in %(archive)s.", tally=tally, archive=desk.site.name)), tally=tally,
        years=tuple(_years(desk)) if len(cat.years) > 1 or not every else (), groups=every,
        earlier=desk.say.ngettext("%(number)s earlier version", "%(number)s earlier versions", len(cat.earlier)) if cat.earlier else None,
        undated=desk.say.ngettext("%(number)s article undated", "%(number)s articles undated", len(cat.undated)) if cat.undated else None,
        undated_href=relative(PATH, "undated.html"), publications_href=relative(PATH, "publications/index.html"),
        take_away=beside(desk, whole(desk)),
    )
    return Page(path=PATH, template="articles.html", view=view)


def _years(desk: Desk) -> Iterable[YearLink]:
    cat = desk.catalogue
    for year in sorted(cat.years, reverse=True):
        months = [month for month in cat.months if month.startswith(f"{year}-")]
        yield YearLink(label=year, href=desk.href(PATH, year), count=articles(desk.say, len(cat.years[year])), months=tuple(
            MonthLink(label=headed(desk.say.months[int(month[5:]) - 1]), href=desk.href(PATH, month),
                      count=desk.say.number(len(cat.months[month])),
                      words=articles(desk.say, len(cat.months[month])))
            for month in months))
