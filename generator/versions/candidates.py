"""Which articles are worth comparing: those of one page, and those that share some of their smallest shingles; nearly linear.

The shingles with the smallest numbers are a sample that two texts draw alike (bottom-k sketch: Broder, "On the resemblance and
containment of documents", 1997): texts of which a share r is common have about r of the sample in common.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from generator.versions.prints import Print

SAMPLE = 40
"""Shingles by which an article is looked up."""

SHARED = 2
"""Shingles of the sample that two articles have in common at least; with half of the text in common about 20 are."""

CROWD = 48
"""A shingle of more articles than this is a phrase of a form, or of a text that is there many times: it leads each article to its
neighbours only."""

NEIGHBOURS = 4

Pair = tuple[int, int]
Numbers = NDArray[np.int64]


def candidates(prints: Sequence[Print]) -> list[Pair]:
    """Pairs of places in `prints`, the smaller first, in order; the prints stand in the order of their articles' ids."""
    lengths = np.array([len(one.shingles) for one in prints], np.int64)
    codes = [own[:, 0] * len(prints) + own[:, 1] for own in _pairs_of_shingles(prints)]
    code, shared = np.unique(np.concatenate([np.zeros(0, np.int64), *codes]), return_counts=True)
    one, other = code // max(1, len(prints)), code % max(1, len(prints))
    enough = shared >= np.minimum(SHARED, np.minimum(lengths[one], lengths[other]))
    found = set(zip(one[enough].tolist(), other[enough].tolist(), strict=True))
    return sorted(found.union(_pairs_of_pages(prints)))


def _pairs_of_shingles(prints: Sequence[Print]) -> Iterator[Numbers]:
    """Pairs of places in rows, once for each shingle that both are looked up by."""
    samples = [np.array(one.shingles[:SAMPLE], np.uint64) for one in prints]
    owner = np.repeat(np.arange(len(prints)), [len(sample) for sample in samples])
    shingle = np.concatenate([np.zeros(0, np.uint64), *samples])
    order = np.lexsort((owner, shingle))
    owner = owner[order]
    _, begin, size = np.unique(shingle[order], return_index=True, return_counts=True)
    for length in np.unique(size[size > 1]).tolist():
        places = owner[begin[size == length][:, None] + np.arange(length)]
        if length <= CROWD:
            yield from (places[:, [a, b]] for b in range(length) for a in range(b))
        else:
            yield from (np.array(list(_neighbours(crowd, prints)), np.int64).reshape(-1, 2) for crowd in places.tolist())


def _pairs_of_pages(prints: Sequence[Print]) -> Iterator[Pair]:
    """Articles of one address: all pairs; of a crowd, neighbours."""
    pages: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(prints):
        if one.page:
            pages[one.page].append(place)
    for places in pages.values():
        yield from combinations(places, 2) if len(places) <= CROWD else _neighbours(places, prints)


def _neighbours(places: Sequence[int], prints: Sequence[Print]) -> Iterator[Pair]:
    """Each of a crowd with those that come next when like texts stand side by side."""
    order = sorted(places, key=lambda place: (prints[place].shingles[:SAMPLE].tolist(), place))
    for n, b in enumerate(order):
        yield from ((min(a, b), max(a, b)) for a in order[max(0, n - NEIGHBOURS):n])
