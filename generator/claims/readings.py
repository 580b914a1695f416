"""An article read once for attribution: each sentence with its frames, and the speaker of each of its quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.claims.frame import Frame, covering
from generator.claims.frames import frames
from generator.claims.marks import Marked
from generator.claims.phrases import words_of
from generator.claims.pronouns import Memory
from generator.claims.speakers import Speaker
from generator.claims.units import PROSE, Paragraph, Unit, paragraphs
from generator.model import Article, Block, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence with what it attributes to whom."""

    block: Block
    unit: Unit
    frames: tuple[Frame, ...]
    quotes: tuple[tuple[Marked, Speaker | None], ...]
    """Its quotations, each with its speaker."""


def readings(article: Article, mentions: Sequence[Mention]) -> Iterator[Reading]:
    """The sentences of an article in reading order."""
    memory = Memory()
    held: Speaker | None = None
    for paragraph in paragraphs(article, mentions):
        memory.paragraph()
        last = held
        for unit in paragraph.units:
            words = words_of(unit)
            found = frames(article.text, unit, words, memory)
            alone = not any(t.is_word for t in unit.words)
            quotes = tuple((marks, _speaker(found, marks, last if alone else None)) for marks in unit.quotes)
            last = quotes[-1][1] if quotes else None
            yield Reading(block=paragraph.block, unit=unit, frames=tuple(found), quotes=quotes)
        held = last if _open_ended(paragraph) else None


def _speaker(found: list[Frame], marks: Marked, going_on: Speaker | None) -> Speaker | None:
    frame = covering(found, marks.outer)
    return frame.speaker if frame else going_on


def _open_ended(paragraph: Paragraph) -> bool:
    return paragraph.block.kind in PROSE and bool(paragraph.quotes) and paragraph.quotes[-1].open_ended


