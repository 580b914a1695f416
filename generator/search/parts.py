"""The files of the index: bytes in a script, since a script is the one thing that a page opened from a disk may load."""

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from generator.search import base85


def _varint(number: int) -> bytes:
    """Seven bits a byte, low ones first, the high bit saying that more follow."""
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    found.append(number)
    return bytes(found)


SMALLEST_LARGE = 4096

SMALL = tuple(_varint(number) for number in range(SMALLEST_LARGE))
"""Nearly all numbers of an index, ready made: that halves the time of packing."""


KEY = 16
"""Bytes."""

LEVEL = 6
"""Of deflate. Level 9 takes an eighth more time and gains a thousandth of the bytes."""


class Bytes:
    """Grows by numbers and texts; the engine's Reader takes them out again in the same order."""

    def __init__(self) -> None:
        self.value = bytearray()

    def __len__(self) -> int:
        return len(self.value)

    def number(self, number: int) -> None:
        """A natural number."""
        self.numbers((number,))

    def numbers(self, numbers: Iterable[int]) -> None:
        """Natural numbers, one after the other."""
        self.value += b"".join([SMALL[number] if number < SMALLEST_LARGE else _varint(number) for number in numbers])

    def rising(self, numbers: Iterable[int]) -> None:
        """Numbers that never fall, as the steps between them."""
        self.numbers(steps(numbers))

    def block(self, data: bytes | bytearray) -> None:
        """Bytes behind their length."""
        self.number(len(data))
        self.value += data

    def text(self, text: str) -> None:
        self.block(text.encode())


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """The first number, and how much each next one is larger."""
    last = 0
    for number in numbers:
        yield number - last
        last = number


class Packer:
    """Deflates parts, each by itself. A made-ready state is copied for each, which is quicker than to make one."""

    def __init__(self, primer: bytes = b"", *, numbers: bool = False) -> None:
        """`primer` is text that every part may point back to (RFC 1950 calls it a preset dictionary); of `numbers` nothing repeats, so
        only their frequencies are used."""
        strategy = zlib.Z_HUFFMAN_ONLY if numbers else zlib.Z_DEFAULT_STRATEGY
        self.key = blake2b(primer, digest_size=KEY, person=b"numbers" if numbers else b"").digest()
        """Of all that it packs by."""

        self._ready = zlib.compressobj(LEVEL, zlib.DEFLATED, -15, 9, strategy, *((primer,) if primer else ()))

    def pack(self, data: bytes | bytearray) -> bytes:
        """The length in four bytes, and the deflated bytes."""
        packer = self._ready.copy()
        return len(data).to_bytes(4, "little") + packer.compress(data) + packer.flush()


TEXT, NUMBERS = Packer(), Packer(numbers=True)


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is not packed yet: most are as they were in the last build, whose files then stand."""

    name: str
    """ "d/0"."""

    data: bytes | bytearray
    packer: Packer = TEXT

    @property
    def key(self) -> bytes:
        """What differs when its file does."""
        return blake2b(self.data, digest_size=KEY, key=self.packer.key).digest()

    @property
    def path(self) -> str:
        """Of its file, below output/search/."""
        return f"{self.name}.js"

    def script(self) -> bytes:
        """The contents of its file: its packed bytes in base 85.

        Deflated although servers compress too: on a disk the texts would else take three times the room.
        """
        return b'ArchiveSearch.part("%s","%s");\n' % (self.name.encode(), base85.encode(self.packer.pack(self.data)))


def json_bytes(value: object) -> bytes:
    """JSON without spaces, UTF-8; lone surrogates, which UTF-8 cannot hold, stay escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()
