"""The calendar: years, months, and which days have a page of their own: those that their month has no room for, and days of the year."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from generator.model import ArchiveDate, Article
from generator.permalinks import Ledger, Row

MONTH_LIMIT = 300
"""Articles up to which a month lists them all, day by day; beyond, each of its days has a page. At some 400 bytes a line that is 120 KB."""

DAY = "day"
"""Kind of a day's page in the ledger: 2016/04-29.html."""

YEARLY = "day-of-year"
"""Kind of the page of a day of the year: on-this-day/04-29.html."""

LEAST_DAYS = 31
"""Days of the year with articles from which they have pages: of fewer there would hardly ever be one of today."""

ON_THIS_DAY = "on-this-day"
_K = TypeVar("_K", bound=Hashable)
FULL = re.compile(r"\d{4}-\d\d-\d\d")


def under(order: Iterable[Article], earlier: Iterable[Article], keys: Callable[[Article], Iterable[_K]]) -> dict[_K, tuple[str, ...]]:
    """Key -> ids of the listed articles that have it; a key that only earlier versions have stands for these, or its page would vanish."""
    held: dict[_K, list[str]] = defaultdict(list)
    former: dict[_K, list[str]] = defaultdict(list)
    for articles, found in ((order, held), (earlier, former)):
        for article in articles:
            for key in dict.fromkeys(keys(article)):
                found[key].append(article.id)
    return {key: tuple(ids) for key, ids in (former | held).items()}


def calendar(
    order: Sequence[Article], earlier: Sequence[Article], dates: Mapping[str, ArchiveDate],
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Year -> ids of its articles; month -> ids of those of which the month is known."""
    def year(article: Article) -> Iterable[str]:
        return [f"{date.earliest:%Y}"] if (date := dates.get(article.id)) else []

    def month(article: Article) -> Iterable[str]:
        date = dates.get(article.id)
        return [f"{date.earliest:%Y-%m}"] if date and f"{date.earliest:%Y-%m}" == f"{date.latest:%Y-%m}" else []

    years, months = under(order, earlier, year), under(order, earlier, month)
    return dict(sorted(years.items())), dict(sorted(months.items()))


def days(months: Mapping[str, Sequence[str]], dates: Mapping[str, ArchiveDate], ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Day with a page ("2016-04-29") -> ids of its articles, in the archive's order.

    A page that was published stays while there is anything to show on it, also when its month would have room again.
    """
    known = ledger.path_of(DAY)
    found: dict[str, list[str]] = defaultdict(list)
    for articles in months.values():
        full = len(articles) > MONTH_LIMIT
        for article in articles:
            date = dates[article]
            if date.earliest == date.latest and (full or date.earliest.isoformat() in known):
                found[date.earliest.isoformat()].append(article)
    return {day: tuple(found[day]) for day in sorted(found)}


def days_of_year(articles: Iterable[Article], dates: Mapping[str, ArchiveDate], ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Month and day ("04-29") -> ids of the articles that are of it for certain, in the archive's order.

    None where they are few. What was published stays, even when no article is of that day any more: its page then says so.
    """
    found: dict[str, list[str]] = {day: [] for day in ledger.path_of(YEARLY)}
    for article in articles:
        date = dates.get(article.id)
        if date and date.basis != "inferred" and FULL.fullmatch(date.edtf):
            found.setdefault(date.edtf[5:], []).append(article.id)
    few = len(found) < LEAST_DAYS and not ledger.path_of(YEARLY)
    return {} if few else {day: tuple(found[day]) for day in sorted(found)}


def paths(days_: Iterable[str], yearly: Iterable[str]) -> dict[str, str]:
    """Day, or day of the year, -> path of its page."""
    return {day: f"{day[:7].replace('-', '/')}{day[7:]}.html" for day in days_} | {
        f"{ON_THIS_DAY}/{day}": f"{ON_THIS_DAY}/{day}.html" for day in yearly}


def ledger_rows(days_: Iterable[str], yearly: Sequence[str]) -> Iterable[Row]:
    """What the ledger has to hold of these pages."""
    found = paths(days_, yearly)
    yield from (Row(path=found[day], kind=DAY, target=day) for day in days_)
    yield from (Row(path=found[f"{ON_THIS_DAY}/{day}"], kind=YEARLY, target=day) for day in yearly)
