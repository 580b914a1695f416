"""Whether other reports of a story have something too, in whatever words; when in doubt they have it."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.stories.numbers import numbers
from generator.stories.report import Report
from generator.stories.spelling import STEM, akin
from generator.stories.stems import stem, words

_OWNER = re.compile(r"[’']s?$")
_CAPITALS = re.compile(r"(?:\b[A-Z][\w’'-]*(?: (?:of|for|and|the|de|on|in) (?=[A-Z]))? ?){2,}")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.?){2,}")
_SCALES = (1, 1e3, 1e6, 1e9)
_CLOSE = 0.06
"""Two numbers so close may be one, rounded."""

_ROOT, _SHARED = 4, 0.6
"""So many letters, and so much of a word, are the root that it may share with another."""

_LAST = "\U0010ffff"
"""Sorts behind every letter."""

_EXACT = 13
"""Below this a number is not rounded."""


class Elsewhere:
    """The words, numbers and initials of a story's reports; built once, linear in their length."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._words: dict[str, set[int]] = defaultdict(set)
        self._stems: dict[str, set[int]] = defaultdict(set)
        self._numbers: dict[float, set[int]] = defaultdict(set)
        self._initials: dict[str, set[int]] = defaultdict(set)
        self._acronyms: dict[str, set[int]] = defaultdict(set)
        for n, report in enumerate(reports):
            text = report.article.text
            for word in _parts(text):
                self._words[word].add(n)
                self._stems[stem(word)].add(n)
            for number in numbers(text):
                self._numbers[number].add(n)
            for printed in _ACRONYM.findall(text):
                self._acronyms[printed.replace(".", "")].add(n)
            for run in _CAPITALS.findall(text):
                for initials in _initials(run):
                    self._initials[initials].add(n)
        self._found: dict[str, set[int]] = {}
        self._sorted = sorted(self._words)
        self._by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._sorted:
            self._by_length[word[:1], len(word)].append(word)
        self._sorted_numbers = sorted(self._numbers)

    def has_stem(self, found: str, but: int) -> bool:
        """Whether a report other than number `but` has a word of this stem."""
        return bool(self._stems.get(found, set()) - {but})

    def has_word(self, word: str, but: int) -> bool:
        """Whether a report other than number `but` has this word, one spelt almost like it, or one made from it."""
        return bool(self._akin(_OWNER.sub("", word.lower())) - {but})

    def _akin(self, lower: str) -> set[int]:
        """The reports that have a word, or one like it."""
        if lower not in self._found:
            alike = {*self._longer(lower), *(lower[:n] for n in range(STEM, len(lower)))}
            near = range(len(lower) - 2, len(lower) + 3)
            alike |= {other for n in near for other in self._by_length.get((lower[:1], n), ()) if akin(lower, other)}
            self._found[lower] = set().union(self._stems.get(stem(lower), ()), *(self._words.get(other, ()) for other in alike))
        return self._found[lower]

    def _longer(self, begin: str) -> list[str]:
        """The words that begin so."""
        if len(begin) < STEM:
            return []
        return self._sorted[bisect_left(self._sorted, begin) : bisect_right(self._sorted, begin + _LAST)]

    def has_like(self, word: str, but: int) -> bool:
        """The same, or a word that begins alike: "bombardment" for "bombing"."""
        begin = max(_ROOT, round(len(word) * _SHARED))
        return self.has_word(word, but) or any(self._words[other] - {but} for other in self._longer(word[:begin]))

    def has_initials(self, name: str, but: int) -> bool:
        """Whether another report has a name's initials, or the name that these initials stand for."""
        plain = name.replace(".", "")
        if plain.isupper() and any(held - {but} and _stands_for(plain, run) for run, held in self._initials.items()):
            return True
        return any(self._acronyms.get(initials, set()) - {but} for initials in _initials(name))

    def has_number(self, value: float, but: int) -> bool:
        """Whether another report has this number, in any writing and rounding."""
        close = 1e-9 if value < _EXACT and value == int(value) else _CLOSE
        for wanted in (value * scale for scale in _SCALES):
            first = bisect_left(self._sorted_numbers, wanted * (1 - close))
            last = bisect_right(self._sorted_numbers, wanted * (1 + close))
            if any(self._numbers[n] - {but} for n in self._sorted_numbers[first:last]):
                return True
        return False


def _parts(text: str) -> Iterable[str]:
    """Words in lower case, of hyphened ones the parts too."""
    for word in words(text):
        lower = _OWNER.sub("", word.lower()).replace(".", "")
        yield lower
        if "-" in lower:
            yield from (part for part in lower.split("-") if part)


def _initials(name: str) -> set[str]:
    """ "EC" of "European Community", with and without small words."""
    parts = [w for w in re.split(r"[\s-]+", name) if w[:1].isalpha()]
    parts = parts[1:] if parts[:1] in (["The"], ["A"], ["An"]) else parts
    capitals = "".join(w[0] for w in parts if w[0].isupper())
    return {i for i in (capitals, "".join(w[0] for w in parts).upper()) if len(i) > 1}


def _stands_for(acronym: str, initials: str) -> bool:
    """Whether initials hold an acronym in order, the first letter first: PSI for "Public Service Co of Indiana"."""
    rest = iter(initials)
    return acronym[:1] == initials[:1] and all(letter in rest for letter in acronym)
