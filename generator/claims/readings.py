"""An article read once for attribution: each sentence with its frames, and the speaker of each of its quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.claims.frame import Frame, covering
from generator.claims.frames import frames
from generator.claims.marks import Marked
from generator.claims.phrases import Words, words_of
from generator.claims.pronouns import Memory
from generator.claims.speakers import Speaker
from generator.claims.titled import is_title
from generator.claims.units import PROSE, Paragraph, Unit, paragraphs
from generator.model import Article, Block, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence with what it attributes to whom."""

    block: Block
    unit: Unit
    words: Words
    """Its words, a quotation being one."""

    frames: tuple[Frame, ...]
    quotes: tuple[tuple[Marked, Speaker | None], ...]
    """Its quotations, each with its speaker."""


def readings(article: Article, mentions: Sequence[Mention]) -> Iterator[Reading]:
    """The sentences of an article in reading order; one that is known to be in another language than English attributes nothing."""
    memory, held = Memory(), _Held()
    known = is_english(article)
    for paragraph in paragraphs(article, mentions):
        memory.paragraph()
        held.paragraph(paragraph)
        for unit in paragraph.units:
            words = words_of(unit)
            found = frames(article.text, unit, words, memory) if known else []
            going_on = held.speaker if known and not any(t.is_word for t in unit.words) else None
            quotes = tuple(
                (marks, None if is_title(article.text, unit.start, marks) else _speaker(found, marks, going_on)) for marks in unit.quotes
            )
            held.sentence(unit, found, quotes)
            yield Reading(block=paragraph.block, unit=unit, words=words, frames=tuple(found), quotes=quotes)


def is_english(article: Article) -> bool:
    """Whether it may be read by English phrases: it is in English, or in a language that nobody knows."""
    return not article.language or article.language.partition("-")[0].lower() == "en"


def _speaker(found: list[Frame], marks: Marked, going_on: Speaker | None) -> Speaker | None:
    frame = covering(found, marks.outer)
    if frame is None:
        return going_on
    return None if frame.finds else frame.speaker


@dataclass(slots=True)
class _Held:
    """Who goes on speaking in a sentence that is nothing but a quotation."""

    speaker: Speaker | None = None
    open_ended: bool = False
    """Whether the paragraph's last quotation goes on in the next."""

    told: bool = False
    """Whether the paragraph ended with what somebody said without quotation marks: his words may follow."""

    def paragraph(self, paragraph: Paragraph) -> None:
        """Begin a paragraph; one that is a quotation of its own may belong to who was told of at the end of the one before."""
        alone = len(paragraph.units) == 1 and bool(paragraph.quotes)
        if not (self.open_ended or (self.told and alone)) or paragraph.block.kind not in PROSE:
            self.speaker = None
        self.open_ended = paragraph.block.kind in PROSE and bool(paragraph.quotes) and paragraph.quotes[-1].open_ended
        self.told = False

    def sentence(self, unit: Unit, found: list[Frame], quotes: Sequence[tuple[Marked, Speaker | None]]) -> None:
        """Remember whose words this sentence ended with."""
        ending = [f for f in found if f.reports and f.content[1] >= unit.end]
        self.told = not quotes and bool(ending)
        self.speaker = quotes[-1][1] if quotes else ending[-1].speaker if ending else None
