"""The records of a crawl, and the places where it is damaged: reading goes on with the next record that is sound."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord

from generator.intake.bounded import CHUNK, DAMAGED
from generator.intake.warc_end import is_whole

GZIP = b"\x1f\x8b\x08"
PLAIN = b"WARC/1."
DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)


@dataclass(slots=True)
class Record:
    """One record, read as far as its own headers."""

    warc: WarcRecord
    url: str
    seen: str | None
    """When it was fetched, as the crawl recorded it."""

    content_type: str = ""
    """As the server declared it, or the crawler where no server was asked."""

    failed: bool = False
    """Whether reading its body has failed, so that nobody needs to be told again."""

    def status(self) -> int | None:
        """The server's answer, 200 when it gave the page; None when no server was asked. Reads the HTTP headers."""
        if not self.warc.is_http:
            return None
        headers = self.warc.http_headers
        self.content_type = headers.get("Content-Type") or ""
        return headers.status_code or 0

    def header(self, name: str) -> str:
        """An HTTP header's value, "" when there is none."""
        return (self.warc.http_headers.get(name) or "") if self.warc.is_http_parsed else ""


@dataclass(frozen=True, slots=True)
class Lost:
    """A place where something could not be read."""

    message: str


def records(stream: BinaryIO) -> Iterator[tuple[int, Record | Lost]]:
    """Each record with its number in the file, from 1; a Lost in the place of what is damaged. Raises nothing.

    The stream may be read elsewhere in between when its position is restored.
    """
    number, told = 0, False
    start: int | None = 0
    while start is not None:
        last: Record | None = None
        stream.seek(start)
        try:
            for warc in ArchiveIterator(stream, parse_http=False):
                number, told, last = number + 1, False, _record(warc)
                yield number, last
        except (OSError, *DAMAGED) as error:
            if not told and not (last and last.failed):
                yield number + 1, Lost(f"this crawl is damaged after record {number} ({error}); reading went on behind it")
            told = True
            at = last.warc.stream_pos if last else start
            start = _next_start(stream, max(at, start) + 1)
            continue
        if last and not last.failed and not is_whole(stream, last.warc.stream_pos):
            yield number, Lost("this crawl is cut off: its last record is not whole; what comes before was read")
        return


def _record(warc: WarcRecord) -> Record:
    headers = warc.headers
    date = headers.get("WARC-Date") or ""
    return Record(warc, url=(headers.get("WARC-Target-URI") or "").strip("<> "), seen=date if DAY.fullmatch(date) else None,
                  content_type=headers.get("Content-Type") or "")


def parse_http(record: Record) -> bool:
    """Read the HTTP headers of a response, as leniently as a browser does; whether there are any."""
    if not record.warc.is_http or record.warc.is_http_parsed:
        return True
    try:
        record.warc.parse_http(quirks_mode=True)
    except (OSError, *DAMAGED):
        return False
    return record.warc.http_headers.status_code is not None


def record_at(stream: BinaryIO, offset: int) -> Record | None:
    """The record that begins at an offset; None when none does."""
    stream.seek(offset)
    try:
        warc = next(iter(ArchiveIterator(stream, parse_http=False)), None)
    except (OSError, *DAMAGED):
        return None
    return _record(warc) if warc and warc.stream_pos == offset else None


def _next_start(stream: BinaryIO, start: int) -> int | None:
    """Offset of the next record from there on, packed or not; None when there is none."""
    stream.seek(start)
    kept = b""
    while data := stream.read(CHUNK):
        window = kept + data
        for found in re.finditer(rb"\x1f\x8b\x08|(?<=\n)WARC/1\.", window):
            if found[0] == PLAIN or _unpacks_to_record(window[found.start():found.start() + 4096]):
                return start - len(kept) + found.start()
        start += len(data)
        kept = window[-64:]
    return None


def _unpacks_to_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(packed, 5) == b"WARC/"
    except zlib.error:
        return False
