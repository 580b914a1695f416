"""Find the pairs of quotation marks of a paragraph, in the ways of several languages; an apostrophe is never one of them.

Every step looks at a mark once, so that a paragraph of nothing but marks is read in linear time.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.sentences import Span

_SIGN = re.compile("[“”„«»‹›「」『』\"‘']")
_BEFORE_OPENING = "([{—–-/:…¿¡"
_ENDS_SENTENCE = ".!?…"
_CLOSES = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』", "”": "”", '"': '"'}
"""Opening mark -> what may close it: English “…”, German „…“ and »…«, French «…», Swedish ”…”, Japanese 「…」."""

_NEEDS_ROOM = frozenset("»›”\"")
"""Marks that open in one language and close in another: they open only after a space and before a word."""


class Marked(NamedTuple):
    """A passage between quotation marks."""

    outer: Span
    """With its marks."""

    inner: Span
    """Without them; offsets in the article's text."""

    open_ended: bool = False
    """Whether it has no closing mark of its own: it goes on in the passage, or the paragraph, that follows."""


def marked(text: str, start: int, end: int, goes_on: bool = False) -> list[Marked]:
    """The outermost quotations of text[start:end]; `goes_on` says that the next paragraph opens with a quotation mark."""
    found = _merged(text, list(_double(text, start, end, goes_on)), list(_single(text, start, end)))
    return [m for m in found if text[slice(*m.inner)].strip()]


def _merged(text: str, double: list[Marked], single: list[Marked]) -> list[Marked]:
    """The outermost of both: ‘She said “go”,’ holds its “go”, but an apostrophe never takes a double pair away."""
    begins, held = [m.outer[0] for m in double], list[Marked]()
    gone = set[Marked]()
    for mine in single:
        first = max(0, bisect_right(begins, mine.outer[0]) - 1)
        touched = [m for m in double[first : bisect_right(begins, mine.outer[1])] if _overlap(m.outer, mine.outer)]
        whole = all(mine.outer[0] < m.outer[0] and m.outer[1] < mine.outer[1] for m in touched)
        if not touched or (whole and text[mine.inner[1] - 1] in ",.!?"):
            held.append(mine)
            gone.update(touched)
    return sorted(m for m in [*double, *held] if m not in gone)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _double(text: str, start: int, end: int, goes_on: bool) -> Iterator[Marked]:
    """Pairs of every mark but the single ones, matched like brackets; only the outermost are given."""
    stack, inner = list[int](), list[Marked]()
    for sign in _SIGN.finditer(text, start, end):
        at, mark = sign.start(), sign.group()
        if mark in "‘'":
            continue
        if stack and mark in _CLOSES[text[stack[-1]]] and not (mark in _NEEDS_ROOM and _may_open(text, at, start, end)):
            inner = _closed(inner, stack.pop(), at)
        elif _opens(text, at, start, end):
            if stack and mark == text[stack[-1]] and _after_sentence(text, at, stack[-1]):
                opened = stack.pop()
                inner.append(Marked((opened, at), (opened + 1, at), True))
            stack.append(at)
        if not stack:
            yield from inner
            inner = []
    yield from inner
    if stack and goes_on and text[stack[0]] in "“\"":
        last = inner[-1].outer[1] if inner else start
        if stack[0] >= last:
            yield Marked((stack[0], end), (stack[0] + 1, end), True)


def _closed(inner: list[Marked], opened: int, at: int) -> list[Marked]:
    """The passages found so far, those inside this one given up for it."""
    while inner and inner[-1].outer[0] >= opened:
        inner.pop()
    return [*inner, Marked((opened, at + 1), (opened + 1, at))]


def _opens(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if mark not in _CLOSES:
        return False
    if mark == "”":
        return _may_open(text, at, start, end) and text[at + 1 : at + 2].isalnum() and text.find("”", at + 1, end) > 0
    return mark not in _NEEDS_ROOM or _may_open(text, at, start, end)


def _after_sentence(text: str, at: int, since: int) -> bool:
    """Whether a sentence ends before this mark: a paragraph that was run on opens its quotation anew."""
    while at > since and text[at - 1].isspace():
        at -= 1
    return text[at - 1] in _ENDS_SENTENCE


def _single(text: str, start: int, end: int) -> Iterator[Marked]:
    """Pairs of single marks: ‘an act of God’."""
    closers, at = _Closers(text, start, end), start
    for sign in _SIGN.finditer(text, start, end):
        if sign.group() not in "‘'" or sign.start() < at:
            continue
        close = closers.of(sign.start())
        if close is not None:
            yield Marked((sign.start(), close + 1), (sign.start() + 1, close))
            at = close + 1


class _Closers:
    """The closing mark that belongs to an opening single one; each kind is looked up once, from the right, so it stays linear."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.next: dict[str, int] = {}

    def of(self, at: int) -> int | None:
        """Where the quotation that opens at `at` closes; None when none opens there or it never closes."""
        if not _may_open(self.text, at, self.start, self.end):
            return None
        word = self.text[at + 1 : at + 6]
        if word[:2].isdigit() and word[2:3] == "s":  # the ’90s
            return None
        closing = "’" if self.text[at] == "‘" else "'"
        first = self._search(at, closing, _closes_single)
        if first is None or not _possessive(self.text, first):
            return first
        later = self._search(first, closing, _closes_single)
        opening = self.text.find(self.text[at], first + 1, later) if later is not None else -1
        reopened = opening >= 0 and _may_open(self.text, opening, self.start, self.end)
        return first if later is None or reopened else later

    def _search(self, at: int, signs: str, fits: Callable[[str, int, int], bool]) -> int | None:
        """The first fitting sign after `at`; what was found before is kept, so no stretch is read twice for nothing."""
        known = self.next.get(signs, self.start)
        if known > at:
            return known if known < self.end else None
        place = at + 1
        while place < self.end and not (self.text[place] in signs and fits(self.text, place, self.end)):
            place += 1
        self.next[signs] = place
        return place if place < self.end else None


def _closes_single(text: str, at: int, end: int) -> bool:
    """Not before a letter (didn’t) and not after a space."""
    return not text[at - 1].isspace() and (at + 1 >= end or not text[at + 1].isalnum())


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    """After a space, a bracket or nothing, and before a word."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _BEFORE_OPENING + "\"“„«‘'") and not after.isspace() and after not in ".,"


def _possessive(text: str, at: int) -> bool:
    """Whether this may be the apostrophe of "the workers’ union"."""
    return text[at - 1 : at] in ("s", "S") and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
