"""Find the parts of a MIME message in one pass over its lines: where each is, not what it holds. RFC 2045 and 2046.

The standard library's parser holds a message four times over, and takes minutes for one that nests boundaries; this one's work grows
with the message's size alone.
"""

import binascii
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.message import Message
from email.utils import collapse_rfc2231_value
from typing import BinaryIO

LONGEST_LINE = 65_536
"""Bytes read at once; a longer line goes on in the next portion, where it can begin no header and no boundary."""

LONGEST_BLOCK = 262_144
"""Bytes of one part's headers."""

LONGEST_VALUE = 4_000
"""Characters of one header that are looked at."""

MOST_PARTS = 5_000
MOST_LEVELS = 30
"""Multiparts within multiparts; mailing lists and scanners make five at most."""

NAME = re.compile(rb"([!-9;-~]{1,100}):")


class Headers:
    """A header block: each name's first value, unfolded."""

    def __init__(self, values: dict[str, str]) -> None:
        self._values = values
        self._typed = Message()
        for name in ("content-type", "content-disposition"):
            if name in values:
                self._typed[name] = values[name][:LONGEST_VALUE].encode("ascii", "replace").decode()  # else Message may fail on reading it

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def raw(self, name: str) -> str:
        """A value as it stands, "" when there is none."""
        return self._values.get(name, "")

    def words(self, name: str) -> str:
        """A value with its encoded words decoded (RFC 2047), on one line; "" when there is none."""
        value = self._values.get(name, "")[:LONGEST_VALUE]
        with suppress(ValueError, LookupError, AssertionError):
            value = str(make_header(decode_header(value)))
        return " ".join(value.encode(errors="replace").decode().split())

    @property
    def kind(self) -> str:
        """The media type, "text/plain" when none is stated."""
        return self._typed.get_content_type()

    @property
    def charset(self) -> str | None:
        return self._typed.get_content_charset()

    @property
    def boundary(self) -> bytes | None:
        """What parts a multipart's parts."""
        found = self._typed.get_boundary() if self.kind.startswith("multipart/") else None
        return found.encode("utf-8", "surrogateescape") if found else None

    @property
    def disposition(self) -> str | None:
        """"attachment", "inline" or None."""
        return self._typed.get_content_disposition()

    def parameter(self, name: str) -> str:
        """A parameter of the Content-Type."""
        return str(collapse_rfc2231_value(self._typed.get_param(name, "")))

    @property
    def filename(self) -> str | None:
        return self._typed.get_filename()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that holds no other parts."""

    headers: Headers
    start: int
    """Offset of its body."""

    end: int
    level: int
    within: str | None
    """Media type of the multipart that it belongs to."""


@dataclass(slots=True)
class _Open:
    """A multipart whose end has not come."""

    mark: bytes
    kind: str


def parts(stream: BinaryIO) -> tuple[Headers, list[Part]]:
    """The message's own headers and its parts in order; a message that is no multipart has one. Raises nothing."""
    stream.seek(0)
    top = headers(stream)
    opened = [_Open(b"--" + top.boundary, top.kind)] if top.boundary else []
    found: list[Part] = []
    current = None if opened else (top, stream.tell())
    for start, line in _lines(stream) if opened else ():
        level, ends = _boundary(line, opened)
        if level is None:
            continue
        if current:
            found.append(_part(current, start, opened))
        del opened[level + (not ends):]
        current = None
        if len(found) >= MOST_PARTS:
            break
        if not ends:
            inner = headers(stream)
            if inner.boundary and len(opened) < MOST_LEVELS:
                opened.append(_Open(b"--" + inner.boundary, inner.kind))
            else:
                current = inner, stream.tell()
    if current:
        found.append(_part(current, stream.seek(0, 2), opened))
    return top, found


def body(stream: BinaryIO, part: Part, largest: int) -> bytes | None:
    """What a part holds, decoded; None when it has more than `largest` bytes."""
    if part.end - part.start > 2 * largest:
        return None
    stream.seek(part.start)
    data = stream.read(part.end - part.start)
    coding = part.headers.raw("content-transfer-encoding").strip().lower()
    if coding == "base64":
        data = _base64(data)
    elif coding == "quoted-printable":
        data = binascii.a2b_qp(data)
    elif part.level:
        data = data.removesuffix(b"\n").removesuffix(b"\r")  # the line break before a boundary belongs to the boundary
    return data if len(data) <= largest else None


def headers(stream: BinaryIO) -> Headers:
    """The header block that begins here; the stream stands behind it."""
    values: dict[str, str] = {}
    name, total = "", 0
    while total < LONGEST_BLOCK:
        here = stream.tell()
        line = stream.readline(LONGEST_LINE)
        total += len(line)
        text = line.decode("utf-8", "surrogateescape").rstrip("\r\n")
        if not text.strip():
            break
        if line[:1] in b" \t":
            if name and len(values[name]) < LONGEST_VALUE:
                values[name] += " " + text.strip()
        elif found := NAME.match(line):
            key = found[1].decode("ascii").lower()
            name = "" if key in values else key
            values.setdefault(key, text[found.end():].strip())
        elif not line.startswith((b"From ", b">From ")):
            stream.seek(here)  # the body begins without a blank line
            break
    return Headers(values)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of each line that begins with two hyphens."""
    fresh = True
    here = stream.tell()
    while line := stream.readline(LONGEST_LINE):
        if fresh and line.startswith(b"--"):
            yield here, line
            here = stream.tell()
            fresh = True
        else:
            here += len(line)
            fresh = line.endswith(b"\n")


def _boundary(line: bytes, opened: list[_Open]) -> tuple[int | None, bool]:
    """Which of the open multiparts a line belongs to, and whether it ends it."""
    bare = line.rstrip()
    for level in range(len(opened) - 1, -1, -1):
        if bare == opened[level].mark:
            return level, False
        if bare == opened[level].mark + b"--":
            return level, True
    return None, False


def _part(current: tuple[Headers, int], end: int, opened: list[_Open]) -> Part:
    return Part(headers=current[0], start=current[1], end=end, level=len(opened), within=opened[-1].kind if opened else None)


def _base64(data: bytes) -> bytes:
    """As far as it is sound: mails are cut off."""
    data = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    return binascii.a2b_base64(data[:len(data) - (len(data) % 4 == 1)] + b"=" * (-len(data) % 4))
