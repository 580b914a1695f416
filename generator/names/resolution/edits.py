"""How far two spellings are apart."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations

FEW = 12
"""Spellings of which all pairs are looked at."""

LONGEST = 40
"""Letters of a word of which some are left out in every way; longer ones are few."""


def within(a: str, b: str, most: int) -> bool:
    """Whether one becomes the other by changing, adding or dropping at most so many letters."""
    if abs(len(a) - len(b)) > most:
        return False
    start = end = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    while end < min(len(a), len(b)) - start and a[-end - 1] == b[-end - 1]:
        end += 1
    a, b = a[start:len(a) - end], b[start:len(b) - end]
    if most < 2 or max(len(a), len(b)) <= most:  # one letter apart is what has at most one letter between what is the same
        return max(len(a), len(b)) <= most
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1] <= most


def neighbours(spellings: Collection[str], most: int) -> Iterator[tuple[str, str]]:
    """Pairs of different spellings, each once, among which are all that are `within` so many letters; nearly linear in their number.

    What is so near becomes one spelling when as many letters are left out of each (Garbe's symmetric deletions, 2012).
    """
    every = sorted(set(spellings))
    if len(every) <= FEW:
        yield from combinations(every, 2)
        return
    left: dict[str, list[str]] = defaultdict(list)
    for word in every:
        for short in _shortened(word, most) if len(word) <= LONGEST else ():
            left[short].append(word)
    groups = (*left.values(), [word for word in every if len(word) > LONGEST - most])
    yield from sorted({pair for words in groups for pair in combinations(words, 2)})


def _shortened(word: str, most: int) -> set[str]:
    return {word, *("".join(kept) for count in range(1, min(most, len(word)) + 1) for kept in combinations(word, len(word) - count))}
