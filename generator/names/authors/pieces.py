"""A byline cut where one name ends: at commas, bars, dashes, brackets and the words for "and" of many languages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Before = Literal["start", "bar", "dash", "slash", "comma", "and", "weak", "open", "close"]

PARTING = re.compile(
    r"\s*(?P<bar>[|•·●︱│;\n\t])\s*|\s+(?P<dash>[–—-]{1,2})\s+|\s*(?P<slash>/)\s*|(?P<comma>\s*[,、，،]\s*)(?:(?:and|und|et|y|e|og|och)\s+)?"
    r"|(?P<and>\s+(?:and|und|et|och|og|ve|dan|và|with|mit|avec|con|и|та|і|και|oraz)\s+|\s*[&+]\s*|\s+و\s+)"
    r"|(?P<weak>\s+(?:y|e|i|en|és|da|ja|a)\s+)|\s*(?P<open>[(\[（［])|(?P<close>[)\]）］])", re.IGNORECASE)
EDGES = " ,;:|·•–—-<>*\"“”„«»\u200b"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a byline."""

    text: str
    start: int
    """Offset in the byline."""

    before: Before
    """What parts it from the piece before it."""

    @property
    def end(self) -> int:
        """Offset just past it."""
        return self.start + len(self.text)


def pieces(text: str, at: int, both_names: Callable[[str, str], bool]) -> Iterator[Piece]:
    """The pieces of a text that begins at `at` of its byline; "y" and the like part only what `both_names` takes for two names."""
    place = 0
    before: Before = "start"
    for found in PARTING.finditer(text):
        if found.lastgroup == "weak" and not both_names(text[place:found.start()], PARTING.split(text[found.end():], maxsplit=1)[0]):
            continue
        yield from _piece(text[place:found.start()], at + place, before)
        before, place = found.lastgroup, found.end()  # type: ignore[assignment]
    yield from _piece(text[place:], at + place, before)


def _piece(text: str, start: int, before: Before) -> Iterator[Piece]:
    bare = text.strip(EDGES)
    if bare:
        yield Piece(bare, start + text.index(bare), before)
