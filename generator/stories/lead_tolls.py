"""How many were killed or hurt in what a report is about: the count that its headline and its first sentences give."""

import re
from collections.abc import Collection

from generator.model import Figure
from generator.stories.intervals import agree
from generator.stories.likeness import apart
from generator.stories.profiles import OPENING
from generator.stories.report import Report
from generator.stories.same_event import FARTHEST, RARE
from generator.stories.same_thing import ANYBODY, Shared, may_be_one_time, same_people
from generator.stories.stems import content, stem
from generator.stories.units import TOLLS
from generator.stories.weights import Weights

_LEAST = 3
"""Fewer dead than these are of many events, and are counted among others."""

_MANY = 10
"""So many killed or hurt are those of one event; of fewer the day must be the same."""

_HEAD = 900
"""Characters that tell where and when."""

_ALIKE = 2
"""Words that two sentences with one count share, besides what happened."""

_RARE_WORDS = 2
"""Rare words that the heads of two reports share to be of one event, with a place and no other day."""

_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_PRINTED = re.compile(
    r"\b(?:said|says|told|reported|claimed)\b(?: \w+){0,4}? (?:on )?\w+day\b|\b\w+day,? (?:\d{1,2} \w+|\w+ \d{1,2}),? \d{4}\b")
"""When somebody said it, or the paper was printed: "a monitor said on Sunday", "Sunday 3 Jul 2016"."""

_HAPPENED = frozenset(map(stem, "killed kills kill killing dead died death deaths toll injured wounded".split()))


def tolls(report: Report) -> list[Figure]:
    """The counts of its head, in reading order; not of those who are among others."""
    return [f for f in report.counts if f.start < OPENING and f.what in TOLLS
            and not report.context(f).part and not report.context(f).period]  # fmt: skip


def one_toll(one: Report, mine: Figure, other: Report, theirs: Figure, weights: Weights) -> Shared | None:
    """What two sentences share when equal counts at the head of two reports are of one event; None when that is not sure."""
    if (mine.value or 0) < _LEAST or mine not in tolls(one) or theirs not in tolls(other):
        return None
    here, there = one.context(mine), other.context(theirs)
    gap = apart(one.date, other.date)
    if gap is not None and gap > FARTHEST:
        return None
    if here.what != there.what or not may_be_one_time(here, there) or not same_people(here, there):
        return None
    if (mine.value or 0) < _MANY and not _is_one_day(one, mine, other, theirs):
        return None
    both = (here.words & there.words) - _HAPPENED - ANYBODY
    shared = {w: min(1.0, weights.of(w) / 6) for w in sorted(both) if not w[:1].isdigit()}
    return shared if len(shared) >= _ALIKE else None


def other_toll(
    one: Report, other: Report, what: str, weights: Weights, countries: Collection[str]
) -> tuple[Figure, Figure, Shared] | None:
    """The counts of one event at the heads of two reports that cannot both be right."""
    mine, theirs = _main(one, what), _main(other, what)
    if mine is None or theirs is None or agree(mine, theirs):
        return None
    around, beside = one.context(mine), other.context(theirs)
    shared = _shared(one, other, weights)
    gap = apart(one.date, other.date)
    if not same_people(around, beside) or (gap is not None and gap > FARTHEST):
        return None
    return (mine, theirs, shared) if _is_one_event((one, mine), (other, theirs), shared, weights, countries) else None


def _main(report: Report, what: str) -> Figure | None:
    """The first count of a report's head, as its headline has it; None when a later one is larger, or it is of a few."""
    found = [f for f in tolls(report) if f.what == what]
    if not found or (found[0].value or 0) < max(_LEAST, *((f.value or 0) for f in found)):
        return None
    same = [f for f in found if f.value == found[0].value]
    return min(same, key=lambda f: (not _of_anybody(report, f), f.qualifier is not None, f.start))


def _of_anybody(report: Report, figure: Figure) -> bool:
    who = report.context(figure).who
    return not who or who in ANYBODY


def _shared(one: Report, other: Report, weights: Weights) -> Shared:
    here, there = (set(content(report.article.text[:OPENING])) for report in (one, other))
    return {w: min(1.0, weights.of(w) / 6) for w in sorted((here & there) - _HAPPENED - ANYBODY) if not w[:1].isdigit()}


def _is_one_event(
    mine: tuple[Report, Figure], theirs: tuple[Report, Figure], shared: Shared, weights: Weights, countries: Collection[str]
) -> bool:
    """Whether two reports count on one day, in one place, in the same rare words."""
    (one, here), (other, there) = mine, theirs
    if not _is_one_day(one, here, other, there):
        return False
    places = _places(one, countries) & _places(other, countries)
    rare = sum(weights.of(word) >= RARE for word in shared)
    return bool(places) and rare >= _RARE_WORDS


def _places(report: Report, countries: Collection[str]) -> set[str]:
    places = {m.entity or m.surface for m in report.names_in((0, _HEAD)) if m.type == "place"}
    return {place for place in places if place not in countries}


def _is_one_day(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Whether two counts are of the same weekday, or of reports that name no other, or of one date."""
    days, their_days = _days_of(one, mine), _days_of(other, theirs)
    if len(days) > 1 or len(their_days) > 1:
        return False
    if days and their_days:
        return days == their_days
    whole, their_whole = _weekdays(one.article.text[:_HEAD]), _weekdays(other.article.text[:_HEAD])
    return whole == their_whole and (bool(whole) or _is_same_date(one, other))


def _days_of(report: Report, figure: Figure) -> set[str]:
    """The weekdays of the sentences at the head that give a count."""
    same = [f for f in tolls(report) if f.what == figure.what and f.value == figure.value]
    return {day for f in same for day in _weekdays(report.words(report.context(f).span))}


def _weekdays(text: str) -> set[str]:
    return {day.lower() for day in _DAY.findall(_PRINTED.sub(" ", text))}


def _is_same_date(one: Report, other: Report) -> bool:
    known = one.date is not None and other.date is not None and one.date.earliest == one.date.latest
    return known and apart(one.date, other.date) == 0
