"""How much a word tells: the fewer articles have it, in this archive and in news, the more."""

import math
from collections.abc import Callable

from generator.stories.rarity import PRIOR_ARTICLES, UNSEEN, commonness
from generator.stories.steps import stepped
from generator.traces import Tracer

SMALL, LARGE = 50, 1000
"""An archive of fewer articles cannot tell a rare word from a slip of the pen; one of so many has most words in three."""

SIZE, HELD = 4, 1
"""Steps from a number of articles to twice as many: of the archive, and of those that have a word. What a story's page says must not
change with every article that is added elsewhere."""

MOST = 7.0
"""A word of one article in a thousand tells all that a word can."""


class Weights:
    """Weights of words, counted over whole articles."""

    def __init__(self, holders: Callable[[str], int], articles: int, tracer: Tracer | None = None) -> None:
        """`holders`: how many of so many articles have a stem. The tracer notes which words are asked for."""
        self._holders, self._articles = holders, articles
        self._size = stepped(articles + PRIOR_ARTICLES, SIZE)
        noting = tracer or Tracer()
        self._weights, self._known = noting.derived("weights of words", self._weight), noting.derived("known words", self._is_known)

    def of(self, stem: str) -> float:
        """The logarithm of one over the share of articles that have a word, in steps: 4.6 is one in a hundred."""
        return self._weights[stem]

    def is_known(self, stem: str) -> bool:
        """Whether a word is more than one paper's slip of the pen."""
        return self._known[stem]

    def _weight(self, stem: str) -> float:
        held = self._holders(stem) + PRIOR_ARTICLES * commonness().get(stem, UNSEEN)
        return min(MOST, math.log(self._size / max(stepped(held, HELD), 0.5)))

    def _is_known(self, stem: str) -> bool:
        least = 3 if self._articles >= LARGE else 2
        return self._articles < SMALL or stem in commonness() or self._holders(stem) >= least
