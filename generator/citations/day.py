"""The parts of a date that citations give: none of them is more precise than what is known."""

import re

from generator.model import ArchiveDate

SEASON = re.compile(r"(\d{4})-2([1-4])[?~%]?")


def doubtful(date: ArchiveDate) -> bool:
    """Whether it is inferred, approximate or uncertain (EDTF's ~, ? and %)."""
    return date.basis == "inferred" or any(sign in date.edtf for sign in "?~%")


def parts(date: ArchiveDate) -> tuple[int, ...] | None:
    """(year), (year, month) or (year, month, day), whatever the doubt about them; None of one of several, a range or a decade."""
    if date.edtf.startswith("[") or "/" in date.edtf:
        return None
    first, last = date.earliest, date.latest
    if first == last:
        return first.year, first.month, first.day
    if (first.year, first.month) == (last.year, last.month):
        return first.year, first.month
    return (first.year,) if first.year == last.year else None


def season(date: ArchiveDate) -> int | None:
    """1 spring to 4 winter; None of anything but a season."""
    found = SEASON.fullmatch(date.edtf)
    return int(found[2]) if found else None
