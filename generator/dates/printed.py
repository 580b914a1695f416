"""Printed dates."""

import datetime as dt
import re

from generator.dates.calendar_names import MONTHS, WEEKDAYS, weekday

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
