"""A sentence that several reports print, told once: with the reports that have it so, and what others changed of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.versions import Words, edited
from generator.views.context import Piece
from generator.views.story.sources import Source

LEAST_SAME = 0.5
"""Share of the letters of a sentence that another has too, from which the two are shown as one with marks."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, and the reports that print it in these words."""

    pieces: tuple[Piece, ...]
    source: Source
    """The first of them, whose language it has."""

    sources: tuple[Source, ...]
    several: bool
    """Whether there is more than one."""

    @property
    def text(self) -> str:
        """Its words as printed."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """The same told in other words."""

    words: tuple[Words, ...]
    source: Source
    sources: tuple[Source, ...]
    marked: bool
    """Whether its words are set beside those of the sentence shown, and not printed as they stand."""


def once(printed: Iterable[tuple[tuple[Piece, ...], Source]]) -> tuple[Sentence, ...]:
    """The sentences in their order, those with the same words as one; the manner of marks and capitals counts for nothing."""
    found: dict[tuple[str, ...], Sentence] = {}
    for pieces, source in printed:
        new = Sentence(pieces=pieces, source=source, sources=(source,), several=False)
        key = tuple(_WORD.findall(new.text.casefold()))
        held = found.get(key)
        found[key] = replace(held, sources=(*held.sources, source), several=True) if held else new
    return tuple(found.values())


def otherwise(shown: Sentence, others: Sequence[Sentence]) -> tuple[Otherwise, ...]:
    """What the others have instead of the words shown; a sentence that has little of them, or is in another language, as it stands."""
    return tuple(_beside(shown, other) for other in others)


def _beside(shown: Sentence, other: Sentence) -> Otherwise:
    words = edited(shown.text, other.text) if shown.source.language == other.source.language else ()
    same = sum(len(part.text) for part in words if part.kind == "same")
    marked = same >= LEAST_SAME * len(other.text)
    return Otherwise(words=words if marked else (Words(kind="same", text=other.text),), source=other.source, sources=other.sources,
                     marked=marked)
