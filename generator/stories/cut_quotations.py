"""One utterance in the quotations of several reports, and how each cut it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from generator.model import Because, Printing, Quote, SharedQuotation, worded
from generator.sentences import Span
from generator.stories.added_quotations import speaker
from generator.stories.report import Report
from generator.stories.stems import STOP, content

MOST = 12
"""So many of a story are told, the longest."""

PART = 0.7
"""So much of the shorter quotation stands in the longer one, in the same order, in runs of two words and more."""

_SHORT, _RUN = 8, 5
"""A quotation of fewer words must stand whole in the other; of a longer one at least so many words stand in one run."""

_LEAST = 3
"""Telling words that two quotations share to be one utterance whoever is quoted."""

_LEAST_OF_ONE = 2
"""The same when both reports name one speaker, and the shorter quotation stands whole in the longer one."""

_PIECE = 4
"""Words that such a piece shares in a run."""

_NEAR = 400
"""Characters between two pieces of a quotation that words like "he said" part."""

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LONGEST = 400
"""Words of a quotation that are compared; a longer one is a document."""

Node = tuple[int, int]
"""Place of a report, place of its quotation."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A quotation with its words."""

    report: Report
    quote: Quote
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    """Of the words, in the quotation's text."""

    telling: frozenset[str]


def cut_quotations(reports: Sequence[Report]) -> tuple[SharedQuotation, ...]:
    """The utterances that two or more of these reports, each of its own source, quote; in reading order of the first."""
    told = {(n, m): t for n, report in enumerate(reports) for m, t in enumerate(_told(report))}
    found = [_shared([told[node] for node in group]) for group in _grouped(told)]
    longest = sorted(found, key=lambda s: (-len(s.fullest.text), s.fullest.article, s.fullest.start))[:MOST]
    return tuple(one for one in found if one in longest)


def _told(report: Report) -> Iterator[_Told]:
    for quote in report.quotes:
        found = list(_WORD.finditer(quote.text))[:_LONGEST]
        if quote.kind in ("full", "fragment") and report.in_prose(quote.start) and found:
            words = tuple(w.group().lower().replace("’", "'") for w in found)
            yield _Told(report, quote, words, tuple(w.span() for w in found), frozenset(content(quote.text)))


def _grouped(told: Mapping[Node, _Told]) -> list[list[Node]]:
    """Quotations of one utterance, of each report the first that matched, in order of the reports."""
    group = dict[Node, dict[int, Node]]()
    for one, other in _candidates(told):
        mine, theirs = group.get(one, {one[0]: one}), group.get(other, {other[0]: other})
        if not set(mine) & set(theirs) and _is_one(told[one], told[other]):
            both = mine | theirs
            group.update(dict.fromkeys(both.values(), both))
    return sorted({min(g.values()): sorted(g.values()) for g in group.values()}.values())


def _candidates(told: Mapping[Node, _Told]) -> list[tuple[Node, Node]]:
    """Quotations of two reports that share telling words, the most first."""
    at = defaultdict[str, list[Node]](list)
    for node, one in told.items():
        for word in sorted(one.telling):
            at[word].append(node)
    shared = defaultdict[tuple[Node, Node], int](int)
    for nodes in at.values():
        for pair in combinations(sorted(nodes), 2):
            if pair[0][0] != pair[1][0]:
                shared[pair] += 1
    return sorted((pair for pair, count in shared.items() if count >= _LEAST_OF_ONE), key=lambda pair: (-shared[pair], pair))


def _is_one(one: _Told, other: _Told) -> bool:
    """Whether two quotations are of one utterance: the shorter stands in the longer whole, or, when it is long, for the most part."""
    short, long = sorted((one, other), key=lambda t: len(t.words))
    blocks = _blocks(short, long)
    longest = max((length for _, _, length in blocks), default=0)
    common = {word for at, _, length in blocks for word in short.words[at : at + length] if word not in STOP}
    if longest < len(short.words) < _SHORT:
        return False
    kept = sum(length for _, _, length in blocks if length > 1)
    if len(common) < _LEAST_OF_ONE or longest < min(_RUN, len(short.words)) or kept < PART * len(short.words):
        return False
    named = one.quote.speaker, other.quote.speaker
    return named[0] == named[1] is not None or (len(common) >= _LEAST and (None in named or longest >= _SHORT))


def _blocks(one: _Told, other: _Told) -> list[tuple[int, int, int]]:
    """Runs of words that both have in the same order: place here, place there, length."""
    found = SequenceMatcher(None, one.words, other.words, autojunk=False).get_matching_blocks()
    return [(b.a, b.b, b.size) for b in found if b.size > 1 or (b.size and one.words[b.a] not in STOP)]


def _shared(group: Sequence[_Told]) -> SharedQuotation:
    fullest = max(group, key=lambda t: len(t.words))
    named = {entity for t in group if (entity := speaker(t.report, t.quote)) is not None}
    kept = min((len(_spans(_matched(t, fullest))) for t in group), default=0)
    return SharedQuotation(
        fullest=fullest.report.passage(fullest.quote.start, fullest.quote.end),
        speaker=named.pop() if len(named) == 1 else None,
        printings=tuple(_printing(t, fullest) for t in group),
        because=(Because(kind="same-words", weight=min(1.0, 0.5 + 0.1 * kept),
                         detail=worded("%(count)s reports quote the same words in the same order", count=len(group))),),
    )  # fmt: skip


def _printing(told: _Told, fullest: _Told) -> Printing:
    """What one report has of the fullest printing, the pieces that stand beside its quotation counted in."""
    passage = told.report.passage(told.quote.start, told.quote.end)
    if told is fullest:
        return Printing(passage=passage, kept=((0, len(fullest.quote.text)),))
    kept = _matched(told, fullest) | {m for piece in _beside(told) for m in _matched(piece, fullest, _PIECE)}
    own = _matched(fullest, told) | {m for piece in _beside(fullest) for m in _matched(piece, told, _PIECE)}
    return Printing(passage=passage, kept=_cut(fullest, kept), changed=_cut(told, set(range(len(told.words))) - own))


def _beside(told: _Told) -> list[_Told]:
    """The other quotations of a report that may be pieces of the same utterance."""
    return [
        t
        for t in _told(told.report)
        if t.quote is not told.quote and (abs(t.quote.start - told.quote.end) <= _NEAR or abs(told.quote.start - t.quote.end) <= _NEAR)
    ]


def _matched(one: _Told, other: _Told, least: int = 1) -> set[int]:
    """Places of the words of `other` that `one` has in the same order, in runs of so many at least."""
    return {place for _, there, length in _blocks(one, other) if length >= least for place in range(there, there + length)}


def _spans(places: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of places, half-open."""
    runs = list[tuple[int, int]]()
    for place in sorted(places):
        if runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    return runs


def _cut(told: _Told, places: Iterable[int]) -> tuple[Span, ...]:
    """Runs of words as spans of the quotation's text."""
    count = len(told.words)
    return tuple((told.spans[first][0] if first else 0, told.spans[last - 1][1] if last < count else len(told.quote.text))
                 for first, last in _spans(places))  # fmt: skip
