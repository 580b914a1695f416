"""Sentences that two or more sources of a story print in nearly the same words: who, where, when and what they agree upon."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.model import Because, Fact, Passage, Side, worded
from generator.sentences import Span
from generator.stories.groups import Groups, Node
from generator.stories.lines import Line, lines
from generator.stories.matches import FEW, TELLING, Match, match
from generator.stories.pairs import pairs
from generator.stories.rarity import Stepped
from generator.stories.report import Report
from generator.stories.same_thing import Shared, weight
from generator.stories.weights import Weights

MOST = 8
"""So many of a story are told, those that share the most."""

_UNNAMED = re.compile(r"(?:The|This) (?:company|firm|bank|concern|group|airline|unit|agency|union|party|club)\b")
"""How a sentence begins whose subject only the article names."""

_SHORT = 20
"""A sentence of fewer words is not told again when its figure is told."""


def told_alike(
    reports: Sequence[Report], weights: Weights, rarity: Stepped, furniture: Collection[str], members: int, figures: Sequence[Fact]
) -> Iterator[Fact]:
    """What these reports, each of its own source, say in nearly the same words, in reading order of the first.

    `members` is how many reports the story has, copies too; `figures` are the facts that are told already.
    """
    place = {report.article.id: n for n, report in enumerate(reports)}
    held = [{line.span[0]: line for line in lines(report, weights, furniture)} for report in reports]
    groups = Groups()
    spans: dict[Node, Span] = {}
    for one, other, found in sorted(_pairs(reports, place, held, rarity, members), key=lambda p: (-weight(p[2].shared), p[:2])):
        if groups.join(one, other, found.shared):
            spans = {one: found.here, other: found.there} | spans
    told = {(side.passage.article, side.passage.sentence) for fact in figures for side in fact.sides}
    untold = [group for group in groups.all() if not _is_told([held[n][at] for n, at in group[0]], told)]
    for nodes, shared in sorted(sorted(untold, key=lambda g: (-weight(g[1]), g[0]))[:MOST], key=lambda g: g[0]):
        yield _fact([held[n][at] for n, at in nodes], [spans[node] for node in nodes], shared)


def _pairs(
    reports: Sequence[Report], place: Mapping[str, int], held: Sequence[Mapping[int, Line]], rarity: Stepped, members: int
) -> Iterator[tuple[Node, Node, Match]]:
    for one, other in pairs(reports):
        n, m = place[one.article.id], place[other.article.id]
        for mine, theirs in _candidates(held[n].values(), held[m].values()):
            found = match(mine, theirs, rarity, members)
            if found is not None and not _are_of_others(mine, theirs):
                yield (n, mine.span[0]), (m, theirs.span[0]), found


def _are_of_others(one: Line, other: Line) -> bool:
    """Whether "the company" is each report's own: the first body that it names is another."""
    if not any(_UNNAMED.match(line.report.words(line.span)) for line in (one, other)):
        return False
    first, second = (next((m.entity for m in line.report.mentions if m.type == "organisation"), None) for line in (one, other))
    return first is None or first != second


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
        yield from ((line, by_start[at]) for at, common in sorted(count.items()) if common >= FEW)


def _is_told(group: Sequence[Line], told: Collection[tuple[str, tuple[int, int]]]) -> bool:
    """Whether a figure of these sentences is told already, and they say little more."""
    return all(len(line.words) < _SHORT and (line.report.article.id, line.span) in told for line in group)


def _fact(group: Sequence[Line], spans: Sequence[Span], shared: Shared) -> Fact:
    detail = worded("%(count)s reports have %(words)s telling words in the same order", count=len(group), words=len(shared))
    return Fact(
        about=None,
        sides=tuple(_side(line, span) for line, span in zip(group, spans, strict=True)),
        because=(Because(kind="same-words", detail=detail, weight=min(1.0, len(shared) / 12)),),
        kind="sentence",
    )


def _side(line: Line, span: Span) -> Side:
    text = line.report.words(span)
    passage = Passage(article=line.report.article.id, start=span[0], end=span[1], text=text, sentence=line.span)
    return Side(passage=passage, claim=re.sub(r"\s+", " ", text))
