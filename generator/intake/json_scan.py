"""Find the objects of an array in a stream of JSON without reading it whole, and go on after a broken one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from generator.intake.limits import LARGEST

CHUNK = 1 << 18
MARK = re.compile(rb'["{}\[\]]')
STRING_STOP = re.compile(rb'[^"\\]*(?:\\.[^"\\]*)*', re.DOTALL)
LONGEST_KEY = 260
"""Bytes, with its quotation marks and the space after it."""

NEXT = re.compile(rb"\}\s*,\s*(?=\{\s*\")")
"""Where the next object of an array begins after one that is broken."""

MOST_LOST = 10 * LARGEST
"""Bytes that are read twice, in search of the next sound object, before the rest of a file is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One object of an array, as its bytes stand in the stream."""

    data: bytes
    number: int
    """Of the object among those of its array, from 1."""

    line: int
    """On which it begins, from 1."""

    array: bytes | None
    """The key of the array; None for the array that is the whole file."""

    whole: bool
    """Whether it has an end."""

    sound: bool
    """Whether it can be read."""


def objects(stream: BinaryIO, is_sound: Callable[[bytes], bool]) -> Iterator[Found]:
    """Every object that is an element of an array, not of one within another such object.

    One that has no end, or that is not sound, is given as it stands, and the search goes on where the next seems to begin.
    """
    return _Scan(stream, is_sound).run()


class _Scan:
    """A window on the stream that begins where the object at hand does."""

    def __init__(self, stream: BinaryIO, is_sound: Callable[[bytes], bool]) -> None:
        self.stream = stream
        self.is_sound = is_sound
        self.window = b""
        self.place = 0
        self.line = 1
        self.ended = False
        self.lost = 0

    def more(self) -> bool:
        """Read on; False at the end of the stream."""
        chunk = b"" if self.ended else self.stream.read(CHUNK)
        self.ended = not chunk
        self.window += chunk
        return bool(chunk)

    def drop(self, upto: int) -> None:
        """Forget what lies before."""
        self.line += self.window.count(b"\n", 0, upto)
        self.window = self.window[upto:]
        self.place -= upto

    def mark(self) -> bytes | None:
        """The next bracket or quotation mark, the place just past it; None at the end."""
        while True:
            found = MARK.search(self.window, self.place)
            if found:
                self.place = found.end()
                return found[0]
            self.place = len(self.window)
            if not self.more():
                return None

    def string(self) -> bool:
        """Go past the string that has begun; False when it never ends."""
        start = self.place
        while True:
            found = STRING_STOP.match(self.window, self.place)
            place = found.end() if found else self.place
            if place < len(self.window) and self.window[place:place + 1] == b'"':
                self.place = place + 1
                return True
            if place - start > LARGEST or not self.more():
                return False
            self.place = place

    def run(self) -> Iterator[Found]:
        above: list[tuple[bytes, bytes | None]] = []
        numbers: dict[int, int] = {}
        while (mark := self.mark()) is not None:
            if mark == b'"':
                if not self.string():
                    return
            elif mark in b"}]":
                numbers.pop(len(above), None)
                del above[-1:]
            elif mark == b"{" and above and above[-1][0] == b"[":
                numbers[len(above)] = numbers.get(len(above), 0) + 1
                self.drop(self.place - 1)
                self.place = 1
                found = self.element(numbers[len(above)], above[-1][1])
                yield found
                if not found.sound and not self.recover(found):
                    return
            else:
                above.append((mark, self.key()))
            if len(self.window) > 4 * CHUNK and self.place > 2 * CHUNK:
                self.drop(self.place - CHUNK // 4)

    def key(self) -> bytes | None:
        """The key before the bracket just read."""
        above = self.window[max(0, self.place - LONGEST_KEY):self.place - 1].rstrip()
        if not above.endswith(b":") or not (named := above[:-1].rstrip()).endswith(b'"'):
            return None
        return named[named.rfind(b'"', 0, -1) + 1:-1]

    def element(self, number: int, array: bytes | None) -> Found:
        """The object that begins the window, up to its end or as far as it goes."""
        depth, line = 1, self.line
        while depth:
            mark = self.mark()
            ended = mark is None or (mark == b'"' and not self.string())
            if ended or self.place > LARGEST:
                return Found(data=self.window[:200], number=number, line=line, array=array, whole=False, sound=False)
            depth += (mark in b"{[") - (mark in b"}]") if mark is not None and mark != b'"' else 0
        data = self.window[:self.place]
        return Found(data=data, number=number, line=line, array=array, whole=True, sound=self.is_sound(data))

    def recover(self, found: Found) -> bool:
        """Go to where the next object seems to begin after one that is broken; False when nothing more can be found."""
        self.lost += self.place
        following = NEXT.search(self.window, 1, self.place + 1) if self.lost <= MOST_LOST else None
        if following is not None:
            self.place = following.end()
        return following is not None or found.whole
