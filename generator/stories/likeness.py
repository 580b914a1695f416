"""How alike two articles are as reports of one event, and in words why."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from generator.model import ArchiveDate
from generator.stories.corpus import Corpus, Floats, Numbers, mapped, repeated
from generator.stories.profiles import DAYS, Features
from generator.stories.terms import Kind

Pair = tuple[int, int]
"""Places of two articles."""

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

OTHER_SUBJECTS = -3.0
LARGE = 1_000
"""What it costs that each headline names somebody of whom the other article says nothing, in an archive large enough for its formulas to
recur: bond issues, earnings, matches. Read on Reuters articles of 1987; the pages of ECB+ are too few to show it."""

OTHER_SCENES = -2.0
"""What it costs that each opening names a town of which the other article says nothing: two raids, two fires."""

OTHER_TIME = -3.0
DATELINES_APART = 10
"""What it costs that the reports themselves print dates so far apart, whatever their recorded dates are."""

NEAR = 1
PER_DAY = 0.6
FARTHEST = 15.0
"""Dates up to NEAR days apart cost nothing, each further day PER_DAY, at most FARTHEST. Chosen on FA-KES (CC BY 4.0): of the pairs in its
stories that print their dates, 4 in 100 are more than three days apart."""


VECTORS: Mapping[str, tuple[Kind, ...]] = {
    "pairs": (Kind.PAIR,), "names": (Kind.LEADING, Kind.NAMED), "opening": (Kind.OPENING,), "people": (Kind.PERSON,),
    "leading": (Kind.LEADING,), "numbers": (Kind.NUMBER,),
}  # fmt: skip
"""What is compared as a vector of terms; the numbers of figures are only counted."""

REPEATED = ("pairs", "people")
"""Of these it counts how often an article has a term."""


def scores(corpus: Corpus, pairs: Sequence[Pair], dates: Mapping[str, ArchiveDate], articles: int | None = None) -> list[float]:
    """Log-odds that two of so many articles report one event, for each pair of places; above 0 it is likelier than not. Symmetric."""
    if not pairs:
        return []
    found = dict(zip(WEIGHTS, evidence(corpus, pairs, dates).T, strict=True))
    by_name = sum((WEIGHTS[kind] * found[kind] for kind in BY_NAME), np.zeros(len(pairs)))
    others = sum((WEIGHTS[kind] * value for kind, value in found.items() if kind not in BY_NAME), np.zeros(len(pairs)))
    likely = np.minimum(CEILING, CONSTANT + np.minimum(MOST_BY_NAME, by_name) + others)
    return (likely + _all_costs(corpus, pairs, dates, articles or corpus.articles)).tolist()  # type: ignore[no-any-return]


def _all_costs(corpus: Corpus, pairs: Sequence[Pair], dates: Mapping[str, ArchiveDate], articles: int) -> Floats:
    found = corpus.found
    return np.array([costs(found[a], found[b], dates, articles) for a, b in pairs])


def costs(one: Features, other: Features, dates: Mapping[str, ArchiveDate], articles: int) -> float:
    """What speaks against one event, however alike the words are."""
    strangers = OTHER_SUBJECTS * _is_large(articles) if articles > LARGE and _of_others(one, other) else 0.0
    return strangers + (OTHER_SCENES if _elsewhere(one, other) else 0.0) + (OTHER_TIME if _printed_apart(one, other, dates) else 0.0)


def _printed_apart(one: Features, other: Features, dates: Mapping[str, ArchiveDate]) -> bool:
    """Whether full dates at their heads, or of one that prints none the recorded day, are more than DATELINES_APART days apart."""
    gaps = [abs(a - b) for a in _days_of(one, dates) for b in _days_of(other, dates)]
    return bool(gaps) and min(gaps) > DATELINES_APART


def _days_of(own: Features, dates: Mapping[str, ArchiveDate]) -> frozenset[int]:
    date = dates.get(own.article)
    recorded = frozenset({date.earliest.toordinal()}) if date and date.earliest == date.latest else frozenset[int]()
    return own.printed_on or recorded


def _elsewhere(one: Features, other: Features) -> bool:
    """Whether each opening names towns, and the other article none of them."""
    return bool(one.scenes and other.scenes) and not (one.scenes & other.entities or other.scenes & one.entities)


def _of_others(one: Features, other: Features) -> bool:
    """Whether each headline names somebody, and the other article none of them."""
    return bool(one.subjects and other.subjects) and not (one.subjects & other.entities or other.subjects & one.entities)


def _is_large(articles: int) -> float:
    """From 0 to 1 between LARGE articles and ten times as many."""
    return min(1.0, max(0.0, math.log10(max(1, articles) / LARGE)))


def evidence(corpus: Corpus, pairs: Sequence[Pair], dates: Mapping[str, ArchiveDate]) -> Floats:
    """What WEIGHTS weighs, a row for each pair. The vectors' likeness is between 0 and 1; `apart` is what the dates cost."""
    places = np.array(pairs, np.int64).reshape(-1, 2)
    alike = _alike(_Space(corpus), places)
    days = np.array([sum(1 << DAYS.index(day) for day in f.days) for f in corpus.found], np.int64)
    mine, theirs = days[places[:, 0]], days[places[:, 1]]
    same, both = (mine & theirs) > 0, (mine > 0) & (theirs > 0)
    vectors = dict(zip(VECTORS, alike.T, strict=True))
    vectors["numbers"] = mapped(math.log1p, np.rint(vectors["numbers"]))
    own = [dates.get(f.article) for f in corpus.found]
    apart_ = np.array([_apart(own[a], own[b]) for a, b in pairs])
    found = vectors | {"same day": same.astype(float), "other day": (both & ~same).astype(float), "apart": apart_}
    return np.stack([found[kind] for kind in WEIGHTS], axis=1)


class _Space:
    """Each article's vectors, one behind the other, with an axis for each kind of vector and each term that two articles share."""

    def __init__(self, corpus: Corpus) -> None:
        owner, axis, value, group, width = [], [], [], [], 0
        for number, (name, kinds) in enumerate(VECTORS.items()):
            which = np.flatnonzero(np.isin(corpus.kind, kinds))
            own, term, weight = corpus.owner[which], corpus.term[which], corpus.rarity[corpus.term[which]]
            if name in REPEATED:
                weight = weight * repeated(corpus.count[which])
            length = np.sqrt(np.bincount(own, weight * weight, corpus.articles))
            weight = np.ones(len(which)) if name == "numbers" else weight / np.where(length > 0, length, 1.0)[own]
            shared = np.bincount(term, minlength=len(corpus.rarity)) > 1
            kept = shared[term]
            owner.append(own[kept])
            axis.append((np.cumsum(shared) - 1)[term[kept]] + width)
            value.append(weight[kept])
            group.append(np.full(int(kept.sum()), number))
            width += int(shared.sum())
        order = np.argsort(np.concatenate(owner), kind="stable")
        self.axis, self.value, self.group = (np.concatenate(parts)[order] for parts in (axis, value, group))
        self.width = width
        self.starts = np.concatenate([[0], np.cumsum(np.bincount(np.concatenate(owner), minlength=corpus.articles))])


def _alike(space: _Space, places: Numbers) -> Floats:
    """The products of two articles' vectors, a row for each pair and a column for each of VECTORS."""
    found, line = np.zeros((len(places), len(VECTORS))), np.zeros(space.width)
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


def _apart(one: ArchiveDate | None, other: ArchiveDate | None) -> float:
    gap = apart(one, other)
    return 0.0 if gap is None else min(FARTHEST, PER_DAY * max(0, gap - NEAR))


def days_apart(one: str, other: str, dates: Mapping[str, ArchiveDate]) -> int | None:
    """The least number of days that can lie between two articles; None when one has no date."""
    return apart(dates.get(one), dates.get(other))


def apart(first: ArchiveDate | None, second: ArchiveDate | None) -> int | None:
    """The least number of days that can lie between two dates; None when one is unknown."""
    if first is None or second is None:
        return None
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)
