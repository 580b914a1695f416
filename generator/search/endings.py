"""How the archive's own words become stems, for words of a query that no article prints: the browser has no stemmer.

Learnt from every form and its stem: the longest ending (and beginning, as Arabic's article) that the word has says what goes and
what comes instead, as a decision list does (Rivest 1987). It serves whatever languages the archive has.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

LONGEST = 5
"""Letters of the longest ending and beginning that tell anything."""

LEAST = 3
"""Words that an ending must have to be believed."""

BEGINNING, ENDING = slice(0, -1), slice(1, None)
"""What is left of a beginning, and of an ending, that is a letter shorter."""

Change = tuple[int, str]
"""Letters that go, text that comes in their place."""

Told = tuple[str, Change]
"""An ending or beginning, and what becomes of it."""


def learn(pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """The rules that the engine reads: {"begins": {beginning: letters that go}, "ends": {ending: [letters that go, what comes]}}."""
    known = list(pairs)
    begins = _with_shorter(Counter(_beginning(form, stem) for form, stem in known if form), BEGINNING)
    ends = _with_shorter(Counter(_ending(word, stem) for form, stem in known if (word := form[max(0, form.find(stem)):])), ENDING)
    return {
        "begins": {start: cut for start, (cut, _) in _telling(begins, BEGINNING).items()},
        "ends": {end: list(change) for end, change in _telling(ends, ENDING).items()},
    }


def _beginning(form: str, stem: str) -> Told:
    """The longest beginning that tells anything."""
    return form[:min(LONGEST, len(form) - 1)], (max(0, form.find(stem)), "")


def _ending(word: str, stem: str) -> Told:
    kept = len(stem) if word.startswith(stem) else _shared(word, stem)
    return word[max(1, len(word) - LONGEST):], (len(word) - kept, stem[kept:])


def _with_shorter(longest: Mapping[Told, int], shorter: slice) -> dict[Told, int]:
    """What is counted of the longest, counted of every shorter one too: few are left to be made shorter, since many are alike."""
    sizes: list[dict[Told, int]] = [{} for _ in range(LONGEST + 1)]
    for told, count in longest.items():
        sizes[len(told[0])][told] = count
    for size in range(LONGEST, 0, -1):
        below = sizes[size - 1]
        for (text, change), count in sizes[size].items():
            told = text[shorter], change
            below[told] = below.get(told, 0) + count
    return {told: count for counts in sizes for told, count in counts.items()}


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
