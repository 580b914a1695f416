"""A language that nobody speaks: words and names whose frequencies follow Zipf's law, in sentences of an English length."""

import bisect
import random
from collections.abc import Sequence
from itertools import accumulate

from generator.search.stems import STOP_WORDS

ONSETS = "b c d f g h k l m n p r s t v z br ch dr gr kr pl sh st tr".split()
VOWELS = "a e i o u ai ea ou".split()
CODAS = ["", "", "n", "r", "l", "t", "s", "nd", "ck", "m"]
ENDINGS = ("",) * 14 + ("s", "s", "s", "ed", "ing", "ly")
"""English ones, so that a stemmer has something to do."""

WORDS = 40_000
NAMES = 200_000
TOPICS = 30
OWN = 200
"""Words that a topic prints more than others do, so that the words of a headline stand together in other articles too."""

SHIFT, STEEP = 6, 1.35
"""Zipf and Mandelbrot: the frequency of the word of rank r is as 1 / (r + SHIFT) ** STEEP."""


class Zipf:
    """Draws the earlier items more often than the later ones."""

    def __init__(self, items: Sequence[str], shift: float) -> None:
        self._items, self._sums = items, list(accumulate((rank + shift) ** -STEEP for rank in range(1, len(items) + 1)))

    def draw(self, dice: random.Random) -> str:
        return self._items[bisect.bisect(self._sums, dice.random() * self._sums[-1])]


def coined(dice: random.Random, count: int, sizes: Sequence[int]) -> list[str]:
    """As many different words of so many syllables."""
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = range(dice.choice(sizes))
        found["".join(dice.choice(ONSETS) + dice.choice(VOWELS) + dice.choice(CODAS) for _ in syllables)] = None
    return list(found)


class Names:
    """Names of people, most of which few articles print, so that the vocabulary grows with the archive, as that of news does."""

    def __init__(self, dice: random.Random) -> None:
        self._names = Zipf([word.capitalize() for word in coined(dice, NAMES, (2, 3, 3))], 30)

    def draw(self, dice: random.Random) -> str:
        return self._names.draw(dice)


class Invented:
    """Headlines and sentences on a topic."""

    def __init__(self, dice: random.Random) -> None:
        words = sorted(coined(dice, WORDS, (1, 2, 2, 2, 3)), key=lambda word: len(word) + dice.gauss(0, 2))  # the frequent ones are short
        self._common, self._all = Zipf(sorted(STOP_WORDS), 1), Zipf(words, SHIFT)
        self._own = {f"topic {n}": Zipf(dice.sample(words[:WORDS // 8], OWN), 5) for n in range(TOPICS)}
        self.topics = list(self._own)
        self.weights = [1.0] * TOPICS

    def sentence(self, topic: str, dice: random.Random) -> str:
        """Five to forty words, nearly half of them the kind that every text is full of."""
        words = [self._word(topic, dice) for _ in range(min(40, max(5, int(dice.gauss(20, 7)))))]
        return f"{' '.join(words).capitalize()}."

    def title(self, topic: str, dice: random.Random) -> str:
        """Five to ten words, most of them the topic's."""
        own, size = self._own[topic], dice.randrange(5, 11)
        return " ".join(own.draw(dice) if dice.random() < 0.8 else self._word(topic, dice) for _ in range(size)).capitalize()

    def _word(self, topic: str, dice: random.Random) -> str:
        chance = dice.random()
        if chance < 0.42:
            return self._common.draw(dice)
        return (self._own[topic] if chance < 0.6 else self._all).draw(dice) + dice.choice(ENDINGS)
