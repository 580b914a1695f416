"""Many natural numbers at once in seven bits a byte, low ones first, the high bit saying that more follow."""

import numpy as np

from generator.search.groups import Ints, Octets


def sizes(numbers: Ints) -> Octets:
    """How many bytes each number takes."""
    found = np.ones(len(numbers), np.uint8)
    limit = 128
    while (larger := numbers >= limit).any():
        found += larger
        limit <<= 7
    return found


def packed(numbers: Ints, of: Octets) -> Octets:
    """The bytes of the numbers, whose sizes are `of`."""
    starts = np.cumsum(of, dtype=np.int64) - of
    data = np.empty(int(of.sum(dtype=np.int64)), np.uint8)
    data[starts] = numbers & 127 | np.where(of > 1, 128, 0)
    for byte in range(1, int(of.max(initial=1))):
        longer = np.flatnonzero(of > byte)
        data[starts[longer] + byte] = numbers[longer] >> 7 * byte & 127 | np.where(of[longer] > byte + 1, 128, 0)
    return data
