"""Money, shares of a whole and other measures that two reports of one story hardly give of two things."""

import re
from collections.abc import Collection

from generator.model import Figure
from generator.sentences import Span
from generator.stories.numbers import numbers
from generator.stories.report import Report
from generator.stories.same_thing import ANYBODY, Shared
from generator.stories.stems import STOP, stem
from generator.stories.units import is_time
from generator.stories.weights import Weights

_MILLION = 1e6
"""Sums from here on are seldom given twice in one story for two things."""

_ODD = 3
"""Digits, noughts at the end aside, of a number that is not round: 27.5, 150.3."""

_ENOUGH = 3
"""Words, and a name, by which a sum is known whatever other numbers its sentence has."""

_SMALL = 10
"""Measures of two digits below this are rises and rates, of which a report gives many: 2.9 pct."""

_RARE = 4.0
"""Weight of a word that one article in fifty has."""

YEARS = range(1900, 2031)
_PLAIN = (100.0, 1e3, 1e6, 1e9)
"""What things are counted by: "per 100 kilos", "mln"."""

_LEAD = 400
"""Characters at the head of a report that tell its news."""

_NAMED = {
    "£": r"£|\b(?:stg|pounds?|pence)\b", "€": r"€|\beuros?\b", "ecu": r"\becus?\b|European currency units?",
    "dlr": r"\$|\b(?:dlrs?|dollars?)\b", "cent": r"\b(?:cts?|cents?)\b", "pct": r"%|\b(?:pct|percent|per cent|percentage)\b",
    **{word: rf"\b{word}s?\b" for word in (
        "yen mark franc lire guilder crown rupee yuan won peso tonne ton barrel bpd mile acre share").split()}}  # fmt: skip
_UNITS = {unit: re.compile(pattern, re.IGNORECASE) for unit, pattern in _NAMED.items()}
_EACH = re.compile(
    r"\s*(?:U\.S\.\s+)?(?:in cash\s+)?(?:a|per|each|for each)\s+(?:common\s+|ordinary\s+)?(share|barrel|tonne|ton|unit|bushel|year|day)\b",
    re.IGNORECASE,
)
_NO_SUBJECT = STOP | ANYBODY | frozenset(map(stem, (
    "inc corp co ltd plc company dlr dlrs dollar dollars stg pound pounds pct percent mln bln million billion "
    "yen mark marks franc francs ecu ecus cts cent cents "
    "lire guilder crown rupee yuan won peso tonne tonnes ton tons barrel barrels bpd mile miles acre acres share shares year "
    "quarter month week one two three four five six seven eight nine ten least rose fell total").split()))  # fmt: skip
"""What is said of any sum."""


def one_sum(one: Report, mine: Figure, other: Report, theirs: Figure, weights: Weights) -> Shared | None:
    """What two sentences share when their equal measures are of one thing; None when that is not sure."""
    unit = unit_of(one, mine)
    if unit is None or unit != unit_of(other, theirs) or is_time(mine.text) or is_time(theirs.text):
        return None
    here, there = one.context(mine), other.context(theirs)
    if here.days and there.days and not here.days & there.days:
        return None
    digits, sum_ = _digits(mine), (mine.value or 0.0) >= _MILLION
    shared = said_of(here.words & there.words, weights)
    names = _names(one, mine.sentence) & _names(other, theirs.sentence)
    sure = digits > _ODD - sum_ or (sum_ and names and len(shared) > _ENOUGH)
    if (is_series(one, other) and digits <= _ODD) or (not sure and _is_other_count(one, mine, other, theirs)):
        return None
    if not names and (_are_rivals(one, other) or (digits < _ODD and _names(one, mine.sentence) and _names(other, theirs.sentence))):
        return None
    if not (_is_told(one, mine) and _is_told(other, theirs)) and _numbers(one, mine) != _numbers(other, theirs):
        return None
    return shared if shared and _is_enough(mine, unit, shared, weights, names) else None


def said_of(words: Collection[str], weights: Weights) -> Shared:
    """Those of some words that are not said of every sum, with what they tell."""
    return {w: min(1.0, weights.of(w) / 6) for w in sorted(words) if w not in _NO_SUBJECT and not w[:1].isdigit()}


def _is_enough(figure: Figure, unit: str, shared: Shared, weights: Weights, names: set[str]) -> bool:
    """Whether the sentences share enough for so odd a number: the rounder, the more."""
    value, digits = figure.value or 0.0, _digits(figure)
    rare = sum(weights.of(word) >= _RARE for word in shared)
    if digits >= _ODD:
        return len(shared) >= (2 if value >= _MILLION or value != int(value) else 3)
    if digits == 2 and (value >= _MILLION or "/" in unit):
        return len(shared) >= 2 and (rare > 0 or bool(names))
    if value >= _MILLION or "/" in unit:
        return len(shared) >= 3 and rare > 0 and bool(names)
    return digits == 2 and value > _SMALL and len(shared) >= 4 and rare > 1 and bool(names)


def unit_of(report: Report, figure: Figure) -> str | None:
    """ "dlr" of "25 billion dlr plan", "dlr/share" of "$50 a share"; None when it is no measure."""
    text = report.article.text[figure.start : figure.end]
    unit = next((unit for unit, pattern in _UNITS.items() if pattern.search(text)), None)
    each = _EACH.match(report.article.text, figure.end)
    return f"{unit}/{each[1].lower()}" if unit and each else unit


def is_series(one: Report, other: Report) -> bool:
    """Whether the heads of two reports give several numbers each and not one alike: the reports of two weeks."""
    here, there = (_lead_numbers(report) for report in (one, other))
    return len(here) > 1 and len(there) > 1 and not here & there


def are_of_other_numbers(one: Report, other: Report) -> bool:
    """Whether each of two heads gives two numbers that the other has not, whatever they share: they may be of two days."""
    here, there = (_lead_numbers(report) for report in (one, other))
    return min(len(here - there), len(there - here)) > 1


def _lead_numbers(report: Report) -> set[float]:
    found = numbers(report.article.text[:_LEAD], loose=False)
    return {n for n in found if n > 1 and n not in YEARS and n not in _PLAIN}


def _are_rivals(one: Report, other: Report) -> bool:
    """Whether the heads of two reports name other organisations: two firms that raise their prices."""
    here, there = ({m.entity or m.surface for m in r.names_in((0, _LEAD)) if m.type == "organisation"} for r in (one, other))
    return bool(here) and bool(there) and not here & there


def _is_other_count(one: Report, mine: Figure, other: Report, theirs: Figure) -> bool:
    """Whether two sentences give other numbers besides and not one alike."""
    here, there = _numbers(one, mine), _numbers(other, theirs)
    same = {(mine.value or 0.0) / scale for scale in (1, 1e3, 1e6, 1e9)} | set(_PLAIN)
    return bool(here - same) and bool(there - same) and not (here & there) - same


def _numbers(report: Report, figure: Figure) -> set[float]:
    return {n for n in numbers(report.words(figure.sentence), loose=False) if n not in YEARS}


def _is_told(report: Report, figure: Figure) -> bool:
    """Whether it stands in a sentence, and in no line of a table."""
    return report.is_sentence(figure.sentence)


def _names(report: Report, span: Span) -> set[str]:
    return {m.entity or m.surface for m in report.names_in(span)}


def _digits(figure: Figure) -> int:
    return len(f"{figure.value:.10g}".replace(".", "").lstrip("0").rstrip("0"))
