"""What two sequences have in common, in order: unique landmarks first (patience diff), then the longest common part of each gap.

Time is bounded: a gap that is too large to be compared cell by cell counts as replaced.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

CELLS = 1_000_000
"""Comparisons spent on gaps without landmarks: about 0.2 s; then the rest of the gaps is taken as replaced."""

Match = tuple[int, int]


class Budget:
    """How many cells may still be compared."""

    def __init__(self, cells: int = CELLS) -> None:
        self.cells = cells

    def spend(self, cells: int) -> bool:
        """Whether there is enough left, which is then gone."""
        enough = cells <= self.cells
        self.cells -= cells if enough else 0
        return enough


def matches(one: Sequence[Hashable], other: Sequence[Hashable], budget: Budget) -> list[Match]:
    """Places of what both have, ascending in both."""
    found: list[Match] = []
    waiting = [(0, len(one), 0, len(other))]
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and one[a] == other[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and one[b - 1] == other[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        if a == b or c == d:
            continue
        marks = _landmarks(one[a:b], other[c:d])
        if marks:
            waiting += _gaps([(a + n, c + m) for n, m in marks], a, b, c, d)
            found += ((a + n, c + m) for n, m in marks)
        elif budget.spend((b - a) * (d - c)):
            found += ((a + n, c + m) for n, m in _longest(one[a:b], other[c:d]))
    return sorted(found)


def _gaps(marks: Sequence[Match], a: int, b: int, c: int, d: int) -> list[tuple[int, int, int, int]]:
    gaps = []
    for n, m in [*marks, (b, d)]:
        gaps.append((a, n, c, m))
        a, c = n + 1, m + 1
    return gaps


def _landmarks(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Match]:
    """What stands once in each, as many as stand in one order in both."""
    mine, yours = Counter(one), Counter(other)
    places = {word: n for n, word in enumerate(other) if yours[word] == 1}
    pairs = [(n, places[word]) for n, word in enumerate(one) if mine[word] == 1 and word in places]
    return rising(pairs)


def rising(pairs: Sequence[Match]) -> list[Match]:
    """The longest run of pairs that rises in both places."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else None)
        ends[at:at + 1], last[at:at + 1] = [place], [number]
    run, number_ = [], last[-1] if last else None
    while number_ is not None:
        run.append(pairs[number_])
        number_ = before[number_]
    return run[::-1]


def _longest(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Match]:
    """The longest common subsequence, by the usual table."""
    table = [[0] * (len(other) + 1)]
    for word in one:
        above, row = table[-1], [0]
        for m, word_ in enumerate(other):
            row.append(above[m] + 1 if word == word_ else max(above[m + 1], row[m]))
        table.append(row)
    found, n, m = [], len(one), len(other)
    while n and m:
        if one[n - 1] == other[m - 1]:
            n, m = n - 1, m - 1
            found.append((n, m))
        elif table[n - 1][m] >= table[n][m - 1]:
            n -= 1
        else:
            m -= 1
    return found[::-1]
