"""Whether two figures of one kind are of one event: what differs is told only when this is sure."""

from collections.abc import Collection

from generator.model import Figure
from generator.stories.likeness import apart
from generator.stories.report import Report
from generator.stories.same_thing import ANYBODY, Shared
from generator.stories.weights import Weights

FARTHEST = 2
"""Days between the reports: what happened later is another event, or its toll a later one."""


RARE = 4.0
"""Weight of a word that one article in fifty has; sentences of one event share two such, or count one such kind of people."""


def one_event(
    one: Report, mine: Figure, other: Report, theirs: Figure, shared: Shared, weights: Weights, countries: Collection[str]
) -> bool:
    """Nothing speaks for two events (other places, days far apart), and rare words and a place, a day or the kind of people for one."""
    if sum(weights.of(word) >= RARE for word in shared) < (2 if len(shared) > 2 else 1):
        return False
    gap = apart(one.date, other.date)
    if (gap is not None and gap > FARTHEST) or not (one.in_prose(mine.start) and other.in_prose(theirs.start)):
        return False
    here, there = one.context(mine), other.context(theirs)
    if len(here.days) > 1 or len(there.days) > 1:
        return False
    places, their_places = ({place for place in named if place not in countries} for named in (_places(one, mine), _places(other, theirs)))
    if places and their_places and places != their_places:
        return False
    kinds = {kind for kind in (here.who, there.who) if kind and kind not in ANYBODY}
    return bool(places & their_places or here.days & there.days or kinds & here.words & there.words)


def _places(report: Report, figure: Figure) -> set[str]:
    return {m.entity or m.surface for m in report.names_in(report.context(figure).span) if m.type == "place"}
