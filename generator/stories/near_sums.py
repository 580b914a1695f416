"""Two sums that are nearly alike and told of one thing: 538 mln against 530 mln dlrs for the same 13 pct, 374 corrected to 375."""

from collections.abc import Collection, Iterator, Sequence

from generator.model import Figure
from generator.sentences import Span
from generator.stories.evidence import around
from generator.stories.lines import unwrapped
from generator.stories.numbers import numbers
from generator.stories.opposites import may_be_other_day
from generator.stories.report import Report
from generator.stories.same_thing import Shared
from generator.stories.stems import content
from generator.stories.sums import YEARS, is_series, said_of, unit_of
from generator.stories.weights import Weights

_NEAR = 0.12
"""Two sums that lie no farther apart may be one sum, told in two ways."""

_SCALES = (1e3, 1e6, 1e9)
_WORDS, _RARE, _WEIGHT = 3, 2, 4.0
"""Words that the two sentences share, and those of them that so few articles have."""

_MILLION = 1e6
"""A corrected sum; rates and prices are given anew every week in the same sentence."""

_ONE = 0.8
"""Two sentences that share so much of all their words are one sentence, corrected."""


def near_sums(one: Report, other: Report, weights: Weights) -> Iterator[tuple[Figure, Figure, Shared]]:
    """Sums of one thing that cannot both be right: no other number of their sentences differs, and the sentences are nearly one, or
    share names, rare words and another number."""
    near = [(mine, theirs) for mine in one.counts for theirs in other.counts if _are_near(one, mine, other, theirs)]
    if not near or is_series(one, other):
        return
    here, there = list(unwrapped(one)), list(unwrapped(other))
    for mine, theirs in near:
        shared = _one_thing(_Sum(one, mine, here), _Sum(other, theirs, there), weights)
        if shared is not None:
            yield mine, theirs, shared


def _are_near(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Of one unit, in prose, neither "about" nor "at least", and close to each other without being the same rounded."""
    low, high = sorted((mine.value or 0.0, theirs.value or 0.0))
    if low <= 1 or not 0 < (high - low) / high <= _NEAR or mine.qualifier or theirs.qualifier or mine.upper or theirs.upper:
        return False
    if not (one.in_prose(mine.start) and other.in_prose(theirs.start)) or _is_rounded(low, high):
        return False
    unit = unit_of(one, mine)
    return unit is not None and unit == unit_of(other, theirs)


def _is_rounded(low: float, high: float) -> bool:
    """Whether one is the other with fewer digits: 2.2 and 2.178."""
    return any(float(f"{a:.{digits}g}") == b for a, b in ((low, high), (high, low)) for digits in (1, 2, 3))


class _Sum:
    """A figure with what stands in its sentence, put together again if its lines were broken."""

    def __init__(self, report: Report, figure: Figure, spans: Sequence[Span]) -> None:
        span = around(spans, figure.start, figure.end)
        self.value = figure.value or 0.0
        self.text = report.words(span)
        self.words = frozenset(content(self.text))
        self.names = {m.entity or m.surface for m in report.names_in(span)}
        self.numbers = _numbers(self.text)


def _one_thing(mine: _Sum, theirs: _Sum, weights: Weights) -> Shared | None:
    if not (_are_only(mine.value, mine.numbers - theirs.numbers) and _are_only(theirs.value, theirs.numbers - mine.numbers)):
        return None
    if may_be_other_day(mine.text, theirs.text):
        return None
    shared = said_of(mine.words & theirs.words, weights)
    rare = sum(weights.of(word) >= _WEIGHT for word in shared)
    anchored = any(len(_digits(n)) > 1 for n in mine.numbers & theirs.numbers) and bool(mine.names & theirs.names) and rare >= _RARE
    told = {word for word in mine.words | theirs.words if not word[:1].isdigit()}
    is_one = min(mine.value, theirs.value) >= _MILLION and len(mine.words & theirs.words) >= _ONE * len(told)
    return shared if len(shared) >= _WORDS and (anchored or is_one) else None


def _are_only(value: float, own: Collection[float]) -> bool:
    """Whether a sentence has no other number of its own than this one."""
    return len(own) == 1 and any(number * scale == value for number in own for scale in (1, *_SCALES))


def _numbers(text: str) -> set[float]:
    """The numbers of a sentence, each in its smallest writing: 530, and not 530,000,000 besides."""
    found = {n for n in numbers(text, loose=False) if n not in YEARS}
    return {n for n in found if not any(n == m * scale for m in found for scale in _SCALES)} - set(_SCALES)


def _digits(value: float) -> str:
    return f"{value:.10g}".replace(".", "").strip("0")
