"""The weekdays that a report gives as plain days: "on Friday" is one; "last Friday", "every Friday" and "the Sunday Herald" are not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Worded, worded
from generator.stories.profiles import DAYS

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_DAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:last|past|previous|preceding|next|coming|following|every|each|any|an?|another|most|some|one"
    r"|good|black|bloody|ash|palm|easter|whit|shrove|maundy|holy|fat|cyber|super)\s+$",
    re.IGNORECASE,
)
"""What makes a weekday another one than that of the report, a habit, or a name."""

_AFTER = re.compile(
    r"\s+(?:(?:last|week)\b|of\s+(?:last|this|that|the)\s+(?:\w+\s+)?(?:week|month)\b|a\s+week\s+(?:ago|earlier|before)\b|(?:prayers?|school)\b"
    r"|(?-i:Times|Herald|Mirror|Express|Telegraph|Mail|Post|Star|Sun|People|World|Chronicle|Independent|Review|Magazine|Business|Tribune))",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:days?|weeks?|weekends?|fortnight|months?|years?|anniversary)\s+(?:after|since|following|of)\b", re.IGNORECASE)
_HINDSIGHT = re.compile(r"\b(?:yesterday|last night|the (?:day|night) before|(?:days?|nights?|weeks?) ago)\b", re.IGNORECASE)
_MONTH = r"(?P<{}>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_PRINTED = re.compile(
    rf"[\s,(]+(?:the\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH.format('month')}\b"
    rf"|{_MONTH.format('month_first')}\s+(?:the\s+)?(?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A weekday in a sentence."""

    day: int
    """0 for Monday."""

    printed: tuple[int, int] | None
    """Month and day of the month that stand beside it."""


def plain_weekdays(sentence: str) -> Iterator[Weekday]:
    """The weekdays of a sentence on which, by its words, something happened in the days of the report."""
    seen = False
    for found in _DAY.finditer(sentence):
        before, after = sentence[: found.start()], sentence[found.end() :]
        if _BEFORE.search(before) or _AFTER.match(after) or (not seen and _LATER.search(before)):
            continue
        seen = True
        yield Weekday(day=DAYS.index(found.group().lower()), printed=_printed(after))


def weekdays(sentence: str) -> set[int]:
    """The plain weekdays, by number."""
    return {found.day for found in plain_weekdays(sentence)}


def in_hindsight(sentence: str) -> bool:
    """Whether a sentence tells of what happened before the day of its report: "yesterday", "two days ago"."""
    return _HINDSIGHT.search(sentence) is not None


def _printed(after: str) -> tuple[int, int] | None:
    found = _PRINTED.match(after)
    if found is None:
        return None
    month, day = found["month"] or found["month_first"], found["day"] or found["day_last"]
    return MONTHS.index(month[:3].lower()) + 1, int(day)


NAMES = {
    "monday": worded("Monday"), "tuesday": worded("Tuesday"), "wednesday": worded("Wednesday"), "thursday": worded("Thursday"),
    "friday": worded("Friday"), "saturday": worded("Saturday"), "sunday": worded("Sunday"),
}


def weekday_named(day: str) -> Worded:
    """A day of DAYS for a sentence: "Monday"."""
    return NAMES[day]
