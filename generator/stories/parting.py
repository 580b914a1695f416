"""Part a group that holds two events: seen from inside, its articles fall into two halves that share little with one another.

What all articles of a group share says nothing about which of its events they report, so words, names and dates are weighted
anew by how rare they are within the group. The best cut in two is that of modularity (Newman 2006, "Modularity and community
structure in networks", PNAS 103: the leading eigenvector, then single moves), and its modularity says whether to cut.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate, combinations

import numpy as np
from numpy.typing import NDArray

from generator.stories.corpus import Corpus, Floats, Numbers, mapped, repeated
from generator.stories.terms import Kind

PART = 0.17
"""Modularity from which a cut is made; two halves with nothing in common have 0.5, one event has about 0.08. Chosen on ECB+ (CC BY 3.0)."""

LEAST = 4
"""Groups of fewer articles are left whole: they have no inside to look at."""

COMPARED = ((Kind.WORD,), (Kind.PAIR,), (Kind.OPENING,), (Kind.LEADING, Kind.NAMED), (Kind.PERSON,), (Kind.PLACE,), (Kind.CALENDAR,))
"""Words, pairs of words, the opening, names, people, places, years and days."""

_OUTSIDE = 10.0
"""The archive's rarities count as much as this many articles of the group."""

_TURNS = 60

Matrix = list[list[float]]


def parted(group: Sequence[int], corpus: Corpus, units: Iterable[Sequence[int]] = ()) -> list[list[int]]:
    """A group of places in the corpus, one list an event; places of one unit, which a person put together, stay together."""
    blocks = _blocks(group, units)
    if len(blocks) < LEAST:
        return [list(group)]
    half, modularity = cut(blocks, corpus)
    if modularity < PART:
        return [list(group)]
    halves = ([p for block, side in zip(blocks, half, strict=True) if side is which for p in block] for which in (True, False))
    return sorted(part for places in halves for part in parted(sorted(places), corpus, units))


def cut(blocks: Sequence[Sequence[int]], corpus: Corpus) -> tuple[list[bool], float]:
    """On which side of the best cut found each block stands, and its modularity: likeness inside the halves beyond chance."""
    sizes = [len(block) for block in blocks]
    return _cut(_contracted(likeness_inside([place for block in blocks for place in block], corpus), sizes))


def likeness_inside(group: Sequence[int], corpus: Corpus) -> Matrix:
    """Between 0 and 1 for each two of a group, by what is rare within it; 0 on the diagonal."""
    blocks = [corpus.block(place, place + 1) for place in group]
    row = np.repeat(np.arange(len(group)), [len(block.term) for block in blocks])
    kind, term, count = (np.concatenate(parts) for parts in zip(*((block.kind, block.term, block.count) for block in blocks), strict=True))
    whole = np.zeros((len(group), len(group)))
    for kinds in COMPARED:
        which = np.isin(kind, kinds)
        whole += _alike(row[which], *_weighted(term[which], count[which], row[which], len(group), corpus), len(group)) / len(COMPARED)
    np.fill_diagonal(whole, 0.0)
    return whole.tolist()


def _weighted(own: NDArray[np.int32], count: NDArray[np.uint32], row: Numbers, size: int, corpus: Corpus) -> tuple[Numbers, Floats]:
    """Vectors of length one; a term weighs what it is rare in the archive times what it is rare in the group."""
    terms, term = np.unique(own, return_inverse=True)
    held = np.bincount(term)
    inside = mapped(math.log, (size + _OUTSIDE) / (held + _OUTSIDE * np.minimum(1.0, corpus.share(terms))))
    value = (corpus.rarity[terms] * inside)[term] * repeated(count)
    length = np.sqrt(np.bincount(row, value * value, size))
    return term, value / np.where(length > 0, length, 1.0)[row]


def _alike(row: Numbers, term: Numbers, value: Floats, size: int) -> Floats:
    """The cosines of these vectors."""
    found, line = np.zeros((size, size)), np.zeros(int(term.max(initial=-1)) + 1)
    for n in range(size):
        own = row == n
        line[term[own]] = value[own]
        found[n, n + 1:] = np.bincount(row, line[term] * value, size)[n + 1:]
        line[term[own]] = 0.0
    return found + found.T


def _blocks(group: Sequence[int], units: Iterable[Sequence[int]]) -> list[list[int]]:
    """The places, those of one unit in one block; units that share a place are one."""
    block = {place: [place] for place in group}
    for unit in units:
        inside = [place for place in unit if place in block]
        for other in inside[1:]:
            if block[other] is not (first := block[inside[0]]):
                first += block[other]
                block |= dict.fromkeys(block[other], first)
    return sorted({id(b): sorted(b) for b in block.values()}.values())


def _contracted(matrix: Matrix, sizes: Sequence[int]) -> Matrix:
    """A row and a column for each block; what is alike inside a block stands on the diagonal."""
    if len(sizes) == len(matrix):
        return matrix
    ends = list(accumulate(sizes))
    spans = [range(end - size, end) for size, end in zip(sizes, ends, strict=True)]
    return [[math.fsum(matrix[p][q] for p in mine for q in theirs) for theirs in spans] for mine in spans]


# ---------------------------------------------------------------- modularity

def _cut(likeness: Matrix) -> tuple[list[bool], float]:
    """The side of each row, and the modularity."""
    degrees = [math.fsum(row) for row in likeness]
    total = math.fsum(degrees)
    if total <= 0 or len(likeness) < 2:
        return [True] * len(likeness), 0.0
    beyond = [
        [value - mine * theirs / total for value, theirs in zip(row, degrees, strict=True)]
        for row, mine in zip(likeness, degrees, strict=True)
    ]
    side = _improved(beyond, [1.0 if value > 0 else -1.0 for value in _leading(beyond)])
    return [value > 0 for value in side], _dot(side, _times(beyond, side)) / (2 * total)


def _leading(matrix: Matrix) -> list[float]:
    """The eigenvector of the greatest eigenvalue, nearly: power iteration from the two articles that are the least alike."""
    shift = max(math.fsum(map(abs, row)) for row in matrix)
    a, b = min(combinations(range(len(matrix)), 2), key=lambda pair: matrix[pair[0]][pair[1]])
    vector = [one - other for one, other in zip(matrix[a], matrix[b], strict=True)]
    for _ in range(_TURNS):
        turned = [shift * own + more for own, more in zip(vector, _times(matrix, vector), strict=True)]
        length = math.sqrt(_dot(turned, turned)) or 1.0
        vector = [value / length for value in turned]
    return vector


def _improved(matrix: Matrix, side: list[float]) -> list[float]:
    """Move one article at a time to the other side, the most rewarding first, while that raises the modularity."""
    for _ in range(2 * len(side)):
        gain = [mine * (row[n] * mine - pull) for n, (mine, row, pull) in enumerate(zip(side, matrix, _times(matrix, side), strict=True))]
        best = max(range(len(side)), key=lambda n: (gain[n], -n))
        if gain[best] <= 1e-12:
            break
        side[best] = -side[best]
    return side


def _times(matrix: Matrix, vector: Sequence[float]) -> list[float]:
    return [_dot(row, vector) for row in matrix]


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(map(float.__mul__, one, other))
