"""Articles that are about the same: what a word counts in one is raised by what it counts in those beside it.

Document expansion by neighbours (Tao, Wang, Mei and Zhai 2006), but of words that the article prints itself: so nothing is found
that does not print what was asked, and the index does not grow.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.search.groups import Floats, Ints, Longs, bounds, firsts, spread, stretches
from generator.search.postings import Postings

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

CELLS, PAIRS = 2_000_000, 2_000_000
"""Cells of a table, and pairs of articles, that are worked on together."""

FINE, WIDE = 20, 24
"""Bits of a likeness, whose sums are of whole numbers and so the same on every machine, and of an article's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """The neighbours of every article, the nearest first; an article with fewer has itself in place of those that lack."""

    articles: Ints
    """Article, 0 to NEAREST -> its neighbour."""

    shares: Floats
    """What each counts; they sum to 1, or are 0."""


def raised(postings: Postings, articles: int) -> Floats:
    """The impacts of each word, with what the neighbours add: at most 1 + WEIGHT times the limit of a single impact."""
    near = neighbours(postings, articles)
    found = postings.values.copy()
    df = np.diff(postings.starts)
    stems = np.flatnonzero((df > 1) & (df <= max(MANY, articles) * WORTH))
    rows = max(1, CELLS // max(1, articles))
    table = np.zeros((rows, articles), np.float32)
    for first in range(0, len(stems), rows):
        part = stems[first : first + rows]
        at = spread(postings.starts[part], df[part])
        row = np.repeat(np.arange(len(part)), df[part])
        found[at] += np.float32(WEIGHT) * _beside(table, row, postings.articles[at], postings.values[at], near)
    return found


def _beside(table: NDArray[np.float32], row: Longs, article: Ints, impact: Floats, near: Near) -> Floats:
    """What the same words count in the neighbours. `table`, of zeros: row, article -> impact."""
    table[row, article] = impact
    more = np.zeros(len(row), np.float32)
    for other, share in zip(near.articles, near.shares, strict=True):
        more += table[row, other[article]] * share[article]
    table[row, article] = 0
    return more


# ---------------------------------------------------------------- who is beside whom

@dataclass(frozen=True, slots=True, kw_only=True)
class Strongest:
    """The words that tell most of each article, article after article."""

    article: Ints
    """Whose word it is."""

    word: Longs
    """Its stem."""

    weight: NDArray[np.float64]
    """As tf-idf has it, such that the squares of an article's sum to 1."""


def neighbours(postings: Postings, articles: int) -> Near:
    """For each article those that are most alike: the cosine of their strongest words."""
    words = _strongest(postings, articles)
    found = np.tile(np.arange(articles, dtype=np.int32), (NEAREST, 1))
    likeness = np.zeros((NEAREST, articles), np.int64)
    for own, other in _pairs(words, articles):
        _nearest(found, likeness, *_alike(words, own, other))
    return Near(articles=found, shares=(likeness / np.maximum(likeness.sum(axis=0), 1)).astype(np.float32))


def _strongest(postings: Postings, articles: int) -> Strongest:
    """Words of one article alone tie nothing, words of very many tell nothing. A stretch of words at a time, since most are forgotten."""
    df = np.diff(postings.starts)
    stems = np.flatnonzero((df > 1) & (df <= max(MANY, articles) * TELLING))
    found = _Words(np.empty(0, np.int32), np.empty(0, np.int64), np.empty(0, np.float32))
    for first, end in stretches(bounds(df[stems]), max(PAIRS, STRONGEST * articles)):
        part = stems[first:end]
        at = spread(postings.starts[part], df[part])
        idf = np.array([math.log(1 + (articles - found + 0.5) / (found + 0.5)) for found in df[part].tolist()], np.float32)
        weight = postings.values[at] * np.repeat(idf, df[part])
        more = _Words(postings.articles[at], np.repeat(part, df[part]), weight)
        found = _most(_Words(np.concatenate((found.article, more.article)), np.concatenate((found.word, more.word)),
                             np.concatenate((found.weight, more.weight))), articles)
    weight = found.weight.astype(np.float64)
    length = np.sqrt(np.bincount(found.article, weight * weight, articles))
    return Strongest(article=found.article, word=found.word, weight=weight / length[found.article])


class _Words(NamedTuple):
    """Words of articles, each with what it tells."""

    article: Ints
    word: Longs
    weight: Floats


def _most(words: _Words, articles: int) -> _Words:
    """Those that tell most of each article, the least first."""
    # Floats that are not negative are in the order of their bits. Of equals the last words are kept: the first are numbers.
    order = np.argsort(words.article.astype(np.uint64) << 32 | words.weight.view(np.uint32), kind="stable")
    size = np.bincount(words.article, minlength=articles)
    kept = order[spread(bounds(size)[1:] - np.minimum(size, STRONGEST), np.minimum(size, STRONGEST))]
    return _Words(words.article[kept], words.word[kept], words.weight[kept])


def _pairs(words: Strongest, articles: int) -> Iterator[tuple[Longs, Longs]]:
    """Words of one article, and the same words of others, some articles at a time."""
    by_word = np.argsort(words.word, kind="stable")
    _, number, size = np.unique(words.word, return_inverse=True, return_counts=True)
    starts, size = bounds(size)[number], np.where(size <= COMMON, size, 0)[number]
    of_article = np.searchsorted(words.article, np.arange(articles + 1))
    for first, end in stretches(bounds(size)[of_article], PAIRS):
        part = slice(of_article[first], of_article[end])
        own, other = np.repeat(np.arange(part.start, part.stop), size[part]), by_word[spread(starts[part], size[part])]
        apart = words.article[own] != words.article[other]
        yield own[apart], other[apart]


def _alike(words: Strongest, own: Longs, other: Longs) -> tuple[Longs, Longs, Longs]:
    """Article, other article, and how much they are alike, in the order of their numbers; once each."""
    least = words.article[own].min(initial=0)
    like = np.rint(words.weight[own] * words.weight[other] * (1 << FINE - 1)).astype(np.uint64)
    keys = (words.article[own] - least).astype(np.uint64) << FINE + WIDE | words.article[other].astype(np.uint64) << FINE | like
    keys.sort()
    pair = (keys >> FINE).astype(np.int64)
    first = firsts(pair)
    sums = np.add.reduceat((keys & (1 << FINE) - 1).astype(np.int64), first) if len(first) else first
    return (pair[first] >> WIDE) + least, pair[first] & (1 << WIDE) - 1, sums


def _nearest(found: NDArray[np.int32], likeness: NDArray[np.int64], article: Longs, other: Longs, sums: Longs) -> None:
    """Note the articles that are most alike; of equals the older."""
    first = firsts(article)
    size = np.diff(first, append=len(article))
    number = np.repeat(np.arange(len(first)), size)
    for rank in range(NEAREST if len(first) else 0):
        best = np.maximum.reduceat(sums, first)
        hit = np.flatnonzero(sums == best[number])
        hit = hit[firsts(number[hit])]
        found[rank, article[hit]] = np.where(best > 0, other[hit], article[hit])
        likeness[rank, article[hit]] = best
        sums[hit] = 0
