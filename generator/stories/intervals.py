"""What a figure allows: "at least 30" is 30 or more."""

import math

from generator.model import Figure

_ABOUT_EQUAL = 0.2
_OR_MORE = frozenset((
    "at least", "over", "more than", "no fewer than", "no less than", "not less than", "upwards of", "in excess of", "just over",
    "well over", "above", "as many as"))  # fmt: skip
_OR_LESS = frozenset((
    "at most", "up to", "less than", "fewer than", "under", "no more than", "not more than", "below", "well under"))  # fmt: skip
_ABOUT = frozenset((
    "nearly", "almost", "about", "around", "approximately", "roughly", "some", "an estimated", "estimated", "close to",
    "just under"))  # fmt: skip


def agree(mine: Figure, theirs: Figure) -> bool:
    """Whether two figures can both be right."""
    low, high = interval(mine)
    their_low, their_high = interval(theirs)
    return low <= their_high and their_low <= high


def interval(figure: Figure) -> tuple[float, float]:
    """The least and the most that a figure allows; "about 30" is a fifth more or less."""
    value, qualifier = figure.value or 0.0, figure.qualifier or ""
    top = figure.upper if figure.upper is not None else value
    if qualifier in _OR_MORE:
        return value, math.inf
    if qualifier in _OR_LESS:
        return -math.inf, top
    if qualifier in _ABOUT:
        return value * (1 - _ABOUT_EQUAL), top * (1 + _ABOUT_EQUAL)
    return value, top
