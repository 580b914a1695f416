"""A paragraph as its sentences, with quotations taken as one piece, and the names that stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.claims.marks import Marked, marked
from generator.claims.tags import tagged
from generator.model import Article, Block, Mention
from generator.sentences import Token, sentences, tokens

PROSE = ("standfirst", "paragraph", "quote", "list", "caption")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence that no quotation mark is cut by."""

    start: int
    end: int
    quotes: tuple[Marked, ...]
    words: tuple[Token, ...]
    """Words and marks outside the quotations; a quotation is one token whose text is QUOTE."""

    mentions: tuple[Mention, ...]
    """Names that begin in it, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One block with its sentences."""

    block: Block
    quotes: tuple[Marked, ...]
    units: tuple[Unit, ...]


QUOTE = "“”"
"""Text of the token that stands for a whole quotation."""


def paragraphs(article: Article, mentions: Sequence[Mention]) -> Iterator[Paragraph]:
    """The blocks of an article in order, cut into units; linear in the length of the text."""
    blocks = [b for b in article.blocks if article.text[b.start : b.end] == b.text]
    names = sorted(mentions, key=lambda m: (m.start, -m.end))
    at = 0
    for number, block in enumerate(blocks):
        goes_on = number + 1 < len(blocks) and blocks[number + 1].text[:1] in ("“", '"')
        quotes = tuple(marked(article.text, block.start, block.end, goes_on))
        while at < len(names) and names[at].start < block.start:
            at += 1
        last = at
        while last < len(names) and names[last].start < block.end:
            last += 1
        yield Paragraph(block=block, quotes=quotes, units=tuple(_units(article.text, block, quotes, names[at:last])))
        at = last


def _units(text: str, block: Block, quotes: Sequence[Marked], names: Sequence[Mention]) -> Iterator[Unit]:
    quote, name = 0, 0
    spans = sentences(text, block.start, block.end, [q.outer for q in quotes])
    for start, end in tagged(text, spans, quotes):
        here, there = quote, name
        while here < len(quotes) and quotes[here].outer[0] < end:
            here += 1
        while there < len(names) and names[there].start < end:
            there += 1
        inside = tuple(quotes[quote:here])
        yield Unit(start=start, end=end, quotes=inside, words=tuple(_words(text, start, end, inside)),
                   mentions=tuple(names[name:there]))  # fmt: skip
        quote, name = here, there


def _words(text: str, start: int, end: int, quotes: Sequence[Marked]) -> Iterator[Token]:
    at = start
    for quote in quotes:
        yield from tokens(text, at, quote.outer[0])
        yield Token(quote.outer[0], quote.outer[1], QUOTE, QUOTE)
        at = max(at, quote.outer[1])
    yield from tokens(text, at, max(at, end))
