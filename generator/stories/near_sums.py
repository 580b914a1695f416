"""Two sums that are nearly alike and told of one thing: 538 mln against 530 mln dlrs for the same 13 pct."""

from collections.abc import Iterator

from generator.model import Figure
from generator.stories.numbers import numbers
from generator.stories.opposites import may_be_other_day
from generator.stories.report import Report
from generator.stories.same_thing import Shared
from generator.stories.sums import YEARS, is_series, subject_of, unit_of
from generator.stories.weights import Weights

_NEAR = 0.12
"""Two sums that lie no farther apart may be one sum, told in two ways."""

_ROUNDED = 0.006
"""Nearer than this they are one, rounded."""

_SCALES = (1e3, 1e6, 1e9)
_WORDS, _RARE, _WEIGHT = 4, 2, 4.0
"""Words that the two sentences share, and those of them that so few articles have."""


def near_sums(one: Report, other: Report, weights: Weights) -> Iterator[tuple[Figure, Figure, Shared]]:
    """Sums of one thing that cannot both be right: the sentences share a number, names and rare words, and no other number differs."""
    if is_series(one, other):
        return
    for mine in one.counts:
        for theirs in other.counts:
            shared = _one_thing(one, mine, other, theirs, weights) if _are_near(one, mine, other, theirs) else None
            if shared is not None:
                yield mine, theirs, shared


def _are_near(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Of one unit, in prose, neither "about" nor "at least", and close to each other without being the same rounded."""
    low, high = sorted((mine.value or 0.0, theirs.value or 0.0))
    if low <= 1 or not _ROUNDED < (high - low) / high <= _NEAR or mine.qualifier or theirs.qualifier or mine.upper or theirs.upper:
        return False
    if not (one.in_prose(mine.start) and other.in_prose(theirs.start)) or _is_rounded(low, high):
        return False
    unit = unit_of(one, mine)
    return unit is not None and unit == unit_of(other, theirs)


def _is_rounded(low: float, high: float) -> bool:
    """Whether one is the other with fewer digits: 2.2 and 2.178."""
    return any(float(f"{a:.{digits}g}") == b for a, b in ((low, high), (high, low)) for digits in (1, 2, 3))


def _one_thing(one: Report, mine: Figure, other: Report, theirs: Figure, weights: Weights) -> Shared | None:
    here, there = _numbers(one, mine), _numbers(other, theirs)
    if not (_are_only(mine, here - there) and _are_only(theirs, there - here) and any(len(_digits(n)) > 1 for n in here & there)):
        return None
    if may_be_other_day(one.words(mine.sentence), other.words(theirs.sentence)):
        return None
    shared = subject_of(one, mine, other, theirs, weights)
    names = _names(one, mine) & _names(other, theirs)
    rare = sum(weights.of(word) >= _WEIGHT for word in shared)
    return shared if names and len(shared) >= _WORDS and rare >= _RARE else None


def _are_only(figure: Figure, own: set[float]) -> bool:
    """Whether a sentence has no other number of its own than this one."""
    return len(own) == 1 and any(number * scale == figure.value for number in own for scale in (1, *_SCALES))


def _numbers(report: Report, figure: Figure) -> set[float]:
    """The numbers of its sentence, each in its smallest writing: 530, and not 530,000,000 besides."""
    found = {n for n in numbers(report.words(figure.sentence), loose=False) if n not in YEARS}
    return {n for n in found if not any(n == m * scale for m in found for scale in _SCALES)} - set(_SCALES)


def _names(report: Report, figure: Figure) -> set[str]:
    return {m.entity or m.surface for m in report.names_in(figure.sentence)}


def _digits(value: float) -> str:
    return f"{value:.10g}".replace(".", "").strip("0")
