"""Part a group that holds two events: seen from inside, its articles fall into two halves that share little with one another.

What all articles of a group share says nothing about which of its events they report, so words, names and dates are weighted
anew by how rare they are within the group. The best cut in two is that of modularity (Newman 2006, "Modularity and community
structure in networks", PNAS 103: the leading eigenvector, then single moves), and its modularity says whether to cut.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations

from generator.stories.profiles import Feature, Profile, of_length_one
from generator.stories.rarity import Rarity

PART = 0.17
"""Modularity from which a cut is made; two halves with nothing in common have 0.5, one event has about 0.08. Chosen on ECB+ (CC BY 3.0)."""

LEAST = 4
"""Groups of fewer articles are left whole: they have no inside to look at."""

_OUTSIDE = 10.0
"""The archive's rarities count as much as this many articles of the group."""

_TURNS = 60

Matrix = list[list[float]]


def parted(group: Sequence[int], found: Sequence[Profile], rarity: Rarity, units: Iterable[Sequence[int]] = ()) -> list[list[int]]:
    """A group of places in `found`, one list an event; places of one unit, which a person put together, stay together."""
    blocks = _blocks(group, units)
    if len(blocks) < LEAST:
        return [list(group)]
    half, modularity = cut([[found[place] for place in block] for block in blocks], rarity)
    if modularity < PART:
        return [list(group)]
    halves = ([p for block, side in zip(blocks, half, strict=True) if side is which for p in block] for which in (True, False))
    return sorted(part for places in halves for part in parted(sorted(places), found, rarity, units))


def cut(blocks: Sequence[Sequence[Profile]], rarity: Rarity) -> tuple[list[bool], float]:
    """On which side of the best cut found each block stands, and its modularity: likeness inside the halves beyond chance."""
    sizes = [len(block) for block in blocks]
    return _cut(_contracted(likeness_inside([profile for block in blocks for profile in block], rarity), sizes))


def likeness_inside(found: Sequence[Profile], rarity: Rarity) -> Matrix:
    """Between 0 and 1 for each two of a group, by what is rare within it; 0 on the diagonal."""
    whole: Matrix = [[0.0] * len(found) for _ in found]
    kinds = list(zip(*map(_counts, found), strict=True))
    for counts in kinds:
        _add(whole, 1 / len(kinds), _weighted(counts, rarity))
    return whole


def _counts(profile: Profile) -> tuple[dict[Feature, int], ...]:
    """What is compared: words, pairs of words, the opening, names, people, places, years and days."""
    features = profile.features
    words: Counter[Feature] = Counter()
    for (first, _), count in features.pairs.items():
        words[first] += count
    return (
        words,
        dict(features.pairs.items()),
        dict.fromkeys(features.opening, 1),
        dict(features.names.items()),
        dict(features.people.items()),
        dict(features.places.items()),
        dict.fromkeys(features.calendar, 1),
    )


def _weighted(counts: Sequence[Mapping[Feature, int]], rarity: Rarity) -> list[Mapping[Feature, float]]:
    """Vectors of length one; a feature weighs what it is rare in the archive times what it is rare in the group."""
    held = Counter(feature for count in counts for feature in count)
    rare = {feature: rarity.of(feature) for feature in held}
    weight = {feature: rare[feature] * _inside(n, len(counts), rare[feature]) for feature, n in held.items()}
    return [
        of_length_one({f: weight[f] * (1 + math.log(n)) for f, n in count.items()}) for count in counts
    ]


def _inside(holders: int, size: int, rare: float) -> float:
    return math.log((size + _OUTSIDE) / (holders + _OUTSIDE * min(1.0, math.exp(-rare))))


def _add(whole: Matrix, share: float, vectors: Sequence[Mapping[Feature, float]]) -> None:
    """Add the cosines of these vectors to a matrix, through an inverted index."""
    postings: dict[Feature, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for feature, weight in vector.items():
            postings[feature].append((place, weight))
    for feature in sorted(postings, key=repr):
        held = postings[feature]
        for n, (a, mine) in enumerate(held):
            row, part = whole[a], share * mine
            for b, theirs in held[n + 1 :]:
                row[b] += part * theirs
                whole[b][a] += part * theirs


# ---------------------------------------------------------------- people's decisions

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
