"""The files of the index: bytes in a script, since a script is the one thing that a page opened from a disk may load."""

import json
import zlib
from collections.abc import Iterable, Iterator

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
        self._ready = zlib.compressobj(LEVEL, zlib.DEFLATED, -15, 9, strategy, *((primer,) if primer else ()))

    def pack(self, data: bytes | bytearray) -> bytes:
        """The length in four bytes, and the deflated bytes."""
        packer = self._ready.copy()
        return len(data).to_bytes(4, "little") + packer.compress(data) + packer.flush()


TEXT, NUMBERS = Packer(), Packer(numbers=True)


def script(name: str, data: bytes | bytearray, packer: Packer = TEXT) -> tuple[str, bytes]:
    """File name and contents of a part: its packed bytes in base 85.

    Deflated although servers compress too: on a disk the texts would else take three times the room.
    """
    return f"{name}.js", b'ArchiveSearch.part("%s","%s");\n' % (name.encode(), base85.encode(packer.pack(data)))


def json_bytes(value: object) -> bytes:
    """JSON without spaces, UTF-8; lone surrogates, which UTF-8 cannot hold, stay escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()
