"""Years and days of the year that a text spells out: they tell two events of one kind apart."""

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|"
    r"nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[:.]\s*\d)", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def calendar_words(text: str) -> frozenset[str]:
    """ "@2016" for a year, "@04-27" for a day of the year; English names of months only."""
    days = _MONTH_DAY.findall(text) + [(month, day) for day, month in _DAY_MONTH.findall(text)]
    found = {f"@{MONTHS.index(month[:3].lower()) + 1:02d}-{int(day):02d}" for month, day in days if 0 < int(day) < 32}
    return frozenset(found | {f"@{year}" for year in _YEAR.findall(text)})
