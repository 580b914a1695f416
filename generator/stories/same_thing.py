"""Whether two figures of two reports count the same thing."""

import math

from generator.model import Figure
from generator.stories.contexts import Context
from generator.stories.report import Report
from generator.stories.sources import two_counts
from generator.stories.stems import content, stem, words
from generator.stories.units import is_measure, is_time

ENOUGH = 2.0
"""Weight of the words that two sentences share, besides what happened, to be about the same thing; a word that stands in
these two sentences only weighs 1, one that is all over the two reports next to nothing. Set on invented pairs."""

ENOUGH_OF_THINGS = 4.0
"""The same for things that are merely there ("12 boats"): papers count many kinds of boats, but seldom two kinds of killed sailors."""

TELLING = 0.5
"""As many of the shared words as ENOUGH says weigh at least this much."""

_HAPPENINGS = frozenset(map(stem, "killed dead died injured wounded".split()))
_FORMULA = frozenset(map(stem, (
    "inc corp co ltd plc company due notes debentures bonds shares january february march april may june july august september october "
    "november december").split()))  # fmt: skip
"""Words of every other report of its kind."""

ANYBODY = frozenset(map(stem, (
    "people person persons civilian civilians others other victims residents dead men women children lives "
    "casualties").split()))  # fmt: skip
"""Nouns for people of no particular kind."""

Shared = dict[str, float]
"""Stem -> how much it tells that two sentences are about one thing, between 0 and 1."""


def weight(shared: Shared) -> float:
    """How sure it is that two figures count the same thing."""
    return math.fsum(shared.values())


def same_thing(one: Report, mine: Figure, other: Report, theirs: Figure) -> Shared | None:
    """The telling words that two figures share when they count the same thing; None when that is not sure."""
    here, there = one.context(mine), other.context(theirs)
    if not _may_be_same(here, there) or _measures(mine) or _measures(theirs):
        return None
    shared = common(one, mine, other, theirs)
    things = not (here.happened and there.happened)
    if things and not _same_names(one, here, other, there):
        return None
    if is_enough(shared, ENOUGH_OF_THINGS if things else ENOUGH):
        return shared
    return None if things else two_counts(mine, here, one.words(here.span), theirs, there, other.words(there.span))


def common(one: Report, mine: Figure, other: Report, theirs: Figure) -> Shared:
    """The words that the contexts of two figures share, besides what happened, to whom and who says so."""
    here, there = one.context(mine), other.context(theirs)
    happened = {stem(w) for f in (mine, theirs) for w in words(f.what or "")}
    sources = {w for f in (mine, theirs) for w in content(f.attribution or "")}
    both = (here.words & there.words) - happened - sources - ANYBODY - _HAPPENINGS - _FORMULA
    return {w: 2 / max(2, one.spread.get(w, 1) + other.spread.get(w, 1)) for w in sorted(both) if not w[:1].isdigit()}


def is_enough(shared: Shared, enough: float) -> bool:
    """Whether shared words weigh so much, as many of them telling."""
    return sum(w >= TELLING for w in shared.values()) >= enough and weight(shared) >= enough


def _measures(figure: Figure) -> bool:
    noun = figure.who or figure.what or ""
    return figure.what == "age" or is_time(noun) or is_time(figure.text) or is_measure(noun) or figure.text[:1] in "£$€"


def _may_be_same(here: Context, there: Context) -> bool:
    """The same happening to the same kind of people, at a time that may be the same."""
    return here.what == there.what and bool(here.what) and may_be_one_time(here, there) and same_people(here, there)


def may_be_one_time(here: Context, there: Context) -> bool:
    """Whether two sentences may speak of one time: of no two weekdays, and both or neither of a span."""
    return here.period == there.period and not (here.days and there.days and not here.days & there.days)


def _same_names(one: Report, here: Context, other: Report, there: Context) -> bool:
    """Whether the one sentence names nobody and nothing that the other does not."""
    mine, theirs = ({m.entity or m.surface for m in r.names_in(c.span)} for r, c in ((one, here), (other, there)))
    return mine <= theirs or theirs <= mine


def same_people(here: Context, there: Context) -> bool:
    """The same kind of people; "people" may be those whom the other report names, when its own sentence names them too."""
    if here.part or there.part:
        return False
    return here.who == there.who or _covers(there.who, here.who, there) or _covers(here.who, there.who, here)


def _covers(loose: str, exact: str, around: Context) -> bool:
    return (not loose or loose in ANYBODY) and (exact in ANYBODY or not exact or exact in around.whole)
