"""What two or more sources of a story say alike: equal figures of the same thing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Because, Fact, Figure, worded
from generator.stories.about import about, as_printed
from generator.stories.attributions import side
from generator.stories.groups import Groups, Node
from generator.stories.lead_tolls import one_toll
from generator.stories.numbers import numbers
from generator.stories.pairs import pairs
from generator.stories.report import Report
from generator.stories.same_event import RARE
from generator.stories.same_thing import ENOUGH, Shared, common, is_enough, may_be_one_time, same_people, weight
from generator.stories.sums import one_sum
from generator.stories.units import TOLLS, is_measure, says_what
from generator.stories.weights import Weights

MOST = 12
"""So many are told, those whose sentences share most first."""

_FEW = 4
"""Numbers below this are of many things; their sentences must share one word more."""

_ROUND = 100
"""From here on a number that is not round is hardly ever of two things in one story."""

_TOLL = 20
"""So many killed in one place are the same ones, whatever else the sentences share."""

_SPECIFIC = 4
"""Digits, noughts at the end aside, of a number that two reports of one story hardly give of two things: 1,090.94."""

_NAMES = 3
"""Sentences that share so many names speak of one thing."""

def facts(reports: Sequence[Report], weights: Weights) -> tuple[Fact, ...]:
    """The figures that two or more of these reports, each of its own source, give alike; in reading order of the first."""
    place = {report.article.id: n for n, report in enumerate(reports)}
    groups = Groups()
    for one, other in pairs(reports):
        for mine, theirs, shared in _alike(one, other, weights):
            groups.join((place[mine.article], mine.start), (place[theirs.article], theirs.start), shared)
    found = sorted(groups.all(), key=lambda group: (-weight(group[1]), group[0]))[:MOST]
    made = [_fact(reports, nodes, shared) for nodes, shared in sorted(found, key=lambda group: group[0])]
    kinds = [(_value(reports, nodes), frozenset(n for n, _ in nodes)) for nodes, _ in sorted(found, key=lambda group: group[0])]
    return tuple(fact for n, fact in enumerate(made) if not any(
        kinds[m][0] == kinds[n][0] and len(kinds[m][1] & kinds[n][1]) > 0 for m in range(n)))  # fmt: skip


def _value(reports: Sequence[Report], nodes: Sequence[Node]) -> tuple[float | None, str | None]:
    """The number and what it counts."""
    figure = next(f for f in reports[nodes[0][0]].counts if f.start == nodes[0][1])
    return figure.value, figure.what


def _alike(one: Report, other: Report, weights: Weights) -> Iterator[tuple[Figure, Figure, Shared]]:
    values = defaultdict[float, list[Figure]](list)
    for theirs in other.counts:
        values[theirs.value or 0.0].append(theirs)
    for mine in one.counts:
        for theirs in values.get(mine.value or 0.0, ()):
            if mine.upper == theirs.upper and (shared := _is_one(one, mine, other, theirs, weights)) is not None:
                yield mine, theirs, shared


def _is_one(one: Report, mine: Figure, other: Report, theirs: Figure, weights: Weights) -> Shared | None:
    """What two equal figures share when one of the rules is sure that they are of one thing."""
    found = (rule(one, mine, other, theirs, weights) for rule in (_same_thing, one_toll, one_sum))
    return next((shared for shared in found if shared is not None), None)


def _same_thing(one: Report, mine: Figure, other: Report, theirs: Figure, weights: Weights) -> Shared | None:
    """What two equal figures share when they count one thing: the same noun, and words around it that tell of one thing."""
    here, there = one.context(mine), other.context(theirs)
    if not says_what(mine) or not says_what(theirs) or not may_be_one_time(here, there):
        return None
    if here.what != there.what or not here.what or not same_people(here, there):
        return None
    shared = common(one, mine, other, theirs)
    if mine.what in TOLLS and (mine.value or 0) >= _TOLL and _places(one, mine) & _places(other, theirs):
        return shared if weight(shared) >= 1 else None
    if _is_rate(one, mine) or not _may_be_named_alike(one, mine, other, theirs) or _is_series(one, mine, other, theirs):
        return None
    if _digits(mine) >= _SPECIFIC and shared:
        return shared  # hardly ever of two things, whatever the sentences share
    rare = (mine.value or 0) >= _ROUND or any(weights.of(word) >= RARE for word in shared)
    return shared if rare and is_enough(shared, _needed(mine)) else None


def _is_rate(report: Report, figure: Figure) -> bool:
    """ "43 Ecus per 100 kilos": the hundred is nobody's."""
    return report.article.text[: figure.start].rstrip().endswith((" per", " every", " each"))


def _may_be_named_alike(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Whether two sentences name the same: what is measured, or a small number of things, is of many in one story."""
    here, there = _named(one, mine), _named(other, theirs)
    measured, value = is_measure(mine.who or mine.what or ""), mine.value or 0.0
    alike = here <= there or there <= here or len(here & there) >= _NAMES
    if one.context(mine).happened and not measured:
        return True
    if value < _ROUND or _digits(mine) < 2:
        return alike and (not measured or bool(here & there))
    return bool(here & there) or not measured


def _is_series(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Whether two sentences give other numbers besides and not one alike: the report of another week."""
    here, there = (numbers(report.words(figure.sentence), loose=False) for report, figure in ((one, mine), (other, theirs)))
    same = {(mine.value or 0.0) / scale for scale in (1, 1e3, 1e6, 1e9)}
    return bool(here - same) and bool(there - same) and not (here & there) - same


def _places(report: Report, figure: Figure) -> set[str]:
    return {m.entity or m.surface for m in report.names_in(figure.sentence) if m.type == "place"}


def _named(report: Report, figure: Figure) -> set[str]:
    return {m.entity or m.surface for m in report.names_in(figure.sentence)}


def _digits(figure: Figure) -> int:
    """How many digits a number has that are not noughts at its end: 2 of 3,800, 3 of 12.5."""
    return len(f"{figure.value:.10g}".replace(".", "").lstrip("0").rstrip("0"))


def _needed(figure: Figure) -> float:
    value = figure.value or 0.0
    odd = value != int(value) or (value >= _ROUND and value % 10 ** (len(str(int(value))) - 1) != 0)
    if odd and not is_measure(figure.who or figure.what or ""):
        return 1.0
    return ENOUGH + (value < _FEW)


def _fact(reports: Sequence[Report], nodes: Sequence[Node], shared: Shared) -> Fact:
    figures = [next(f for f in reports[n].counts if f.start == start) for n, start in nodes]
    told = [reports[n] for n, _ in nodes]
    telling = [w for w, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))]
    detail = worded("the sentences speak of %(words)s", words=", ".join(as_printed(told[0], figures[0].sentence, telling)[:5]))
    return Fact(
        about=about(told[0], told[1], figures[0], figures[1], telling),
        sides=tuple(side(report, figure) for report, figure in zip(told, figures, strict=True)),
        because=(Because(kind="shared-words", detail=detail, weight=min(1.0, weight(shared) / 5)),),
    )
