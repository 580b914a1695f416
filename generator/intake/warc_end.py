"""Whether a crawl ends where its last record does: a copy that was broken off may end anywhere, and the library says nothing."""

import re
import zlib
from typing import BinaryIO

from generator.intake.bounded import CHUNK

LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
LONGEST_HEAD = 65_536
GZIP = b"\x1f\x8b"


def is_whole(stream: BinaryIO, offset: int) -> bool:
    """Whether the record that begins there, the last that was found, is whole and nothing follows it."""
    stream.seek(0)
    packed = stream.read(2) == GZIP
    stream.seek(offset)
    if packed:
        starts = stream.read(2) == GZIP
        return _is_whole_packed(stream, offset if starts else 0)
    head = stream.read(LONGEST_HEAD)
    found = re.search(rb"\r?\n\r?\n", head)
    length = LENGTH.search(head, 0, found.start() + 1) if found else None
    if not found or not length:
        return False
    end = offset + found.end() + int(length[1])
    return end <= stream.seek(0, 2) and not _follows(stream, end)


def _follows(stream: BinaryIO, start: int) -> bool:
    """Whether there is anything but line ends and padding from there on."""
    stream.seek(start)
    return bool(stream.read(CHUNK).strip(b"\r\n\0"))


def _is_whole_packed(stream: BinaryIO, offset: int) -> bool:
    """Whether the packed record, or the crawl that was packed as a whole, comes to its end."""
    stream.seek(offset)
    unpacker = zlib.decompressobj(31)
    try:
        while not unpacker.eof:
            data = unpacker.unconsumed_tail or stream.read(CHUNK)
            if not data:
                return False
            unpacker.decompress(data, CHUNK)
    except zlib.error:
        return False
    return not _follows(stream, stream.tell() - len(unpacker.unused_data))
