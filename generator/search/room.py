"""How much is in a part: little, so that a search reads little; more in a large archive, so that its files do not become too many.

A hundred thousand articles have some 55,000 files; fewer would cost a search more than 130 kB there.
"""

import math

ARTICLES, SHELVES = 2, 50_000
"""Articles whose texts are in a part, and how many such parts there may be, years aside."""

PLACES, PLACED = 12_000, 10_000
"""Bytes of places in a part, in an archive of at most so many articles."""

POSTINGS, POSTED = 9_000, 100_000
"""Bytes from which on a part with what several stems find may end, likewise. A stem with a third more has a part of its own."""


def texts(articles: int) -> int:
    """Articles in a part of texts."""
    return max(ARTICLES, math.ceil(articles / SHELVES))


def places(articles: int) -> int:
    """Bytes in a part of places."""
    return PLACES * max(PLACED, articles) // PLACED


def postings(articles: int) -> int:
    """Bytes in a part of postings."""
    return POSTINGS * max(POSTED, articles) // POSTED
