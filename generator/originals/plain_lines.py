"""The lines of a plain text: what was set aside of each, and which block of the article it became."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.decoding.characters import repair, split
from generator.model import Article, Block, SetAside
from generator.originals.runs import Runs
from generator.versions import words

AS_RECEIVED = "as_received"
"""Not set aside: the article file keeps such a line beside its repaired form."""

SHARE = 0.4
"""Of a line's words that must be a block's for the line to have become it."""


@dataclass(slots=True, kw_only=True)
class PlainLine:
    """A line on its way to a row."""

    number: int
    received: str
    rest: str
    """Its words, characters repaired and spaces single, without what was set aside of them."""

    asides: tuple[SetAside, ...] = ()
    block: int | None = None
    """Which block of the article it became."""

    cut: bool = False
    """Whether its end was not looked at."""


def lines_of(article: Article, text: str) -> tuple[list[PlainLine], tuple[SetAside, ...]]:
    """The lines, and what the article file sets aside from lines that do not have these words."""
    asides: dict[int, list[SetAside]] = defaultdict(list)
    for aside in article.set_aside:
        if aside.rule != AS_RECEIVED:
            asides[aside.line].append(aside)
    lines: list[PlainLine] = []
    loose: list[SetAside] = []
    for number, (received, mended) in enumerate(zip(split(text), split(repair(text)[0]), strict=True), 1):
        rest, known = _without(" ".join(mended.split()), asides.get(number, ()))
        loose += [aside for aside in asides.pop(number, ()) if aside not in known]
        lines.append(PlainLine(number=number, received=received, rest=rest, asides=known))
    _same(lines, article.blocks)
    _changed(lines, article.blocks)
    return lines, (*loose, *(aside for number in sorted(asides) for aside in asides[number]))


def _without(rest: str, asides: Sequence[SetAside]) -> tuple[str, tuple[SetAside, ...]]:
    """What is left of a line, and what of the asides it has."""
    known = []
    for aside in asides:
        told = " ".join(aside.text.split())
        if told and told in rest:
            known.append(aside)
            rest = " ".join(rest.replace(told, " ", 1).split())
    return rest, tuple(known)


def _same(lines: Sequence[PlainLine], blocks: Sequence[Block]) -> None:
    """Lines that are a block word for word, each block's first."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for number, block in reversed(list(enumerate(blocks))):
        waiting[" ".join(block.text.split())].append(number)
    for line in lines:
        if line.rest and waiting.get(line.rest):
            line.block = waiting[line.rest].pop()


def _changed(lines: Sequence[PlainLine], blocks: Sequence[Block]) -> None:
    """Lines that are a part of a block, or were edited: those of whose words enough stand in it, in order."""
    done = {line.block for line in lines}
    left = [line for line in lines if line.rest and line.block is None]
    waiting = [number for number, block in enumerate(blocks) if number not in done]
    if not left or not waiting:
        return
    own = [words(line.rest) for line in left]
    for n, count in _counts(own, blocks, waiting).items():
        number, shared = count.most_common(1)[0]
        if shared >= SHARE * len(own[n]):
            left[n].block = number


def _counts(own: Sequence[Sequence[str]], blocks: Sequence[Block], waiting: Sequence[int]) -> Mapping[int, Counter[int]]:
    """Line -> how many of its words stand in which block."""
    owner = [n for n, found in enumerate(own) for _ in found]
    texts = {number: words(blocks[number].text) for number in waiting}
    runs = Runs([word for found in own for word in found], texts.values())
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    after = 0
    for number, text in texts.items():
        for run in runs.find(number, text, after):
            after = run.at + run.length
            for place in range(run.at, after):
                counts[owner[place]][number] += 1
    return counts
