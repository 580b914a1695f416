"""Words in their context: sentences with some of their words marked, and keywords with what stands on either side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Article, Block, Mention
from generator.views.desk import Desk

LINE = 88
"""Characters of a concordance line with its keyword: what fits one line beside the margin column, and on a tablet."""

SIDE, LEAST_SIDE = 40, 26
"""Most and least characters on either side of a keyword."""

LONG_SENTENCE = 600
"""A "sentence" longer than this (a list, a text without full stops) is cut around what is marked in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words, and the class that marks them; "" for plain ones."""

    text: str
    css: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a concordance."""

    left: str
    gap: bool
    """Whether a space stands before the word."""

    word: str
    right: str
    href: str | None
    """The paragraph in the article."""

    direction: str = "ltr"
    """Of the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A span of an article's text to be marked in a sentence."""

    start: int
    end: int
    css: str
    href: str | None = None


def anchor_at(article: Article, offset: int) -> str | None:
    """The anchor of the block that an offset stands in, None for the headline and standfirst, and where no block is shown."""
    if article.withheld:
        return None
    return next((block.anchor for block in article.blocks if block.start <= offset < block.end), None)


def href_at(desk: Desk, path: str, article: Article, offset: int) -> str | None:
    """The link from a page to the paragraph that an offset stands in."""
    href, anchor = desk.href(path, article.id), anchor_at(article, offset)
    return f"{href}#{anchor}" if href and anchor else href


def lines_of(desk: Desk, path: str, article: Article, mentions: Iterable[Mention]) -> Iterator[Line]:
    """The concordance lines of mentions in one article, each with a link from the page `path`; none reaches beyond its block.

    None of an article whose text is withheld.
    """
    if article.withheld:
        return
    href, blocks = desk.href(path, article.id), iter(article.blocks)
    block = next(blocks, None)
    for mention in mentions:
        while block and block.end <= mention.start:
            block = next(blocks, None)
        yield _line(article, block, mention, f"{href}#{block.anchor}" if href and block and block.anchor else href)


def _line(article: Article, block: Block | None, mention: Mention, href: str | None) -> Line:
    begin, end = (block.start, block.end) if block else (0, len(article.text))
    before, side = article.text[begin:mention.start], max(LEAST_SIDE, min(SIDE, (LINE - len(mention.surface)) // 2))
    return Line(
        left=words_before(before, side).rstrip(), gap=before != before.rstrip(), word=mention.surface,
        right=words_after(article.text[mention.end:end], side), href=href, direction=article.direction,
    )


def sentence(article: Article, span: tuple[int, int], marks: Iterable[Marked]) -> tuple[Piece, ...]:
    """A sentence cut into pieces, so that the marked words can be printed differently; crossing marks lose to earlier ones."""
    begin, end = span if span[1] > span[0] else (0, 0)
    wanted = sorted((m for m in marks if begin <= m.start < m.end <= end), key=lambda m: (m.start, -m.end))
    if end - begin > LONG_SENTENCE and wanted:
        begin, end = max(begin, wanted[0].start - LONG_SENTENCE // 3), min(end, wanted[0].end + LONG_SENTENCE // 3)
    pieces, place = [], begin
    for mark in wanted:
        if mark.start < place or mark.end > end:
            continue
        pieces += [Piece(text=article.text[place:mark.start])] if mark.start > place else []
        pieces.append(Piece(text=article.text[mark.start:mark.end], css=mark.css, href=mark.href))
        place = mark.end
    return (*pieces, Piece(text=article.text[place:end])) if place < end else tuple(pieces)


def words_before(text: str, side: int) -> str:
    """The last words of a text that fit `side` characters; a script without spaces is cut between characters."""
    text = " ".join(text.split("\n"))
    return text if len(text) <= side else "…\N{NO-BREAK SPACE}" + (text[-side:].partition(" ")[2] or text[-side:])


def words_after(text: str, side: int) -> str:
    """The first words of a text that fit."""
    text = " ".join(text.split("\n"))
    return text if len(text) <= side else (text[:side].rpartition(" ")[0] or text[:side]) + "\N{NO-BREAK SPACE}…"
