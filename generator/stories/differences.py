"""Where reports give different figures for the same thing. Silence is better than a false alarm."""

from collections.abc import Collection, Iterator, Sequence

from generator.model import Because, Difference, Figure, worded
from generator.stories.about import about, as_printed
from generator.stories.attributions import side
from generator.stories.intervals import agree
from generator.stories.lead_tolls import other_toll
from generator.stories.near_sums import near_sums
from generator.stories.pairs import pairs
from generator.stories.report import Report
from generator.stories.same_event import one_event
from generator.stories.same_thing import Shared, same_thing, weight
from generator.stories.units import TOLLS
from generator.stories.weights import Weights

_CHANGE = frozenset("lost won held sold bought gained scored led rose fell raised cut issued offered used".split())
"""What is counted again from report to report: games, seats, shares."""


def differences(reports: Sequence[Report], weights: Weights, countries: Collection[str] = ()) -> Iterator[Difference]:
    """Figures of the same thing that cannot both be right, one difference a thing, in reading order of the first report.

    `reports` are of different sources; `countries` are ids of places too large to tell two events by.
    """
    taken: set[tuple[str, int]] = set()
    for one, other in pairs(reports):
        found = sorted(_conflicts(one, other, weights, countries), key=lambda c: (-weight(c[2]), c[0].start, c[1].start))
        tolls = (other_toll(one, other, what, weights, countries) for what in sorted(TOLLS))
        for mine, theirs, shared in (*found, *(toll for toll in tolls if toll is not None), *near_sums(one, other, weights)):
            ends = {(mine.article, mine.start), (theirs.article, theirs.start)}
            if not ends & taken:
                taken |= ends
                yield _difference(one, other, mine, theirs, shared)


def _conflicts(one: Report, other: Report, weights: Weights, countries: Collection[str]) -> Iterator[tuple[Figure, Figure, Shared]]:
    for mine in one.counts:
        matched = [(theirs, same_thing(one, mine, other, theirs)) for theirs in other.counts]
        same = [(theirs, shared) for theirs, shared in matched if shared is not None]
        if not same or any(agree(mine, theirs) for theirs, _ in same):
            continue
        if any(agree(own, theirs) for theirs, _ in same for own in one.counts if same_thing(one, own, other, theirs) is not None):
            continue
        yield from (
            (mine, theirs, shared)
            for theirs, shared in same
            if _is_sure(one, mine, other, theirs) and one_event(one, mine, other, theirs, shared, weights, countries)
        )


def _is_sure(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Whether something happened to those counted: of what is merely there papers count many kinds, at many times."""
    happened = one.context(mine).happened and other.context(theirs).happened
    return happened and mine.what not in _CHANGE


def _difference(one: Report, other: Report, mine: Figure, theirs: Figure, shared: Shared) -> Difference:
    telling = [w for w, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))]
    detail = worded("both sentences speak of %(words)s", words=", ".join(as_printed(one, mine.sentence, telling)[:5]))
    return Difference(
        about=about(one, other, mine, theirs, telling),
        sides=(side(one, mine), side(other, theirs)),
        because=(Because(kind="shared-words", detail=detail, weight=min(1.0, weight(shared) / 5)),),
    )
