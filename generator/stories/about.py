"""What figures of two reports are figures of, in words that the reports use."""

import re
from collections.abc import Sequence

from generator.model import Figure
from generator.sentences import Span
from generator.stories.report import Report
from generator.stories.stems import STOP, stem, words
from generator.stories.units import is_measure

_NO_PLACE = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:at|in) (?:least|most|all|total|addition|an? \w+ attack|the same)\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|week|month|year|day|hours|time|cash|bid|bids|price|rate|package|attacks?|strikes?|raids?|shelling|bombing)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r" (\w+)")
_LOCATED = re.compile(r"\b(?:outside|inside|beside|in|at|near|on|aboard)\s+(?:(?:a|an|the|their|its)\s+)?(?:\w+[ -]){0,2}?\w+")


def about(one: Report, other: Report, mine: Figure, theirs: Figure, telling: Sequence[str]) -> str | None:
    """ "killed outside a mosque in Aleppo": what happened, and where as one of them prints it; `telling` are shared stems.

    None where only the sentence itself can tell: a heap of words is no heading.
    """
    measured = mine.who is not None and is_measure(mine.who)  # a "loss of 68m euros" kills nobody
    what = (mine.who if measured else mine.what) or ""
    if measured or not one.context(mine).happened:
        what = what.partition(" of ")[0]
    places = [p for p in (_place(one, mine, telling), _place(other, theirs, telling)) if p]
    if places:
        return f"{what} {max(places, key=lambda p: ' in ' in p or ' of ' in p)}".lstrip()
    if mine.who and not measured and stem(words(mine.who)[-1]) in telling[:2]:
        return f"{mine.who} {what}"
    return what if what and not measured and one.context(mine).happened else None


def as_printed(report: Report, span: Span, stems: Sequence[str]) -> list[str]:
    """The words of a sentence that have these stems."""
    printed = {stem(w): w for w in reversed(words(report.words(span)))}
    return [printed[s] for s in stems if s in printed]


def _place(report: Report, figure: Figure, telling: Sequence[str]) -> str | None:
    """The shortest "outside a mosque" of its sentence that holds a word both share, with a named place that follows it."""
    span = report.context(figure).span
    text = report.words(span)
    common = [s for s in telling if s not in STOP]
    nearby = (figure.start, figure.end + 2) if not report.context(figure).happened else None
    for found in _LOCATED.finditer(text):
        if nearby is not None and not nearby[0] <= span[0] + found.start() <= nearby[1]:
            continue  # where things are stands right beside them
        end = _extended(text, found.end(), common)
        phrase = text[found.start() : end]
        if stem(words(phrase)[-1]) in common and not _NO_PLACE.search(phrase) and _is_whole(text, end):
            place = next((m for m in report.names_in(figure.sentence) if m.type == "place"
                          and text[end:].startswith((f" in {m.surface}", f" of {m.surface}"))), None)  # fmt: skip
            return f"{phrase} in {place.surface}" if place else phrase
    return None


def _is_whole(text: str, end: int) -> bool:
    """Whether no noun follows that the phrase goes on with: "in its Raqa" goes on with "bastion"."""
    following = _NEXT.match(text, end)
    goes_on = following is not None and following[1].lower() not in STOP and not following[1].lower().endswith(("ed", "ing"))
    return not goes_on and text[end : end + 1] not in ("-", "’", "'")


def _extended(text: str, end: int, common: Sequence[str]) -> int:
    """Past the words that follow and are common too: "beside a granite" goes on to "lighthouse"."""
    while (following := _NEXT.match(text, end)) and stem(following[1]) in common:
        end = following.end()
    return end
