"""An article as one row of a list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.filing import sort_key
from generator.model import Article
from generator.views.coins import coins
from generator.views.desk import Desk
from generator.views.meta import description_of
from generator.views.when import When
from generator.views.words import articles as tallied
from generator.views.words import no_date, no_publication, shortened
from generator.wording import Wording, headed

SUMMARY_LIMIT = 210
BRIEF_FROM = 40
LETTER = {"letter": "comment"}


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

    dated: bool = True
    """Whether its rows say when; not where the heading says that no date is recorded."""

    more: str | None = None
    """What leads on to the heading's own page, where not all rows are here."""

    chosen: str | None = None
    """Which rows these are, said once on a page."""

    alone: bool = False
    """Whether it is the page's only group and the page is called as it is: its heading is for those who go from heading to heading."""


def explained(say: Wording, groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups, the first of which that has not all its rows says which it has (calendar.most_told)."""
    held = tuple(groups)
    first = next((group for group in held if group.more), None)
    words = say.gettext("Shown here: one article of each story; the largest stories were chosen.")
    return tuple(replace(group, chosen=words) if group is first else group for group in held)


def row(desk: Desk, path: str, article_id: str, coined: bool = False) -> Row:
    """The row for one article, seen from the page `path`; `coined` in a list of articles that is what its page is for."""
    article = desk.catalogue.by_id[article_id]
    summary = description_of(article)
    return Row(
        headline=article.headline, href=desk.href(path, article.id), when=desk.when(article.id), publication=desk.publication(article),
        recorded=article.publication is not None, kicker=article.kicker or article.section, genre=weight_of(article),
        language=article.language if article.language != desk.site.language else None, direction=article.direction,
        summary=shortened(summary, SUMMARY_LIMIT) if summary else None, earlier=desk.catalogue.current(article.id) != article.id,
        coins=coins(desk, article) if coined else None,
    )


def weight_of(article: Article) -> str:
    """The class for its headline's weight, by its genre: a reader's letter is set as comment is."""
    return LETTER.get(article.genre or "news", article.genre or "news")


def rows(desk: Desk, path: str, articles: Iterable[str], coined: bool = False) -> tuple[Row, ...]:
    """Rows in the order given."""
    return tuple(row(desk, path, article, coined) for article in articles)


def by_month(desk: Desk, path: str, articles: Iterable[str]) -> tuple[Group, ...]:
    """Rows grouped by month, in the order given; behind those of its year what is known only by the year, and last what is undated."""
    groups: dict[str, list[str]] = {}
    for article in articles:
        groups.setdefault(_period(desk, article), []).append(article)
    brief = sum(map(len, groups.values())) > BRIEF_FROM
    return tuple(
        Group(label=period_label(desk.say, period), anchor=f"on-{period}", href=_own_page(desk, path, period),
              count=tallied(desk.say, len(ids)),
              rows=rows(desk, path, ids, coined=True), brief=brief, dated=period != "undated")
        for period, ids in sorted(groups.items(), key=_after_its_year(list(groups)))
    )


def by_paper(desk: Desk, path: str, articles: Sequence[str]) -> tuple[Group, ...]:
    """Rows grouped by publication, A to Z; what names none last."""
    held: dict[str | None, list[str]] = {}
    for article in articles:
        held.setdefault(desk.catalogue.by_id[article].publication, []).append(article)
    order = sorted(held.items(), key=lambda paper: (paper[0] is None, sort_key(paper[0] or "")))
    return tuple(
        Group(label=name or no_publication(desk.say), anchor=f"paper-{place}", href=desk.href(path, desk.publication_of.get(ids[0])),
              count=tallied(desk.say, len(ids)), rows=rows(desk, path, ids, coined=True), brief=len(articles) > BRIEF_FROM)
        for place, (name, ids) in enumerate(order, 1)
    )


def papers_told(groups: Iterable[Group]) -> bool:
    """Whether rows say their publication: not where a long list would say of each that it is not recorded."""
    return any(row.recorded or not group.brief for group in groups for row in group.rows)


def _after_its_year(periods: Sequence[str]) -> Callable[[tuple[str, list[str]]], tuple[bool, int, bool]]:
    """Months as they come, a year of which no month is known behind the last of them, what is undated behind all."""
    last = {period[:4]: at for at, period in enumerate(periods) if "-" in period}
    place = {period: (period == "undated", last.get(period, at), "-" not in period) for at, period in enumerate(periods)}
    return lambda held: place[held[0]]


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
