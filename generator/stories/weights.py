"""How much a word tells: the fewer articles have it, in this archive and in news, the more."""

import math
from collections.abc import Mapping

from generator.stories.rarity import PRIOR_ARTICLES, UNSEEN, commonness

SMALL, LARGE = 50, 1000
"""An archive of fewer articles cannot tell a rare word from a slip of the pen; one of so many has most words in three."""


class Weights:
    """Weights of words, counted over whole articles."""

    def __init__(self, holders: Mapping[str, int], articles: int) -> None:
        """`holders`: stem -> how many of so many articles have it."""
        self._holders, self._articles = holders, articles

    def of(self, stem: str) -> float:
        """The logarithm of one over the share of articles that have a word: 4.6 is one in a hundred."""
        held = self._holders.get(stem, 0) + PRIOR_ARTICLES * commonness().get(stem, UNSEEN)
        return math.log((self._articles + PRIOR_ARTICLES) / max(held, 0.5))

    def is_known(self, stem: str) -> bool:
        """Whether a word is more than one paper's slip of the pen."""
        least = 3 if self._articles >= LARGE else 2
        return self._articles < SMALL or stem in commonness() or self._holders.get(stem, 0) >= least
