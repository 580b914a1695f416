"""Where an article's words, and what it sets aside, stand in a source with marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Article, Block, SetAside
from generator.originals.runs import GRAM, Run, Runs
from generator.originals.source import Source
from generator.originals.visible import Token, fold, tokens

HEADS = ("headline", "kicker", "standfirst")
ENOUGH = 0.5
"""Share of the body's words that must stand in the source: of a base64 mail, or a page that a script wrote, none do."""

BEFORE, AFTER = "“‘„«(¡¿", "”’»).!?…"
"""Marks before and after words that belong to them, whatever the source."""

IN_TEXT = frozenset(("page", "mail"))
MORE = "\"',;:"
"""Marks that belong to the words on a page; in a record they stand between its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of the source without tags in it whose words are an article's, or were set aside."""

    start: int
    end: int
    what: Block | SetAside


def marks(article: Article, source: Source) -> list[Mark] | None:
    """All of them, in order and apart; None when too little of the article stands there."""
    found = list(tokens(source))
    owner = [n for n, token in enumerate(found) for _ in token.words]
    things: list[Block | SetAside] = [*article.blocks, *article.set_aside]
    texts = [fold(thing.text) for thing in things]
    runs = Runs([word for token in found for word in token.words], texts)
    body = _body(article, runs, texts)
    if body is None:
        return None
    held = [*body, *_heads(article, runs, texts, body[0].at), *_asides(article, runs, texts)]
    return list(_apart(sorted((mark for run in held for mark in _marks(run, things, found, owner, source)), key=lambda mark: mark.start)))


def _body(article: Article, runs: Runs, texts: Sequence[Sequence[str]]) -> list[Run] | None:
    """What stands of the body, the first in the source first; None when it is too little."""
    held, total, place = list[Run](), 0, 0
    for number, block in enumerate(article.blocks):
        if block.kind not in HEADS:
            here = runs.find(number, texts[number], place)
            place = here[-1].at + here[-1].length if here else place
            held, total = held + here, total + len(texts[number])
    if not held or sum(run.length for run in held) < ENOUGH * total:
        return None
    return sorted(held, key=lambda run: run.at)


def _heads(article: Article, runs: Runs, texts: Sequence[Sequence[str]], body: int) -> Iterator[Run]:
    """Headline, kicker and standfirst: printed above the body, nearest to it; else wherever they stand."""
    for number, block in enumerate(article.blocks):
        if block.kind in HEADS:
            yield from runs.find_last(number, texts[number], body)


def _asides(article: Article, runs: Runs, texts: Sequence[Sequence[str]]) -> Iterator[Run]:
    """What was set aside; a few words that stand in several places may be any of them."""
    for number in range(len(article.blocks), len(texts)):
        yield from runs.find(number, texts[number], only=len(texts[number]) < 2 * GRAM)


def _marks(run: Run, things: Sequence[Block | SetAside], found: Sequence[Token], owner: Sequence[int], source: Source) -> Iterator[Mark]:
    """The run, cut where tags stand in it."""
    inside = found[owner[run.at]:owner[run.at + run.length - 1] + 1]
    start = inside[0].start
    for token, after in zip(inside, (*inside[1:], None), strict=True):
        if after is None or after.segment != token.segment:
            yield Mark(start=_opened(source, start), end=_closed(source, token.end), what=things[run.text])
        if after is not None and after.segment != token.segment:
            start = after.start


def _opened(source: Source, start: int) -> int:
    marks = BEFORE + MORE[:2] if source.kind in IN_TEXT else BEFORE
    while start and source.text[start - 1] in marks:
        start -= 1
    return start


def _closed(source: Source, end: int) -> int:
    marks = AFTER + MORE if source.kind in IN_TEXT else AFTER
    while end < len(source.text) and source.text[end] in marks:
        end += 1
    return end


def _apart(found: Sequence[Mark]) -> Iterator[Mark]:
    """Without what two share."""
    place = 0
    for mark in found:
        if mark.end > place:
            yield Mark(start=max(mark.start, place), end=mark.end, what=mark.what)
            place = mark.end
