"""Whether two sentences of nearly the same words say different things after all."""

from collections.abc import Collection, Sequence

from generator.stories.lines import Line, Run
from generator.stories.numbers import numbers
from generator.stories.stems import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_DENIALS = _stems(
    "not no never none nobody nothing neither nor without denied denies deny denying refused refuses reject rejected rejects unlikely "
    "hardly false untrue may might could if unless whether n't cannot can't won't didn't doesn't isn't wasn't doubt doubts dismissed "
    "failed fails former"
)
"""Words that turn a statement round, or leave it open: when only one sentence has one, the two say different things."""

_CALENDAR = _stems(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow earlier previous last next"
)
_WAYS = _stems(
    "rose rise rises risen up higher increase increased gain gained gains profit win won wins beat more above buy bought acquire acquired "
    "approve approved accept accepted agreed before open opened first import imports fell fall falls fallen down lower decrease "
    "decreased decline declined loss lost lose losses defeated less below sell sold dispose rejected against after close closed second "
    "third final export exports"
)
"""Words of which another in their place says something else."""


def speak_otherwise(one: Line, other: Line, found: Sequence[Run]) -> bool:
    """Whether what is not in the runs of two sentences tells of another day, number, name or outcome, or denies it."""
    here = _rest(one, [(run.here, run.length) for run in found]) - set(other.words)
    there = _rest(other, [(run.there, run.length) for run in found]) - set(one.words)
    if (here | there) & _DENIALS or any(here & kind and there & kind for kind in (_CALENDAR, _WAYS)):
        return True
    if _capitals(one, here) and _capitals(other, there):
        return True
    return any(a - b and b - a for a, b in ((_numbers(one), _numbers(other)), (_names(one), _names(other))))


def _capitals(line: Line, rest: Collection[str]) -> bool:
    """Whether a name is among the rest, known as one or not: a capital inside the sentence, or at its head before another."""
    text = line.report.article.text
    large = [text[start].isupper() for start, _ in line.spans]
    return any(word in rest and large[at] and (at > 0 or large[1]) for at, word in enumerate(line.words) if word in line.weights)


def _rest(line: Line, kept: Sequence[tuple[int, int]]) -> set[str]:
    inside = {at for first, length in kept for at in range(first, first + length)}
    return {word for at, word in enumerate(line.words) if at not in inside}


def _numbers(line: Line) -> set[float]:
    return numbers(line.report.words(line.span), loose=False)


def _names(line: Line) -> set[str]:
    return {m.entity or m.surface for m in line.report.names_in(line.span)}
