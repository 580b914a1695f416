"""Articles that are about the same: what a word counts in one is raised by what it counts in those beside it.

Document expansion by neighbours (Tao, Wang, Mei and Zhai 2006), but of words that the article prints itself: so nothing is found
that does not print what was asked, and the index does not grow.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Sequence

STRONGEST = 12
"""Words of an article, those that tell most, by which its neighbours are known."""

NEAREST = 5
"""Neighbours of an article."""

COMMON = 200
"""Articles that have a word among their strongest from which on it tells nothing."""

TELLING = 0.1
"""Share of the articles that may have a word by which neighbours are known, in an archive of more than MANY."""

WORTH = 0.2
"""The same for a word that is raised: those of more articles rank next to nothing, and are most of the work."""

MANY = 1000

WEIGHT = 0.3
"""What the neighbours count beside the article itself."""

Posting = tuple[Sequence[int], Sequence[float]]
"""Articles that have a word, rising, and its impact in each."""

Near = list[tuple[int, float]]
"""An article's neighbours with their shares, which sum to 1."""


def raised(postings: Sequence[Posting], articles: int) -> list[list[float]]:
    """The impacts of each word, with what the neighbours add: at most 1 + WEIGHT times the limit of a single impact."""
    near = neighbours(postings, articles)
    most = max(MANY, articles) * WORTH
    return [_with_neighbours(found, impacts, near) if 1 < len(found) <= most else list(impacts) for found, impacts in postings]


def _with_neighbours(found: Sequence[int], impacts: Sequence[float], near: Sequence[Near]) -> list[float]:
    get = dict(zip(found, impacts, strict=True)).get
    return [
        impact + WEIGHT * sum([get(other, 0.0) * share for other, share in near[article]])
        for article, impact in zip(found, impacts, strict=True)
    ]


def neighbours(postings: Sequence[Posting], articles: int) -> list[Near]:
    """For each article those that are most alike: the cosine of their strongest words, as tf-idf has them."""
    strongest = _strongest(postings, articles)
    having: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for article, found in enumerate(strongest):
        for weight, word in found:
            having[word].append((article, weight))
    near: list[Near] = []
    for article, found in enumerate(strongest):
        alike: dict[int, float] = defaultdict(float)
        for weight, word in found:
            if len(having[word]) <= COMMON:
                for other, its in having[word]:
                    alike[other] += weight * its
        alike.pop(article, None)
        best = heapq.nsmallest(NEAREST, ((-much, other) for other, much in alike.items()))
        total = -sum(much for much, _ in best)
        near.append([(other, -much / total) for much, other in best])
    return near


def _strongest(postings: Sequence[Posting], articles: int) -> list[list[tuple[float, int]]]:
    """Each article's strongest words, their weights such that the squares sum to 1; words of one article alone tie nothing."""
    all_: list[list[tuple[float, int]]] = [[] for _ in range(articles)]
    for word, (found, impacts) in enumerate(postings):
        df = len(found)
        if not 1 < df <= max(MANY, articles) * TELLING:
            continue
        idf = math.log(1 + (articles - df + 0.5) / (df + 0.5))
        for article, impact in zip(found, impacts, strict=True):
            all_[article].append((impact * idf, word))
    for article, weights in enumerate(all_):
        best = heapq.nlargest(STRONGEST, weights)
        length = math.sqrt(sum(weight * weight for weight, _ in best))
        all_[article] = [(weight / length, word) for weight, word in best]
    return all_
