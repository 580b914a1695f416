"""Whether two sentences of two reports tell one thing in the same words, as a whole or in a long stretch."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.sentences import Span
from generator.stories.lines import Line, Run, runs, stretches
from generator.stories.opposites import may_be_apart, speak_otherwise
from generator.stories.rarity import Stepped
from generator.stories.same_thing import Shared, weight

KEPT, KEPT_LONG = 0.65, 0.35
"""So much of the shorter sentence, and of the longer one, by weight of the words, stands in the other in the same order."""

NEARLY, NEARLY_LONG = 0.75, 0.5
"""The same of two sentences that are one in nearly all their words."""

RUN = 4
"""Words that stand side by side in both; one more when the sentences are less alike."""

TELLING = 2.5
"""Weight of a word that one article in twelve has; words below it stand everywhere."""

LEAST, FEW, _PLAIN = 5, 3, 2
"""Telling words that two sentences share, two that are one in nearly all their words, and those of them that are in no name: a list
of the same names tells nothing of them."""

_NO_FORMULA = 2
"""Pairs of words that the story's own reports have and hardly any other article of the archive."""

_BESIDE = 2
"""Words beside a stretch that may tell of another thing."""

STRETCH, _PLAIN_STRETCH = 8, 3
"""Words that tell something by themselves, though the rest of two sentences is not alike, and those of them that are in no name."""


@dataclass(frozen=True, slots=True)
class Match:
    """What two sentences have in common."""

    shared: Shared
    here: Span
    there: Span
    """The characters of the two articles that say it: whole sentences, or a stretch of each."""


def match(one: Line, other: Line, rarity: Stepped, members: int) -> Match | None:
    """What two sentences have in the same words, whole or a long stretch; None when they do not tell one thing."""
    found = runs(one, other)
    longest = max((run.length for run in found), default=0)
    if longest < RUN or (one.is_quoted() and other.is_quoted()):
        return None
    common = _common(one, found)
    short, long = sorted((one.weight, other.weight))
    nearly = weight(common) >= NEARLY * short and weight(common) >= NEARLY_LONG * long
    whole = nearly or (longest > RUN and weight(common) >= KEPT * short and weight(common) >= KEPT_LONG * long)
    least = FEW if nearly else LEAST
    if not whole:
        return _stretch(one, other, found, rarity, members)
    if not _is_telling(one, found, common, (least, _PLAIN), rarity, members) or speak_otherwise(one, other, found):
        return None
    return Match(common, one.span, other.span)


def _stretch(one: Line, other: Line, found: Sequence[Run], rarity: Stepped, members: int) -> Match | None:
    """The weightiest words that two sentences have side by side, when they tell something by themselves."""
    best = max(stretches(found), key=lambda s: (weight(_common(one, s.runs)), -s.here()[0]))
    common = _common(one, best.runs)
    if len(best.words(one)) < STRETCH or not _is_telling(one, best.runs, common, (LEAST, _PLAIN_STRETCH), rarity, members):
        return None
    here, there = one.part(best.here()), other.part(best.there())
    around, beside = one.part(_widened(best.here())), other.part(_widened(best.there()))
    if may_be_apart(one, other) or speak_otherwise(around, beside, runs(around, beside)):
        return None
    return Match(common, here.span, there.span)


def _widened(places: tuple[int, int]) -> tuple[int, int]:
    """A stretch with the words beside it, whose subject or day may be another one."""
    return max(0, places[0] - _BESIDE), places[1] + _BESIDE


def _common(one: Line, found: Sequence[Run]) -> Shared:
    return {word: one.weights[word] for run in found for word in run.words(one) if word in one.weights}


def _is_telling(one: Line, found: Sequence[Run], common: Shared, least: tuple[int, int], rarity: Stepped, members: int) -> bool:
    """Whether what is shared is no formula of the archive, and more than a list of names."""
    telling = {word for word, heavy in common.items() if heavy >= TELLING}
    if len(telling) < least[0] or len(telling - one.name_words()) < least[1]:
        return False
    return _pairs_of_this_story(one, found, rarity, members) >= _NO_FORMULA


def _pairs_of_this_story(one: Line, found: Sequence[Run], rarity: Stepped, members: int) -> int:
    """How many pairs of words side by side stand in about as many articles as the story has."""
    plain = [[word for word in run.words(one) if word in one.weights] for run in found]
    side_by_side = ((a, b) for words in plain for a, b in pairwise(words))
    return sum(rarity.is_of_few(pair, members) for pair in side_by_side)
