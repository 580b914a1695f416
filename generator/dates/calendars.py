"""Years and days of other calendars in ours."""

import datetime as dt

ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911, "中華民國": 1911, "中华民国": 1911}
"""Name of an era -> the year before its first."""

BUDDHIST = range(2400, 2700)
"""Years that Thai print counts from the Buddha's death, 543 more than ours."""

SOLAR = range(1250, 1500)
"""Years that Iran and Afghanistan count from the Hijra by the sun."""


def from_buddhist(year: int) -> int:
    return year - 543


def from_jalali(year: int, month: int, day: int) -> dt.date:
    """The day of a date of the solar Hijri calendar; raises ValueError where the calendar has no such day.

    By the 33-year cycle of leap years, which agrees with the observed equinox from 1800 to 2256.
    """
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        raise ValueError(f"the solar month {month} has no day {day}")
    found = _new_year(year) + dt.timedelta(days=day - 1 + (31 * (month - 1) if month <= 6 else 186 + 30 * (month - 7)))
    if found >= _new_year(year + 1):
        raise ValueError(f"the solar year {year} has no 30 Esfand")
    return found


def _new_year(year: int) -> dt.date:
    """Nowruz of a solar year; 1 Farvardin 1395 was 20 March 2016."""
    return dt.date(2016, 3, 20) + dt.timedelta(days=365 * (year - 1395) + _leaps(year) - _leaps(1395))


def _leaps(year: int) -> int:
    """Leap years before this one: in each 33, the eight with these remainders."""
    cycles, rest = divmod(year, 33)
    return 8 * cycles + sum(rest > leap for leap in (1, 5, 9, 13, 17, 22, 26, 30))
