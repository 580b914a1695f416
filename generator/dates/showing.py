"""Dates in words, without pretending to know more than is known."""

import re

from generator.dates.calendar_names import MONTHS
from generator.dates.edtf import SIMPLE, SPAN
from generator.model import ArchiveDate

SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
DOUBT = {"": "", "?": "probably ", "~": "about ", "%": "probably about "}


def show(date: ArchiveDate | None) -> str:
    """The date in words, at its precision: "29 April 2016", "April 1931, day unknown", "about 29 April 2016", "6 April or 4 June 2016",
    "Undated"."""
    return "Undated" if date is None else _words(date.edtf)


def _words(edtf: str) -> str:
    if edtf.startswith("["):
        return _one_of([part.strip() for part in edtf[1:-1].split(",")])
    if "/" in edtf:
        return _range_words(*edtf.split("/", 1))
    if found := SPAN.fullmatch(edtf):
        return DOUBT[found[2] or found[5] or ""] + _span_words(found)
    if found := SIMPLE.fullmatch(edtf):
        return DOUBT[found[4]] + _simple_words(found[1], found[2], found[3])
    return edtf


def _one_of(options: list[str]) -> str:
    """The options in order, the year said once where it is the same: "6 April or 4 June 2016"."""
    shown = [_words(option) for option in sorted(options)]
    if any(", day unknown" in words for words in shown):
        shown = [words.replace(", day unknown", "") for words in shown]
    tail = f" {options[0][:4]}"
    if all(words.endswith(tail) for words in shown):
        shown = [*(words.removesuffix(tail) for words in shown[:-1]), shown[-1]]
    return " or ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _simple_words(year: str, month: str | None, day: str | None) -> str:
    if month in (None, "XX"):
        return year
    name = f"{MONTHS[int(month or 0) - 1]} {year}"
    return f"{name}, day unknown" if day in (None, "XX") else f"{int(day or 0)} {name}"


def _span_words(found: re.Match[str]) -> str:
    if found[4]:
        return f"{SEASONS[found[4]]} {found[3]}"
    low, high = found[1].replace("X", "0"), found[1].replace("X", "9")
    return f"{low}s" if found[1].count("X") == 1 else f"between {low} and {high}"


def _range_words(start: str, end: str) -> str:
    first, last = (_words(edge).replace(", day unknown", "") for edge in (start, end))
    if start in ("", ".."):
        return f"{last} or earlier"
    return f"{first} or later" if end in ("", "..") else f"between {first} and {last}"
