"""Numbers, lists and days as CLDR has them for a locale.

Each is asked for again and again in a build, and Babel takes long over each: what it answered is kept, by locale.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

KEPT = 50_000
SHORT = 5
"""Letters of a month's abbreviation that fit a twelfth of the strip of a telephone; longer ones give way there to a single letter."""

Join = Literal["standard", "or"]


@lru_cache(maxsize=KEPT)
def number(locale: Locale, count: int) -> str:
    """1000 as "1,000"."""
    return format_decimal(count, locale=locale)


def decimal(locale: Locale, value: float, places: int) -> str:
    """36.2 with two decimals as "36.20"."""
    return format_decimal(value, f"0.{'0' * places}" if places else "0", locale)


def kilometres(locale: Locale, length: int) -> str:
    """100 as "100 km"."""
    return format_unit(length, "length-kilometer", "short", locale=locale)


def joined(locale: Locale, words: Sequence[str], how: Join) -> str:
    """ "A, B and C", "A, B or C"; "" of nothing."""
    return format_list(list(words), how, locale) if words else ""


@lru_cache(maxsize=KEPT)
def day(locale: Locale, date: dt.date) -> str:
    """ "29 April 2016"."""
    return format_date(date, "long", locale)


@lru_cache(maxsize=KEPT)
def day_without_year(locale: Locale, date: dt.date) -> str:
    """ "29 April"."""
    return format_skeleton("MMMMd", date, locale=locale)


@lru_cache(maxsize=KEPT)
def short_day(locale: Locale, date: dt.date) -> str:
    """ "29 Apr 2016"."""
    return _abbreviated(date, locale.datetime_skeletons["yMMMd"].pattern, locale)


@lru_cache(maxsize=KEPT)
def short_day_without_year(locale: Locale, date: dt.date) -> str:
    """ "29 Apr"."""
    return _abbreviated(date, locale.datetime_skeletons["MMMd"].pattern, locale)


@lru_cache(maxsize=KEPT)
def days(locale: Locale, first: dt.date, last: dt.date, short: bool) -> str:
    """ "28–29 December 2010", "3 November – 2 December 2010"; short "28–29 Dec 2010". CLDR has no pattern of its own for long months
    in most languages: they stand where the short ones would."""
    formats = locale.interval_formats
    parts = (formats["yMMMd"] if short else formats.get("yMMMMd") or _of_long_months(formats["yMMMd"]))[_differing(first, last)]
    shown = _abbreviated if short else format_date
    return "".join(shown(date, pattern, locale) for pattern, date in zip(parts, (first, last), strict=True))


def _of_long_months(formats: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    return {field: [pattern.replace("MMM", "MMMM") for pattern in parts] for field, parts in formats.items()}


def _differing(first: dt.date, last: dt.date) -> str:
    """The widest field in which two days differ, as CLDR calls it."""
    return "y" if first.year != last.year else "M" if first.month != last.month else "d"


@lru_cache(maxsize=KEPT)
def month(locale: Locale, year: int, number_: int) -> str:
    """ "April 2016"."""
    return format_skeleton("yMMMM", dt.date(year, number_, 1), locale=locale)


@lru_cache(maxsize=KEPT)
def short_month(locale: Locale, year: int, number_: int) -> str:
    """ "Apr 2016"."""
    return _abbreviated(dt.date(year, number_, 1), locale.datetime_skeletons["yMMM"].pattern, locale)


@lru_cache(maxsize=64)
def months(locale: Locale) -> tuple[str, ...]:
    """The twelve months by themselves: "April"."""
    return _months(locale, "wide")


@lru_cache(maxsize=64)
def short_months(locale: Locale) -> tuple[str, ...]:
    """The twelve months by themselves, abbreviated: "Apr"."""
    return _months(_spelt(locale), "abbreviated")


@lru_cache(maxsize=64)
def brief_months(locale: Locale) -> tuple[str | None, ...]:
    """The same for a chart on a telephone; None where the abbreviations have room there."""
    fits = max(map(len, short_months(locale))) <= SHORT
    return (None,) * 12 if fits else _months(locale, "narrow")


def _months(locale: Locale, width: str) -> tuple[str, ...]:
    names = locale.months["stand-alone"][width]
    return tuple(names[index] for index in range(1, 13))


def _abbreviated(date: dt.date, pattern: str, locale: Locale) -> str:
    """A date by its pattern, with the months of `_spelt`."""
    name = _spelt(locale).months["format"]["abbreviated"][date.month]
    return format_date(date, pattern.replace("MMM", f"'{name}'"), locale)


def _spelt(locale: Locale) -> Locale:
    """Whose abbreviations of months are used: English ones have three letters, as in the United States, wherever it is spoken."""
    return Locale("en") if locale.language == "en" else locale
