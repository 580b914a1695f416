"""Dates in the words of the interface, without pretending to know more than is known.

What `dates.show` says in English for the archive's own reasons, in any language of the interface.
"""

import datetime as dt
import re

from generator.dates.edtf import SIMPLE, SPAN
from generator.model import ArchiveDate
from generator.wording import cldr
from generator.wording.wording import Wording, marked

SEASONS = {"21": marked("spring %(year)s"), "22": marked("summer %(year)s"), "23": marked("autumn %(year)s"),
           "24": marked("winter %(year)s")}
DOUBT = {"": "%(date)s", "?": marked("probably %(date)s"), "~": marked("about %(date)s"), "%": marked("probably about %(date)s")}
_FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{4})-(\d\d)")


def in_words(say: Wording, date: ArchiveDate) -> str:
    """The date at its precision: "29 April 2016", "April 1931, day unknown", "about 29 April 2016", "6 April or 4 June 2016"."""
    return _words(say, date.edtf)


def _words(say: Wording, edtf: str) -> str:
    if edtf.startswith("["):
        return either(say, edtf)
    if "/" in edtf:
        return _range_words(say, *edtf.split("/", 1))
    if found := SPAN.fullmatch(edtf):
        doubt = DOUBT[found[2] or found[5] or ""]
        return say.gettext(doubt, date=_span_words(say, found))
    if found := SIMPLE.fullmatch(edtf):
        return say.gettext(DOUBT[found[4]], date=_simple_words(say, found[1], found[2], found[3]))
    return edtf


def either(say: Wording, edtf: str, *, short: bool = False) -> str:
    """The dates of a set in order, the year said once where it is the same: "6 April or 4 June 2016"; short "6 Apr or 4 Jun 2016"."""
    options = sorted(part.strip() for part in edtf[1:-1].split(","))
    parts = [_FULL.fullmatch(option) for option in options]
    if all(parts) and len({option[:4] for option in options}) == 1:
        shown = [*(_within_year(say, option, short) for option in options[:-1]), _plain(say, options[-1], short)]
    else:
        shown = [_plain(say, option, short) for option in options]
    return say.either(shown)


def _within_year(say: Wording, option: str, short: bool) -> str:
    """A day or a month of a year that is said further on."""
    if len(option) == len("2016-04"):
        return (say.short_months if short else say.months)[int(option[5:]) - 1]
    date = dt.date.fromisoformat(option)
    return cldr.short_day_without_year(say.locale, date) if short else cldr.day_without_year(say.locale, date)


def _plain(say: Wording, option: str, short: bool) -> str:
    """A day, a month or a year without "day unknown", which nobody asks where others are offered."""
    found = _FULL.fullmatch(option)
    if found and found[1]:
        date = dt.date.fromisoformat(option)
        return cldr.short_day(say.locale, date) if short else say.day(date)
    if found:
        return cldr.short_month(say.locale, int(option[:4]), int(option[5:])) if short else say.month(option)
    return beside(say, option)


def _simple_words(say: Wording, year: str, month: str | None, day: str | None) -> str:
    if month in (None, "XX"):
        return year
    if day in (None, "XX"):
        return say.gettext("%(month)s, day unknown", month=say.month(f"{year}-{month}"))
    return say.day(dt.date(int(year), int(month or 0), int(day or 0)))


def _span_words(say: Wording, found: re.Match[str]) -> str:
    if found[4]:
        return say.gettext(SEASONS[found[4]], year=found[3])
    low, high = found[1].replace("X", "0"), found[1].replace("X", "9")
    if found[1].count("X") == 1:
        return say.gettext("%(decade)ss", decade=low)
    return say.gettext("between %(first)s and %(last)s", first=low, last=high)


def _range_words(say: Wording, start: str, end: str) -> str:
    if start in ("", ".."):
        return say.gettext("%(date)s or earlier", date=beside(say, end))
    if end in ("", ".."):
        return say.gettext("%(date)s or later", date=beside(say, start))
    return say.gettext("between %(first)s and %(last)s", first=beside(say, start), last=beside(say, end))


def beside(say: Wording, edtf: str) -> str:
    """A date beside another one: of a month, the month alone."""
    found = None if SPAN.fullmatch(edtf) else SIMPLE.fullmatch(edtf)
    if found and found[2] not in (None, "XX") and found[3] in (None, "XX"):
        return say.gettext(DOUBT[found[4]], date=say.month(f"{found[1]}-{found[2]}"))
    return _words(say, edtf)
