"""Dates as machines write them: the day as written, and whether it is the day in Greenwich."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from generator import dates

ISO = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ,]+\d{1,2}:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?\s*",
    re.IGNORECASE)
SLASHED = re.compile(r"\s*(\d{4})/(\d{1,2})/(\d{1,2})(?:[T ]\d{1,2}:\d\d(?::\d\d)?)?\s*")
EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*")
EARLIEST = 1600
"""Year; the oldest newspaper is of 1605, and CMSs write 0001-01-01 or 1970-01-01 for none."""

NONE_AT_ALL = frozenset((dt.date(1970, 1, 1), dt.date(1969, 12, 31), dt.date(1900, 1, 1), dt.date(1980, 1, 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day of a machine's date."""

    day: dt.date
    """As written: the local day, unless it was written in Greenwich time."""

    greenwich: bool = False
    """Whether it is written in UTC, so that the outlet's own day may be the one before or after."""

    moment: str | None = None
    """The time with its zone, as EDTF writes it; None when it is not written whole."""

    def near(self, day: dt.date) -> bool:
        """Whether it can be this day."""
        return abs((self.day - day).days) <= int(self.greenwich)


def stamp(text: str, language: str | None = None) -> Stamp | None:
    """The day; None when the text is no date, an ambiguous one, or what a CMS writes for none."""
    text = text.strip()[:80]
    if found := ISO.fullmatch(text):
        zone = (found[4] or "").upper()
        greenwich = zone in ("Z", "UTC", "GMT") or (bool(zone) and not zone.strip("+-0:"))
        whole = _stamp(found[1], found[2], found[3], greenwich=greenwich)
        return replace(whole, moment=_moment(text)) if whole else None
    if found := SLASHED.fullmatch(text):
        return _stamp(found[1], found[2], found[3])
    if found := EPOCH.fullmatch(text):
        day = dt.datetime.fromtimestamp(int(found[1]), dt.UTC).date()
        return Stamp(day=day, greenwich=True) if day.year > 1990 else None
    read = dates.read(text, language=language)
    if read is None or read.earliest != read.latest or read.earliest.year < EARLIEST or read.earliest in NONE_AT_ALL:
        return None
    return Stamp(day=read.earliest, greenwich=bool(re.search(r"(?:\bGMT|\bUTC|[+-]00:?00)\Z", text)))


def _moment(text: str) -> str | None:
    """The whole time, where a zone is written with it."""
    try:
        time = dt.datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return time.isoformat(timespec="seconds") if time.tzinfo else None


def _stamp(year: str, month: str, day: str, *, greenwich: bool = False) -> Stamp | None:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Stamp(day=found, greenwich=greenwich) if found.year >= EARLIEST and found not in NONE_AT_ALL else None
