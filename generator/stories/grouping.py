"""From likeness to stories: candidate pairs through an inverted index, then average linkage; nearly linear."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from generator.arrays import Filling
from generator.model import ArchiveDate
from generator.stories.chains import Chains
from generator.stories.corpus import Corpus, Floats, Numbers
from generator.stories.likeness import Pair, Pairs
from generator.stories.tally import Tally
from generator.stories.terms import Kind

FIRST = -0.1
"""Log-odds at which two articles are put together, in an archive of up to SMALL articles."""

SMALL = 20
GROWTH = 0.7
"""How much more is asked, per natural logarithm of the archive's growth beyond SMALL: the more articles there are, the more of them are
alike by chance."""

HIGHEST = 4.5
"""Never more is asked than this; `likeness.CEILING` must be above it."""

EASE = 1.3
"""How much lower the average over all pairs of two groups may be each time the number of pairs doubles: the more reports an event
has, the better it is known, and the farther apart are those that tell most and least of it."""

LOWEST = -3.0
"""No average below this is enough; what joins too much is parted again (`parting`)."""

LINK = -1.0
"""Log-odds that at least one pair between two groups must reach before they can be one."""

UNLIKE = -4.0
"""Log-odds of a pair that shares too little to be compared."""

KEYS = 24
"""How many of its rarest words an article is looked up by."""

MANY = 14
"""More reports of one event than an archive is expected to hold."""

CROWD = 60
"""A word of more articles than this finds only those that stand near in time."""

WINDOW = 10

LONGEST = 31
"""Days that a story may span."""

ROWS = 1 << 14
"""Words whose articles are paired together."""

PLACES = 1 << 16
"""Articles whose scores are looked at together."""

Days = tuple[int, int]


def candidates(corpus: Corpus, dates: Mapping[str, ArchiveDate]) -> Pairs:
    """Pairs of places that share at least two rare words of their names and openings, sorted: a row each, the smaller first."""
    tally = Tally(corpus.articles * corpus.articles, corpus.room)
    days = _days(corpus, dates)
    for places in _postings(corpus):
        for pairs in (_near(places[0], days),) if places.shape[1] > CROWD else _all_pairs(places):
            tally.add(pairs[:, 0] * corpus.articles + pairs[:, 1])
    found = Filling(np.int32, corpus.room)
    for codes in tally.numbers():
        found.add(np.stack([codes // corpus.articles, codes % corpus.articles], axis=1))
    return found.array().reshape(-1, 2)


def _all_pairs(places: Numbers) -> Iterator[Numbers]:
    """Of each row all pairs."""
    yield from (places[:, [a, b]] for b in range(places.shape[1]) for a in range(b))


def _postings(corpus: Corpus) -> Iterator[Numbers]:
    """For words by which several articles are looked up, a row each with their places in order: of as many columns as there are places."""
    owners, terms = Filling(np.int32, corpus.room), Filling(np.int32, corpus.room)
    for block in corpus.blocks():
        which = np.flatnonzero(np.isin(block.kind, (Kind.OPENING, Kind.NAMED)) & (corpus.holders[block.term] > 1))
        owner, term = block.owner[which], block.term[which]
        order = np.lexsort((term, -corpus.rarity[term], owner))
        owner, term = owner[order], term[order]
        rank = np.arange(len(owner)) - np.searchsorted(owner, owner)
        owners.add(owner[rank < KEYS])
        terms.add(term[rank < KEYS])
    owner, term = owners.array(), terms.array()
    order = np.lexsort((owner, term))
    owner, term = owner[order], term[order]
    _, begin, size = np.unique(term, return_index=True, return_counts=True)
    for length in np.unique(size[size > 1]).tolist():
        yield from _of_size(owner, begin[size == length], length)


def _of_size(owner: Numbers, begin: Numbers, length: int) -> Iterator[Numbers]:
    for n in range(0, len(begin), ROWS if length <= CROWD else 1):
        yield owner[begin[n : n + ROWS if length <= CROWD else n + 1, None] + np.arange(length)].astype(np.int64)


def _days(corpus: Corpus, dates: Mapping[str, ArchiveDate]) -> Numbers:
    """A row for each article: the first and the last day that it can be of, as ordinals; 0 without a date."""
    own = ((date.earliest.toordinal(), date.latest.toordinal()) if (date := dates.get(f.article)) else (0, 0) for f in corpus.found)
    return np.fromiter(own, np.dtype((np.int64, 2)), corpus.articles)


def _near(places: Numbers, days: Numbers) -> Numbers:
    """Of one word that many articles have, those that stand near in time: each with those right before it, within the window."""
    dated = places[days[places, 0] > 0]
    order = dated[np.lexsort((dated, days[dated, 0]))]
    first, last = days[order, 0], days[order, 1]
    found, open_ = [np.zeros((0, 2), np.int64)], np.arange(len(order))
    for back in range(1, CROWD + 1):
        open_ = open_[open_ >= back]
        gap = np.maximum(first[open_] - last[open_ - back], first[open_ - back] - last[open_])
        open_ = open_[gap <= WINDOW]
        if not len(open_):
            break
        found.append(np.sort(np.stack([order[open_ - back], order[open_]], axis=1), axis=1))
    return np.concatenate(found)


def uncrowded(pairs: Pairs, scores: Floats) -> Floats:
    """The scores, less what an article scores with so many others that they can be no one event's reports: it is of a kind of which
    there are many, an issue of bonds or the doings of one minister, and what all of these share tells none of them apart."""
    articles = int(pairs.max(initial=-1)) + 1
    usual = np.zeros(articles)
    for first in range(0, articles, PLACES):
        sides = [(pairs[:, side], (pairs[:, side] >= first) & (pairs[:, side] < first + PLACES)) for side in (0, 1)]
        place, value = (np.concatenate(parts) for parts in zip(*((held[which], scores[which]) for held, which in sides), strict=True))
        order = np.lexsort((-value, place))
        place, value = place[order], value[order]
        rank = np.arange(len(place)) - np.searchsorted(place, place)
        usual[place[rank == MANY - 1]] = np.maximum(0.0, value[rank == MANY - 1])
    return scores - (usual[pairs[:, 0]] + usual[pairs[:, 1]]) / 2


def within_reach(pairs: Pairs, scores: Floats, articles: int, together: Iterable[Sequence[int]] = ()) -> dict[Pair, float]:
    """The pairs of which something may come, with their scores: groups are joined by a pair of LINK or more, or by a person (`together`),
    so that no two ever meet between which there is no chain of such pairs."""
    chains = Chains(articles)
    for a, b in pairs[scores >= LINK].tolist():
        chains.unite(a, b)
    for places in together:
        for place in places[1:]:
            chains.unite(places[0], place)
    root = chains.roots()
    which = np.flatnonzero(root[pairs[:, 0]] == root[pairs[:, 1]])
    return {(a, b): value for (a, b), value in zip(pairs[which].tolist(), scores[which].tolist(), strict=True)}


class _Link(NamedTuple):
    """What is known of the pairs between two groups."""

    total: float
    pairs: int
    best: float

    def with_(self, other: "_Link | None") -> "_Link":
        """Both together."""
        if other is None:
            return self
        return _Link(self.total + other.total, self.pairs + other.pairs, max(self.best, other.best))


def grouped(
    count: int, scores: Mapping[Pair, float], together: Iterable[Sequence[int]] = (), apart: Iterable[Pair] = (),
    days: Mapping[int, Days] | None = None,
) -> list[list[int]]:  # fmt: skip
    """Groups of 0..count-1 by average linkage; `together` are joined whatever they score, `apart` never.

    `days` are the first and the last day that dated ones can be of, as ordinals: no group spans more than LONGEST days, so that
    an undated article cannot join the reports of two years.
    """
    work = _Linkage(count, scores, frozenset((min(p), max(p)) for p in apart), days or {})
    for places in together:
        for place in places[1:]:
            work.join_places(places[0], place)
    work.run()
    return work.groups()


def loosened(scores: Mapping[Pair, float], groups: Sequence[Sequence[int]], kept_out: Iterable[Pair]) -> dict[Pair, float]:
    """The scores without those between what a person keeps out of a group and this group, so that it takes no other member along.

    `kept_out` holds (member of a group, what it is never grouped with).
    """
    group = {place: number for number, held in enumerate(groups) for place in held}
    out = {(other, group[member]) for member, other in kept_out if group[member] == group[other]}
    leavers = {place for place, _ in out}

    def loose(place: int, other: int) -> bool:
        return (place, group[other]) in out and other not in leavers
    return {pair: value for pair, value in scores.items() if not (loose(*pair) or loose(*reversed(pair)))}


class _Linkage:
    """Groups under way; each is known by its smallest member, so the outcome does not hang on the order of the pairs."""

    def __init__(self, count: int, scores: Mapping[Pair, float], apart: frozenset[Pair], days: Mapping[int, Days]) -> None:
        self.days = dict(days)
        self.first = min(HIGHEST, FIRST + GROWTH * math.log(max(1.0, count / SMALL)))
        self.members = {n: [n] for n in range(count)}
        self.group = list(range(count))
        self.links: dict[int, dict[int, _Link]] = defaultdict(dict)
        self.apart: dict[int, set[int]] = defaultdict(set)
        for (a, b), value in sorted(scores.items()):
            self.links[a][b] = self.links[b][a] = _Link(value, 1, value)
        for a, b in apart:
            self.apart[a].add(b)
            self.apart[b].add(a)

    def worth(self, a: int, b: int) -> float:
        """Average over all pairs between two groups, those never compared counting as unlike; none without one good link."""
        link = self.links[a].get(b)
        if link is None or link.best < LINK:
            return UNLIKE
        pairs = len(self.members[a]) * len(self.members[b])
        return (link.total + UNLIKE * (pairs - link.pairs)) / pairs

    def enough(self, a: int, b: int, worth: float) -> bool:
        """Whether the average over the pairs of two groups puts them together, and their days allow it."""
        if worth < LOWEST or worth < self.first - EASE * math.log2(len(self.members[a]) * len(self.members[b])):
            return False
        both = self.spanned(a, b)
        return both is None or both[0] - both[1] <= LONGEST

    def spanned(self, a: int, b: int) -> Days | None:
        """The last of the first days and the first of the last days of two groups; None when both are undated."""
        known = [self.days[group] for group in (a, b) if group in self.days]
        return (max(first for first, _ in known), min(last for _, last in known)) if known else None

    def run(self) -> None:
        """Join the likeliest two groups that are likely enough for their size, until there are none."""
        heap = [(-worth, a, b) for a in self.links for b in self.links[a]
                if a < b and self.enough(a, b, worth := self.worth(a, b))]
        heapq.heapify(heap)
        while heap:
            worth, a, b = heapq.heappop(heap)
            gone = a not in self.members or b not in self.members
            if gone or b in self.apart[a] or self.worth(a, b) != -worth or not self.enough(a, b, -worth):
                continue
            for other in self.join(a, b):
                if self.enough(a, other, now := self.worth(a, other)):  # what is not enough now is looked at again when one of them grows
                    heapq.heappush(heap, (-now, min(a, other), max(a, other)))

    def join(self, a: int, b: int) -> list[int]:
        """Put group b into group a (a < b); the groups that the new one has been compared with, in order."""
        for other, link in self.links.pop(b, {}).items():
            del self.links[other][b]
            if other != a:
                both = link.with_(self.links[a].get(other))
                self.links[a][other] = self.links[other][a] = both
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart[a].add(other)
        if (days := self.spanned(a, b)) is not None:
            self.days[a] = days
        for place in self.members[b]:
            self.group[place] = a
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        return sorted(self.links[a])

    def join_places(self, one: int, other: int) -> None:
        """Join the groups of two members."""
        a, b = sorted((self.group[one], self.group[other]))
        if a != b:
            self.join(a, b)

    def groups(self) -> list[list[int]]:
        """The groups, by their smallest member."""
        return [self.members[g] for g in sorted(self.members)]
