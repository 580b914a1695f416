"""The collection's time axis: whole years from the first dated article to the last, with a count for each month."""

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.model import ArchiveDate

MONTH_LIMIT = 40
"""Years up to which each month has its own bar; beyond it a bar is a year (480 bars are as many as a strip can show)."""


BAR = 0.86
"""Of a month's width, for its bar; days stand within it, so that a day never seems to lie between two months."""

MONTHS_IN_YEAR = 12
LEAST_SCALE = 4
"""Articles that fill the height at least: the only month of a small archive does not pretend to be a peak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """From the first of January of one year to the end of another."""

    first: int | None
    """First year, None when no article is dated."""

    last: int | None
    slots: Mapping[str, int]
    """Article id -> index of its bar; an article dated only by year, in an axis of months, has none."""

    counts: tuple[int, ...]
    """Articles per bar."""

    per_year: int
    """Bars in a year: 12 or 1."""

    most: int
    """Articles that fill the height of the strip."""

    units: int
    """Bars along the strip, 1 at least."""

    @property
    def years(self) -> range:
        """Every year of the axis; empty without dated articles."""
        return range(0) if self.first is None or self.last is None else range(self.first, self.last + 1)

    def place(self, day: dt.date) -> float:
        """Where a day stands, from 0.0 to 1.0; months are equally wide."""
        if self.first is None or not self.years:
            return 0.0
        month = (day.year - self.first) * MONTHS_IN_YEAR + day.month - 1
        length = calendar.monthrange(day.year, day.month)[1]
        within = BAR * (day.day - 0.5) / length if self.per_year == MONTHS_IN_YEAR else day.day / length
        return (month + within) / (len(self.years) * MONTHS_IN_YEAR)

    def counts_of(self, articles: Iterable[str]) -> tuple[int, ...]:
        """Per bar, how many of these articles."""
        counter = Counter(self.slots[article] for article in articles if article in self.slots)
        return tuple(counter[index] for index in range(self.units))


def axis_of(catalogue: Catalogue) -> Axis:
    """The axis on which every page of this build draws the collection."""
    dates = {a.id: catalogue.dates[a.id] for a in catalogue.articles if a.id in catalogue.dates}
    years = [date.earliest.year for date in dates.values()] + [int(year) for year in catalogue.years]
    first, last = (min(years), max(years)) if years else (None, None)
    per_year = MONTHS_IN_YEAR if not years or max(years) - min(years) < MONTH_LIMIT else 1
    slots = {article: slot for article, date in dates.items() if (slot := _slot(date, first, per_year)) is not None}
    length = 0 if first is None or last is None else (last - first + 1) * per_year
    counter = Counter(slots.values())
    counts = tuple(counter[i] for i in range(length))
    return Axis(first=first, last=last, slots=slots, counts=counts, per_year=per_year, most=max(LEAST_SCALE, *counts, 0),
                units=max(length, 1))


def _slot(date: ArchiveDate, first: int | None, per_year: int) -> int | None:
    year, month = date.earliest.year - (first or 0), date.earliest.month
    if per_year == 1:
        return year
    in_one_month = (date.earliest.year, month) == (date.latest.year, date.latest.month)
    return year * MONTHS_IN_YEAR + month - 1 if in_one_month else None
