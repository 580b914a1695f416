"""The files of the index: bytes in a script, since a script is the one thing that a page opened from a disk may load."""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator


class Bytes:
    """Grows by numbers and texts; the engine's Reader takes them out again in the same order."""

    def __init__(self) -> None:
        self.value = bytearray()

    def __len__(self) -> int:
        return len(self.value)

    def number(self, number: int) -> None:
        """A natural number, seven bits a byte, low ones first, the high bit saying that more follow."""
        self.numbers((number,))

    def numbers(self, numbers: Iterable[int]) -> None:
        """Natural numbers, one after the other."""
        append = self.value.append
        for number in numbers:
            rest = number
            while rest > 127:
                append(rest & 127 | 128)
                rest >>= 7
            append(rest)

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


def script(name: str, data: bytes | bytearray) -> tuple[str, bytes]:
    """File name and contents of a part: its length in four bytes and its deflated bytes, in base 64.

    Deflated although servers compress too: on a disk the texts would else take three times the room.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = len(data).to_bytes(4, "little") + packer.compress(bytes(data)) + packer.flush()
    return f"{name}.js", f'ArchiveSearch.part("{name}","{base64.b64encode(packed).decode()}");\n'.encode()


def json_bytes(value: object) -> bytes:
    """JSON without spaces, UTF-8; lone surrogates, which UTF-8 cannot hold, stay escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()
