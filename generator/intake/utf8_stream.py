"""A stream of UTF-16 text as UTF-8; everything else as it is."""

import codecs
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from generator.decoding.encoding import looks_like_utf16

CHUNK = 1 << 20
IN_MEMORY = 1 << 24


def utf16_name(head: bytes) -> str | None:
    """The encoding that a byte order mark, or every other byte being zero, tells."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if looks_like_utf16(head):
        return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"
    return None


def utf8_head(head: bytes) -> bytes:
    """The beginning of a file in UTF-8, without its byte order mark, so that its form can be told."""
    name = utf16_name(head)
    text = head[:len(head) - len(head) % 4].decode(name, "replace").encode("utf-8", "replace") if name else head
    return text.removeprefix(codecs.BOM_UTF8)


def utf8_stream(stream: BinaryIO) -> BinaryIO:
    """The stream itself, or its text in UTF-8 in a temporary file; broken halves of characters become U+FFFD."""
    start = stream.tell()
    name = utf16_name(stream.read(4000))
    stream.seek(start)
    if name is None:
        return stream
    out = cast(BinaryIO, SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115  closed with its last reference
    decoder = codecs.getincrementaldecoder(name)("replace")
    while chunk := stream.read(CHUNK):
        out.write(decoder.decode(chunk).encode("utf-8", "replace"))
    out.write(decoder.decode(b"", final=True).encode("utf-8", "replace"))
    out.seek(0)
    return out
