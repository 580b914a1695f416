"""What speaks against two articles being reports of one event, however alike their words are; in arrays, pair by pair."""

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Filling
from generator.model import ArchiveDate
from generator.stories.corpus import Corpus, Floats, Numbers
from generator.stories.profiles import Features

OTHER_SUBJECTS = -3.0
LARGE = 1_000
"""What it costs that each headline names somebody of whom the other article says nothing, in an archive large enough for its formulas to
recur: bond issues, earnings, matches. Read on Reuters articles of 1987; the pages of ECB+ are too few to show it."""

OTHER_SCENES = -2.0
"""What it costs that each opening names a town of which the other article says nothing: two raids, two fires."""

OTHER_TIME = -3.0
DATELINES_APART = 10
"""What it costs that the reports themselves print dates so far apart, whatever their recorded dates are."""

Flags = NDArray[np.bool_]


class Against:
    """What speaks against pairs of a corpus's articles, of which there are so many in the archive."""

    def __init__(self, corpus: Corpus, dates: Mapping[str, ArchiveDate], articles: int) -> None:
        self._large = _is_large(articles)
        known: dict[str, int] = {}

        def numbers(ids: Iterable[str]) -> list[int]:
            return [known.setdefault(id_, len(known)) for id_ in ids]

        self._entities, self._subjects, self._scenes, self._days = (_Lists(corpus) for _ in range(4))
        for one in corpus.found:
            self._entities.add(numbers(one.entities))
            self._subjects.add(numbers(one.subjects) if self._large else ())
            self._scenes.add(numbers(one.scenes))
            self._days.add(_days_of(one, dates))
        self._known = len(known)

    def costs(self, places: Numbers) -> Floats:
        """What speaks against each of these pairs of places."""
        one, other = places[:, 0], places[:, 1]
        costs: Floats = np.where(self._are_strangers(one, other, self._subjects), OTHER_SUBJECTS * self._large, 0.0)
        costs += np.where(self._are_strangers(one, other, self._scenes), OTHER_SCENES, 0.0)
        costs += np.where(self._printed_apart(one, other), OTHER_TIME, 0.0)
        return costs

    def _are_strangers(self, one: Numbers, other: Numbers, named: "_Lists") -> Flags:
        """Whether each names somebody there (its headline a subject, its opening a town), and the other article none of them."""
        open_ = np.flatnonzero((named.sizes(one) > 0) & (named.sizes(other) > 0))
        a, b = one[open_], other[open_]
        found = np.zeros(len(one), np.bool_)
        found[open_] = ~(self._shares(a, b, named) | self._shares(b, a, named))
        return found

    def _shares(self, one: Numbers, other: Numbers, named: "_Lists") -> Flags:
        """Whether the second article mentions something that the first names there."""
        pair, thing = named.of(one)
        with_, mentioned = self._entities.of(other)
        both = np.isin(pair * self._known + thing, with_ * self._known + mentioned)
        return np.bincount(pair[both], minlength=len(one)) > 0

    def _printed_apart(self, one: Numbers, other: Numbers) -> Flags:
        """Whether full dates at their heads, or of one that prints none the recorded day, are more than DATELINES_APART days apart."""
        days = self._days
        single = (days.sizes(one) == 1) & (days.sizes(other) == 1)
        found = np.zeros(len(one), np.bool_)
        found[single] = np.abs(days.first(one[single]) - days.first(other[single])) > DATELINES_APART
        for n in np.flatnonzero(~single & (days.sizes(one) > 0) & (days.sizes(other) > 0)).tolist():
            (_, mine), (_, theirs) = days.of(one[n:n + 1]), days.of(other[n:n + 1])
            found[n] = np.abs(mine[:, None] - theirs).min() > DATELINES_APART
        return found


class _Lists:
    """A list of numbers for each article."""

    def __init__(self, corpus: Corpus) -> None:
        self._filled, self._ends, self._size = Filling(np.int32, corpus.room), Filling(np.int64, corpus.room), 0
        self._ends.add(np.zeros(1, np.int64))
        self._held: tuple[Numbers, NDArray[np.int32]] | None = None

    def add(self, numbers: Sequence[int]) -> None:
        """The next article's."""
        self._filled.add(np.array(numbers, np.int32))
        self._size += len(numbers)
        self._ends.add(np.array([self._size], np.int64))

    def _arrays(self) -> tuple[Numbers, NDArray[np.int32]]:
        self._held = self._held or (self._ends.array(), self._filled.array())
        return self._held

    def sizes(self, places: Numbers) -> Numbers:
        """How long each of these lists is."""
        starts, _ = self._arrays()
        return starts[places + 1] - starts[places]

    def first(self, places: Numbers) -> Numbers:
        """The first number of each of these lists, none of which is empty."""
        starts, held = self._arrays()
        return held[starts[places]].astype(np.int64)

    def of(self, places: Numbers) -> tuple[Numbers, Numbers]:
        """All numbers of these lists one behind the other, and in which list each stands."""
        starts, held = self._arrays()
        sizes = self.sizes(places)
        at = np.repeat(starts[places] - np.cumsum(sizes) + sizes, sizes) + np.arange(int(sizes.sum()))
        return np.repeat(np.arange(len(places)), sizes), held[at].astype(np.int64)


def _days_of(own: Features, dates: Mapping[str, ArchiveDate]) -> Sequence[int]:
    date = dates.get(own.article)
    recorded = [date.earliest.toordinal()] if date and date.earliest == date.latest else []
    return sorted(own.printed_on) or recorded


def _is_large(articles: int) -> float:
    """From 0 to 1 between LARGE articles and ten times as many."""
    return min(1.0, max(0.0, math.log10(max(1, articles) / LARGE)))
