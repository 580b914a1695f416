"""Which articles are worth comparing: those of one page, and those that share some of their smallest shingles; nearly linear.

The shingles with the smallest numbers are a sample that two texts draw alike (bottom-k sketch: Broder, "On the resemblance and
containment of documents", 1997): texts of which a share r is common have about r of the sample in common.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
Sample = NDArray[np.uint32]


def candidates(prints: Sequence[Print]) -> list[Pair]:
    """Pairs of places in `prints`, the smaller first, in order; the prints stand in the order of their articles' ids."""
    samples, lengths, pages = _read(prints)
    codes = [own[:, 0] * len(prints) + own[:, 1] for own in _pairs_of_shingles(samples)]
    code, shared = np.unique(np.concatenate([np.zeros(0, np.int64), *codes]), return_counts=True)
    one, other = code // max(1, len(prints)), code % max(1, len(prints))
    enough = shared >= np.minimum(SHARED, np.minimum(lengths[one], lengths[other]))
    found = set(zip(one[enough].tolist(), other[enough].tolist(), strict=True))
    return sorted(found.union(_pairs_of_pages(pages, samples)))


def _read(prints: Iterable[Print]) -> tuple[list[Sample], Numbers, list[str | None]]:
    """Of each print the shingles by which it is looked up, how many it has, its page; each print is looked at once."""
    samples, lengths, pages = list[Sample](), list[int](), list[str | None]()
    for one in prints:
        samples.append(np.array(one.shingles[:SAMPLE], np.uint32))
        lengths.append(len(one.shingles))
        pages.append(one.page)
    return samples, np.array(lengths, np.int64), pages


def _pairs_of_shingles(samples: Sequence[Sample]) -> Iterator[Numbers]:
    """Pairs of places in rows, once for each shingle that both are looked up by."""
    owner = np.repeat(np.arange(len(samples)), [len(sample) for sample in samples])
    shingle = np.concatenate([np.zeros(0, np.uint32), *samples])
    order = np.lexsort((owner, shingle))
    owner = owner[order]
    _, begin, size = np.unique(shingle[order], return_index=True, return_counts=True)
    for length in np.unique(size[size > 1]).tolist():
        places = owner[begin[size == length][:, None] + np.arange(length)]
        if length <= CROWD:
            yield from (places[:, [a, b]] for b in range(length) for a in range(b))
        else:
            yield from (np.array(list(_neighbours(crowd, samples)), np.int64).reshape(-1, 2) for crowd in places.tolist())


def _pairs_of_pages(pages: Sequence[str | None], samples: Sequence[Sample]) -> Iterator[Pair]:
    """Articles of one address: all pairs; of a crowd, neighbours."""
    held: dict[str, list[int]] = defaultdict(list)
    for place, page in enumerate(pages):
        if page:
            held[page].append(place)
    for places in held.values():
        yield from combinations(places, 2) if len(places) <= CROWD else _neighbours(places, samples)


def _neighbours(places: Sequence[int], samples: Sequence[Sample]) -> Iterator[Pair]:
    """Each of a crowd with those that come next when like texts stand side by side."""
    order = sorted(places, key=lambda place: (samples[place].tolist(), place))
    for n, b in enumerate(order):
        yield from ((min(a, b), max(a, b)) for a in order[max(0, n - NEIGHBOURS):n])
