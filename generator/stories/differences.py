"""Where reports give different figures for the same thing. Silence is better than a false alarm."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.model import Because, Difference, Figure, Side
from generator.sentences import Span
from generator.stories.report import Report
from generator.stories.stems import STOP, content, stem, words

ENOUGH = 2.0
"""Weight of the words that two sentences share, besides what happened, to be about the same thing; a word that stands in
these two sentences only weighs 1, one that is all over the two reports next to nothing. Set on invented pairs."""

TELLING = 0.5
"""At least two of the shared words weigh this much."""

_ABOUT_EQUAL = 0.2
_ELSEWHEN = re.compile(r"\b(?:days?|weeks?|months?|hours?|years?|moments?) (?:after|before|since)\b")
_PERIOD = re.compile(r"\b(?:past|last|this|previous|recent) (?:\w+ )?(?:week|month|year|fortnight|days|weeks|months|years|hours)|\bsince\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_SUBSET = ("including", "among them", "of whom", "of them", "one of")
_ANYBODY = frozenset(map(stem, "people person persons civilian civilians others victims residents dead men lives".split()))
_TIME = frozenset("second seconds minute minutes hour hours day days week weeks month months year years decade decades".split())


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
    if not _comparable(mine, theirs):
        return None
    here, there = _context(one, mine), _context(other, theirs)
    if _times_differ(here, there) or not _same_people(one, mine, other, theirs):
        return None
    happened = {stem(w) for f in (mine, theirs) for w in words(f.what or "")} | {"kill", "dead", "die", "injur", "wound"}
    common = (set(content(here)) & set(content(there))) - happened - _ANYBODY
    shared = {w: 2 / max(2, one.spread.get(w, 1) + other.spread.get(w, 1)) for w in sorted(common) if not w[:1].isdigit()}
    telling = sum(weight >= TELLING for weight in shared.values())
    return shared if telling >= 2 and _weight(shared) >= ENOUGH else None


def _comparable(mine: Figure, theirs: Figure) -> bool:
    if mine.value is None or theirs.value is None or not mine.what or not theirs.what or mine.what == "age":
        return False
    heads = {_head(f.what) for f in (mine, theirs) if f.what}
    return len(heads) == 1 and not heads & {stem(t) for t in _TIME}


def _head(phrase: str) -> str:
    """The stem of a noun phrase's noun: of "breaches of the ceasefire" the first."""
    return stem((words(phrase.partition(" of ")[0]) or [""])[-1])


def _context(report: Report, figure: Figure) -> str:
    """The part of its sentence that a figure belongs to: what is told of another time ("days after …") is left out."""
    start, end = figure.sentence if figure.sentence[1] > figure.sentence[0] else report.sentence(figure.start, figure.end)
    for mark in _ELSEWHEN.finditer(report.article.text, start, end):
        if mark.start() >= figure.end:
            end = mark.start()
            break
        if mark.end() <= figure.start:
            start = mark.end()
    return report.article.text[start:end]


def _times_differ(here: str, there: str) -> bool:
    if bool(_PERIOD.search(here)) != bool(_PERIOD.search(there)):
        return True
    mine, theirs = (set(map(str.lower, _DAY.findall(text))) for text in (here, there))
    return bool(mine and theirs and not mine & theirs)


def _same_people(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """The same kind of people; "people" may be those whom the other report names, when its own sentence names them too."""
    if _is_part(one, mine) or _is_part(other, theirs):
        return False
    first, second = (_head(f.who) if f.who else "" for f in (mine, theirs))
    if first == second or not (first or second):
        return True
    return _covers(second, first, _context(other, theirs)) or _covers(first, second, _context(one, mine))


def _covers(loose: str, exact: str, context: str) -> bool:
    return (not loose or loose in _ANYBODY) and (exact in _ANYBODY or not exact or exact in content(context))


def _is_part(report: Report, figure: Figure) -> bool:
    """ "30 people, including 12 children": the second figure is a part of the first."""
    before = report.article.text[max(0, figure.start - 14) : figure.start].rstrip().lower()
    return before.endswith(_SUBSET)


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


_LOCATED = re.compile(r"\b(?:outside|inside|in|at|near|on|aboard)\s+(?:(?:a|an|the|their|its)\s+)?(?:\w+[ -]){0,2}?\w+")


def _about(one: Report, other: Report, mine: Figure, theirs: Figure, telling: Sequence[str]) -> str:
    """ "killed outside a mosque in Aleppo": what happened, and where as one of them prints it."""
    what = mine.what or ""
    for report, figure in ((one, mine), (other, theirs)):
        place = _place(report, figure, telling)
        if place:
            return f"{what} {place}"
    printed = _as_printed(one, mine.sentence, telling)
    return f"{what}: {', '.join(printed[:3])}"


def _place(report: Report, figure: Figure, telling: Sequence[str]) -> str | None:
    """The shortest "outside a mosque" of its sentence that holds a word both share, with a named place that follows it."""
    text = _context(report, figure)
    common = [s for s in telling if s not in STOP]
    for found in _LOCATED.finditer(text):
        phrase = found.group()
        if stem(words(phrase)[-1]) in common and not _DAY.search(phrase):
            place = next((m for m in report.names_in(figure.sentence) if m.type == "place"
                          and text[found.end() :].startswith((f" in {m.surface}", f" of {m.surface}"))), None)  # fmt: skip
            return f"{phrase} in {place.surface}" if place else phrase
    return None
