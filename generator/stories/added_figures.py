"""Figures that one report of a story has and no other, in digits, in words or rounded."""

import re
from collections.abc import Iterator, Sequence

from generator.model import Addition, Figure
from generator.stories.elsewhere import Elsewhere
from generator.stories.numbers import numbers
from generator.stories.report import Report
from generator.stories.same_thing import same_thing
from generator.stories.stems import content, stem, words
from generator.stories.units import TOLLS, is_measure, says_what

MOST = 5
"""So many of a report are told."""

_FEW = 12
"""A number up to this stands in many texts without being printed: "both", "a pair"."""

_SHARES = frozenset(map(stem, "pct percent per cent percentage point points basis".split()))
"""A bare "5.9 pct" tells nothing by itself."""

_NO_LABEL = frozenset(
    "times less much due respectively each mean means its their his her the this that who which remains remain worth "
    "include includes die dies".split()
)
"""Words of a label whose noun was not understood."""

_MORE = re.compile(r"[^n] more (?!than)\w+ \w+")
_NUMBERS = re.compile(r"\d[\d.,]*(?:[-/]\d+)*|[A-Z]\w*-\d+")

_LONGEST = 6
"""Words of a label; a longer one was not understood."""


def added_figures(n: int, reports: Sequence[Report], elsewhere: Elsewhere) -> Iterator[Addition]:
    """The figures that report number n alone has, in reading order, each number once."""
    report, seen = reports[n], set[float]()
    for figure in report.figures:
        if len(seen) == MOST:
            return
        if figure.value is None or figure.value in seen or not _is_telling(report, figure) or _is_elsewhere(n, figure, reports, elsewhere):
            continue
        seen.add(figure.value)
        yield Addition(kind="figure", passage=report.passage(figure.start, figure.end), label=_label(figure))


def _is_telling(report: Report, figure: Figure) -> bool:
    """Whether it says by itself what it counts, in a few words of the paper's own."""
    own = report.in_prose(figure.start) and not report.is_quoted(figure.start) and report.is_sentence(figure.sentence)
    bare = not set(content(figure.text)) - _SHARES - {stem(w) for w in words(figure.text) if numbers(w)}
    printed = words(figure.text)
    known = not {w.lower() for w in printed} & _NO_LABEL and not _MORE.search(figure.text)
    clear = len(printed) <= _LONGEST and known and len(_NUMBERS.findall(figure.text)) < 2
    return own and says_what(figure) and clear and not bare


def _label(figure: Figure) -> str:
    """ "86 killed" of "86 dead"."""
    return figure.text if figure.who or figure.what not in TOLLS else f"{figure.text} {figure.what}"


def _is_elsewhere(n: int, figure: Figure, reports: Sequence[Report], elsewhere: Elsewhere) -> bool:
    value = figure.value or 0.0
    ends = [value, *([figure.upper] if figure.upper is not None else [])]
    if any(elsewhere.has_number(end, n) for end in ends):
        return True
    noun = (words(figure.who or figure.what or "") or [""])[-1]
    if value <= _FEW and not is_measure(noun) and elsewhere.has_stem(stem(noun), n):
        return True
    others = (other for m, other in enumerate(reports) if m != n)
    return any(_counts(reports[n], figure, other, theirs) for other in others for theirs in other.figures)


def _counts(report: Report, figure: Figure, other: Report, theirs: Figure) -> bool:
    """Whether another figure may count the same: a vague one of the same kind, or one of the same thing."""
    mine, there = report.context(figure), other.context(theirs)
    kind = mine.what == there.what or (mine.who or mine.what) == (there.who or there.what)
    if theirs.value is None:
        return kind
    return same_thing(report, figure, other, theirs) is not None
