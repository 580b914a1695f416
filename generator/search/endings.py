"""How the archive's own words become stems, for words of a query that no article prints: the browser has no stemmer.

Learnt from every form and its stem: the longest ending (and beginning, as Arabic's article) that the word has says what goes and
what comes instead, as a decision list does (Rivest 1987). It serves whatever languages the archive has.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

LONGEST = 5
"""Letters of the longest ending and beginning that tell anything."""

LEAST = 3
"""Words that an ending must have to be believed."""

Change = tuple[int, str]
"""Letters that go, text that comes in their place."""

Told = tuple[str, Change]
"""An ending or beginning, and what becomes of it."""


def learn(pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """The rules that the engine reads: {"begins": {beginning: letters that go}, "ends": {ending: [letters that go, what comes]}}."""
    known = list(pairs)
    begins = Counter(chain.from_iterable(_begins(form, stem) for form, stem in known))
    ends = Counter(chain.from_iterable(_ends(form, stem) for form, stem in known))
    return {
        "begins": {start: cut for start, (cut, _) in _telling(begins, slice(0, -1)).items()},
        "ends": {end: list(change) for end, change in _telling(ends, slice(1, None)).items()},
    }


def _begins(form: str, stem: str) -> list[Told]:
    change = (max(0, form.find(stem)), "")
    return [(form[:size], change) for size in range(min(LONGEST + 1, len(form)))]


def _ends(form: str, stem: str) -> list[Told]:
    word = form[max(0, form.find(stem)):]
    kept = _shared(word, stem)
    change = (len(word) - kept, stem[kept:])
    return [(word[len(word) - size:], change) for size in range(min(LONGEST + 1, len(word)))]


def _telling(counts: Mapping[Told, int], shorter: slice) -> dict[str, Change]:
    """What most words with an ending do, where that is not what a shorter ending already says."""
    total = Counter[str]()
    most_of: dict[str, tuple[int, Change]] = {}
    for (end, change), count in counts.items():
        total[end] += count
        most_of[end] = min(most_of.get(end, (0, change)), (-count, change))
    kept: dict[str, Change] = {}
    said: dict[str, Change] = {}
    for end in sorted((end for end, count in total.items() if count >= LEAST), key=lambda end: (len(end), end)):
        most = said[end] = most_of[end][1]
        if most != (said.get(end[shorter]) if end else (0, "")):
            kept[end] = most
    return kept


def _shared(one: str, other: str) -> int:
    """Letters that both begin with."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at
