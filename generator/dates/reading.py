"""A date from a field of metadata: a feed's, a page's, an export's."""

import re

from generator.dates.edtf import parse
from generator.dates.printed import LONGEST, printed
from generator.model import ArchiveDate, Basis

COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
PARTIAL = re.compile(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)
"""A year, or a year and a month, of printed news."""

REMARK = re.compile(r"\s*\([^()\d]{1,60}\)\Z")
"""The zone in words that JavaScript puts after a date."""


def read(text: str, *, language: str | None = None, basis: Basis = "metadata") -> ArchiveDate | None:
    """The date that a text wholly is; None when it is none, or contradicts itself. Never raises.

    Read are ISO 8601, RFC 2822 and what is printed, in any language: "2016-04-29T10:30:00+02:00", "Fri, 29 Apr 2016 10:30:00 GMT",
    "29 avril 2016 à 10h30" give 2016-04-29, the day as written, whatever its zone. "04/06/2016" gives the one-of set
    "[2016-04-06,2016-06-04]" unless `language`, a BCP 47 tag, prints one order only: "pt", "es-MX"; "en" does not.
    """
    text = " ".join(text[:4 * LONGEST].split())
    if found := COMPACT.fullmatch(text):
        text = "-".join(found.groups())
    edtf = printed(REMARK.sub("", text), language)
    if not edtf and PARTIAL.fullmatch(text):
        edtf = text
    try:
        return parse(edtf, basis) if edtf else None
    except ValueError:
        return None
