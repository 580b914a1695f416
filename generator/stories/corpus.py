"""All articles of an archive by their terms, side by side in arrays: how rare each term is, and each article's vectors.

Whatever the machine, the same numbers come out: sums are made term by term in a fixed order, and logarithms are those of `math`. What grows
with the archive is gone through some articles at a time, and lies in files when it is long (`arrays`).
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.arrays import MEMORY, Filling, Room
from generator.stories.profiles import Features
from generator.stories.rarity import PRIOR_ARTICLES
from generator.stories.terms import Feature, Kind, number_of

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
Kinds = NDArray[np.int8]

RARE = (Kind.PAIR, Kind.OPENING, Kind.NAMED, Kind.PERSON, Kind.PLACE, Kind.CALENDAR)
"""The kinds that say how rare a term is: each article counts once."""

VECTORS: Mapping[str, tuple[Kind, ...]] = {
    "pairs": (Kind.PAIR,), "names": (Kind.LEADING, Kind.NAMED), "opening": (Kind.OPENING,), "people": (Kind.PERSON,),
    "leading": (Kind.LEADING,), "numbers": (Kind.NUMBER,),
}  # fmt: skip
"""What is compared as a vector of terms; the numbers of figures are only counted."""

RUN = 1 << 23
"""Terms that are looked at together."""

WAITING = 1 << 20
"""Bytes of each run that wait in memory to be written."""

_EVERY = np.arange(len(Kind), dtype=np.int8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The terms of some articles that follow each other, in their order."""

    owner: Numbers
    """Whose each is."""

    kind: Kinds
    term: NDArray[np.int32]
    count: NDArray[np.uint32]


class Corpus:
    """The terms of these articles, in their order. `term` and `count` have an entry for each term of each article."""

    def __init__(self, found: Sequence[Features], room: Room = MEMORY) -> None:
        self.found, self.articles = found, len(found)
        self.room = room
        sizes, counts = Filling(np.int32, room), Filling(np.uint32, room)
        numbers, priors = Filling(np.uint64, room), Filling(np.float32, room)
        for one in found:
            numbers.add(one.terms.numbers)
            priors.add(one.terms.priors)
            counts.add(one.terms.counts)
            sizes.add(np.array(one.terms.sizes, np.int32))
        self._sizes = sizes.array().reshape(self.articles, len(Kind))
        self.starts: Numbers = np.concatenate([[0], np.cumsum(self._sizes.sum(axis=1, dtype=np.int64))])
        """Article -> where its terms begin; one more for the end."""

        self.count = counts.array()
        self.term: NDArray[np.int32] = room.array(len(numbers), np.int32)
        """Terms are numbered in the order of their numbers of 64 bits."""

        self._numbered(numbers.array(), priors.array())

    def _numbered(self, numbers: NDArray[np.uint64], priors: NDArray[np.float32]) -> None:
        """Number the terms, those with the smallest numbers first, and count who has each."""
        known, holders, words = (Filling(kind, self.room) for kind in (np.uint64, np.int32, np.int32))
        prior, rarity, shared = (Filling(kind, self.room) for kind in (np.float32, np.float64, np.uint8))
        for places, kind in self._runs(numbers):
            own, first, back = np.unique(numbers[places], return_index=True, return_inverse=True)
            self.term[places] = back + len(known)
            held = np.bincount(back[np.isin(kind, RARE)], minlength=len(own))
            known.add(own)
            holders.add(held)
            words.add(np.bincount(back[kind == Kind.WORD], minlength=len(own)))
            prior.add(priors[places[first]])
            seen = _seen(held, priors[places[first]])
            rarity.add(np.maximum(0.0, mapped(lambda seen: math.log((self.articles + PRIOR_ARTICLES) / seen), seen)))
            shared.add(_shared(back, kind, len(own)))
        self._known, self._word_holders, self._prior = known.array(), words.array(), prior.array()
        self.holders: NDArray[np.int32] = holders.array()
        """Term -> how many articles have it in an opening or a name, side by side, or as person, place or day."""

        self.rarity: Floats = rarity.array()
        """Term -> inverse document frequency, over these articles and news."""

        self.shared: NDArray[np.uint8] = shared.array()
        """Term -> a bit for each of VECTORS: whether two articles have it there."""

    def _runs(self, numbers: NDArray[np.uint64]) -> Iterator[tuple[Numbers, Kinds]]:
        """Places of terms, and their kinds: some together that have neighbouring numbers, the smallest first; places ascend."""
        bits = max(0, (len(numbers) // RUN).bit_length())
        if not bits:
            yield np.arange(len(numbers)), self._kinds(0, self.articles)
            return
        runs = [(Filling(np.int64, self.room, WAITING), Filling(np.int8, self.room, WAITING)) for _ in range(1 << bits)]
        for first, end in self.spans():
            part = slice(int(self.starts[first]), int(self.starts[end]))
            which, kind = (numbers[part] >> np.uint64(64 - bits)).astype(np.int64), self._kinds(first, end)
            order = np.argsort(which, kind="stable")
            cuts = np.cumsum(np.bincount(which, minlength=len(runs)))[:-1]
            for (places, kinds), own in zip(runs, np.split(order, cuts), strict=True):
                places.add(own + part.start)
                kinds.add(kind[own])
        while runs:
            places, kinds = runs.pop(0)
            yield np.asarray(places.array()), np.asarray(kinds.array())

    def spans(self) -> Iterator[tuple[int, int]]:
        """First article, and the one behind the last, of articles that are looked at together."""
        first = 0
        while first < self.articles:
            end = max(first + 1, int(np.searchsorted(self.starts, self.starts[first] + RUN, "right")) - 1)
            yield first, end
            first = end

    def blocks(self) -> Iterator[Block]:
        """The terms of all articles, part by part."""
        yield from (self.block(first, end) for first, end in self.spans())

    def block(self, first: int, end: int) -> Block:
        """Those of some articles that follow each other."""
        part = slice(int(self.starts[first]), int(self.starts[end]))
        owner = np.repeat(np.arange(first, end), self._sizes[first:end].sum(axis=1))
        return Block(owner=owner, kind=self._kinds(first, end), term=np.asarray(self.term[part]), count=np.asarray(self.count[part]))

    def _kinds(self, first: int, end: int) -> Kinds:
        return np.repeat(np.tile(_EVERY, end - first), self._sizes[first:end].ravel())

    def share(self, terms: NDArray[Any]) -> Floats:
        """The share of articles that each of these terms is reckoned to stand in."""
        return _seen(self.holders[terms], self._prior[terms]) / (self.articles + PRIOR_ARTICLES)

    def articles_with(self, feature: Feature) -> int:
        """In how many articles it stands, see `holders`."""
        place = self._place(feature)
        return int(self.holders[place]) if place is not None else 0

    def articles_printing(self, word: str) -> int:
        """How many articles have a word anywhere in their text."""
        place = self._place(word)
        return int(self._word_holders[place]) if place is not None else 0

    def _place(self, feature: Feature) -> int | None:
        number = np.uint64(number_of(feature))
        place = int(np.searchsorted(self._known, number))
        return place if place < len(self._known) and self._known[place] == number else None


def _seen(holders: NDArray[Any], prior: NDArray[np.float32]) -> Floats:
    """In how many articles terms are reckoned to stand."""
    found: Floats = np.maximum(holders + prior.astype(np.float64), 0.5)
    return found


def _shared(term: NDArray[Any], kind: Kinds, terms: int) -> NDArray[np.uint8]:
    found = np.zeros(terms, np.uint8)
    for bit, kinds in enumerate(VECTORS.values()):
        found |= (np.bincount(term[np.isin(kind, kinds)], minlength=terms) > 1).astype(np.uint8) << np.uint8(bit)
    return found


def mapped(function: Callable[[float], float], values: NDArray[Any]) -> Floats:
    """The function of each value, worked out once for equal ones, and by Python: numpy's logarithms differ from machine to machine."""
    each, back = np.unique(values, return_inverse=True)
    return np.array([function(value) for value in each.tolist()], np.float64)[back]


def repeated(counts: NDArray[Any]) -> Floats:
    """What a term weighs that stands so many times in an article."""
    return mapped(lambda count: 1 + math.log(count), counts)
