"""What the article's address, or its file's name, says of its date: alone, or to settle what is printed."""

import datetime as dt
import re
from dataclasses import replace

from generator import dates
from generator.model import ArchiveDate, Because, Doubt, Draft

RULE = "address_date"
DATED_NAME = re.compile(r"(?:19|20)\d\d([-_]?)\d\d\1\d\d(?!\d)", re.ASCII)
"""Blogs' files begin with the day: "2016-04-29-mill-fire.md". A day further on in a name is as often that of the saving."""

ZONES = dt.timedelta(days=1)
"""How far an address may be from what is printed, since servers count the days elsewhere."""

SOURCES = {"url": "web address", "filename": "file name"}


def address_date(draft: Draft) -> Draft:
    """A day that is printed both ways or without its year is settled where the address agrees; where they differ, a person is asked."""
    address = dates.from_path(draft.url, basis="url") if draft.url else None
    address = address or _of_file(draft)
    if address is None:
        return _asked(draft)
    if draft.published is None:
        return _asked(_dated(draft, address))
    if draft.published.edtf.startswith("["):
        day = next((one for one in draft.published.edtf[1:-1].split(",") if _near(one, address)), None)
        return _settled(draft, day, address) if day else _differing(draft, draft.published, address)
    return draft if draft.published.basis != "stated" or _overlap(draft.published, address) else _differing(draft, draft.published, address)


def _of_file(draft: Draft) -> ArchiveDate | None:
    """The date with which the file's own name begins; that of a container says when it was packed."""
    name = draft.original.part or draft.original.file
    name = name.rsplit("/", 1)[-1]
    return dates.from_path(name, basis="filename") if DATED_NAME.match(name) else None


def _dated(draft: Draft, address: ArchiveDate) -> Draft:
    """Nothing is known from print alone."""
    printed = dates.opening(draft.date_text) if draft.date_text else None
    if printed is None:
        return replace(draft, published=address)
    options = [_with_year(address.earliest.year + more, printed.month_day) for more in (0, -1, 1)] if printed.month_day else printed.options
    day = next((one for one in options if one and _near(one, address)), None)
    return _settled(draft, day, address) if day else draft


def _with_year(year: int, month_day: tuple[int, int] | None) -> str | None:
    try:
        return dt.date(year, *month_day).isoformat() if month_day else None
    except ValueError:
        return None


def _settled(draft: Draft, day: str, address: ArchiveDate) -> Draft:
    reason = Because(kind="address", detail=f"{draft.date_text} is printed, and the {SOURCES[address.basis]} says {dates.show(address)}")
    doubts = tuple(doubt for doubt in draft.doubts if not (doubt.kind == "date" and doubt.field == "published"))
    return replace(draft, published=dates.parse(day, "stated", [reason]), doubts=doubts)


def _differing(draft: Draft, printed: ArchiveDate, address: ArchiveDate) -> Draft:
    raised = Doubt(kind="disagreement", field="published", text=draft.date_text, options=(printed.edtf, address.edtf),
                   sources=("printed", SOURCES[address.basis]), rule=RULE)
    return draft if raised in draft.doubts else replace(draft, doubts=(*draft.doubts, raised))


def _asked(draft: Draft) -> Draft:
    """Whether the day of the last change, where nothing else is printed, is that of publication."""
    if draft.published or not draft.modified or any(doubt.field == "published" for doubt in draft.doubts):
        return draft
    raised = Doubt(kind="date", field="published", options=("null", draft.modified[:10]),
                   sources=("printed", "date of the last change"), rule=RULE)
    return replace(draft, doubts=(*draft.doubts, raised))


def _near(day: str, address: ArchiveDate) -> bool:
    return _overlap(dates.parse(day, "stated"), address)


def _overlap(one: ArchiveDate, other: ArchiveDate) -> bool:
    return one.earliest <= _later(other.latest) and other.earliest <= _later(one.latest)


def _later(day: dt.date) -> dt.date:
    return min(day, dt.date.max - ZONES) + ZONES
