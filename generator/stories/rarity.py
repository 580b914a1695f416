"""How rare a word is: by the archive itself, and, while the archive is small, by how common it is in news."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

from generator.traces import Tracer

PRIOR_ARTICLES = 1000
"""The table of common words counts like this many articles; an archive much larger than it goes by its own words."""

UNSEEN = 0.0004
"""Share of articles that a word outside the table is taken to stand in."""

RARITY = 0.5
"""Steps of rarity, where stories are told."""

SLACK = 2500
"""Of so many articles one may have the same pair of words by chance."""

_PAIR = 8.0
"""Two words stand side by side this much oftener than chance has it, in news."""


@cache
def commonness() -> Mapping[str, float]:
    """Stem -> share of news articles that hold it.

    Counted over 4,399 articles of public research collections (BBC 2004-05, Reuters 1987, newswire of four continents, and
    US outlets of the 2010s) and rounded to steps of the square root of two; words below 0.5 % are left out.
    """
    rows = (line.split("\t") for line in (Path(__file__).parent / "commonness.tsv").read_text("utf-8").splitlines())
    return {word: float(share) for share, words in rows for word in words.split()}


class Rarity:
    """Inverse document frequency of words and of pairs of words, over these articles and the table."""

    def __init__(self, articles: Iterable[Iterable[str | tuple[str, str]]]) -> None:
        self._counts: Counter[str | tuple[str, str]] = Counter()
        self._articles = 0
        for features in articles:
            self._counts.update(set(features))
            self._articles += 1

    def of(self, feature: str | tuple[str, str]) -> float:
        """Weight of a word or a pair of words, 0 or more; the rarer, the heavier."""
        seen = self._counts[feature] + PRIOR_ARTICLES * share_of(feature)
        return max(0.0, math.log((self._articles + PRIOR_ARTICLES) / max(seen, 0.5)))

    @property
    def articles(self) -> int:
        """How many articles were counted."""
        return self._articles

    def articles_with(self, feature: str | tuple[str, str]) -> int:
        """In how many of these articles it stands."""
        return self._counts[feature]


class Counted(Protocol):
    """Articles whose words were counted."""

    @property
    def articles(self) -> int:
        """How many there are."""

    def articles_with(self, feature: str | tuple[str, str]) -> int:
        """In how many of them a word, or two side by side, stand."""


class Stepped:
    """What stories are told from: in steps that an article more hardly ever changes, and noting what is asked."""

    def __init__(self, rarity: Counted, tracer: Tracer) -> None:
        self._rarity = rarity
        self._rarities, self._of_few = tracer.derived("rarity", self._of), tracer.derived("pairs of few", self._is_of_few)

    def of(self, word: str) -> float:
        """Weight of a word, 0 or more; the rarer, the heavier."""
        return self._rarities[word]

    def is_of_few(self, pair: tuple[str, str], members: int) -> bool:
        """Whether about as many articles as a story has, and not one alone, have two words side by side."""
        return self._of_few[*pair, members]

    def _of(self, word: str) -> float:
        seen = max(self._rarity.articles_with(word) + PRIOR_ARTICLES * share_of(word), 0.5)
        return max(0.0, round(math.log((self._rarity.articles + PRIOR_ARTICLES) / seen) / RARITY) * RARITY)

    def _is_of_few(self, asked: tuple[str, str, int]) -> bool:
        one, other, members = asked
        return 1 < self._rarity.articles_with((one, other)) <= members + 1 + self._rarity.articles // SLACK


def share_of(feature: str | tuple[str, str]) -> float:
    """The share of news articles that hold a word, or two words side by side."""
    return _share(feature) if isinstance(feature, str) else min(1.0, _PAIR * _share(feature[0]) * _share(feature[1]))


def _share(word: str) -> float:
    return commonness().get(word, UNSEEN)
