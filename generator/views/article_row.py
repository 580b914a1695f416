"""An article as one row of a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.coins import coins
from generator.views.desk import Desk
from generator.views.meta import description_of
from generator.views.when import When
from generator.views.words import articles as tallied
from generator.views.words import no_date, shortened
from generator.wording import Wording, headed

SUMMARY_LIMIT = 210
BRIEF_FROM = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a list says of an article."""

    headline: str
    href: str | None
    when: When
    publication: str
    recorded: bool
    """Whether the publication is known."""

    kicker: str | None
    genre: str
    """Class for the headline's weight: "news", "comment" …"""

    language: str | None
    direction: str
    summary: str | None
    earlier: bool = False
    """Whether it is an earlier version: only what the current one has not leads to it."""

    coins: str | None = None
    """The article for Zotero (coins.py); None where the page is not a list of articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under a heading: a month, a year, "Undated"."""

    label: str
    anchor: str
    href: str | None
    """The heading's own page, if it has one and this is not it."""

    count: str
    rows: tuple[Row, ...]
    brief: bool = False
    """Whether rows are one line each: lists of more than BRIEF_FROM articles."""


def row(desk: Desk, path: str, article_id: str, coined: bool = False) -> Row:
    """The row for one article, seen from the page `path`; `coined` in a list of articles that is what its page is for."""
    article = desk.catalogue.by_id[article_id]
    summary = description_of(article)
    return Row(
        headline=article.headline, href=desk.href(path, article.id), when=desk.when(article.id), publication=desk.publication(article),
        recorded=article.publication is not None, kicker=article.kicker or article.section, genre=article.genre or "news",
        language=article.language if article.language != desk.site.language else None, direction=article.direction,
        summary=shortened(summary, SUMMARY_LIMIT) if summary else None, earlier=desk.catalogue.current(article.id) != article.id,
        coins=coins(desk, article) if coined else None,
    )


def rows(desk: Desk, path: str, articles: Iterable[str], coined: bool = False) -> tuple[Row, ...]:
    """Rows in the order given."""
    return tuple(row(desk, path, article, coined) for article in articles)


def by_month(desk: Desk, path: str, articles: Iterable[str]) -> tuple[Group, ...]:
    """Rows grouped by month, by year where the month is unknown, and undated ones last; in the order given."""
    groups: dict[str, list[str]] = {}
    for article in articles:
        groups.setdefault(_period(desk, article), []).append(article)
    brief = sum(map(len, groups.values())) > BRIEF_FROM
    return tuple(
        Group(label=period_label(desk.say, period), anchor=f"on-{period}", href=_own_page(desk, path, period),
              count=tallied(desk.say, len(ids)),
              rows=rows(desk, path, ids, coined=True), brief=brief)
        for period, ids in groups.items()
    )


def _period(desk: Desk, article: str) -> str:
    date = desk.catalogue.dates.get(article)
    if date is None:
        return "undated"
    same = (date.earliest.year, date.earliest.month) == (date.latest.year, date.latest.month)
    return f"{date.earliest:%Y-%m}" if same else f"{date.earliest:%Y}"


def period_label(say: Wording, period: str) -> str:
    """The heading of a month, of what is known only by its year, of what is undated."""
    if period == "undated":
        return no_date(say)
    return headed(say.month(period)) if "-" in period else say.gettext("%(year)s, month unknown", year=period)


def _own_page(desk: Desk, path: str, period: str) -> str | None:
    return desk.href(path, period) if desk.catalogue.paths.get(period) != path else None
