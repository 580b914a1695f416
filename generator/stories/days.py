"""The days that a text names: with their dates, or by what they are to the day of the report."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.sentences import Span

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PREPOSITION = r"\b(?:on|by|since|until|from|before|after|dated|for|of|till|between|to|and)\s+(?:\w+day,?\s+)?(?:the\s+)?"
_DATES = tuple(re.compile(pattern) for pattern in (
    rf"{_PREPOSITION}(?P<words>{_MONTH}\.?\s+{_DAY},?\s+{_YEAR})\b",
    rf"{_PREPOSITION}(?P<words>{_DAY}\s+(?:of\s+)?{_MONTH}\.?,?\s+{_YEAR})\b",
    rf"{_PREPOSITION}(?P<words>{_MONTH}\.?\s+{_DAY})\b(?!,?\s+\d{{4}}|[-–/]|\s+and\b|\s+to\b|%)",
    rf"{_PREPOSITION}(?P<words>{_DAY}\s+{_MONTH})\b(?!\.?,?\s+\d{{4}}|[-–/]|\s+and\b|\s+to\b)",
))  # fmt: skip
_WEEKDAY = re.compile(
    r"\b(?P<words>(?:on|late on|early on|late|early)\s+(?P<a>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?<!every )(?<!each )(?<!last )(?<!next )(?<!this )(?P<b>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?:morning|afternoon|evening|night))\b"
    r"(?!\s+(?:and|or|to|through|until)\b|\s+[A-Z]|\s+prayers|[’'-])"
)
_YESTERDAY = re.compile(r"\b(?P<words>[Yy]esterday)\b(?![’'])")
_LATER = re.compile(
    r"\b(?:will|would|shall|to be|due|scheduled|expect\w*|plan\w*|set to|next|upcoming|forthcoming|coming|if|unless|may|might|could|should|until|"
    r"before|ahead of|week|ago|earlier|later|previous|last|every|each|deadline|effective|starting|beginning)\b",
    re.IGNORECASE,
)
"""Words beside a weekday that leave open which one is meant."""

_BEFORE, _AFTER = 60, 16
"""Characters before and after a weekday in which such a word counts."""

_STAMP = re.compile(rf"\b(?:{_DAY}\s+{_MONTH}|{_MONTH.replace('month', 'm')}\s+{_DAY.replace('day', 'd')}),?\s+{_YEAR}\b")

NEAREST = 120
"""A date without its year is of the year that brings it nearest to the report, when it is so many days from it at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Words for a day."""

    start: int
    end: int
    day: dt.date
    relative: bool
    """Whether it was reckoned from the day of the report."""


def named_days(text: str, span: Span, printed: dt.date | None) -> list[Named]:
    """The days that a sentence names for sure, in reading order; `printed` is the day of the report if that is known."""
    found = [*_dates(text, span, printed)]
    if printed is not None:
        found += _reckoned(text, span, printed)
    return sorted(found, key=lambda named: named.start)


def _dates(text: str, span: Span, printed: dt.date | None) -> Iterator[Named]:
    for pattern in _DATES:
        for match in pattern.finditer(text, *span):
            stated = match.groupdict().get("year")
            day = _day(int(stated), match["month"], match["day"]) if stated else _nearest(match, printed)
            if day is not None:
                yield Named(start=match.start("words"), end=match.end("words"), day=day, relative=stated is None)


def stamps(text: str) -> Iterator[dt.date]:
    """Every full date of a text, wherever it stands: "31 Oct 2017"."""
    for match in _STAMP.finditer(text):
        day = _day(int(match["year"]), match["month"] or match["m"], match["day"] or match["d"])
        if day is not None:
            yield day


def _day(year: int, month: str, day: str) -> dt.date | None:
    number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3]))
    try:
        return dt.date(year, number, int(day))
    except ValueError:
        return None


def _nearest(match: re.Match[str], printed: dt.date | None) -> dt.date | None:
    if printed is None:
        return None
    days = [day for year in (printed.year - 1, printed.year, printed.year + 1) if (day := _day(year, match["month"], match["day"])) is not None]
    near = [day for day in days if abs((day - printed).days) <= NEAREST]
    return near[0] if len(near) == 1 else None


def _reckoned(text: str, span: Span, printed: dt.date) -> Iterator[Named]:
    """Weekdays of what has happened, and yesterday; nothing when the sentence may speak of another week."""
    for match in _WEEKDAY.finditer(text, *span):
        around = text[max(span[0], match.start() - _BEFORE) : min(span[1], match.end() + _AFTER)]
        if not _LATER.search(around):
            weekday = _WEEKDAYS.index(f"{match['a'] or match['b']}day".lower())
            day = printed - dt.timedelta(days=(printed.weekday() - weekday) % 7)
            yield Named(start=match.start("words"), end=match.end("words"), day=day, relative=True)
    for match in _YESTERDAY.finditer(text, *span):
        yield Named(start=match.start("words"), end=match.end("words"), day=printed - dt.timedelta(days=1), relative=True)
