"""Unpack .gz, .bz2 and .xz: one article, or the container that they wrap."""

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, Protocol

from generator.intake.bounded import CHUNK, DAMAGED, DENSE_FROM, Place, Sound, check_density, place_of, words_of
from generator.intake.members import article, container, gather, safe
from generator.intake.piece import Piece
from generator.intake.sniff import HEAD, media_type
from generator.notices import Notice, Refused

MEMORY = 256_000_000
"""Bytes that unpacking an .xz may take; its strongest setting, -9, takes 65 MB."""

MARKS = {"application/gzip": b"\x1f\x8b", "application/x-bzip2": b"BZh", "application/x-xz": b"\xfd7zXZ\x00"}


class Unpacker(Protocol):
    """What bz2 and lzma have, and gzip has not quite."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class Gunzip:
    """zlib's unpacker in the manner of the others."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(31)
        self._tail = b""

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def needs_input(self) -> bool:
        return not self._tail

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        out = self._zlib.decompress(self._tail + data, max_length)
        self._tail = self._zlib.unconsumed_tail
        return out


def gzip(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """What a .gz holds; a crawl's (.warc.gz) is read as it is, without unpacking it first."""
    return _split(stream, "application/gzip", Gunzip, place_of(stream, file))


def bzip2(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """What a .bz2 holds."""
    return _split(stream, "application/x-bzip2", bz2.BZ2Decompressor, place_of(stream, file))


def xz(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """What an .xz holds."""
    return _split(stream, "application/x-xz", lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=MEMORY), place_of(stream, file))


def unpacked(stream: BinaryIO, mark: bytes, make: Callable[[], Unpacker]) -> Iterator[bytes]:
    """The bytes of all packed streams that follow each other; what comes after them is no part of them.

    Raises EOFError when the last one is cut off, and DAMAGED.
    """
    unpacker, data = make(), stream.read(CHUNK)
    while True:
        if out := unpacker.decompress(data, CHUNK):
            yield out
        data = b""
        if unpacker.eof:
            data = unpacker.unused_data.lstrip(b"\0") or stream.read(CHUNK).lstrip(b"\0")
            data += stream.read(CHUNK) if len(data) < len(mark) else b""
            if not data.startswith(mark):
                return
            unpacker = make()
        elif unpacker.needs_input:
            data = stream.read(CHUNK)
            if not data:
                raise EOFError("it ends too soon")


def _split(stream: BinaryIO, kind: str, make: Callable[[], Unpacker], place: Place) -> Iterator[Piece | Notice]:
    source = Sound(_within_bounds(stream, unpacked(stream, MARKS[kind], make), place))
    head = gather(source, 512)
    if head.startswith(b"WARC/") and kind == "application/gzip":
        yield from _crawl(stream, place)
        return
    try:
        yield from _content(gather(source, HEAD, head), source, place)
    except Refused as refusal:
        yield from (replace(notice, file=place.file) for notice in refusal.notices)
    except DAMAGED as error:
        yield place.notice("I-020", f"this file is cut off or damaged ({words_of(error)}), and cannot be unpacked", "fetch it again")


def _content(head: bytes, source: Sound, place: Place) -> Iterator[Piece | Notice]:
    from generator.intake import SPLITTERS  # noqa: PLC0415  the table lists this module

    kind = media_type(head[:HEAD])
    if kind in SPLITTERS:
        deeper = replace(place, depth=place.depth + (kind != "application/x-tar"))
        found = container(head, source, kind, deeper)
    else:
        found = iter([article(head, source, kind, place)])
    for one in found:
        nameless = isinstance(one, Piece) and one.part is None and place.depth == 0
        yield replace(one, part=_stem(place.file)) if nameless else one


def _within_bounds(stream: BinaryIO, source: Iterator[bytes], place: Place) -> Iterator[bytes]:
    total = 0
    for data in source:
        total += len(data)
        place.budget.take(len(data))
        if total > DENSE_FROM:
            check_density(total, stream.tell(), place)
        yield data


def _crawl(stream: BinaryIO, place: Place) -> Iterator[Piece | Notice]:
    from generator.intake import SPLITTERS  # noqa: PLC0415  the table lists this module

    stream.seek(0)
    yield from SPLITTERS["application/warc"](stream, place.file)


def _stem(file: str) -> str:
    """Name of what a packed file holds: "page.html" for "2019/page.html.gz"."""
    name = file.rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return safe(stem if dot and suffix.lower() in ("gz", "bz2", "xz", "gzip") else name)
