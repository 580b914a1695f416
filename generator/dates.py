"""Dates at their true precision: read from EDTF or from print, shown without pretending to know more.

EDTF is the Library of Congress's Extended Date/Time Format, since 2019 a part of ISO 8601-2:
https://www.loc.gov/standards/datetime/. Accepted are levels 0 and 1 without clock times, and one-of sets. The edtf library
is the tests' oracle; it takes 10 ms a date, which is why it is not asked in every build.
"""

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.model import ArchiveDate, Basis, Because

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
DOUBT = {"": "", "?": "probably ", "~": "about ", "%": "probably about "}

_SIMPLE = re.compile(r"(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_SPAN = re.compile(r"(\d{2}XX|\d{3}X)([?~%]?)|(\d{4})-(2[1-4])([?~%]?)", re.ASCII)
Span = tuple[dt.date, dt.date]


def parse(edtf: str, basis: Basis, because: Sequence[Because] = ()) -> ArchiveDate:
    """The date that an EDTF text gives; raises ValueError with the reason and the remedy."""
    earliest, latest = _bounds(edtf)
    return ArchiveDate(edtf=edtf, earliest=earliest, latest=latest, basis=basis, because=tuple(because))


def weekday(day: dt.date) -> str:
    """English name of the day of the week, whatever the machine's locale."""
    return WEEKDAYS[day.weekday()]


def sort_key(date: ArchiveDate | None) -> tuple[int, int, int, str]:
    """A total order: by first possible day, the more precise first, undated last."""
    if date is None:
        return 1, 0, 0, ""
    return 0, date.earliest.toordinal(), date.latest.toordinal(), date.edtf


# ---------------------------------------------------------------- EDTF

@lru_cache(maxsize=4096)
def _bounds(edtf: str) -> Span:
    """First and last day that the text allows."""
    if edtf.startswith("[") and edtf.endswith("]"):
        parts = [_bounds(part.strip()) for part in edtf[1:-1].split(",")]
        return min(first for first, _ in parts), max(last for _, last in parts)
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    if found := _SPAN.fullmatch(edtf):
        return _span(found)
    if found := _SIMPLE.fullmatch(edtf):
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
    if "T" in edtf and _SIMPLE.fullmatch(edtf.partition("T")[0]):
        return f"a clock time is not kept; write {edtf.partition('T')[0]}"
    return "this is no date; write 1931-05-02, or 1931-05 if only the month is known, or null if nothing is"


# ---------------------------------------------------------------- print

_MONTH = {name[:length].lower(): number for number, name in enumerate(MONTHS, 1) for length in (3, len(name))} | {"sept": 9}
_MONTH_NAME = "(" + "|".join(sorted(_MONTH, key=len, reverse=True)) + r")\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(\d{4})"
_ZONE = r"(?:\s?\(?(?:[A-Z]{1,4}T|GMT|UTC|Z|local time)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|\s?[+-]\d\d:?\d\d)?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|\d{4}(?=\s?(?:GMT|UTC)))" + _ZONE
_SEPARATOR = r"(?:\s*[,|·•–—-]\s*|\s+at\s+|\s+)"
_LINE = re.compile(
    rf"(?:(?P<weekday>{'|'.join(f'{name}|{name[:3]}|{name[:4]}' for name in WEEKDAYS)})\.?(?:,\s*|\s+))?(?:{_CLOCK}{_SEPARATOR})?"
    rf"(?:(?P<weekday2>{'|'.join(WEEKDAYS)})(?:,\s*|\s+))?"
    rf"(?P<date>[^|]+?)(?:(?:{_SEPARATOR}|T){_CLOCK})?\.?", re.IGNORECASE | re.ASCII)
_DAY_MONTH = re.compile(rf"{_DAY}(?:\s+of)?[\s,-]+{_MONTH_NAME}[\s,-]+{_YEAR}", re.IGNORECASE | re.ASCII)
_MONTH_DAY = re.compile(rf"{_MONTH_NAME}\s*{_DAY},?\s+{_YEAR}", re.IGNORECASE | re.ASCII)
_MONTH_YEAR = re.compile(rf"{_MONTH_NAME},?\s+{_YEAR}", re.IGNORECASE | re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
LONGEST = 80
"""Characters; a line that is longer is not a date line, and needs no regular expression to say so."""


def printed(text: str) -> str | None:
    """The EDTF of a text that is wholly a date, as printed in English or in figures; None when it is not, or contradicts itself.

    "29 April, 2016" and "Friday, April 29, 2016 10:30 GMT" give "2016-04-29"; "03/04/2016", which may be either, gives the
    one-of set "[2016-03-04,2016-04-03]" unless its weekday decides.
    """
    text = text.strip()
    found = _LINE.fullmatch(text) if len(text) <= LONGEST and any(map(str.isdigit, text)) else None
    if not found:
        return None
    named = found["weekday"] or found["weekday2"]
    days = [date for date in _readings(found["date"]) if not named or weekday(date)[:3].lower() == named[:3].lower()]
    if len(days) == 1:
        return days[0].isoformat()
    if days:
        return "[" + ",".join(date.isoformat() for date in sorted(days)) + "]"
    return None if named else _month_only(found["date"])


def _readings(text: str) -> list[dt.date]:
    """The days that it can mean: none, one, or two when day and month could be exchanged."""
    triples: list[tuple[str, int, str]] = []
    if found := _DAY_MONTH.fullmatch(text):
        triples = [(found[3], _MONTH[found[2].lower()], found[1])]
    elif found := _MONTH_DAY.fullmatch(text):
        triples = [(found[3], _MONTH[found[1].lower()], found[2])]
    elif found := _YEAR_FIRST.fullmatch(text):
        triples = [(found[1], int(found[3]), found[4])]
    elif found := _YEAR_LAST.fullmatch(text):
        triples = [(found[4], int(found[3]), found[1])]
        if found[2] != ".":  # dots are printed day first in every country that prints them
            triples.append((found[4], int(found[1]), found[3]))
    return sorted({day for triple in triples if (day := _day(*triple))})


def _day(year: str, month: int, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None


def _month_only(text: str) -> str | None:
    found = _MONTH_YEAR.fullmatch(text)
    return f"{found[2]}-{_MONTH[found[1].lower()]:02}" if found and int(found[2]) else None


# ---------------------------------------------------------------- showing

def show(date: ArchiveDate | None) -> str:
    """The date in words, at its precision: "29 April 2016", "April 1931, day unknown", "about 29 April 2016", "Undated"."""
    return "Undated" if date is None else _words(date.edtf)


def _words(edtf: str) -> str:
    if edtf.startswith("["):
        return " or ".join(_words(part.strip()) for part in edtf[1:-1].split(","))
    if "/" in edtf:
        return _range_words(*edtf.split("/", 1))
    if found := _SPAN.fullmatch(edtf):
        return DOUBT[found[2] or found[5] or ""] + _span_words(found)
    if found := _SIMPLE.fullmatch(edtf):
        return DOUBT[found[4]] + _simple_words(found[1], found[2], found[3])
    return edtf


def _simple_words(year: str, month: str | None, day: str | None) -> str:
    if month in (None, "XX"):
        return year
    name = f"{MONTHS[int(month or 0) - 1]} {year}"
    return f"{name}, day unknown" if day in (None, "XX") else f"{int(day or 0)} {name}"


def _span_words(found: re.Match[str]) -> str:
    if found[4]:
        return f"{SEASONS[found[4]]} {found[3]}"
    low, high = found[1].replace("X", "0"), found[1].replace("X", "9")
    return f"{low}s" if found[1].count("X") == 1 else f"between {low} and {high}"


def _range_words(start: str, end: str) -> str:
    first, last = (_words(edge).replace(", day unknown", "") for edge in (start, end))
    if start in ("", ".."):
        return f"{last} or earlier"
    return f"{first} or later" if end in ("", "..") else f"between {first} and {last}"
