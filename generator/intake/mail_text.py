"""Which part of a mail is its text, and how its lines were broken on the way."""

import re
from dataclasses import dataclass, replace
from typing import BinaryIO

from generator.decoding.encoding import looks_like_utf16
from generator.intake.limits import LARGEST
from generator.intake.mime_parts import Part, body
from generator.model import Draft

HTML, PLAIN = "text/html", "text/plain"
FULL = 0.6
"""Share of the plain text's letters that an HTML part must have to be the same text; some say only "your program shows no HTML"."""

TAG = re.compile(rb"<[^<>]{0,5000}>")
UNSEEN = re.compile(rb"<(style|script|head|title)\b[^<>]{0,2000}>", re.IGNORECASE)
SIGNATURE = "-- "


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a mail."""

    data: bytes
    kind: str
    charset: str | None

    base: str | None = None
    """The address that its images are relative to."""

    flowed: bool = False
    """Whether a space at a line's end says that the paragraph goes on: RFC 3676."""


def body_of(stream: BinaryIO, found: list[Part]) -> Body | None:
    """HTML when it has the text, for it has headings, links and images; else the plain text; None when there is neither."""
    page = _first(stream, found, HTML)
    plain = _first(stream, found, PLAIN)
    if page and plain and _letters(page.data, True) < FULL * _letters(plain.data, False):
        return plain
    return page or plain


def flowing(draft: Draft) -> Draft:
    """The draft of a flowed text, the lines of each paragraph joined."""
    lines, open_before = [], False
    for line in draft.lines:
        lines.append(replace(line, joins=True) if open_before and line.words else line)
        open_before = line.text.endswith(" ") and line.text != SIGNATURE and bool(line.words)
    return replace(draft, lines=tuple(lines))


def _first(stream: BinaryIO, found: list[Part], kind: str) -> Body | None:
    for part in found:
        if part.headers.kind != kind or part.headers.disposition == "attachment":
            continue
        data = body(stream, part, LARGEST)
        if data and data.strip():
            flowed = kind == PLAIN and part.headers.parameter("format").lower() == "flowed"
            base = part.headers.raw("content-base") or part.headers.raw("content-location") or None
            return Body(data=_transcoded(data, part.headers.charset) if kind == PLAIN else data, kind=kind,
                        charset=part.headers.charset, base=base, flowed=flowed)
    return None


def _transcoded(data: bytes, charset: str | None) -> bytes:
    """In UTF-8 when the declared encoding fits; otherwise as it is, for its reader to find out."""
    if charset in (None, "us-ascii", "utf-8", "unknown-8bit") or looks_like_utf16(data):
        return data
    try:
        text = data.decode("windows-1252" if charset in ("iso-8859-1", "latin-1") else str(charset))
    except (LookupError, ValueError):
        return data
    return text.encode("utf-8", "replace")


def _letters(data: bytes, marked: bool) -> int:
    """Rough number of bytes of words, addresses not counted."""
    words = (TAG.sub(b" ", _shown(data)) if marked else data).split()
    return sum(len(word) for word in words if b"://" not in word)


def _shown(data: bytes) -> bytes:
    """HTML without its styles and scripts; roughly, it only decides between two texts."""
    lower, parts, end = data.lower(), list[bytes](), 0
    for found in UNSEEN.finditer(lower):
        if found.start() >= end:
            parts.append(data[end:found.start()])
            end = lower.find(b"</" + found[1], found.end())
            if end < 0:  # as in a browser, all the rest belongs to it
                return b"".join(parts)
    return b"".join([*parts, data[end:]])
