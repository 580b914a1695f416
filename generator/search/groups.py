"""Arrays of values in groups that lie one behind the other: words of articles, articles of words."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Octets = NDArray[np.uint8]


def bounds(sizes: NDArray[np.integer]) -> Longs:
    """Where each group begins, and at the end the number of all values."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)))


def firsts(keys: NDArray[np.integer]) -> Longs:
    """Where each run of equal natural numbers begins."""
    return np.flatnonzero(np.diff(keys, prepend=-1))


def spread(starts: Longs, sizes: NDArray[np.integer]) -> Longs:
    """The numbers of all values of groups, each with its first value and size."""
    ends = bounds(sizes)
    return np.arange(ends[-1]) + np.repeat(starts - ends[:-1], sizes)


def stretches(starts: Longs, most: int) -> Iterator[tuple[int, int]]:
    """Cut groups, of which `bounds` are given, into runs of about `most` values at most: first group, and end."""
    first = 0
    while first < len(starts) - 1:
        end = max(first + 1, int(np.searchsorted(starts, starts[first] + most, "right")) - 1)
        yield first, end
        first = end
