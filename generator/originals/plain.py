"""Plain text beside its article: every line with the block that it became, or why it was set aside."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.model import Article
from generator.originals.differing import difference
from generator.originals.plain_lines import PlainLine, lines_of
from generator.originals.rows import Became, Numbered, Row, Sheet, State, Stretch
from generator.originals.source import Source

PRINTED = 60_000
"""Characters of an original on its page."""

MOST_LINES = 1_500
"""Lines of an original on its page."""

MOST_BLANK = 2
"""Blank lines that are numbered one by one; more of them are one row."""


def plain_sheet(article: Article, source: Source) -> Sheet:
    """Every line of the text, as far as it is printed."""
    lines, loose = lines_of(article, source.text)
    if not source.whole:  # nobody knows how its last line goes on
        lines[-1] = replace(lines[-1], block=None, asides=(), cut=True)
    shown = _within(lines)
    left_out = sum(len(line.received) for line in lines) - sum(len(line.received) for line in shown)
    rows = _Gathering(article, lines).rows(shown, whole=source.whole and len(shown) == len(lines))
    return Sheet(plain=True, rows=rows, loose=loose if source.whole else (), left_out=left_out, whole=source.whole)


def _within(lines: Sequence[PlainLine]) -> list[PlainLine]:
    """The lines that there is room for; the first one that is too long is cut."""
    room, count, shown = PRINTED, MOST_LINES, []
    for line in lines:
        if room <= 0 or count <= 0:
            break
        if len(line.received) > room:
            line = replace(line, received=line.received[:room])  # noqa: PLW2901
        shown.append(line)
        room -= len(line.received)
        count -= bool(line.received)
    return shown


@dataclass(slots=True)
class _Gathering:
    """Rows in the order of the lines; blocks that no line became stand where they would be read."""

    article: Article
    lines: Sequence[PlainLine]
    held: dict[int, list[PlainLine]] = field(default_factory=lambda: defaultdict(list))
    told: set[int] = field(default_factory=set)
    """Blocks whose row has come."""

    def __post_init__(self) -> None:
        for line in self.lines:
            if line.block is not None:
                self.held[line.block].append(line)

    def rows(self, shown: Sequence[PlainLine], *, whole: bool) -> tuple[Row, ...]:
        rows: list[Row] = []
        for group in _groups(shown):
            block = group[0].block
            if block is not None:
                rows += self.ours(block)
            rows.append(self.row(group))
        return (*rows, *(self.ours(len(self.article.blocks)) if whole else ()))

    def ours(self, upto: int) -> Iterator[Row]:
        """The blocks before this one that no line became."""
        for number in range(upto):
            if number not in self.held and number not in self.told:
                self.told.add(number)
                yield Row(state="ours", became=(Became(what=self.article.blocks[number], printed=True),))

    def row(self, group: Sequence[PlainLine]) -> Row:
        first = group[0]
        if not first.rest and not first.asides:
            return _blank(group)
        became = [Became(what=aside) for aside in first.asides]
        if first.block is not None:
            block, again = self.article.blocks[first.block], first.block in self.told
            self.told.add(first.block)
            became.append(Became(what=block, again=again, words=() if again else difference(self.held[first.block], block)))
        return Row(state=_state(first), lines=tuple(_numbered(line) for line in group), became=tuple(became))


def _state(line: PlainLine) -> State:
    if line.cut or line.block is not None:
        return "quiet" if line.cut else "kept"
    return "aside" if line.asides and not any(map(str.isalnum, line.rest)) else "lost"


def _groups(lines: Sequence[PlainLine]) -> Iterator[list[PlainLine]]:
    """Lines that one block is made of, with the blank ones between them; runs of blank lines; all others alone."""
    group: list[PlainLine] = []
    blank: list[PlainLine] = []
    for line in lines:
        if not line.rest and not line.asides:
            blank.append(line)
        elif group and line.block is not None and line.block == group[-1].block and not line.asides:
            group += [*blank, line]
            blank = []
        else:
            yield from filter(None, (group, blank))
            group, blank = [line], []
    yield from filter(None, (group, blank))


def _blank(group: Sequence[PlainLine]) -> Row:
    """Blank lines, and such as have nothing but characters that nobody sees."""
    if len(group) > MOST_BLANK:
        ends = (group[0], group[-1])
        return Row(state="blank", lines=tuple(Numbered(number=line.number, stretches=()) for line in ends), left_out=len(group))
    return Row(state="blank", lines=tuple(_numbered(line) for line in group))


# ---------------------------------------------------------------- the characters of a line

def _numbered(line: PlainLine) -> Numbered:
    stretches = tuple(_stretches(line)) if line.received.strip() else ()
    return Numbered(number=line.number, stretches=stretches)


def _stretches(line: PlainLine) -> Iterator[Stretch]:
    """What was set aside of a line apart from the rest of it."""
    place = 0
    for aside in line.asides:
        found = re.compile(r"\s+".join(map(re.escape, aside.text.split()))).search(line.received, place)
        if found:
            yield from _stretch(line.received[place:found.start()])
            yield Stretch(text=found[0], kind="aside")
            place = found.end()
    yield from _stretch(line.received[place:])


def _stretch(text: str) -> Iterator[Stretch]:
    if text:
        yield Stretch(text=text, kind="kept")
