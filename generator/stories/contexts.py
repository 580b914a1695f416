"""The part of its sentence that a figure belongs to, ready to be compared."""

import re
from dataclasses import dataclass

from generator.model import Figure
from generator.sentences import Span
from generator.stories.stems import content, stem, words

_ELSEWHEN = re.compile(r"\b(?:days?|weeks?|months?|hours?|years?|moments?) (?:after|before|since)\b")
_PERIOD = re.compile(r"\b(?:past|last|this|previous|recent) (?:\w+ )?(?:week|month|year|fortnight|days|weeks|months|years|hours)|\bsince\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:including|among them|among whom|of whom|of them)\b")
_HAPPENED = re.compile(r"\w+ed|missing|lost|held|hit|shot|hurt")
_SUBSET = ("including", "among them", "of whom", "of them", "one of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a figure is told of."""

    span: Span
    words: frozenset[str]
    """Stems of its words that carry a subject."""

    whole: frozenset[str]
    """Those of them that do not merely tell who is among those counted ("including …")."""

    days: frozenset[str]
    """Weekdays that it names."""

    period: bool
    """Whether it sums up a time ("in the past week") and not one event."""

    what: str
    """Stem of the noun or happening."""

    who: str
    """Stem of the noun for those it happened to; "" when none is printed."""

    happened: bool
    """Whether something happened to those counted ("killed"), and they do not merely stand there ("12 boats")."""

    part: bool
    """Whether it counts some of those that another figure counts: "including 12 children"."""


def context(text: str, figure: Figure) -> Context:
    """Read the surroundings of a figure; what is told of another time ("days after …") is left out."""
    start, end = _span(text, figure)
    around = text[start:end]
    before = text[max(0, figure.start - 14) : figure.start].rstrip().lower()
    return Context(
        span=(start, end),
        words=frozenset(content(around)),
        whole=frozenset(content(_AMONG.split(around, maxsplit=1)[0])),
        days=frozenset(day.lower() for day in _DAY.findall(around)),
        period=_PERIOD.search(around) is not None,
        what=stem((figure.what or "").partition(" ")[0]) if figure.who is not None else head(figure.what or ""),
        who=head(figure.who or ""),
        happened=figure.who is not None or bool(_HAPPENED.fullmatch(figure.what or "")),
        part=before.endswith(_SUBSET),
    )


def head(phrase: str) -> str:
    """The stem of a noun phrase's noun: of "breaches of the ceasefire" the first; "" of nothing."""
    return stem((words(phrase.partition(" of ")[0]) or [""])[-1])


def _span(text: str, figure: Figure) -> Span:
    start, end = figure.sentence if figure.sentence[1] > figure.sentence[0] else (figure.start, figure.end)
    for mark in _ELSEWHEN.finditer(text, start, end):
        if mark.start() >= figure.end:
            return start, mark.start()
        if mark.end() <= figure.start:
            start = mark.end()
    return start, end
