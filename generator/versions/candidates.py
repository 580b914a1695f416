"""Which articles are worth comparing: those of one page, and those that share some of their smallest shingles; nearly linear.

The shingles with the smallest numbers are a sample that two texts draw alike (bottom-k sketch: Broder, "On the resemblance and
containment of documents", 1997): texts of which a share r is common have about r of the sample in common.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

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
    shared: Counter[Pair] = Counter()
    for places in _postings(prints).values():
        shared.update(_pairs(places, prints))
    found = {pair for pair, count in shared.items() if count >= min(SHARED, *(len(prints[n].shingles) for n in pair))}
    pages: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(prints):
        if one.page:
            pages[one.page].append(place)
    return sorted(found.union(*(_pairs(places, prints) for places in pages.values())))


def _postings(prints: Sequence[Print]) -> dict[int, list[int]]:
    """Shingle -> the articles that are looked up by it."""
    postings: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(prints):
        for shingle in one.shingles[:SAMPLE]:
            postings[shingle].append(place)
    return postings


def _pairs(places: Sequence[int], prints: Sequence[Print]) -> Iterator[Pair]:
    """All pairs; in a crowd, each with those that come next when like texts stand side by side."""
    if len(places) <= CROWD:
        yield from ((a, b) for n, b in enumerate(places) for a in places[:n])
        return
    order = sorted(places, key=lambda place: (prints[place].shingles[:SAMPLE].tolist(), place))
    for n, b in enumerate(order):
        yield from ((min(a, b), max(a, b)) for a in order[max(0, n - NEIGHBOURS):n])
