"""Dates as printed, in any language, at the head of a text or as the whole of it."""

import datetime as dt
import re
from dataclasses import dataclass

from generator.dates.glyphs import fold
from generator.dates.grammar import CORES, Span, readings, without_year
from generator.dates.names import key, weekdays
from generator.dates.skeleton import Token, tokens

LONGEST = 120
"""Characters; a line that is longer is not a date line."""

WINDOW = 200
"""Characters of a longer text that are looked at."""

MAYBE = re.compile(r"\d")

TIMES = frozenset("LUtzfW,.|-:()/")
"""Kinds of tokens of which "Updated 17:00" is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A date as it stands in a text."""

    start: int
    end: int
    """Where it stands, its label and clock time included."""

    date_start: int
    """Where it begins after its label."""

    edtf: str | None
    """What it means; a one-of set where it could mean several days; None where it tells no day by itself, or contradicts itself."""

    options: tuple[str, ...]
    """Each meaning by itself, as EDTF, in order; those that the weekday contradicts where nothing else is left."""

    problem: str | None = None
    """Why it is not one date: "exchangeable", "weekday" (it contradicts the day), "century", "yearless" or "impossible"."""

    label: str | None = None
    """"published" or "modified", as its label says."""

    weekday: bool = False
    """Whether a day of the week is printed with it."""

    bare: bool = True
    """Whether it begins with the date: no label, and no preposition either."""

    month_day: tuple[int, int] | None = None
    """Month and day of a date without its year."""


def printed(text: str, language: str | None = None) -> str | None:
    """The EDTF of a text that is wholly a date; None when it is not, or contradicts itself.

    "29 April, 2016", "Friday, April 29, 2016 10:30 GMT" and "29. April 2016, 10:30 Uhr" give "2016-04-29"; "03/04/2016", which may be
    either, gives the one-of set "[2016-03-04,2016-04-03]" unless its weekday or its language decides.
    """
    found = whole(text, language)
    return found.edtf if found else None


def whole(text: str, language: str | None = None) -> Printed | None:
    """The date that a text wholly is, its label and clock time included; None when it says anything else."""
    if len(text) > LONGEST:
        return None
    found = opening(text, language)
    return found if found and not fold(text[found.end:]).strip() else None


def opening(text: str, language: str | None = None, start: int = 0) -> Printed | None:
    """The longest date that begins at this place of a text."""
    head = text[start:start + WINDOW]
    if not MAYBE.search(head):
        return None
    row = [Token(kind, words, first + start, last + start) for kind, words, first, last in tokens(fold(head), language)]
    skeleton = "".join(token.kind for token in row)
    if not skeleton:
        return None
    best: Printed | None = None
    for name, pattern in CORES:
        if (match := pattern.match(skeleton)) and (best is None or row[match.end() - 1].end > best.end):
            found = _meaning(name, match, row, language)
            if best is None or not (best.edtf and not found.edtf):
                best = found
    return best


def _meaning(name: str, match: re.Match[str], row: list[Token], language: str | None) -> Printed:
    spans = readings(name, match, row, language)
    days = [row[match.start(group)] for group in ("w1", "w2", "w3", "w4") if match[group]]
    agreeing = [span for span in spans if _agrees(span, days, language)]
    options = tuple(map(_edtf, agreeing or spans))
    label = {"L": "published", "U": "modified"}.get(match["label"] or "")
    return Printed(
        start=row[0].start, end=row[match.end() - 1].end, date_start=_unlabelled(match, row),
        edtf=_one_of([_edtf(span) for span in agreeing]), options=options,
        problem=_problem(name, spans, agreeing), label=label, weekday=bool(days), bare=not (label or match["f1"] or match["f2"]),
        month_day=without_year(match, row, language) if name == "yearless" else None)


def _unlabelled(match: re.Match[str], row: list[Token]) -> int:
    """Where the date begins after its label, and after the sign or the preposition between them."""
    if not match["label"]:
        return row[0].start
    rest = (token for token in row[match.end("label"):] if token.kind not in ":-,.|fLU")
    return next(rest, row[0]).start


def _agrees(span: Span, days: list[Token], language: str | None) -> bool:
    """Whether each day of the week that is printed can be that of the date."""
    if len(span[0]) < 10 or span[0] != span[1]:
        return True
    day = dt.date.fromisoformat(span[0]).weekday()
    names = [name for token in days if len(name := key(token.text)) > 2 or language or token.text > "\u2e80"]
    return all(day in meant or not meant for meant in (weekdays(name, language) for name in names))


def _problem(name: str, spans: list[Span], agreeing: list[Span]) -> str | None:
    if name in ("century", "yearless"):
        return name
    if not spans:
        return "impossible"
    if not agreeing:
        return "weekday"
    return "exchangeable" if len(agreeing) > 1 else None


def _edtf(span: Span) -> str:
    return span[0] if span[0] == span[1] else f"{span[0]}/{span[1]}"


def _one_of(options: list[str]) -> str | None:
    if len(options) < 2:
        return options[0] if options else None
    if any("/" in option for option in options):
        # EDTF has no set of ranges.
        return None
    return "[" + ",".join(sorted(set(options))) + "]"


def only_times(text: str, place: int) -> bool:
    """Whether what is left of a text from this place on is labels and times of day: " | Updated: 17:00 BST"."""
    rest = text[place:place + WINDOW]
    row = tokens(fold(rest), None)
    end = row[-1].end if row else 0
    return {token.kind for token in row} <= TIMES and not fold(rest[end:]).strip() and place + WINDOW >= len(text)


def may_begin(text: str, place: int) -> bool:
    """Whether a date or its label can begin here; a quick answer."""
    row = tokens(fold(text[place:place + 40]), None)
    return bool(row) and row[0].kind in "dyDSMWBELU"
