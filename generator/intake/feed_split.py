"""Take RSS and Atom apart: each entry under its feed's head, as the bytes stand; a broken entry harms no other."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from generator.decoding.encoding import decode
from generator.intake.limits import LARGEST
from generator.intake.piece import Piece
from generator.intake.utf8_stream import utf8_stream, utf16_name
from generator.intake.xml_tree import tree
from generator.notices import Notice

RSS, ATOM = "application/rss+xml", "application/atom+xml"
CHUNK = 1 << 18
MARK = re.compile(rb"<!\[CDATA\[|<!--|<(/?)(?:[A-Za-z][\w.-]{0,30}:)?(item|entry)(?=[\s>/])")
OPENING = re.compile(rb"<(?:[A-Za-z][\w.-]{0,30}:)?(?:item|entry)[\s>]")
ROOT = re.compile(rb"<((?:[A-Za-z][\w.-]{0,30}:)?(?:rss|feed|RDF))(?=[\s>])", re.IGNORECASE)
CLOSED_BY = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
LONGEST_HEAD = 1_000_000
"""Bytes of a feed's head that are kept with each entry: title, language, address."""

MOST_LOST = 5 * LARGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry as its bytes stand in the feed, or the beginning of one that has no end."""

    data: bytes
    number: int
    line: int
    whole: bool
    head: bytes
    """What stands above the first entry."""


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """One piece an entry, of the entry's own bytes; a notice (I-045) for one that has no end, (I-046) when there are none."""
    count = 0
    for entry in entries(stream):
        count += 1
        if not entry.whole:
            yield Notice(code="I-045", file=file, part=f"entry {entry.number}", line=entry.line, message="this entry has no end",
                         hint="fetch the feed again, or mend the entry; the others are read all the same")
            continue
        kind = ATOM if re.search(rb"<(?:\w+:)?feed[\s>]", entry.head[:20_000]) else RSS
        yield Piece(data=framed(entry.head, entry.data), media_type=kind, sha256=hashlib.sha256(entry.data).hexdigest(),
                    part=f"entry {entry.number}")
    if not count:
        yield Notice(code="I-046", file=file, message="this feed has no entries", hint="fetch it again, or remove it", level="work")


def framed(head: bytes, entry: bytes) -> bytes:
    """The entry in its feed's frame: a document that can be read by itself."""
    root = ROOT.search(head)
    tail = b"</" + root[1] + b">" if root else b""
    within = head.rfind(b"<channel") > head.rfind(b"</channel>")
    return head + entry + (b"</channel>" if within else b"") + tail


def entries(stream: BinaryIO) -> Iterator[Entry]:
    """Every entry in order; one without an end stops where the next begins."""
    return _Scan(stream).run()


class _Scan:
    """A window on the stream that begins at the entry at hand."""

    def __init__(self, stream: BinaryIO) -> None:
        start = stream.read(4000)
        stream.seek(0)
        self.declared_wide = utf16_name(start) is not None
        self.stream = utf8_stream(stream)
        self.head = b""
        self.window, self.place, self.line, self.ended, self.lost = b"", 0, 1, False, 0

    def more(self) -> bool:
        chunk = b"" if self.ended else self.stream.read(CHUNK)
        self.ended = not chunk
        self.window += chunk
        return bool(chunk)

    def drop(self, upto: int) -> None:
        self.line += self.window.count(b"\n", 0, upto)
        self.window, self.place = self.window[upto:], self.place - upto

    def mark(self) -> re.Match[bytes] | None:
        """The next tag of an entry, comments and CDATA passed over; None at the end, or when one of them has no end."""
        while True:
            found = MARK.search(self.window, self.place)
            if found is None or found.end() + 60 > len(self.window):
                if self.more():
                    continue
                if found is None:
                    return None
            if found[0] not in CLOSED_BY:
                self.place = found.end()
                return found
            if not self.past(CLOSED_BY[found[0]], found.end()):
                return None

    def past(self, mark: bytes, start: int) -> bool:
        """Go just past this mark."""
        while True:
            end = self.window.find(mark, start)
            if end >= 0:
                self.place = end + len(mark)
                return True
            start = max(start, len(self.window) - len(mark))
            if len(self.window) > LARGEST or not self.more():
                return False

    def run(self) -> Iterator[Entry]:
        number = 0
        while (found := self.mark()) is not None:
            if found[1]:
                continue
            if not number:
                self.head = self.frame(found.start())
            number += 1
            self.drop(found.start())
            self.place = found.end() - found.start()
            line = self.line
            data = self.entry(found[2])
            yield Entry(data=data or self.window[:200], number=number, line=line, whole=bool(data), head=self.head)
            if not data and not self.recover():
                return

    def frame(self, upto: int) -> bytes:
        """What stands above the first entry, its declared encoding put right when it was read as UTF-16."""
        head = self.window[:upto] if upto <= LONGEST_HEAD else self.window[:2000].rpartition(b">")[0] + b">"
        head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        return re.sub(rb"encoding=[\"'][^\"']{1,40}[\"']", b'encoding="UTF-8"', head, count=1) if self.declared_wide else head

    def entry(self, name: bytes) -> bytes:
        """The entry that begins the window; nothing when it has no end."""
        if self.window[self.place:self.place + 1] == b"/":
            return self.window[:self.window.find(b">") + 1]
        while (found := self.mark()) is not None and len(self.window) <= LARGEST:
            if found[1] and found[2] == name and self.past(b">", found.end()):
                entry = self.window[:self.place]
                return entry if OPENING.search(entry, 1) is None or self.is_sound(entry) else b""
            if not found[1]:  # an entry never stands within an entry
                self.place = found.start()
                return b""
        return b""

    def is_sound(self, entry: bytes) -> bool:
        """Whether an entry in whose words another seems to begin is one all the same, and no CDATA without an end."""
        return tree(decode(framed(self.head, entry), "")[0]) is not None

    def recover(self) -> bool:
        """Go to where the next entry seems to begin."""
        self.lost += len(self.window)
        found = OPENING.search(self.window, 1) if self.lost <= MOST_LOST else None
        self.place = found.start() if found else 0
        return found is not None
