"""The date in an address or in a file's name."""

import re

from generator.dates.edtf import parse
from generator.model import ArchiveDate, Basis

YEAR = r"((?:19|20)\d\d)"
DAY = re.compile(rf"(?<![\w.,-]){YEAR}(?:([-/_.])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))(?!\d|[.,]\d|[^\W\d_])", re.ASCII)
TAIL_DAY = re.compile(rf"(?<=[a-z]-){YEAR}(?:-(\d\d)-(\d\d)|(\d\d)(\d\d))(?=\.[a-z]|/?\Z|/?[?#])", re.ASCII | re.IGNORECASE)
NAMED = re.compile(rf"/{YEAR}/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}/(\d\d?)(?=/|\Z)", re.ASCII | re.IGNORECASE)
MONTH = re.compile(rf"/{YEAR}/(\d\d?)(?=/)(?!/\d\d?(?:/|\Z))", re.ASCII)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LONGEST = 2000


def from_path(text: str, *, basis: Basis = "url") -> ArchiveDate | None:
    """The date that an address or a file's name holds, year first; None when it holds none, or several that differ. Never raises.

    "/2016/04/29/mill-fire", "/2016/apr/29/mill-fire", "2016-04-29-mill-fire.md", "mill-fire-20160429.html" and "/20160429/" give
    2016-04-29; "/2016/04/mill-fire" gives 2016-04. A year alone may be what the article is about.
    """
    text = re.sub(r"\A[a-z]+://[^/]*|[?#].*", "", text[:LONGEST], flags=re.DOTALL | re.IGNORECASE)
    days = {edtf for edtf in _days(text) if _possible(edtf)}
    if not days:
        days = {edtf for found in MONTH.finditer(text) if _possible(edtf := f"{found[1]}-{int(found[2]):02}")}
    return parse(days.pop(), basis) if len(days) == 1 else None


def _days(text: str) -> list[str]:
    rows = [(found[1], found[3] or found[5], found[4] or found[6]) for found in DAY.finditer(text)]
    rows += [(found[1], found[2] or found[4], found[3] or found[5]) for found in TAIL_DAY.finditer(text)]
    rows += [(found[1], str(MONTHS.index(found[2].lower()) + 1), found[3]) for found in NAMED.finditer(text)]
    return [f"{year}-{int(month):02}-{int(day):02}" for year, month, day in rows]


def _possible(edtf: str) -> bool:
    try:
        parse(edtf, "url")
    except ValueError:
        return False
    return True
