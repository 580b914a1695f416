"""Quotations of an article, each with its speaker."""

from collections.abc import Iterable

from generator.claims.marks import Marked
from generator.claims.readings import Reading
from generator.claims.speakers import Speaker
from generator.claims.titled import is_title
from generator.claims.units import PROSE
from generator.model import Article, Block, Quote, QuoteKind

_TERMINAL = (".", "!", "?", "…", "—")


def quotes(article: Article, read: Iterable[Reading]) -> tuple[Quote, ...]:
    """Every passage in quotation marks, in reading order; spans and texts are without the marks."""
    return tuple(_quote(article, reading.block, marks, who) for reading in read for marks, who in reading.quotes)


def _quote(article: Article, block: Block, marks: Marked, who: Speaker | None) -> Quote:
    start, end = marks.inner
    while start < end and article.text[start].isspace():
        start += 1
    while end > start and article.text[end - 1].isspace():
        end -= 1
    said = article.text[start:end]
    kind = _kind(block, marks, said, who, titled=is_title(article.text, block.start, marks))
    return Quote(article=article.id, start=start, end=end, text=said, speaker=who.entity if who else None,
                 speaker_text=who.text if who else None, kind=kind)  # fmt: skip


def _kind(block: Block, marks: Marked, said: str, who: Speaker | None, *, titled: bool) -> QuoteKind:
    if block.kind not in PROSE and marks.outer[1] - marks.outer[0] >= len(block.text) - 1:
        return "heading"
    tagged = who is not None and said.endswith(",") and " " in said and said[:1].isupper()  # “I know,” he said
    if (is_sentence(said) or tagged) and not titled:
        return "full"
    return "scare" if who is None else "fragment"


def is_sentence(said: str) -> bool:
    """Whether whole words of speech are quoted: a capital at the head, and a mark of its own or some length."""
    opens, length = said[:1].isupper() or not said[:1].isalpha(), len(said.split())
    return opens and ((said.endswith(_TERMINAL) and length > 1) or length > 6)
