"""Take a WACZ apart: a .zip with crawls in archive/ and lists of their pages in pages/.

https://specs.webrecorder.net/wacz/1.1.1/. With a list only the pages on it are articles; what else was fetched (frames, answers to
scripts) is counted. Without one, or with one that fits nothing, every page is.
"""

import json
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import BinaryIO
from urllib.parse import urldefrag

from generator.intake import warc
from generator.intake.archives_zip import opened, read_member
from generator.intake.bounded import DAMAGED, Place, Sound, as_binary, inner, labelled, place_of, within
from generator.intake.members import fill, safe
from generator.intake.piece import Piece
from generator.notices import Notice, Refused

LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")
"""The second has the pages that a crawler found on its way from the first."""

LARGEST_LIST = 200_000_000
"""Bytes: a list may hold the text of its pages, which is not used."""

LONGEST_LINE = 20_000_000
"""Bytes of one line of a list, the text of its page included; a longer one is cut, and then no JSON."""


@dataclass(slots=True)
class Pages:
    """The addresses on the lists, and what became of them."""

    listed: set[str] = field(default_factory=set)
    others: int = 0
    """Pages that are on no list."""

    found: int = 0

    def wants(self, url: str) -> bool:
        """Whether a page is on a list; counts it."""
        wanted = not self.listed or key(url) in self.listed
        self.found += wanted
        self.others += not wanted
        return wanted

    def moved(self, old: str, new: str) -> None:
        """A listed page that was fetched from elsewhere."""
        if key(old) in self.listed:
            self.listed.add(key(new))


def key(url: str) -> str:
    """What two spellings of an address have in common: no fragment, no scheme, no slash at the end."""
    return urldefrag(url).url.partition("://")[2].rstrip("/")


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The pages of a WACZ."""
    place = place_of(stream, file)
    try:
        archive = opened(stream, place)
    except Refused as refusal:
        yield from refusal.notices
        return
    except DAMAGED:
        yield place.notice("I-020", "this WACZ is cut off or damaged: its table of contents is missing", "fetch it again")
        return
    with archive:
        pages = Pages(listed=_listed(archive))
        yield from _crawls(archive, pages, place)
        if pages.listed and not pages.found:
            pages = Pages()
            yield from (one for one in _crawls(archive, pages, place) if isinstance(one, Piece))
        elif pages.listed and pages.others:
            yield Notice(code="I-032", file=file, level="work",
                         message=f"{pages.others} pages of this crawl are not on its list of pages and were passed over",
                         hint="nothing, unless articles are missing; then add the .warc.gz in it by itself")


def _crawls(archive: zipfile.ZipFile, pages: Pages, place: Place) -> Iterator[Piece | Notice]:
    """The pages of each crawl within; one that cannot be read gives a notice."""
    for info in archive.infolist():
        if info.filename.startswith("archive/") and not info.filename.endswith("/"):
            yield from _crawl(archive, info, pages, place)


def _crawl(archive: zipfile.ZipFile, info: zipfile.ZipInfo, pages: Pages, place: Place) -> Iterator[Piece | Notice]:
    label = safe(info.filename)
    deeper = replace(place, depth=place.depth + 1)
    with inner(deeper) as stream:
        broken = fill(stream, Sound(read_member(archive, info, place)), deeper)
        stream.seek(0)
        yield from within(label, warc.pages(as_binary(stream), deeper, pages.wants, pages.moved))
        if broken:
            yield labelled(broken, label)


def _listed(archive: zipfile.ZipFile) -> set[str]:
    """The addresses on the lists; none when there are no lists, or no sound line in them."""
    listed = set[str]()
    for name in LISTS:
        if name in archive.NameToInfo:
            with suppress(OSError, *DAMAGED):
                listed.update(_addresses(archive, name))
    return listed


def _addresses(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    left = LARGEST_LIST
    with archive.open(name) as lines:
        while left > 0 and (line := lines.readline(LONGEST_LINE)):
            left -= len(line)
            with suppress(ValueError, RecursionError):
                row = json.loads(line)
                if isinstance(row, dict) and isinstance(row.get("url"), str):
                    yield key(row["url"])
