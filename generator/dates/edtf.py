"""EDTF: the first and last day that a text allows.

EDTF is the Library of Congress's Extended Date/Time Format, since 2019 a part of ISO 8601-2:
https://www.loc.gov/standards/datetime/. Accepted are levels 0 and 1 without clock times, and one-of sets. The edtf library
is the tests' oracle; it takes 10 ms a date, which is why it is not asked in every build.
"""

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.dates.calendar_names import MONTHS
from generator.dates.printed import printed
from generator.model import ArchiveDate, Basis, Because

SIMPLE = re.compile(r"(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
SPAN = re.compile(r"(\d{2}XX|\d{3}X)([?~%]?)|(\d{4})-(2[1-4])([?~%]?)", re.ASCII)
Span = tuple[dt.date, dt.date]


def parse(edtf: str, basis: Basis, because: Sequence[Because] = ()) -> ArchiveDate:
    """The date that an EDTF text gives; raises ValueError with the reason and the remedy."""
    earliest, latest = _bounds(edtf)
    return ArchiveDate(edtf=edtf, earliest=earliest, latest=latest, basis=basis, because=tuple(because))


def sort_key(date: ArchiveDate | None) -> tuple[int, int, int, str]:
    """A total order: by first possible day, the more precise first, undated last."""
    if date is None:
        return 1, 0, 0, ""
    return 0, date.earliest.toordinal(), date.latest.toordinal(), date.edtf


@lru_cache(maxsize=4096)
def _bounds(edtf: str) -> Span:
    """First and last day that the text allows."""
    if edtf.startswith("[") and edtf.endswith("]"):
        parts = [_bounds(part.strip()) for part in edtf[1:-1].split(",")]
        return min(first for first, _ in parts), max(last for _, last in parts)
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    if found := SPAN.fullmatch(edtf):
        return _span(found)
    if found := SIMPLE.fullmatch(edtf):
        return _simple(edtf, found[1], found[2], found[3])
    raise ValueError(_complaint(edtf))


def _simple(edtf: str, year: str, month: str | None, day: str | None) -> Span:
    if int(year) < 1:
        raise ValueError("the year 0000 is not in the calendar; write the year in four digits: 1931")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError(f"{edtf} has a day without a month; write {year} if the month is not known")
        return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if not 1 <= int(month or 0) <= 12:
        raise ValueError(f"there is no month {month}; write year, month, day: {year}-05-02")
    last = calendar.monthrange(int(year), int(month or 0))[1]
    if day in (None, "XX"):
        return dt.date(int(year), int(month or 0), 1), dt.date(int(year), int(month or 0), last)
    if not 1 <= int(day or 0) <= last:
        raise ValueError(f"{MONTHS[int(month or 0) - 1]} {year} has no day {day}; write {year}-{month} if the day is not known")
    only = dt.date(int(year), int(month or 0), int(day or 0))
    return only, only


def _span(found: re.Match[str]) -> Span:
    """A decade, a century or a season."""
    if found[1]:
        low, high = found[1].replace("X", "0"), found[1].replace("X", "9")
        if int(low) == 0:
            raise ValueError("the year 0000 is not in the calendar; write the year in four digits: 1931")
        return dt.date(int(low), 1, 1), dt.date(int(high), 12, 31)
    # Northern seasons may begin in March and end in February, southern ones half a year off: only the year is sure.
    return dt.date(int(found[3]), 1, 1), dt.date(int(found[3]), 12, 31)


def _interval(start: str, end: str) -> Span:
    open_ends = ("", "..")
    if start in open_ends and end in open_ends:
        raise ValueError("an interval needs a beginning or an end: 1931-05/..")
    first = dt.date.min if start in open_ends else _bounds(start)[0]
    last = dt.date.max if end in open_ends else _bounds(end)[1]
    if first > last:
        raise ValueError(f"{start}/{end} ends before it begins; write {end}/{start}")
    return first, last


def _complaint(edtf: str) -> str:
    """What is wrong with a text that is no EDTF we take, and what to write."""
    meant = printed(edtf)
    if meant:
        return f"this is not written as EDTF; write {meant}"
    if re.fullmatch(r"\d{1,2}(?: \w+ |[/. -]\d{1,2}[/. -])\d{2}", edtf):
        return "the century is missing; write 1931-05-02, or 1931-05 if only the month is known"
    if "T" in edtf and SIMPLE.fullmatch(edtf.partition("T")[0]):
        return f"a clock time is not kept; write {edtf.partition('T')[0]}"
    return "this is no date; write 1931-05-02, or 1931-05 if only the month is known, or null if nothing is"
