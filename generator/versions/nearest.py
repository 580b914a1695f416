"""Of several reports of one outlet a copy is of that one which it has most of; what it shares with the others is what they share."""

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Tie
from generator.versions.outlets import relation
from generator.versions.prints import Print

MARGIN = 0.1
"""Share of the shorter text by which another report must be nearer: less is the work of a cut or of a misread letter."""

Ties = Mapping[tuple[str, str], Tie]


def nearest(ties: Ties, prints: Mapping[str, Print]) -> dict[tuple[str, str], Tie]:
    """The ties without the copies of what only resembles the copied report; the same whatever their order."""
    of: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for tie in ties.values():
        of[tie.one].append((tie.other, tie.strength))
        of[tie.other].append((tie.one, tie.strength))

    def is_farther(one: str, other: str, strength: float) -> bool:
        """Whether `one` has more of another report of `other`'s outlet, which is no version of it."""
        return any(more > strength + MARGIN and (min(other, third), max(other, third)) not in ties
                   and _is_one_outlet(prints[other], prints[third]) for third, more in of[one])

    return {pair: tie for pair, tie in ties.items()
            if tie.kind != "copy" or not (is_farther(*pair, tie.strength) or is_farther(*pair[::-1], tie.strength))}


def _is_one_outlet(one: Print, other: Print) -> bool:
    return relation((one.publication, other.publication), (one.url, other.url)) != "other"
