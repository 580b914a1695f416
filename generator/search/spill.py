"""Arrays that wait on the disk until they are wanted, so that memory does not grow with what they hold."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


class Kept(Protocol):
    """An array of which a part can be had."""

    def __len__(self) -> int:
        """Its values."""

    def __getitem__(self, part: slice) -> NDArray[Any]:
        """Some values that follow each other."""


class _OnDisk:
    """An array in a file."""

    def __init__(self, file: int, start: int, array: NDArray[Any]) -> None:
        self._file, self._start, self._size, self._kind = file, start, len(array), array.dtype

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> NDArray[Any]:
        first, end, _ = part.indices(self._size)
        each = self._kind.itemsize
        data = os.pread(self._file, max(0, end - first) * each, self._start + first * each)
        return np.frombuffer(data, self._kind)


class Spill:
    """Keeps arrays in a file; without one, in memory."""

    def __init__(self, file: int | None = None) -> None:
        self._file, self._end = file, 0

    def keep(self, array: NDArray[Any]) -> Kept:
        """Put an array away."""
        if self._file is None:
            return array
        start, self._end = self._end, self._end + array.nbytes
        left = memoryview(array.tobytes())
        while left:
            written = os.pwrite(self._file, left, self._end - len(left))
            left = left[written:]
        return _OnDisk(self._file, start, array)


@contextmanager
def spilling(folder: Path | None) -> Iterator[Spill]:
    """A file in a folder, which is gone afterwards, whatever happens; without a folder, or where it cannot be written, memory."""
    try:
        if folder is None:
            raise FileNotFoundError
        folder.mkdir(parents=True, exist_ok=True)
        file = tempfile.TemporaryFile(dir=folder, prefix=".words-")  # noqa: SIM115
    except OSError:
        yield Spill()
        return
    with file:
        yield Spill(file.fileno())


class Joined:
    """Bytes that were put away one behind the other."""

    def __init__(self, parts: Sequence[Kept]) -> None:
        self.parts = parts
        self._starts = np.cumsum([0, *map(len, parts)])

    def __len__(self) -> int:
        return int(self._starts[-1])

    def cut(self, first: int, end: int) -> bytes:
        """The bytes from one to another, both in the same part."""
        at = int(np.searchsorted(self._starts, first, "right")) - 1
        start = int(self._starts[at])
        return self.parts[at][first - start:end - start].tobytes()
