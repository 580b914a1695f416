"""Arrays of any length: short ones in memory, long ones in files that the system reads as they are asked for, and may forget meanwhile."""

import os
import tempfile
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

LONG = 1 << 26
"""Bytes from which an array is in a file, which has no name and ends with this process."""


class Room:
    """Where long arrays are."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def array(self, size: int, kind: DTypeLike) -> NDArray[Any]:
        """An array to be filled."""
        length = size * np.dtype(kind).itemsize
        if length < LONG or (file := self.file()) is None:
            return np.empty(size, kind)
        os.ftruncate(file.fileno(), length)
        return np.memmap(file, kind, "r+", shape=(size,))

    def file(self) -> IO[bytes] | None:
        """A file without a name; None where there is no disk to write to."""
        try:
            return tempfile.TemporaryFile(dir=self._folder, prefix=".array-", buffering=0)
        except OSError:
            return None


MEMORY = Room()


class Filling:
    """An array that grows."""

    def __init__(self, kind: DTypeLike, room: Room = MEMORY, at_most: int = LONG) -> None:
        """`at_most` so many bytes of it are in memory while it grows."""
        self._kind, self._room, self._at_most = np.dtype(kind), room, at_most
        self._held, self._size = bytearray(), 0
        self._file: IO[bytes] | None = None

    def __len__(self) -> int:
        return self._size // self._kind.itemsize

    def add(self, data: bytes | NDArray[Any]) -> None:
        """Put values behind those that are there: of its kind, or their bytes."""
        more = data if isinstance(data, bytes) else np.ascontiguousarray(data, self._kind).tobytes()
        self._held += more
        self._size += len(more)
        if len(self._held) >= self._at_most:
            self._put_away()

    def array(self) -> NDArray[Any]:
        """All of it; nothing is added any more."""
        if self._file is None:
            return np.frombuffer(self._held, self._kind)
        self._put_away()
        return np.memmap(self._file, self._kind, "r+", shape=(len(self),))

    def _put_away(self) -> None:
        self._file = self._file or self._room.file()
        if self._file:
            left = memoryview(bytes(self._held))
            while left:
                left = left[os.write(self._file.fileno(), left):]
            self._held = bytearray()
