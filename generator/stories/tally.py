"""Which numbers come, and come more than once, among very many, in runs that wait on the disk."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Filling, Room

AT_ONCE = 1 << 23
"""Numbers that are sorted together."""

RUNS = 64
WAITING = 1 << 20
"""Bytes of each run that wait in memory to be written."""


class Tally:
    """Numbers from 0 to below `end`; those are told that come `least` times."""

    def __init__(self, end: int, room: Room, least: int = 2) -> None:
        self._least = least
        self._room, self._width = room, max(1, -(-end // RUNS))
        self._waiting, self._size = list[NDArray[np.int64]](), 0
        self._runs: list[Filling] = []

    def add(self, numbers: NDArray[np.int64]) -> None:
        """Some more."""
        self._waiting.append(numbers)
        self._size += len(numbers)
        if self._size >= AT_ONCE:
            self._put_away()

    def numbers(self) -> Iterator[NDArray[Any]]:
        """Those that came often enough, ascending, each once."""
        if not self._runs:
            yield self._often(np.concatenate([np.zeros(0, np.int64), *self._waiting]))
            return
        self._put_away()
        while self._runs:
            yield self._often(np.asarray(self._runs.pop(0).array()))

    def _put_away(self) -> None:
        self._runs = self._runs or [Filling(np.int64, self._room, WAITING) for _ in range(RUNS)]
        numbers = np.sort(np.concatenate([np.zeros(0, np.int64), *self._waiting]))
        cuts = np.searchsorted(numbers, np.arange(1, RUNS) * self._width)
        for run, own in zip(self._runs, np.split(numbers, cuts), strict=True):
            run.add(own)
        self._waiting, self._size = [], 0

    def _often(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        number, count = np.unique(numbers, return_counts=True)
        return number[count >= self._least]
