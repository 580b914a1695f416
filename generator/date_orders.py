"""In which order a publication prints day and month: decided once by a person, in content/settings.yaml, and read by each build.

    date_orders:
      The Wendle Post: day first        # it prints 4/6/2016 for 4 June; the other is: month first

The article files keep both readings, so that a decision can be taken back. A date that a person wrote into an article file is one
reading already, and no order touches it.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator import dates
from generator.dates.glyphs import fold
from generator.model import ArchiveDate, Article, Because, worded
from generator.notices import Notice
from generator.settings import DAY_FIRST, MONTH_FIRST, SETTINGS, Order

FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:\d{4}|\d{2})(?!\d)", re.ASCII)
ONE_OF = re.compile(r"\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\]", re.ASCII)
"""EDTF's set of two days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the dates of one publication say of its order."""

    asked: tuple[str, ...]
    """Ids of the articles whose date can be read in both."""

    day_first: int
    """How many of its other dates in figures can only have the day first."""

    month_first: int


def ordered(articles: Iterable[Article], orders: Mapping[str, Order]) -> Iterator[Article]:
    """The articles, one after the other, each date of two readings read in the order of its publication, where one is decided."""
    return (_read(article, orders.get(article.publication or "")) for article in articles)


def _read(article: Article, order: Order | None) -> Article:
    date, readings = article.published, _readings(article)
    if order is None or date is None or readings is None:
        return article
    # Its file does not change: what stands there is what a re-run of the generator expects.
    return replace(article, published=dates.parse(readings[order], date.basis, (*date.because, _because(article, order))))


def _because(article: Article, order: Order) -> Because:
    paper = article.publication or ""
    return Because(kind="curated", detail=worded("%(paper)s prints the day first, says an editor of this archive", paper=paper)
                   if order == DAY_FIRST else worded("%(paper)s prints the month first, says an editor of this archive", paper=paper))


def _readings(article: Article) -> dict[Order, str] | None:
    """The two days that a date in figures can be; None of any other date."""
    found = ONE_OF.fullmatch(article.published.edtf) if article.published else None
    numbers = _numbers(article)
    if found is None or numbers is None:
        return None
    first, second = numbers
    held = {_order(dt.date.fromisoformat(day), first, second): day for day in found.groups()}
    return {DAY_FIRST: held[DAY_FIRST], MONTH_FIRST: held[MONTH_FIRST]} if held.keys() == {DAY_FIRST, MONTH_FIRST} else None


def _numbers(article: Article) -> tuple[int, int] | None:
    """The first two numbers of the date as printed, when it is in figures."""
    found = FIGURES.search(fold(article.date_text or ""))
    return (int(found[1]), int(found[2])) if found else None


def _order(day: dt.date, first: int, second: int) -> Order | None:
    """The order in which these two numbers are this day; None when it is neither, or both."""
    if first == second:
        return None
    return {(day.day, day.month): DAY_FIRST, (day.month, day.day): MONTH_FIRST}.get((first, second))


def evidence(articles: Iterable[Article]) -> dict[str, Evidence]:
    """Publication -> what its dates say, where any can be read in two ways; by name."""
    asked: dict[str, list[str]] = {}
    sure: dict[str, Counter[Order]] = {}
    for article in articles:
        if article.publication is None or article.published is None:
            continue
        if _readings(article):
            asked.setdefault(article.publication, []).append(article.id)
        elif order := _told(article.published, _numbers(article)):
            sure.setdefault(article.publication, Counter())[order] += 1
    return {name: Evidence(asked=tuple(sorted(ids)), day_first=sure.get(name, Counter())[DAY_FIRST],
                           month_first=sure.get(name, Counter())[MONTH_FIRST]) for name, ids in sorted(asked.items())}


def _told(date: ArchiveDate, numbers: tuple[int, int] | None) -> Order | None:
    """The order that a date shows by itself: one of its numbers is no month."""
    if numbers is None or max(numbers) <= 12 or date.earliest != date.latest:
        return None
    return _order(date.earliest, *numbers)


def unknown(articles: Iterable[Article], orders: Mapping[str, Order]) -> tuple[Notice, ...]:
    """A warning (F-121) for each publication of the settings that no article has."""
    names = {article.publication for article in articles}
    return tuple(Notice(code="F-121", level="warning", file=f"content/{SETTINGS}",
                        message=f"date_orders: no article is of the publication {name}",
                        hint="write its name as the article files do under publication:") for name in sorted(orders) if name not in names)
