"""Sentences that two or more sources of a story print in nearly the same words: who, where, when and what they agree upon."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model import Because, Fact, Side
from generator.stories.groups import Groups, Node
from generator.stories.lines import Line, Run, lines, runs
from generator.stories.opposites import speak_otherwise
from generator.stories.pairs import pairs
from generator.stories.rarity import Rarity
from generator.stories.report import Report
from generator.stories.same_thing import Shared, weight
from generator.stories.weights import Weights

MOST = 8
"""So many of a story are told, those that share the most."""

KEPT, KEPT_LONG = 0.65, 0.35
"""So much of the shorter sentence, and of the longer one, by weight of the words, stands in the other in the same order."""

RUN = 5
"""Words that stand side by side in both."""

TELLING = 2.5
"""Weight of a word that one article in twelve has; words below it stand everywhere."""

_LEAST, _PLAIN = 5, 2
"""Telling words that two sentences share, and those of them that are in no name: a list of the same names tells nothing of them."""

_NO_FORMULA = 2
"""Pairs of words that the story's own reports have and hardly any other article of the archive."""

_SHORT = 20
"""A sentence of fewer words is not told again when its figure is told."""


def told_alike(
    reports: Sequence[Report], weights: Weights, rarity: Rarity, furniture: Collection[str], members: int, figures: Sequence[Fact]
) -> Iterator[Fact]:
    """What these reports, each of its own source, say in nearly the same words, in reading order of the first.

    `members` is how many reports the story has, copies too; `figures` are the facts that are told already.
    """
    place = {report.article.id: n for n, report in enumerate(reports)}
    held = [{line.span[0]: line for line in lines(report, weights, furniture)} for report in reports]
    groups = Groups()
    for shared, one, other in sorted(_pairs(reports, place, held, rarity, members), key=lambda p: (-weight(p[0]), p[1:])):
        groups.join(one, other, shared)
    told = {(side.passage.article, side.passage.sentence) for fact in figures for side in fact.sides}
    found = [group for group in groups.all() if not _is_told([held[n][at] for n, at in group[0]], told)]
    for nodes, shared in sorted(sorted(found, key=lambda g: (-weight(g[1]), g[0]))[:MOST], key=lambda g: g[0]):
        yield _fact([held[n][at] for n, at in nodes], shared)


def _pairs(
    reports: Sequence[Report], place: Mapping[str, int], held: Sequence[Mapping[int, Line]], rarity: Rarity, members: int
) -> Iterator[tuple[Shared, Node, Node]]:
    for one, other in pairs(reports):
        n, m = place[one.article.id], place[other.article.id]
        for mine, theirs in _candidates(held[n].values(), held[m].values()):
            shared = _shared(mine, theirs, rarity, members)
            if shared is not None:
                yield shared, (n, mine.span[0]), (m, theirs.span[0])


def _candidates(here: Collection[Line], there: Collection[Line]) -> Iterator[tuple[Line, Line]]:
    """Sentences that have so many telling words in common, in whatever order; linear in what is shared."""
    having = defaultdict[str, list[Line]](list)
    for line in there:
        for word in line.telling(TELLING):
            having[word].append(line)
    for line in here:
        count = defaultdict[int, int](int)
        by_start = {}
        for word in line.telling(TELLING):
            for other in having.get(word, ()):
                count[other.span[0]] += 1
                by_start[other.span[0]] = other
        yield from ((line, by_start[at]) for at, common in sorted(count.items()) if common >= _LEAST)


def _shared(one: Line, other: Line, rarity: Rarity, members: int) -> Shared | None:
    """The words that two sentences have in the same order, with their weights; None when they do not tell one thing."""
    found = runs(one, other)
    if max((run.length for run in found), default=0) < RUN or (one.is_quoted() and other.is_quoted()):
        return None
    common = {word: one.weights[word] for run in found for word in run.words(one) if word in one.weights}
    short, long = sorted((one.weight, other.weight))
    if weight(common) < KEPT * short or weight(common) < KEPT_LONG * long:
        return None
    telling = {word for word, heavy in common.items() if heavy >= TELLING}
    if len(telling) < _LEAST or len(telling - one.name_words()) < _PLAIN:
        return None
    formula = _pairs_of_this_story(one, found, rarity, members) < _NO_FORMULA
    return None if formula or speak_otherwise(one, other, found) else common


def _pairs_of_this_story(one: Line, found: Sequence[Run], rarity: Rarity, members: int) -> int:
    """How many pairs of words side by side stand in about as many articles as the story has."""
    plain = [[word for word in run.words(one) if word in one.weights] for run in found]
    side_by_side = ((a, b) for words in plain for a, b in pairwise(words))
    return sum(1 < rarity.articles_with(pair) <= members + 1 for pair in side_by_side)


def _is_told(group: Sequence[Line], told: Collection[tuple[str, tuple[int, int]]]) -> bool:
    """Whether a figure of these sentences is told already, and they say little more."""
    return all(len(line.words) < _SHORT and (line.report.article.id, line.span) in told for line in group)


def _fact(group: Sequence[Line], shared: Shared) -> Fact:
    detail = f"{len(group)} reports have {len(shared)} telling words of this sentence in the same order"
    return Fact(
        about=_about(group[0], group[1]),
        sides=tuple(Side(passage=line.report.passage(*line.span), claim=line.report.words(line.span)) for line in group),
        because=(Because(kind="same-words", detail=detail, weight=min(1.0, len(shared) / 12)),),
        kind="sentence",
    )


def _about(one: Line, other: Line) -> str:
    """The weightiest words that two of them have side by side, without function words at their ends."""
    best = max(runs(one, other), key=lambda run: (weight({w: one.weights.get(w, 0.0) for w in run.words(one)}), -run.here))
    inside = [at for at in range(best.here, best.here + best.length) if one.words[at] in one.weights]
    return one.report.article.text[one.spans[inside[0]][0] : one.spans[inside[-1]][1]]
