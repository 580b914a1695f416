"""What is mended in a PDF that Chromium has printed: the hour, the names of its table cells, and the headings in its outline.

Chromium (156) puts an outline together from what stands on the pages, so that a heading of two lines loses the space between them and one
from right to left the order of its words. Those entries are written anew behind the file, as PDF is made to be changed (ISO 32000-1,
7.5.6): nothing before them moves.
"""

import re
from collections.abc import Sequence

DATE = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}([^)]*\))")
NODE = re.compile(rb"\(node(\d{8})\)")
"""The name of a heading cell, which other cells give as theirs; its number is one that Chromium counts up as it runs."""

ENTRY = re.compile(rb"(\d+) 0 obj\n<</Title (?:\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)(\n/Dest .*?>>\nendobj\n)", re.DOTALL)
"""An entry of the outline, as Skia writes it; their numbers are in the order of the document."""

END = re.compile(rb"trailer\n<<(/Size \d+\n/Root \d+ 0 R\n/Info \d+ 0 R)>>\nstartxref\n(\d+)\n%%EOF\s*\Z")


def dated(data: bytes, day: str) -> bytes:
    """With the beginning of an ISO day in place of the hour; as many bytes, for a PDF counts them."""
    stamp = day.replace("-", "").encode() + b"000000"
    return DATE.sub(lambda found: found[1] + stamp + found[2], data)


def numbered(data: bytes) -> bytes:
    """With the names of cells counted from 1, in the order that they had: their index is sorted. As many bytes."""
    ranks = {node: rank for rank, node in enumerate(sorted(set(NODE.findall(data))), 1)}
    return NODE.sub(lambda found: b"(node%08d)" % ranks[found[1]], data)


def outlined(data: bytes, headings: Sequence[str]) -> bytes:
    """With these headings in the outline; as it was where they are not as many as it has entries."""
    entries = sorted(ENTRY.finditer(data), key=lambda found: int(found[1]))
    end = END.search(data)
    if end is None or len(entries) != len(headings):
        return data
    out, places = bytearray(data if data.endswith(b"\n") else data + b"\n"), []
    for found, words in zip(entries, headings, strict=True):
        places.append((int(found[1]), len(out)))
        out += found[1] + b" 0 obj\n<</Title <FEFF" + words.encode("utf-16-be", "replace").hex().upper().encode() + b">" + found[2]
    start = len(out)
    out += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % place for place in places)
    return bytes(out) + b"trailer\n<<%b\n/Prev %b>>\nstartxref\n%d\n%%%%EOF\n" % (end[1], end[2], start)
