"""Where reports give different figures for the same thing. Silence is better than a false alarm."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.model import Because, Difference, Figure, Side
from generator.sentences import Span
from generator.stories.contexts import Context
from generator.stories.report import Report
from generator.stories.sources import two_counts
from generator.stories.stems import STOP, content, stem, words

ENOUGH = 2.0
"""Weight of the words that two sentences share, besides what happened, to be about the same thing; a word that stands in
these two sentences only weighs 1, one that is all over the two reports next to nothing. Set on invented pairs."""

ENOUGH_OF_THINGS = 4.0
"""The same for things that are merely there ("12 boats"): papers count many kinds of boats, but seldom two kinds of killed sailors."""

TELLING = 0.5
"""As many of the shared words as ENOUGH says weigh at least this much."""

_ABOUT_EQUAL = 0.2
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_HAPPENINGS = frozenset(map(stem, "killed dead died injured wounded".split()))
_NO_THING = frozenset(map(stem, "age second minute hour day week month year decade percent".split()))
"""A length of time or an age is of nothing in particular."""

_ANYBODY = frozenset(map(stem, "people person persons civilian civilians others victims residents dead men lives".split()))


def differences(reports: Sequence[Report]) -> Iterator[Difference]:
    """Figures of the same thing that cannot both be right, one difference a thing, in reading order of the first report."""
    taken: set[tuple[str, int]] = set()
    for one, other in combinations(reports, 2):
        for mine, theirs, shared in sorted(_conflicts(one, other), key=lambda c: (-_weight(c[2]), c[0].start, c[1].start)):
            ends = {(mine.article, mine.start), (theirs.article, theirs.start)}
            if not ends & taken:
                taken |= ends
                yield _difference(one, other, mine, theirs, shared)


Shared = dict[str, float]


def _weight(shared: Shared) -> float:
    return math.fsum(shared.values())


def _conflicts(one: Report, other: Report) -> Iterator[tuple[Figure, Figure, Shared]]:
    for mine in one.figures:
        pairs = [(theirs, same_thing(one, mine, other, theirs)) for theirs in other.figures]
        same = [(theirs, shared) for theirs, shared in pairs if shared is not None]
        if not same or any(_agree(mine, theirs) for theirs, _ in same):
            continue
        if any(_agree(own, theirs) for theirs, _ in same for own in one.figures if same_thing(one, own, other, theirs) is not None):
            continue
        yield from ((mine, theirs, shared) for theirs, shared in same)


def same_thing(one: Report, mine: Figure, other: Report, theirs: Figure) -> Shared | None:
    """The telling words that two figures share when they count the same thing; None when that is not sure."""
    here, there = one.contexts.get(mine.start), other.contexts.get(theirs.start)
    if here is None or there is None or not _may_be_same(here, there):
        return None
    happened = {stem(w) for f in (mine, theirs) for w in words(f.what or "")}
    sources = {w for f in (mine, theirs) for w in content(f.attribution or "")}
    common = (here.words & there.words) - happened - sources - _ANYBODY - _HAPPENINGS
    shared = {w: 2 / max(2, one.spread.get(w, 1) + other.spread.get(w, 1)) for w in sorted(common) if not w[:1].isdigit()}
    telling = sum(weight >= TELLING for weight in shared.values())
    things = not (here.happened and there.happened)
    if things and not _same_names(one, here, other, there):
        return None
    enough = ENOUGH_OF_THINGS if things else ENOUGH
    if telling >= enough and _weight(shared) >= enough:
        return shared
    return None if things else two_counts(mine, here, one.words(here.span), theirs, there, other.words(there.span))


def _may_be_same(here: Context, there: Context) -> bool:
    """The same happening to the same kind of people, at a time that may be the same."""
    if here.what != there.what or not here.what or here.what in _NO_THING or here.period != there.period:
        return False
    return not (here.days and there.days and not here.days & there.days) and _same_people(here, there)


def _same_names(one: Report, here: Context, other: Report, there: Context) -> bool:
    """Whether the one sentence names nobody and nothing that the other does not."""
    mine, theirs = ({m.entity or m.surface for m in r.names_in(c.span)} for r, c in ((one, here), (other, there)))
    return mine <= theirs or theirs <= mine


def _same_people(here: Context, there: Context) -> bool:
    """The same kind of people; "people" may be those whom the other report names, when its own sentence names them too."""
    if here.part or there.part:
        return False
    return here.who == there.who or _covers(there.who, here.who, there) or _covers(here.who, there.who, here)


def _covers(loose: str, exact: str, around: Context) -> bool:
    return (not loose or loose in _ANYBODY) and (exact in _ANYBODY or not exact or exact in around.whole)


# ---------------------------------------------------------------- numbers


def _agree(mine: Figure, theirs: Figure) -> bool:
    low, high = _interval(mine)
    their_low, their_high = _interval(theirs)
    return low <= their_high and their_low <= high


def _interval(figure: Figure) -> tuple[float, float]:
    """What a figure allows: "at least 30" is 30 or more, "about 30" a fifth more or less."""
    value, qualifier = figure.value or 0.0, figure.qualifier or ""
    top = figure.upper if figure.upper is not None else value
    if qualifier in ("at least", "over", "more than", "no fewer than", "no less than", "not less than", "upwards of", "in excess of",
                     "just over", "well over", "above", "as many as"):  # fmt: skip
        return value, math.inf
    if qualifier in ("at most", "up to", "less than", "fewer than", "under", "no more than", "not more than", "below", "well under"):
        return -math.inf, top
    if qualifier in ("nearly", "almost", "about", "around", "approximately", "roughly", "some", "an estimated", "estimated", "close to",
                     "just under"):  # fmt: skip
        return value * (1 - _ABOUT_EQUAL), top * (1 + _ABOUT_EQUAL)
    return value, top


# ---------------------------------------------------------------- in words


def _difference(one: Report, other: Report, mine: Figure, theirs: Figure, shared: Shared) -> Difference:
    telling = [w for w, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))]
    printed = _as_printed(one, mine.sentence, telling)
    detail = f"both sentences speak of {', '.join(printed[:5])}"
    return Difference(
        about=_about(one, other, mine, theirs, telling),
        sides=(_side(one, mine), _side(other, theirs)),
        because=(Because(kind="shared-words", detail=detail, weight=min(1.0, _weight(shared) / 5)),),
    )


def _as_printed(report: Report, span: Span, stems: Sequence[str]) -> list[str]:
    printed = {stem(w): w for w in reversed(words(report.words(span)))}
    return [printed[s] for s in stems if s in printed]


def _side(report: Report, figure: Figure) -> Side:
    return Side(
        passage=report.passage(figure.start, figure.end),
        claim=figure.text,
        attribution=figure.attribution,
        attribution_entity=figure.attribution_entity,
    )


_NEXT = re.compile(r" (\w+)")
_LOCATED = re.compile(r"\b(?:outside|inside|beside|in|at|near|on|aboard)\s+(?:(?:a|an|the|their|its)\s+)?(?:\w+[ -]){0,2}?\w+")


def _about(one: Report, other: Report, mine: Figure, theirs: Figure, telling: Sequence[str]) -> str:
    """ "killed outside a mosque in Aleppo": what happened, and where as one of them prints it."""
    what = mine.what or ""
    places = [p for p in (_place(one, mine, telling), _place(other, theirs, telling)) if p]
    if places:
        return f"{what} {max(places, key=lambda p: ' in ' in p or ' of ' in p)}"
    if mine.who and stem(words(mine.who)[-1]) in telling[:2]:
        return f"{mine.who} {what}"
    printed = _as_printed(one, mine.sentence, telling)
    return f"{what}: {', '.join(printed[:3])}"


def _place(report: Report, figure: Figure, telling: Sequence[str]) -> str | None:
    """The shortest "outside a mosque" of its sentence that holds a word both share, with a named place that follows it."""
    span = report.contexts[figure.start].span
    text = report.words(span)
    common = [s for s in telling if s not in STOP]
    for found in _LOCATED.finditer(text):
        end = _extended(text, found.end(), common)
        phrase = text[found.start() : end]
        if stem(words(phrase)[-1]) in common and not _DAY.search(phrase):
            place = next((m for m in report.names_in(figure.sentence) if m.type == "place"
                          and text[end:].startswith((f" in {m.surface}", f" of {m.surface}"))), None)  # fmt: skip
            return f"{phrase} in {place.surface}" if place else phrase
    return None


def _extended(text: str, end: int, common: Sequence[str]) -> int:
    """Past the words that follow and are common too: "beside a granite" goes on to "lighthouse"."""
    while (following := _NEXT.match(text, end)) and stem(following[1]) in common:
        end = following.end()
    return end
