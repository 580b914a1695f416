"""How alike two articles are as reports of one event, and in words why."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Filling
from generator.model import ArchiveDate
from generator.stories.against import Against
from generator.stories.corpus import VECTORS, Block, Corpus, Floats, Numbers, mapped, repeated
from generator.stories.profiles import DAYS

Pair = tuple[int, int]
"""Places of two articles."""

Pairs = NDArray[np.int32]
"""A row for each, the smaller place first."""

AT_ONCE = 1 << 18
"""Pairs that are weighed together."""

CONSTANT = -4.1
WEIGHTS = {
    "pairs": 5.0, "names": 4.9, "opening": 7.9, "people": 3.8, "leading": 2.2, "numbers": 0.75, "same day": 0.7, "other day": -0.5,
    "apart": -1.0,
}  # fmt: skip
"""Fitted by logistic regression on pairs of ECB+ pages (CC BY 3.0), two reports of one event against two events of one topic, and on
pairs of Reuters articles of 1987 about different firms, which teach that shared formulas say little (tests/measure/stories.py --fit)."""

BY_NAME = ("names", "people", "leading")
MOST_BY_NAME = 4.0
"""All likeness of names together counts no more than this: two articles about one minister need more than the minister."""

CEILING = 5.0
"""Log-odds are cut off here: a copy says no more for its group than a clear report of the same event."""

NEAR = 1
PER_DAY = 0.6
FARTHEST = 15.0
"""Dates up to NEAR days apart cost nothing, each further day PER_DAY, at most FARTHEST. Chosen on FA-KES (CC BY 4.0): of the pairs in its
stories that print their dates, 4 in 100 are more than three days apart."""


REPEATED = ("pairs", "people")
"""Of these it counts how often an article has a term."""


def scores(corpus: Corpus, pairs: Pairs | Sequence[Pair], dates: Mapping[str, ArchiveDate], articles: int | None = None) -> Floats:
    """Log-odds that two of so many articles report one event, for each pair of places; above 0 it is likelier than not. Symmetric."""
    held, compared = np.asarray(pairs, np.int32).reshape(-1, 2), Compared(corpus, dates)
    found, against = Filling(np.float64, corpus.room), Against(corpus, dates, articles or corpus.articles)
    for start in range(0, len(held), AT_ONCE):
        part = held[start : start + AT_ONCE].astype(np.int64)
        found.add(_for(compared.evidence(part)) + against.costs(part))
    return found.array()


def _for(evidence: Floats) -> Floats:
    found = dict(zip(WEIGHTS, evidence.T, strict=True))
    by_name = sum((WEIGHTS[kind] * found[kind] for kind in BY_NAME), np.zeros(len(evidence)))
    others = sum((WEIGHTS[kind] * value for kind, value in found.items() if kind not in BY_NAME), np.zeros(len(evidence)))
    return np.minimum(CEILING, CONSTANT + np.minimum(MOST_BY_NAME, by_name) + others)


def evidence(corpus: Corpus, pairs: Pairs | Sequence[Pair], dates: Mapping[str, ArchiveDate]) -> Floats:
    """What WEIGHTS weighs, a row for each pair."""
    return Compared(corpus, dates).evidence(np.asarray(pairs, np.int64).reshape(-1, 2))


class Compared:
    """The articles of a corpus, ready to be compared two by two."""

    def __init__(self, corpus: Corpus, dates: Mapping[str, ArchiveDate]) -> None:
        self._space = _Space(corpus)
        self._line = np.zeros(self._space.width)
        self._weekdays = np.array([sum(1 << DAYS.index(day) for day in f.days) for f in corpus.found], np.int64)
        own = ((date.earliest.toordinal(), date.latest.toordinal()) if (date := dates.get(f.article)) else (0, 0) for f in corpus.found)
        self._days = np.fromiter(own, np.dtype((np.int64, 2)), corpus.articles)

    def evidence(self, places: Numbers) -> Floats:
        """What WEIGHTS weighs, a row for each pair. The vectors' likeness is between 0 and 1; `apart` is what the dates cost."""
        one, other = places[:, 0], places[:, 1]
        mine, theirs = self._weekdays[one], self._weekdays[other]
        same, both = (mine & theirs) > 0, (mine > 0) & (theirs > 0)
        vectors = dict(zip(VECTORS, _alike(self._space, places, self._line).T, strict=True))
        vectors["numbers"] = mapped(math.log1p, np.rint(vectors["numbers"]))
        found = vectors | {"same day": same.astype(float), "other day": (both & ~same).astype(float), "apart": self._apart(one, other)}
        return np.stack([found[kind] for kind in WEIGHTS], axis=1)

    def _apart(self, one: Numbers, other: Numbers) -> Floats:
        """What the days between two articles cost; nothing where one has no date."""
        first, last = self._days.T
        gap = np.maximum(0, np.maximum(first[other] - last[one], first[one] - last[other]))
        cost = np.minimum(FARTHEST, PER_DAY * np.maximum(0, gap - NEAR))
        return np.where((first[one] > 0) & (first[other] > 0), cost, 0.0)


class _Space:
    """Each article's vectors, one behind the other, with an axis for each kind of vector and each term that two articles share."""

    def __init__(self, corpus: Corpus) -> None:
        axes, self.width = list[NDArray[np.int32]](), 0
        for number in range(len(VECTORS)):
            shared = (corpus.shared >> np.uint8(number)) & 1
            axis = corpus.room.array(len(shared), np.int32)
            np.cumsum(shared, out=axis)
            axis += self.width - 1
            axes.append(axis)
            self.width += int(shared.sum(dtype=np.int64))
        filled = [Filling(kind, corpus.room) for kind in (np.int32, np.float64, np.int8)]
        sizes = Filling(np.int64, corpus.room)
        for block in corpus.blocks():
            owner, *parts = _vectors(block, corpus, axes)
            for filling, part in zip(filled, parts, strict=True):
                filling.add(part)
            first, end = (int(block.owner[0]), int(block.owner[-1]) + 1) if len(block.owner) else (0, 0)
            sizes.add(np.bincount(owner - first, minlength=end - first))
        self.axis, self.value, self.group = (filling.array() for filling in filled)
        self.starts = np.concatenate([[0], np.cumsum(sizes.array())])


def _vectors(block: Block, corpus: Corpus, axes: Sequence[NDArray[np.int32]]) -> tuple[NDArray[Any], ...]:
    """Of some articles' vectors the owner, axis, value and kind of each part, article by article."""
    first = int(block.owner[0]) if len(block.owner) else 0
    owner, axis, value, group = [], [], [], []
    for number, (name, kinds) in enumerate(VECTORS.items()):
        which = np.flatnonzero(np.isin(block.kind, kinds))
        own, term = block.owner[which] - first, block.term[which]
        weight = corpus.rarity[term]
        if name in REPEATED:
            weight = weight * repeated(block.count[which])
        length = np.sqrt(np.bincount(own, weight * weight))
        weight = np.ones(len(which)) if name == "numbers" else weight / np.where(length > 0, length, 1.0)[own]
        kept = (corpus.shared[term] >> np.uint8(number)) & 1 > 0
        owner.append(own[kept])
        axis.append(axes[number][term[kept]])
        value.append(weight[kept])
        group.append(np.full(int(kept.sum()), number, np.int8))
    order = np.argsort(np.concatenate(owner), kind="stable")
    return np.concatenate(owner)[order] + first, *(np.concatenate(parts)[order] for parts in (axis, value, group))


def _alike(space: _Space, places: Numbers, line: Floats) -> Floats:
    """The products of two articles' vectors, a row for each pair and a column for each of VECTORS. `line` has a nought for each axis."""
    found = np.zeros((len(places), len(VECTORS)))
    order = np.lexsort((places[:, 1], places[:, 0]))
    firsts, begin = np.unique(places[order, 0], return_index=True)
    for first, rows in zip(firsts.tolist(), np.split(order, begin[1:]), strict=True):
        own = slice(space.starts[first], space.starts[first + 1])
        line[space.axis[own]] = space.value[own]
        found[rows] = _products(space, line, places[rows, 1])
        line[space.axis[own]] = 0.0
    return found


def _products(space: _Space, line: Floats, others: Numbers) -> Floats:
    begin, size = space.starts[others], space.starts[others + 1] - space.starts[others]
    at = np.repeat(begin - np.concatenate([[0], np.cumsum(size)[:-1]]), size) + np.arange(int(size.sum()))
    slots = np.repeat(np.arange(len(others)) * len(VECTORS), size) + space.group[at]
    return np.bincount(slots, line[space.axis[at]] * space.value[at], len(others) * len(VECTORS)).astype(float).reshape(-1, len(VECTORS))


def days_apart(one: str, other: str, dates: Mapping[str, ArchiveDate]) -> int | None:
    """The least number of days that can lie between two articles; None when one has no date."""
    return apart(dates.get(one), dates.get(other))


def apart(first: ArchiveDate | None, second: ArchiveDate | None) -> int | None:
    """The least number of days that can lie between two dates; None when one is unknown."""
    if first is None or second is None:
        return None
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)
