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

AFTER = "”’»\"')]}.,;:!?…"
"""Marks after a word that belong to it."""


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
    runs = Runs([word for token in found for word in token.words])
    things: list[Block | SetAside] = [*article.blocks, *article.set_aside]
    own = [n for n, block in enumerate(article.blocks) if block.kind not in HEADS]
    held, total, place = list[Run](), 0, 0
    for number in own:
        words = fold(article.blocks[number].text)
        here = runs.find(number, words, place)
        place = here[-1].at + here[-1].length if here else place
        held, total = held + here, total + len(words)
    if sum(run.length for run in held) < ENOUGH * total or not held:
        return None
    held += _heads(article, runs, min(run.at for run in held))
    held += _asides(article, runs)
    return list(_apart(sorted((mark for run in held for mark in _marks(run, things, found, owner, source.text)), key=lambda m: m.start)))


def _heads(article: Article, runs: Runs, body: int) -> Iterator[Run]:
    """Headline, kicker and standfirst: printed above the body, nearest to it; else wherever they stand."""
    for number, block in enumerate(article.blocks):
        if block.kind in HEADS:
            yield from runs.find_last(number, fold(block.text), body)


def _asides(article: Article, runs: Runs) -> Iterator[Run]:
    """What was set aside; a few words that stand in several places may be any of them."""
    for number, aside in enumerate(article.set_aside, len(article.blocks)):
        words = fold(aside.text)
        yield from runs.find(number, words, only=len(words) < 2 * GRAM)


def _marks(run: Run, things: Sequence[Block | SetAside], found: Sequence[Token], owner: Sequence[int], text: str) -> Iterator[Mark]:
    """The run, cut where tags stand in it."""
    inside = found[owner[run.at]:owner[run.at + run.length - 1] + 1]
    start = inside[0].start
    for token, after in zip(inside, (*inside[1:], None), strict=True):
        if after is None or after.segment != token.segment:
            yield Mark(start=start, end=_closed(text, token.end), what=things[run.text])
        if after is not None and after.segment != token.segment:
            start = after.start


def _closed(text: str, end: int) -> int:
    while text[end:end + 1] and text[end] in AFTER:
        end += 1
    return end


def _apart(found: Sequence[Mark]) -> Iterator[Mark]:
    """Without what two share."""
    place = 0
    for mark in found:
        if mark.end > place:
            yield Mark(start=max(mark.start, place), end=mark.end, what=mark.what)
            place = mark.end
