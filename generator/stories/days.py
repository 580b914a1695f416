"""The days that a text names: with their dates, or by what they are to the day of the report."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dates import MONTHS, WEEKDAYS
from generator.sentences import Span

_MONTH = r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{1,6})?)\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_ON = r"\b(?P<words>(?:on|since|dated)\s+(?:\w+day,?\s+)?(?:the\s+)?"
_NO_MORE = r"\b(?!,?\s+\d{4}|[-–/%]|\s+(?:and|to|or)\b)"
_DATES = tuple(re.compile(pattern) for pattern in (
    rf"{_ON}{_MONTH}\s+{_DAY},?\s+{_YEAR})\b",
    rf"{_ON}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR})\b",
    rf"{_ON}{_MONTH}\s+{_DAY}){_NO_MORE}",
    rf"{_ON}{_DAY}\s+{_MONTH}){_NO_MORE}",
))  # fmt: skip
_STAMPS = (re.compile(rf"\b{_DAY}\s*{_MONTH},?\s*{_YEAR}\b"), re.compile(rf"\b{_MONTH}\s*{_DAY},?\s*{_YEAR}\b"))
_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = r"\s+(?:morning|afternoon|evening|night)"
_WEEKDAY = re.compile(
    rf"\b(?P<words>(?:(?:late|early)\s+)?on\s+{_NAME}(?:{_TIME})?|(?:late|early)\s+{_NAME}|"
    rf"(?<!every )(?<!each )(?<!last )(?<!next )(?<!this ){_NAME}{_TIME})\b"
    r"(?!\s+(?:and|or|to|through|until)\s+(?:on\s+)?[A-Z]|\s+[A-Z]|\s+prayers|[’'-])"
)
_YESTERDAY = re.compile(r"\b(?P<words>[Yy]esterday)\b(?![’'])")
_LATER = re.compile(
    r"\b(?:will|would|shall|to be|due|scheduled|expect\w*|plan\w*|set to|next|upcoming|forthcoming|coming|if|unless|may|might|could|should|"
    r"until|before|ahead of|week|ago|earlier|later|previous|last|every|each|deadline|effective|starting|beginning)\b",
    re.IGNORECASE,
)
"""Words beside a weekday that leave open which one is meant."""

_BEFORE, _AFTER = 60, 16
"""Characters before and after a weekday in which such a word counts."""

NEAREST = 120
"""A date without its year is of the year that brings it nearest to the report, when it is so many days from it at most."""
AHEAD = 31
"""So many days behind the report at most: "on September 30" in a report of July is the last one, or one of years ago."""


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
    for match in (found for pattern in _STAMPS for found in pattern.finditer(text)):
        day = _day(int(match["year"]), match["month"], match["day"])
        if day is not None:
            yield day


def _day(year: int, month: str, day: str) -> dt.date | None:
    number = next(
        (n for n, name in enumerate(MONTHS, 1) if name.startswith(month.rstrip("t") if len(month) == len("Sept") else month)), None
    )
    if number is None:
        return None
    try:
        return dt.date(year, number, int(day))
    except ValueError:
        return None


def _nearest(match: re.Match[str], printed: dt.date | None) -> dt.date | None:
    if printed is None:
        return None
    days = [
        day for year in (printed.year - 1, printed.year, printed.year + 1) if (day := _day(year, match["month"], match["day"])) is not None
    ]
    near = [day for day in days if -NEAREST <= (day - printed).days <= AHEAD]
    return near[0] if len(near) == 1 else None


def _reckoned(text: str, span: Span, printed: dt.date) -> Iterator[Named]:
    """Weekdays of what has happened, and yesterday; nothing when the sentence may speak of another week."""
    for match in _WEEKDAY.finditer(text, *span):
        around = text[max(span[0], match.start() - _BEFORE) : min(span[1], match.end() + _AFTER)]
        if not _LATER.search(around):
            weekday = next(n for n, name in enumerate(WEEKDAYS) if name in match["words"])
            day = printed - dt.timedelta(days=(printed.weekday() - weekday) % 7)
            yield Named(start=match.start("words"), end=match.end("words"), day=day, relative=True)
    for match in _YESTERDAY.finditer(text, *span):
        yield Named(start=match.start("words"), end=match.end("words"), day=printed - dt.timedelta(days=1), relative=True)
