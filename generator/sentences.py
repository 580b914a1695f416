"""Where words and sentences begin and end, by rules of our own: fast, and the same on every machine.

All offsets count code points in the text that was given. Every pattern here is linear.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

Span = tuple[int, int]

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|\#\w+"
    r"|\d+(?:[.,:/]\d+)*(?:[-–]\d+(?:[.,]\d+)*)?(?:[-–]?\w+)?(?:-\w+)*"  # 2,500 10:30 24-hour 12-year-old 3rd 1,000-1,500
    r"|\w+(?:[’'‑-]\w+)*(?:[’'](?=\s))?"
    r"|\.{3}|[^\w\s]"
)
_STOP = re.compile(r"(?:\.{3}|[.!?…])[.!?…]*[\"”’'»)\]]*")
_OPENERS = "\"“‘'«([—–-*•"

ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof sen rep gov gen lt col maj capt cmdr adm sgt cpl pvt rev fr hon pres st ste mt ft jr sr vs no nos "
    "inc ltd co corp bros dept dist univ assn ave blvd rd etc al cf fig vol pp ed eds approx jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thurs fri sat sun messrs mme mlle".split()
)
"""Words that end in a full stop without ending a sentence (after the usual newspaper style books)."""

STARTERS = frozenset(
    "the a an he she it they we i you this that these those there in on at but and when while after before as if for since "
    "his her its their our however meanwhile according".split()
)
"""Words that show, after a dotted abbreviation like U.S., that a new sentence has begun."""


class Token(NamedTuple):
    """A word, a number or one mark."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or a digit."""
        return self.text[0].isalnum() or self.text[0] == "_"


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Words, numbers and marks of text[start:end], in order; a word keeps its possessive ("Assad’s")."""
    stop = len(text) if end is None else end
    return [Token(m.start(), m.end(), m.group(), m.group().lower()) for m in _TOKEN.finditer(text, start, stop)]


def sentences(text: str, start: int = 0, end: int | None = None, whole: Sequence[Span] = ()) -> list[Span]:
    """Spans of the sentences of text[start:end], without the space between them; none is cut inside a span of `whole`."""
    stop = len(text) if end is None else end
    return list(_trimmed(text, _cuts(text, start, stop, whole), start, stop))


def _cuts(text: str, start: int, stop: int, whole: Sequence[Span]) -> Iterator[int]:
    inside = iter(sorted(whole))
    span = next(inside, None)
    for mark in _STOP.finditer(text, start, stop):
        while span and span[1] <= mark.start():
            span = next(inside, None)
        held = span is not None and span[0] <= mark.start() and mark.end() < span[1]
        if not held and _ends(text, mark, start, stop):
            yield mark.end()


def _trimmed(text: str, cuts: Iterator[int], start: int, stop: int) -> Iterator[Span]:
    begin = start
    for cut in (*cuts, stop):
        first, last = begin, cut
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            yield first, last
        begin = cut


def _ends(text: str, mark: re.Match[str], start: int, stop: int) -> bool:
    after = mark.end()
    if after >= stop:
        return True
    if not text[after].isspace():
        return False
    follows = text[after : after + 40].lstrip()
    if not follows or not (follows[0] in _OPENERS or follows[0].isupper() or follows[0].isdigit() or follows[0] == "#"):
        return False
    return mark.group() != "." or _full_stop(text[max(start, mark.start() - 24) : mark.start()], follows)


def _full_stop(before: str, follows: str) -> bool:
    """Whether one full stop ends a sentence: not after Mr, an initial or U.S., unless what follows can only begin one."""
    word = re.split(r"[\s(“\"‘]", before)[-1]
    following = re.split(r"\W", follows.lstrip(_OPENERS), maxsplit=1)[0].lower()
    if word.lower() in ABBREVIATIONS:
        return False
    if "." in word and len(word.rpartition(".")[2]) == 1:
        return following in STARTERS
    return not (len(word) == 1 and word.isupper() and word != "I")
