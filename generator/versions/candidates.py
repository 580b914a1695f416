"""Which articles are worth comparing: those of one page, and those that share some of their smallest shingles; nearly linear.

The shingles with the smallest numbers are a sample that two texts draw alike (bottom-k sketch: Broder, "On the resemblance and
containment of documents", 1997): texts of which a share r is common have about r of the sample in common.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

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


def candidates(prints: Sequence[Print]) -> list[Pair]:
    """Pairs of places in `prints`, the smaller first, in order; the prints stand in the order of their articles' ids."""
    postings = _postings(prints)
    crowds = _pairs_of_crowds(postings, prints)
    found: set[Pair] = set()
    for place, one in enumerate(prints):
        shared = Counter(crowds.get(place, ()))
        for shingle in one.shingles[:SAMPLE]:
            if len(places := postings[shingle]) <= CROWD:
                shared.update(places[:bisect_left(places, place)])
        found.update((other, place) for other, count in shared.items()
                     if count >= min(SHARED, len(one.shingles), len(prints[other].shingles)))
    return sorted(found.union(_pairs_of_pages(prints)))


def _postings(prints: Sequence[Print]) -> dict[int, list[int]]:
    """Shingle -> the articles that are looked up by it."""
    postings: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(prints):
        for shingle in one.shingles[:SAMPLE]:
            postings[shingle].append(place)
    return postings


def _pairs_of_crowds(postings: Mapping[int, Sequence[int]], prints: Sequence[Print]) -> dict[int, list[int]]:
    """Place -> the smaller places that it shares a crowd's shingle with, once for each."""
    found: dict[int, list[int]] = defaultdict(list)
    for places in postings.values():
        if len(places) > CROWD:
            for one, other in _neighbours(places, prints):
                found[other].append(one)
    return found


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
