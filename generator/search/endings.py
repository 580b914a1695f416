"""How the archive's own words become stems, for words of a query that no article prints: the browser has no stemmer.

Learnt from every form and its stem: the longest ending (and beginning, as Arabic's article) that the word has says what goes and
what comes instead, as a decision list does (Rivest 1987). It serves whatever languages the archive has.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

LONGEST = 5
"""Letters of the longest ending and beginning that tell anything."""

LEAST = 3
"""Words that an ending must have to be believed."""

Change = tuple[int, str]
"""Letters that go, text that comes in their place."""


def learn(pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """The rules that the engine reads: {"begins": {beginning: letters that go}, "ends": {ending: [letters that go, what comes]}}."""
    begins: dict[str, Counter[Change]] = defaultdict(Counter)
    ends: dict[str, Counter[Change]] = defaultdict(Counter)
    for form, stem in pairs:
        front = max(0, form.find(stem))
        word = form[front:]
        kept = _shared(word, stem)
        for size in range(LONGEST + 1):
            if size < len(form):
                begins[form[:size]][front, ""] += 1
            if size < len(word):
                ends[word[len(word) - size:]][len(word) - kept, stem[kept:]] += 1
    return {
        "begins": {start: cut for start, (cut, _) in _telling(begins, slice(0, -1)).items()},
        "ends": {end: list(change) for end, change in _telling(ends, slice(1, None)).items()},
    }


def _telling(counts: Mapping[str, Counter[Change]], shorter: slice) -> dict[str, Change]:
    """What most words with an ending do, where that is not what a shorter ending already says."""
    kept: dict[str, Change] = {}
    said: dict[str, Change] = {}
    for end in sorted(counts, key=lambda end: (len(end), end)):
        if sum(counts[end].values()) < LEAST:
            continue
        most = min(counts[end], key=lambda change: (-counts[end][change], change))
        said[end] = most
        if most != (said.get(end[shorter]) if end else (0, "")):
            kept[end] = most
    return kept


def _shared(one: str, other: str) -> int:
    """Letters that both begin with."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at
