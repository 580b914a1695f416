"""The body of a web server's answer, freed of chunks and compression, within bounds.

RFC 9112, section 7.1 and RFC 9110, section 8.4. Some crawlers store the body freed and keep the header that says that it is not: what is
not packed at all is taken as it is.
"""

import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from fastwarc.stream_io import BrotliReader, ZstdReader

from generator.intake.bounded import CHUNK, DAMAGED, Place, Source
from generator.intake.limits import LARGEST, MEGA
from generator.intake.sniff import HEAD, media_type
from generator.intake.warc_records import Record
from generator.notices import Notice, Refused

LONGEST_SIZE = 16
"""Hexadecimal digits of a chunk's size, with room for its extensions."""


class Deflate:
    """zlib's unpacker as something to read from."""

    def __init__(self, data: bytes, bits: int) -> None:
        self._zlib, self._data = zlib.decompressobj(bits), data

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end. Raises zlib.error, and EOFError when it is cut off."""
        out = b""
        while not out and not self._zlib.eof:
            if not self._data:
                raise EOFError("it ends too soon")
            out = self._zlib.decompress(self._data, size)
            self._data = self._zlib.unconsumed_tail
        return out


def _deflate(data: bytes) -> Source:
    """"deflate" means zlib's wrapping; some servers leave it off."""
    try:
        zlib.decompressobj(15).decompress(data[:64], 1)
    except zlib.error:
        return Deflate(data, -15)
    return Deflate(data, 15)


UNPACKERS: dict[str, Callable[[bytes], Source]] = {
    "gzip": lambda data: Deflate(data, 31),
    "x-gzip": lambda data: Deflate(data, 31),
    "deflate": _deflate,
    "br": lambda data: BrotliReader(BytesIO(data)),
    "zstd": lambda data: ZstdReader(BytesIO(data)),
}


def body(record: Record, place: Place) -> bytes:
    """The page that a record carries. Raises Refused: I-027 too large, I-030 cut off, I-031 packed in a way that cannot be undone."""
    data = _raw(record, place)
    if "chunked" in record.header("Transfer-Encoding").lower():
        data = _joined(data)
    codings = record.header("Content-Encoding") or record.header("Transfer-Encoding").lower().replace("chunked", "")
    for coding in reversed([name.strip().lower() for name in codings.split(",")]):
        if coding not in ("", "identity", "none", "utf-8"):
            data = _unpacked(data, coding, place)
    return data


def _raw(record: Record, place: Place) -> bytes:
    """The bytes that the record holds."""
    size = record.warc.content_length
    if size > LARGEST:
        record.failed = False
        raise Refused(_too_large(place))
    parts, left = list[bytes](), size
    try:
        while left > 0 and (data := record.warc.reader.read(left)):
            parts.append(data)
            left -= len(data)
    except (OSError, *DAMAGED):
        left = max(left, 1)
    if left > 0:
        record.failed = True
        raise Refused(place.notice("I-030", f"this record is cut off or damaged: {left:,} of its {size:,} bytes are missing",
                                   "fetch the crawl again, and add it again"))
    place.budget.take(size)
    return b"".join(parts)


def _joined(data: bytes) -> bytes:
    """The chunks' contents; the data itself when it is not in chunks."""
    parts, at = list[bytes](), 0
    while at < len(data):
        end = data.find(b"\n", at, at + 4096)
        size = _hexadecimal(data[at:end].partition(b";")[0]) if end > at else None
        if size is None:
            return b"".join(parts) or data
        if size == 0:
            break
        parts.append(data[end + 1:end + 1 + size])
        at = end + 1 + size
        at += 2 if data[at:at + 2] == b"\r\n" else data[at:at + 1] == b"\n"
    return b"".join(parts)


def _hexadecimal(digits: bytes) -> int | None:
    digits = digits.strip()
    try:
        return int(digits, 16) if digits.isalnum() and len(digits) <= LONGEST_SIZE else None
    except ValueError:
        return None


def _unpacked(data: bytes, coding: str, place: Place) -> bytes:
    """The data unpacked, or as it is when it never was packed."""
    if coding not in UNPACKERS:
        raise Refused(place.notice("I-031", f"this page is packed by a method ({coding[:20]!r}) that cannot be read here",
                                   "fetch the page again without it"))
    parts, total = list[bytes](), 0
    try:
        for part in _read(UNPACKERS[coding](data)):
            total += len(part)
            parts.append(part)
            if total > LARGEST:
                raise Refused(_too_large(place))
    except (OSError, *DAMAGED) as error:
        if total or media_type(data[:HEAD]) in ("application/octet-stream", "application/gzip"):
            raise Refused(place.notice("I-031", "this page cannot be unpacked: what the server sent is damaged",
                                       "fetch the page again")) from error
        return data
    place.budget.take(total)
    return b"".join(parts)


def _read(source: Source) -> Iterator[bytes]:
    while part := source.read(CHUNK):
        yield part


def _too_large(place: Place) -> Notice:
    return place.notice("I-027", f"this record has more than the {LARGEST // MEGA} MB of any article",
                        "add its text in parts, if it is one")
