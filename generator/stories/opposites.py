"""Whether two sentences of nearly the same words say different things after all."""

from collections.abc import Collection, Iterable, Sequence

from generator.stories.likeness import apart
from generator.stories.lines import Line, Run
from generator.stories.numbers import numbers
from generator.stories.spelling import akin
from generator.stories.stems import stem, words
from generator.stories.sums import are_of_other_numbers


def _stems(listed: str) -> frozenset[str]:
    return frozenset(map(stem, listed.split()))


_DENIALS = _stems(
    "not no never none nobody nothing neither nor without denied denies deny denying refused refuses reject rejected rejects unlikely "
    "hardly false untrue may might could if unless whether n't cannot can't won't didn't doesn't isn't wasn't doubt doubts dismissed "
    "failed fails former recommend recommended recommends propose proposed proposes expect expected expects plan planned plans want wanted "
    "wants seek seeks sought urge urged urges consider considering hope hoped hopes"
)
"""Words that turn a statement round, leave it open, or make a wish of it: when only one sentence has one, the two say different things."""

_UNITS = _stems(
    "dlr dlrs dollar dollars stg pound pounds euro euros yen mark marks franc francs lire guilders crowns rupees yuan won peso pesos pct "
    "percent cent cents tonnes tons barrels"
)
"""What is measured in: 100 mln pesos are no 100 mln dlrs."""

_RELATIVE = _stems("yesterday today tomorrow tonight")
_ROOT = 4
"""Letters that two forms of one name begin with."""

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


_SAME = {stem("whether"): stem("if"), stem("can't"): stem("cannot")}


def speak_otherwise(one: Line, other: Line, found: Sequence[Run]) -> bool:
    """Whether what is not in the runs of two sentences tells of another day, number, name or outcome, or denies it."""
    here = _rest(one, [(run.here, run.length) for run in found]) - set(other.words)
    there = _rest(other, [(run.there, run.length) for run in found]) - set(one.words)
    replaced = [_rest(one, [(run.here, run.length) for run in found]), _rest(other, [(run.there, run.length) for run in found])]
    if all(rest & _UNITS for rest in replaced):
        return True
    if _denials(here) != _denials(there) or any(here & kind and there & kind for kind in (_CALENDAR, _WAYS)):
        return True
    if _is_reckoned(one, other):
        return True
    mine, theirs = _names(one, here), _names(other, there)
    if _unlike(mine, theirs) and _unlike(theirs, mine):
        return True
    numbers_here, numbers_there = _numbers(one), _numbers(other)
    return bool(numbers_here - numbers_there and numbers_there - numbers_here)


def may_be_other_day(one: str, other: str) -> bool:
    """Whether two sentences name other days or months, or say "today"."""
    here, there = ({stem(word) for word in words(text)} & (_CALENDAR | _RELATIVE) for text in (one, other))
    return bool((here | there) & _RELATIVE or (here - there and there - here))


def may_be_apart(one: Line, other: Line) -> bool:
    """Whether one of two sentences denies something that the other does not, or they may be of two days or of two weeks."""
    here, there = _numbers(one), _numbers(other)
    if _denials(one.words) != _denials(other.words) or min(len(here - there), len(there - here)) > 1:
        return True
    return _is_reckoned(one, other)


def _is_reckoned(one: Line, other: Line) -> bool:
    """Whether "today" or "yesterday" stands in one of them, and the reports are of two dates, or give other numbers."""
    relative = (set(one.words) | set(other.words)) & _RELATIVE
    gap = apart(one.report.date, other.report.date)
    return bool(relative) and (bool(gap) or (gap is None and are_of_other_numbers(one.report, other.report)))


def _denials(found: Iterable[str]) -> set[str]:
    return {_SAME.get(word, word) for word in found} & _DENIALS


def _rest(line: Line, kept: Sequence[tuple[int, int]]) -> set[str]:
    inside = {at for first, length in kept for at in range(first, first + length)}
    return {word for at, word in enumerate(line.words) if at not in inside}


def _names(line: Line, rest: Collection[str]) -> set[str]:
    """The words of the rest that are of names, known as such or not: with a capital inside the sentence, or at its head before another."""
    text, mentions = line.report.article.text, line.report.names_in(line.span)
    large = [text[start].isupper() for start, _ in line.spans]
    known = {at for at, (start, _) in enumerate(line.spans) if any(m.start <= start < m.end for m in mentions)}
    printed = {at for at, capital in enumerate(large) if capital and (at > 0 or any(large[1:2]))}
    return {line.words[at] for at in known | printed if line.words[at] in rest and line.words[at] in line.weights}


def _unlike(names: Collection[str], others: Collection[str]) -> bool:
    """Whether a name is spelt like none of the others: Hasakah is Hasakeh."""
    return any(not any(akin(name, other) or _begin_alike(name, other) for other in others) for name in names)


def _begin_alike(one: str, other: str) -> bool:
    """Shia and Shiite, Kan and Kansas."""
    return one[:_ROOT] == other[:_ROOT]


def _numbers(line: Line) -> set[float]:
    return numbers(line.report.words(line.span), loose=False)
