"""Take a .tar apart, reading on behind headers that are damaged. Links and devices are refused, and nothing is unpacked to the disk."""

import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from generator.intake.archives_zip import resolved
from generator.intake.bounded import CHUNK, DAMAGED, Place, place_of
from generator.intake.limits import LARGEST
from generator.intake.members import Labels, member
from generator.intake.passed_over import is_frame, is_leftover, is_resource, stems_of_pages
from generator.intake.piece import Piece
from generator.notices import Notice, Refused

LONGEST_HEADER = 1_000_000
"""Bytes of one header: long names and attributes, not members' contents, which are never read through tarfile."""

BLOCK = 512


@dataclass(frozen=True, slots=True)
class Member:
    """Where a member is."""

    name: str
    kind: bytes
    start: int
    size: int
    sparse: bool


class Headers:
    """The archive's stream as tarfile may read it: in small portions only."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        if not 0 <= size <= LONGEST_HEADER:
            raise tarfile.ReadError("a header has more bytes than any name needs")
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The articles of a .tar."""
    place, end = place_of(stream, file), stream.seek(0, 2)
    pages, images = set[str](), dict[str, tuple[int, int]]()
    for found in members(stream, end):
        if isinstance(found, Member):
            if is_resource(found.name, b""):
                images[found.name.removeprefix("./")] = found.start, found.size
            pages |= stems_of_pages([found.name])
    labels = Labels()
    for found in members(stream, end):
        if isinstance(found, int):
            yield place.notice("I-020", f"this archive is cut off or damaged ({found:,} bytes of it cannot be read); the rest was read",
                               "fetch it again, and add it again")
        elif not (is_leftover(found.name) or found.kind == tarfile.DIRTYPE or is_frame(found.name, pages)):
            yield from _one(stream, found, labels.give(found.name), place, images)
        if place.budget.spent:
            return


def members(stream: BinaryIO, end: int) -> Iterator[Member | int]:
    """The members in order; in the place of what is damaged, the number of its bytes."""
    start = 0
    while start < end:
        last, archive = start, _archive(stream, start)
        while archive and (info := _next(archive)):
            sparse = info.issparse()
            if info.isreg() and not sparse and info.offset_data + info.size > end:
                yield end - info.offset
                return
            yield Member(info.name, info.type, info.offset_data, info.size, sparse)
            last = archive.offset
        if _is_blank(stream, last, end):
            return
        start = _next_header(stream, last + BLOCK, end)
        yield start - last


def _archive(stream: BinaryIO, start: int) -> tarfile.TarFile | None:
    stream.seek(start)
    try:
        return tarfile.TarFile(fileobj=Headers(stream), errors="replace")  # type: ignore[arg-type]
    except (OSError, *DAMAGED):
        return None


def _next(archive: tarfile.TarFile) -> tarfile.TarInfo | None:
    """The next member; None at the end and at a damaged header."""
    try:
        info = archive.next()
    except (OSError, *DAMAGED):
        return None
    archive.members = []  # type: ignore[attr-defined]  # it would keep them all
    return info


def _is_blank(stream: BinaryIO, start: int, end: int) -> bool:
    """Whether nothing but the zeros at an archive's end follows, as far as the next two blocks tell."""
    stream.seek(start)
    return start >= end or not stream.read(2 * BLOCK).strip(b"\0")


def _next_header(stream: BinaryIO, start: int, end: int) -> int:
    """Offset of the next sound header from there on; the end when there is none."""
    while start < end:
        stream.seek(start)
        data = stream.read(CHUNK)
        for at in range(0, len(data) - BLOCK + 1, BLOCK):
            if data[at + 257:at + 262] == b"ustar" and _is_sound(data[at:at + BLOCK]):
                return start + at
        if len(data) < CHUNK:
            break
        start += CHUNK
    return end


def _is_sound(block: bytes) -> bool:
    try:
        tarfile.TarInfo.frombuf(block, "utf-8", "replace")
    except DAMAGED:
        return False
    return True


def _one(stream: BinaryIO, found: Member, label: str, place: Place, images: dict[str, tuple[int, int]]) -> Iterator[Piece | Notice]:
    if found.kind not in tarfile.REGULAR_TYPES or found.sparse:
        what = "a link to another file, and was not followed" if found.kind in (tarfile.SYMTYPE, tarfile.LNKTYPE) else "no ordinary file"
        yield place.notice("I-024", f"this is {what}", "pack the file itself", label)
        return

    def beside(reference: str) -> bytes | None:
        return _image(stream, images.get((resolved(found.name, reference) or "").removeprefix("./")))

    try:
        place.budget.count()
        yield from member(_bytes(stream, found.start, found.size), label, place, beside)
    except Refused as refusal:
        yield place.notice("I-021", refusal.notices[0].message, refusal.notices[0].hint)


def _bytes(stream: BinaryIO, start: int, size: int) -> Iterator[bytes]:
    """The bytes from there; something else may read the stream in between."""
    while size > 0:
        stream.seek(start)
        data = stream.read(min(CHUNK, size))
        if not data:
            raise EOFError("it ends too soon")
        start, size = start + len(data), size - len(data)
        yield data


def _image(stream: BinaryIO, where: tuple[int, int] | None) -> bytes | None:
    if where is None or where[1] > LARGEST:
        return None
    try:
        return b"".join(_bytes(stream, *where))
    except (EOFError, ValueError, OSError):
        return None
