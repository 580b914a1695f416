"""From ties between two articles to the versions of one: the strongest ties first, never two outlets in one group."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model import Tie
from generator.versions.outlets import relation
from generator.versions.prints import Print


def grouped(ties: Sequence[Tie], prints: Mapping[str, Print]) -> list[list[str]]:
    """Ids of the articles that are versions of one another, two or more in each group; the same whatever the order of the ties.

    An article whose outlet is not known could be a version of the reports of two outlets, which are copies: it goes with the one that
    it is more like.
    """
    group = {id_: [id_] for tie in ties for id_ in (tie.one, tie.other)}
    for tie in sorted(ties, key=lambda tie: (tie.kind, -tie.strength, tie.one, tie.other)):
        one, other = group[tie.one], group[tie.other]
        if tie.kind == "version" and one is not other and _is_one_outlet(tie, one, other, prints):
            one += other
            group |= dict.fromkeys(other, one)
    return sorted(sorted(members) for members in {id(members): members for members in group.values()}.values() if len(members) > 1)


def _is_one_outlet(tie: Tie, one: Iterable[str], other: Iterable[str], prints: Mapping[str, Print]) -> bool:
    """Whether the two groups may be one: an address that they share settles it."""
    if tie.because[0].kind == "address":
        return True
    outlets = [{(prints[id_].publication, prints[id_].url) for id_ in members} for members in (one, other)]
    return all(relation((a, b), (c, d)) != "other" for a, c in outlets[0] for b, d in outlets[1])
