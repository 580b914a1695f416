"""Find the pairs of quotation marks of a paragraph; an apostrophe is never one of them."""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.sentences import Span

_PAIRS = {"“": "”", "«": "»", "„": "“”"}
_OPENING = re.compile("[“«„\"‘']")
_BEFORE_OPENING = "([{—–-/:…"


class Marked(NamedTuple):
    """A passage between quotation marks."""

    outer: Span
    """With its marks."""

    inner: Span
    """Without them; offsets in the article's text."""

    open_ended: bool = False
    """Whether it runs to the paragraph's end without a closing mark (it goes on in the next paragraph)."""


def marked(text: str, start: int, end: int, goes_on: bool = False) -> list[Marked]:
    """The outermost quotations of text[start:end]; `goes_on` says that the next paragraph opens with a quotation mark."""
    found: list[Marked] = []
    closers = _Closers(text, start, end)
    at = start
    for sign in _OPENING.finditer(text, start, end):
        if sign.start() < at:
            continue
        at = sign.start()
        close = closers.of(at)
        if close is not None:
            if text[at + 1 : close].strip():
                found.append(Marked((at, close + 1), (at + 1, close)))
            at = close + 1
        elif goes_on and text[at] in "“\"" and _may_open(text, at, start, end):
            found.append(Marked((at, end), (at + 1, end), True))
            break
    return found


class _Closers:
    """The closing mark that belongs to an opening one; each kind is looked up once, from the right, so it stays linear."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.next: dict[str, int] = {}

    def of(self, at: int) -> int | None:
        """Where the quotation that opens at `at` closes; None when none opens there or it never closes."""
        sign = self.text[at]
        if sign in _PAIRS:
            return self._search(at, _PAIRS[sign], _any)
        if sign == '"' and _may_open(self.text, at, self.start, self.end):
            return self._search(at, '"', _any)
        if sign in "‘'" and self._opens_single(at):
            return self._single(at)
        return None

    def _opens_single(self, at: int) -> bool:
        if not _may_open(self.text, at, self.start, self.end):
            return False
        word = self.text[at + 1 : at + 6]
        return not (word[:2].isdigit() and word[2:3] == "s")  # the ’90s

    def _single(self, at: int) -> int | None:
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


def _any(_text: str, _at: int, _end: int) -> bool:
    return True


def _closes_single(text: str, at: int, end: int) -> bool:
    """Not before a letter (didn’t) and not after a space."""
    return not text[at - 1].isspace() and (at + 1 >= end or not text[at + 1].isalnum())


def _may_open(text: str, at: int, start: int, end: int) -> bool:
    """After a space, a bracket or nothing, and before a word."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _BEFORE_OPENING + "\"“‘'") and not after.isspace() and after not in ".,"


def _possessive(text: str, at: int) -> bool:
    """Whether this may be the apostrophe of "the workers’ union"."""
    return text[at - 1 : at] in ("s", "S") and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
