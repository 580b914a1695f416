"""An original as characters, decoded as intake decodes it."""

import re
from dataclasses import dataclass
from typing import Literal

from generator.decoding.charset import text_of
from generator.decoding.encoding import decode
from generator.model import Original
from generator.notices import Refused

Kind = Literal["plain", "page", "mail", "json", "words"]

KINDS: dict[str, Kind] = {
    "text/plain": "plain", "text/html": "page", "application/xhtml+xml": "page", "message/rfc822": "mail", "application/json": "json",
    "text/csv": "words", "text/tab-separated-values": "words", "text/markdown": "words",
}
"""Media type -> how its words are found among its marks; what is not here is no text, or is only part of one."""

DATA = re.compile(r"base64,[A-Za-z0-9+/=%]{200,}")
"""The bytes of images and typefaces that a page carries in its text."""

LONGEST_PLAIN = 400_000
"""Bytes of a plain text that are looked at: six times what its page prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The characters of an original."""

    kind: Kind
    text: str
    """As received; the data of embedded images is replaced by their length."""

    whole: bool
    """Whether this is all of it."""


def source_of(original: Original, data: bytes) -> Source | None:
    """The characters of an original that begins with `data`; None when it is no text."""
    kind = KINDS.get(original.media_type)
    if kind is None:
        return None
    data = data[:LONGEST_PLAIN] if kind == "plain" else data
    whole = len(data) >= original.bytes or original.media_type in ("text/csv", "text/tab-separated-values")
    if not whole:
        data = _at_a_character(data)
    try:
        text = (text_of(data, None, original.file) if kind == "page" else decode(data, original.file))[0]
    except Refused:
        return None
    if kind != "plain":
        text = DATA.sub(lambda found: f"base64,[{len(found[0]) - len('base64,'):,} characters of data]", text)
    return Source(kind=kind, text=text, whole=whole)


def _at_a_character(data: bytes) -> bytes:
    """Without the beginning of a character of UTF-8 at the end; an even number of bytes, for UTF-16."""
    end = len(data)
    while end > len(data) - 4 and data[end - 1] & 0xC0 == 0x80:
        end -= 1
    end -= data[end - 1:end] >= b"\xc0"
    return data[:end - end % 2]
