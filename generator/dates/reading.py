"""A date from a field of metadata."""

import re

from generator.dates.edtf import parse
from generator.dates.printed import printed
from generator.model import ArchiveDate, Basis


def read(text: str, *, language: str | None = None, basis: Basis = "metadata") -> ArchiveDate | None:
    """The date that a text wholly is; None when it is none, or contradicts itself. Never raises.

    "2016-04-29T10:30:00+02:00", "Fri, 29 Apr 2016 10:30:00 GMT" and "29 April 2016" give 2016-04-29, the day as printed, whatever
    its zone; "04/06/2016" gives the one-of set "[2016-04-06,2016-06-04]".
    """
    text = " ".join(text.split())
    if found := re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)? ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?", text, re.ASCII):
        text = found[1]
    edtf = printed(text)
    return parse(edtf, basis) if edtf else None


def from_path(text: str, *, basis: Basis = "url") -> ArchiveDate | None:
    """The date that an address or a file name holds, year first: "/2016/04/29/", "2016-04-29-title.md", "20160429"; None when
    it holds none or several that differ."""
    days = {
        edtf for found in re.finditer(r"(?<![\d.])((?:19|20)\d\d)([-/_.]?)(\d\d)\2(\d\d)(?!\d)", text, re.ASCII)
        if (edtf := printed("-".join((found[1], found[3], found[4]))))}
    return parse(days.pop(), basis) if len(days) == 1 else None
