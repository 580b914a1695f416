"""A ZIM file without what chance puts into it, so that the same site gives the same bytes.

libzim draws an id for the file, and Xapian one for each of its two indexes in it. In their places goes an id that follows from everything
else (https://wiki.openzim.org/wiki/ZIM_file_format), and then the checksum is made anew.
"""

import hashlib
import mmap
import struct
import uuid
from collections.abc import Iterator
from pathlib import Path

HEADER = struct.Struct("<IHH16sIIQQQQIIQ")
ID = slice(8, 24)
"""Where the header has the file's id."""

DIRENT = struct.Struct("<HBcIII")
REDIRECT = 0xFFFF
INDEXES = (b"fulltext/xapian", b"title/xapian")
XAPIAN = b"\x0f\x0dXapian Glass"
"""How a database begins; two bytes of its version and its id follow (xapian-core, backends/glass/glass_version.cc)."""

UNCOMPRESSED, WIDE = 1, 0x10
NAMESPACE = uuid.UUID("4a1e9d70-5c2b-5e88-b6f3-0d9c7a2e1f54")
"""Of the files' own ids (RFC 9562, version 5)."""

BITS = 16
"""Bytes of an id, and of the checksum."""


def settle(path: Path) -> None:
    """Put ids that follow from what is in the file into the places of those that were drawn."""
    with path.open("r+b") as stream, mmap.mmap(stream.fileno(), 0) as data:
        places = [ID.start, *_indexes(data)]
        for place in places:
            data[place:place + BITS] = bytes(BITS)
        checksum = HEADER.unpack_from(data)[-1]
        digest = hashlib.sha256(memoryview(data)[:checksum]).hexdigest()
        for number, place in enumerate(places):
            data[place:place + BITS] = uuid.uuid5(NAMESPACE, f"{number} {digest}").bytes
        data[checksum:checksum + BITS] = hashlib.md5(memoryview(data)[:checksum], usedforsecurity=False).digest()


def _indexes(data: mmap.mmap) -> Iterator[int]:
    """Where the ids of the indexes stand."""
    _, _, _, _, entries, _, paths, _, clusters, *_ = HEADER.unpack_from(data)
    for number in range(entries):
        (place,) = struct.unpack_from("<Q", data, paths + 8 * number)
        mime, _, namespace, _, cluster, blob = DIRENT.unpack_from(data, place)
        if namespace == b"X" and mime != REDIRECT:
            start = place + DIRENT.size
            if data[start:data.find(b"\0", start)] in INDEXES:
                yield _in_database(data, clusters, cluster, blob)


def _in_database(data: mmap.mmap, clusters: int, cluster: int, blob: int) -> int:
    """Where the id of a database stands. Raises ValueError when it does not look like one."""
    (place,) = struct.unpack_from("<Q", data, clusters + 8 * cluster)
    wide = data[place] & WIDE
    size = 8 if wide else 4
    (offset,) = struct.unpack_from("<Q" if wide else "<I", data, place + 1 + size * blob)
    start = place + 1 + offset
    if data[place] & 0xF != UNCOMPRESSED or data[start:start + len(XAPIAN)] != XAPIAN:
        raise ValueError("libzim has written its indexes in another way")
    return int(start) + len(XAPIAN) + 2

