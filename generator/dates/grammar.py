"""The ways in which a date is printed, as patterns over a skeleton, and the days that each can mean."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from generator.dates.calendars import BUDDHIST, ERAS, SOLAR, from_buddhist, from_jalali
from generator.dates.names import key, months
from generator.dates.numeric import orders
from generator.dates.skeleton import Token

Span = tuple[str, str]
"""EDTF of the first and of the last day or month: twice the same unless a range is printed."""

_DAY, _MONTH, _YEAR = r"(?P<d>d)(?:-?o|\.)?", r"(?P<m>[MB])\.?(?:[/(](?P<n>[MB])\)?)?", r"(?P<y>y)(?:-?s)?\.?"
_GLUE = r"[,.\-/'f]{0,3}"
_PAIR = r"(?P<d>d)[o.]?(?:-|f)(?P<e>d)[o.]?"
_BEFORE = (
    r"(?P<open>\()?(?:(?P<label>[LU])[:\-,.|f]{0,3}){0,2}(?:(?P<w1>[WB])[,.(\-)']{0,2}(?P<f1>f{0,2}))?(?:t[,.|\-f]{0,3})?(?:(?P<w2>[WB])[,.)']{0,2}f?)?"
    r"(?P<f2>f{0,2})")
_AFTER = r"s?(?:\((?P<w4>[WB])\))?(?:[,.|\-(:f/]{0,3}(?:t|(?P<w3>[WB])|z)\)?(?:\(?[z-]\)?)?){0,3}[)]?\.?"

CORES: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(_BEFORE + core + _AFTER)) for name, core in (
    ("range", rf"{_PAIR}{_GLUE}{_MONTH}{_GLUE}{_YEAR}"),
    ("range", rf"{_MONTH}{_PAIR}{_GLUE}{_YEAR}"),
    ("range", rf"(?P<d>d)[o.]?{_GLUE}(?P<m>[MB])\.?(?:-|f)(?P<e>d)[o.]?{_GLUE}(?P<n>[MB])\.?{_GLUE}{_YEAR}"),
    ("range", rf"(?P<m>[MB])\.?(?P<d>d)[o.]?-(?P<n>[MB])\.?(?P<e>d)[o.]?{_GLUE}{_YEAR}"),
    ("day", rf"{_DAY}{_GLUE}{_MONTH}{_GLUE}{_YEAR}"),
    ("day", rf"{_MONTH}{_GLUE}{_DAY}{_GLUE}{_YEAR}"),
    ("day", rf"(?P<m>M)(?P<d>d),?tz?{_YEAR}"),
    ("day", rf"{_YEAR}{_GLUE}{_MONTH}{_GLUE}{_DAY}s?"),
    ("day", rf"{_YEAR}{_GLUE}{_DAY}{_GLUE}{_MONTH}"),
    ("day", r"(?P<y>y)[Ys](?P<k>d)(?:-?o)?O(?P<d>d)(?:A|-?o)?"),
    ("day", r"(?P<y>y)Y?(?P<m>M)(?P<d>d)A"),
    ("day", r"(?P<era>E)(?P<y>d)Y(?P<k>d)O(?P<d>d)A"),
    ("day", rf"(?P<d>d)O(?P<k>d)[,.\-/f]{{0,2}}{_YEAR}"),
    ("figures", r"(?P<figures>D)"),
    ("month", rf"(?P<m>[MB])\.?[,.\-/f]{{0,2}}{_YEAR}"),
    ("month", rf"{_YEAR}f?(?P<m>[MB])"),
    ("month", r"(?P<y>y)Y(?P<k>d)O"),
    ("months", rf"(?P<m>[MB])\.?[/\-](?P<n>[MB])\.?{_GLUE}{_YEAR}"),
    ("century", r"(?P<figures>S)"),
    ("yearless", rf"{_DAY}{_GLUE}{_MONTH}(?![/,.\-']{{0,2}}[dy])"),
    ("yearless", rf"{_MONTH}{_GLUE}{_DAY}(?![/,.\-']{{0,2}}[dy])"),
))
"""Name and pattern of each way. "century" and "yearless" dates are printed, and no day is known by them alone."""


LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def readings(name: str, found: re.Match[str], tokens: Sequence[Token], language: str | None) -> list[Span]:
    """What the match can mean: nothing where the calendar has no such day, several where day and month could be exchanged or a word
    names two months."""
    part = {group: tokens[found.start(group)] for group, text in found.groupdict().items() if text and group in "dmnyek"}
    if name == "figures":
        days = _figures(tokens[found.start("figures")].text, language)
        return sorted({(day.isoformat(), day.isoformat()) for day in days})
    if name in ("century", "yearless"):
        return []
    era = tokens[found.start("era")].text if found.groupdict().get("era") else None
    result = set()
    named = _months(part, "m", language)
    for first, last in product(named, _months(part, "n", language) or named):
        if last != first and (name in ("day", "month") or "n" not in part):
            continue
        try:
            result.add(_span(name, part, first, last, era))
        except ValueError:
            continue
    return sorted(result)


def without_year(found: re.Match[str], tokens: Sequence[Token], language: str | None) -> tuple[int, int] | None:
    """Month and day of a date without its year; None where the word names two months, or no month has such a day."""
    named = months(key(tokens[found.start("m")].text), language)
    day = int(tokens[found.start("d")].text)
    if len(named) != 1 or not 1 <= day <= 31:
        return None
    (calendar, month), = named
    return (month, day) if calendar == "gregorian" and day <= LONGEST_MONTHS[month - 1] else None


def _months(part: Mapping[str, Token], group: str, language: str | None) -> list[tuple[str, int]]:
    if group in part:
        return sorted(months(key(part[group].text), language))
    return [("gregorian", int(part["k"].text))] if group == "m" else []


def _span(name: str, part: Mapping[str, Token], first: tuple[str, int], last: tuple[str, int], era: str | None) -> Span:
    year = _year(part, first[0], era)
    if name in ("month", "months"):
        if "jalali" in (first[0], last[0]) or not (1 <= first[1] <= last[1] <= 12):
            raise ValueError("a month of another calendar is in two of ours")
        return f"{year:04}-{first[1]:02}", f"{year:04}-{last[1]:02}"
    begin = _day(first[0], year, first[1], int(part["d"].text))
    end = _day(last[0], year, last[1], int(part["e"].text)) if "e" in part else begin
    if begin > end:
        raise ValueError("a range ends after it begins")
    return begin.isoformat(), end.isoformat()


def _year(part: Mapping[str, Token], calendar: str, era: str | None) -> int:
    """The year of our calendar, or of the solar one; raises ValueError for one that its calendar does not print."""
    year = int(part["y"].text)
    month = part.get("m")
    if era:
        return ERAS[era] + year
    if calendar == "jalali":
        if year not in SOLAR:
            raise ValueError("no solar year")
    elif year in BUDDHIST and month and "\u0e00" <= month.text[0] <= "\u0e7f":
        return from_buddhist(year)
    return year


def _day(calendar: str, year: int, month: int, day: int) -> dt.date:
    return from_jalali(year, month, day) if calendar == "jalali" else dt.date(year, month, day)


def _figures(text: str, language: str | None) -> Iterator[dt.date]:
    """The days that a date in figures can mean."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    sign = next(sign for sign in text if sign in "-/.")
    for calendar, year, month, day in orders(numbers, sign, text.lstrip()[:4].isdigit(), language):
        try:
            yield _day(calendar, year, month, day)
        except ValueError:
            continue
