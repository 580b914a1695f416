"""All articles of an archive by their terms, side by side in arrays: how rare each term is, and each article's vectors.

Whatever the machine, the same numbers come out: sums are made term by term in a fixed order, and logarithms are those of `math`.
"""

import math
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.stories.profiles import Features
from generator.stories.rarity import PRIOR_ARTICLES
from generator.stories.terms import Feature, Kind, number_of

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]

RARE = (Kind.PAIR, Kind.OPENING, Kind.NAMED, Kind.PERSON, Kind.PLACE, Kind.CALENDAR)
"""The kinds that say how rare a term is: each article counts once."""


class Corpus:
    """The terms of these articles, in their order. `term`, `kind`, `count` and `owner` have an entry for each term of each article."""

    def __init__(self, found: Sequence[Features]) -> None:
        self.found = found
        self.articles = len(found)
        sizes = np.array([f.terms.sizes for f in found], np.int64).reshape(self.articles, len(Kind))
        every = np.frombuffer(b"".join(f.terms.numbers for f in found), np.uint64)
        priors = np.frombuffer(b"".join(f.terms.priors for f in found), np.float32)
        self._known, first, self.term = np.unique(every, return_index=True, return_inverse=True)
        self.kind = np.repeat(np.tile(np.arange(len(Kind), dtype=np.int8), self.articles), sizes.ravel())
        self.count = np.frombuffer(b"".join(f.terms.counts for f in found), np.uint32)
        self.owner = np.repeat(np.arange(self.articles, dtype=np.int64), sizes.sum(axis=1))
        self.starts = np.concatenate([[0], np.cumsum(sizes.sum(axis=1))])
        """Article -> where its terms begin; one more for the end."""

        self.holders = self._articles_of(np.isin(self.kind, RARE))
        """Term -> how many articles have it in an opening or a name, side by side, or as person, place or day."""

        self._seen = np.maximum(self.holders + priors[first].astype(np.float64), 0.5)
        self.rarity = np.maximum(0.0, mapped(lambda seen: math.log((self.articles + PRIOR_ARTICLES) / seen), self._seen))
        """Term -> inverse document frequency, over these articles and news."""

    def _articles_of(self, which: NDArray[np.bool_]) -> Numbers:
        return np.bincount(self.term[which], minlength=len(self._known))

    @cached_property
    def _word_holders(self) -> Numbers:
        return self._articles_of(self.kind == Kind.WORD)

    @property
    def share(self) -> Floats:
        """Term -> the share of articles that it is reckoned to stand in."""
        return self._seen / (self.articles + PRIOR_ARTICLES)

    def articles_with(self, feature: Feature) -> int:
        """In how many articles it stands, see `holders`."""
        place = self._place(feature)
        return int(self.holders[place]) if place is not None else 0

    def articles_printing(self, word: str) -> int:
        """How many articles have a word anywhere in their text."""
        place = self._place(word)
        return int(self._word_holders[place]) if place is not None else 0

    def _place(self, feature: Feature) -> int | None:
        number = np.uint64(number_of(feature))
        place = int(np.searchsorted(self._known, number))
        return place if place < len(self._known) and self._known[place] == number else None

    def within(self, article: int) -> slice:
        """The places of an article's terms."""
        return slice(int(self.starts[article]), int(self.starts[article + 1]))


def mapped(function: Callable[[float], float], values: NDArray[Any]) -> Floats:
    """The function of each value, worked out once for equal ones, and by Python: numpy's logarithms differ from machine to machine."""
    each, back = np.unique(values, return_inverse=True)
    return np.array([function(value) for value in each.tolist()], np.float64)[back]


def repeated(counts: NDArray[Any]) -> Floats:
    """What a term weighs that stands so many times in an article."""
    return mapped(lambda count: 1 + math.log(count), counts)
