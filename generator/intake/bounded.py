"""Unpacking within bounds: how deep, how many, how much, how densely packed. Nothing is ever unpacked under a name of its own."""

import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, Protocol, cast

from generator.intake.piece import Piece
from generator.notices import Notice, Refused

DEEPEST = 3
"""Archives within archives. A site's backup is a zip of a tar.gz at worst; the 42.zip bomb has six levels."""

MOST_MEMBERS = 500_000
"""A large daily's whole web archive; ten million empty members would only fill the memory with their names."""

MOST_UNPACKED = 20_000_000_000
"""Bytes out of one file, all levels together: 400,000 saved pages of 50 KB, two minutes of inflating."""

DENSEST = 200
"""Bytes out of one byte. Text packs 3 to 20 times, a tar.xz of one site's pages up to 100; gzip reaches 1,032 with nothing but zeros."""

DENSE_FROM = 5_000_000
"""Bytes unpacked before density is judged: a short page of one repeated word harms nobody."""

FREE = 200_000_000
"""Bytes out of one file, all levels together, before its density is judged: archives of small dense files in archives of these."""

CHUNK = 65_536
IN_MEMORY = 4_000_000
"""Bytes of a container within a container that are held in memory; beyond that a nameless temporary file has them."""

DAMAGED = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, OSError, EOFError,
           RuntimeError, ValueError, OverflowError, struct.error, LookupError)
"""What the standard library's unpackers raise on bytes that are no archive."""


class Source(Protocol):
    """What gives bytes in order."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(slots=True)
class Budget:
    """What may still come out of one file; shared by all the archives within it."""

    members: int
    unpacked: int
    """Bytes."""

    def count(self) -> None:
        """One more member. Raises Refused (I-021)."""
        self.members -= 1
        if self.members < 0:
            raise Refused(_spent(f"it holds more than {MOST_MEMBERS:,} members"))

    def take(self, size: int) -> None:
        """So many bytes more. Raises Refused (I-021)."""
        self.unpacked -= size
        if self.unpacked < 0:
            raise Refused(_spent(f"it unpacks to more than {DENSEST} times its size, or than {MOST_UNPACKED // 10**9} GB"))

    @property
    def spent(self) -> bool:
        return self.members < 0 or self.unpacked < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file the reading is: what every splitter of an archive knows of those around it."""

    file: str
    depth: int
    """Archives around this one."""

    budget: Budget

    def notice(self, code: str, message: str, hint: str, label: str | None = None) -> Notice:
        """A notice on the file, or on the part of it that `label` names."""
        return Notice(code=code, file=self.file, part=label, message=f"{label}: {message}" if label else message, hint=hint)


class Inner(SpooledTemporaryFile[bytes]):
    """The bytes of a container within a container, seekable; knows its place."""

    place: Place


def place_of(stream: BinaryIO, file: str) -> Place:
    """The place of a stream that a splitter was given."""
    if isinstance(stream, Inner):
        return stream.place
    size = stream.seek(0, 2)
    stream.seek(0)
    return Place(file=file, depth=0, budget=Budget(MOST_MEMBERS, min(MOST_UNPACKED, max(FREE, DENSEST * size))))


def inner(place: Place) -> Inner:
    """An empty stream to unpack into."""
    stream = Inner(max_size=IN_MEMORY)
    stream.place = place
    return stream


def as_binary(stream: Inner) -> BinaryIO:
    return cast(BinaryIO, stream)


def chunks(source: Source, place: Place, packed: Callable[[], int]) -> Iterator[bytes]:
    """The bytes of a source, `packed` telling how many packed ones they came from.

    Raises Refused: I-021 when the file gives too much, I-022 when the source is a bomb.
    """
    total = 0
    while data := source.read(CHUNK):
        total += len(data)
        place.budget.take(len(data))
        check_density(total, packed(), place)
        yield data


class Sound:
    """A source up to the place where it is damaged or goes out of bounds; keeps what was wrong there."""

    def __init__(self, source: Iterator[bytes]) -> None:
        self._source = source
        self.error: Exception | None = None

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._source)
        except (Refused, *DAMAGED) as error:
            self.error = error
            raise StopIteration from None

    def check(self) -> None:
        """Raises what was wrong, if anything was."""
        if self.error:
            raise self.error


def check_density(unpacked: int, packed: int, place: Place) -> None:
    """Refuse (I-022) what unpacks to far more than any text."""
    if unpacked > DENSE_FROM and unpacked > DENSEST * max(packed, 1):
        raise Refused(place.notice(
            "I-022", f"this unpacks to more than {DENSEST} times its size, as no text does; the rest of it was not unpacked",
            "unpack it by hand if you trust it, and add what it holds"))


def within(label: str, found: Iterator[Piece | Notice]) -> Iterator[Piece | Notice]:
    """Pieces and notices of a container that is itself a part of the file."""
    for one in found:
        yield labelled(one, label) if isinstance(one, Notice) else replace(one, part=_part(label, one.part))


def labelled(notice: Notice, label: str) -> Notice:
    """A notice on what a part holds, as one on the file that the part is in."""
    return replace(notice, message=f"{label}: {notice.message}", part=_part(label, notice.part))


def _part(label: str, part: str | None) -> str:
    return f"{label}/{part}" if part else label


def words_of(error: BaseException) -> str:
    """What an unpacker said was wrong, on one short line, without a full stop."""
    words = " ".join(str(error).split()).rstrip(".")[:120]
    return words or type(error).__name__


def _spent(what: str) -> Notice:
    return Notice(code="I-021", message=f"{what}; the rest of it was not read", hint="unpack it, and add it in several parts")
