"""Read a .zip that was cut off: without its table of contents, from one member's own header to the next."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from generator.intake.bounded import CHUNK, DAMAGED, Place, check_density
from generator.intake.members import Labels, damaged, member
from generator.intake.passed_over import is_frame, is_leftover, stems_of_pages
from generator.intake.piece import Piece
from generator.notices import Notice, Refused

HEADER = struct.Struct("<4sHHHHHIIIHH")
"""Local file header: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7."""

MARK = b"PK\x03\x04"
SIZE_FOLLOWS, ENCRYPTED, UTF8 = 0x8, 0x1, 0x800
STORED, DEFLATED = 0, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A member as its own header describes it."""

    name: str
    start: int
    """Offset of its packed bytes."""

    method: int
    flags: int
    crc: int
    packed: int
    """Bytes, packed; 0 when they follow the member."""


def salvage(stream: BinaryIO, place: Place) -> Iterator[Piece | Notice]:
    """Every whole member, and a notice that the end is missing. Raises nothing."""
    labels, pages, start = Labels(), set[str](), _next_mark(stream, 0)
    while start is not None and not place.budget.spent:
        found = _header(stream, start)
        if found is None:
            start = _next_mark(stream, start + 1)
            continue
        pages |= stems_of_pages([found.name])
        if not found.name.endswith("/") and not is_leftover(found.name) and not is_frame(found.name, pages):
            yield from _member(stream, found, labels.give(found.name), place)
        start = _next_mark(stream, found.start + found.packed)
    yield place.notice("I-020", "this archive is cut off or damaged: its table of contents is missing; every whole member was read",
                       "fetch it again, and add it again")


def _member(stream: BinaryIO, found: Found, label: str, place: Place) -> Iterator[Piece | Notice]:
    if found.flags & ENCRYPTED:
        yield place.notice("I-023", "this member is encrypted", "unpack it with its password, and add what comes out", label)
        return
    try:
        place.budget.count()
        yield from member(_bytes(stream, found, place), label, place)
    except Refused as refusal:
        yield place.notice("I-021", refusal.notices[0].message, refusal.notices[0].hint)
    except DAMAGED as error:
        yield damaged(label, error, place)


def _bytes(stream: BinaryIO, found: Found, place: Place) -> Iterator[bytes]:
    """Its bytes; raises ValueError when their checksum is another, EOFError when they end too soon."""
    crc, total = 0, 0
    for data, packed in _unpacked(stream, found):
        crc, total = zlib.crc32(data, crc), total + len(data)
        place.budget.take(len(data))
        check_density(total, packed, place)
        yield data
    if found.crc and crc != found.crc:
        raise ValueError("its checksum is wrong")


def _unpacked(stream: BinaryIO, found: Found) -> Iterator[tuple[bytes, int]]:
    """Chunks, each with the number of packed bytes read so far."""
    if found.method not in (STORED, DEFLATED) or (found.method == STORED and found.flags & SIZE_FOLLOWS):
        raise ValueError("it cannot be read without the table of contents")
    place, left = found.start, found.packed or None
    unpacker = zlib.decompressobj(-15)
    while left is None or left > 0:
        stream.seek(place)
        packed = stream.read(min(CHUNK, left or CHUNK))
        if not packed:
            raise EOFError("it ends too soon")
        place, left = place + len(packed), None if left is None else left - len(packed)
        if found.method == STORED:
            yield packed, place - found.start
            continue
        while packed and not unpacker.eof:
            data = unpacker.decompress(packed, CHUNK)
            packed = unpacker.unconsumed_tail
            yield data, place - found.start
        if unpacker.eof:
            return
    if found.method == DEFLATED:
        raise EOFError("it ends too soon")


def _header(stream: BinaryIO, start: int) -> Found | None:
    stream.seek(start)
    raw = stream.read(HEADER.size)
    if len(raw) < HEADER.size:
        return None
    _, _, flags, method, _, _, crc, packed, _, name_length, extra_length = HEADER.unpack(raw)
    name = stream.read(name_length).decode("utf-8" if flags & UTF8 else "cp437", "replace")
    if not name or packed == 0xFFFFFFFF:
        return None
    return Found(name=name, start=start + HEADER.size + name_length + extra_length, method=method, flags=flags,
                 crc=0 if flags & SIZE_FOLLOWS else crc, packed=0 if flags & SIZE_FOLLOWS else packed)


def _next_mark(stream: BinaryIO, start: int) -> int | None:
    """Offset of the next member's header from there on."""
    stream.seek(start)
    kept = b""
    while data := stream.read(CHUNK):
        at = (kept + data).find(MARK)
        if at >= 0:
            return start - len(kept) + at
        start += len(data)
        kept = (kept + data)[-3:]
    return None
