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
QUALIFIERS = "?~%"
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


def in_short(say: Wording, date: ArchiveDate) -> str:
    """A date for a narrow column, no more precise than it is."""
    first, last = date.earliest, date.latest
    if date.edtf.startswith("[") and date.edtf.count(",") == 1:
        return either(say, date.edtf, short=True)
    if dt.date.max == last:
        return say.gettext("from %(year)s", year=first.year)
    if dt.date.min == first:
        return say.gettext("by %(year)s", year=last.year)
    shown = _short(say, first, last)
    return say.gettext("about %(date)s", date=shown) if doubtful(date) else shown


def known_between(say: Wording, first: ArchiveDate, last: ArchiveDate, *, short: bool = False) -> str:
    """The days from one date to another: "2012 to 2021", "28–29 April 2016". Where one is one of several days, what all lies between.

    "Between 7 February and 3 July 2016" is sooner read than "7 February or 2 July to 7 March or 3 July 2016".
    """
    told, day = (in_short, cldr.short_day) if short else (in_words, cldr.day)
    if (first.earliest, first.latest) == (last.earliest, last.latest):
        return told(say, first)
    begin, end = first.earliest, last.latest
    without = day if begin.year != end.year else cldr.short_day_without_year if short else cldr.day_without_year
    if first.edtf.startswith("[") or last.edtf.startswith("["):
        return say.gettext("between %(first)s and %(last)s", first=without(say.locale, begin), last=day(say.locale, end))
    if _both_days(first, last):
        return cldr.days(say.locale, begin, end, short)
    return say.gettext("%(first)s to %(last)s", first=told(say, first), last=told(say, last))


def _both_days(*dates: ArchiveDate) -> bool:
    """Whether each is one day, so that what they have in common is said once."""
    return all(date.edtf == date.earliest.isoformat() == date.latest.isoformat() for date in dates)


def _short(say: Wording, first: dt.date, last: dt.date) -> str:
    if first == last:
        return cldr.short_day(say.locale, first)
    if (first.year, first.month) == (last.year, last.month):
        return cldr.short_month(say.locale, first.year, first.month)
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def doubtful(date: ArchiveDate) -> bool:
    """Whether a date is inferred, qualified, or one of several."""
    return date.basis == "inferred" or date.edtf.startswith("[") or any(sign in date.edtf for sign in QUALIFIERS)
