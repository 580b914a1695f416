"""A source with marks (a web page, a mail, a record) beside its article: its lines, and where the words of the article stand in them."""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.decoding.characters import LINE_BREAK
from generator.model import Article, Block, SetAside
from generator.originals.marks import Mark, marks
from generator.originals.rows import Became, Numbered, Row, Sheet, State, Stretch
from generator.originals.source import Source

PRINTED = 60_000
"""Characters of a source on its page."""

MOST_LINES = 1_500
"""Lines of a source on its page."""

FOLDED, HEAD, TAIL = 1_200, 500, 200
"""Characters between two marks up to which they are printed in any case; of more, only the first and the last, where the source is long."""

CLOSING = re.compile(r"</[^<>]*>")


def markup_sheet(article: Article, source: Source) -> Sheet | None:
    """The source as far as it is printed; None when too little of the article stands in it."""
    found = marks(article, source)
    if found is None:
        return None
    gathering = _Gathering(article=article, text=source.text, marks=found, whole=source.whole)
    rows = gathering.rows()
    shown = {id(mark.what) for mark in found}
    loose = tuple(aside for aside in article.set_aside if id(aside) not in shown) if source.whole else ()
    return Sheet(plain=False, rows=rows, loose=loose, left_out=gathering.left_out, whole=source.whole)


@dataclass(slots=True, kw_only=True)
class _Gathering:
    """Rows in the order of the source: one for each line or part of one in which something of the article begins."""

    article: Article
    text: str
    marks: Sequence[Mark]
    whole: bool
    told: set[int] = field(default_factory=set)
    """The things (by their identity) whose row has come."""

    left_out: int = 0
    lines: list[int] = field(default_factory=list)
    """Where each line begins."""

    numbers: dict[int, int] = field(default_factory=dict)
    """The blocks, by their identity."""

    missing: deque[int] = field(default_factory=deque)
    """The blocks whose words stand nowhere in the source, and of which nothing was said yet."""

    place: int = 0
    """The first mark that is not behind us."""

    def rows(self) -> tuple[Row, ...]:
        marked = {id(mark.what) for mark in self.marks}
        self.numbers = {id(block): n for n, block in enumerate(self.article.blocks)}
        self.missing.extend(n for key, n in self.numbers.items() if key not in marked)
        self.lines = [0, *(found.end() for found in LINE_BREAK.finditer(self.text))]
        cuts = self.cuts()
        rows: list[Row] = []
        room, most = PRINTED, MOST_LINES
        for start, end, printed in _ranges(self.text, self.marks):
            if not printed:
                rows.append(Row(state="out", left_out=end - start))
            elif room <= 0 or most <= 0:
                self.left_out += end - start
            else:
                first = bisect_right(self.lines, start)
                upto = min(end, start + room, *self.lines[first + most - 1:first + most])
                rows += self.printed(start, upto, cuts)
                room, most = room - (upto - start), most - (bisect_right(self.lines, upto - 1) - first + 1)
                self.left_out += end - upto
        told = self.whole and not self.left_out
        return tuple(_together((*rows, *(self.ours(len(self.article.blocks)) if told else ()))))

    def cuts(self) -> list[int]:
        """Where rows begin: with each line, and with each thing that begins within a line behind another."""
        found, seen, last = set(self.lines), set[int](), 0
        for mark in self.marks:
            if id(mark.what) not in seen:
                seen.add(id(mark.what))
                line = self.lines[bisect_right(self.lines, mark.start) - 1]
                if last > line:
                    found.add(_parted(self.text, last, mark.start))
            last = mark.end
        return sorted(found)

    def printed(self, start: int, end: int, cuts: Sequence[int]) -> Iterator[Row]:
        first, last = bisect_right(cuts, start), bisect_right(cuts, end - 1)
        edges = [start, *cuts[first:last], end]
        for left, right in pairwise(edges):
            line = bisect_right(self.lines, left)
            stretches, things = self.stretches(left, right)
            if any(stretch.text.strip() for stretch in stretches):
                numbered = Numbered(number=line, stretches=_trimmed(stretches), goes_on=left != self.lines[line - 1])
                yield from self.row(numbered, things)

    def stretches(self, left: int, right: int) -> tuple[list[Stretch], list[Block | SetAside]]:
        """The characters between two places, and what begins or goes on among them."""
        found: list[Stretch] = []
        things: dict[int, Block | SetAside] = {}
        place = left
        while self.place < len(self.marks) and self.marks[self.place].start < right:
            mark = self.marks[self.place]
            start, end = max(mark.start, place), min(mark.end, right)
            if end > place:
                found.append(Stretch(text=self.text[place:start], kind="quiet"))
                found.append(Stretch(text=self.text[start:end], kind="kept" if isinstance(mark.what, Block) else "aside"))
                things[id(mark.what)] = mark.what
                place = end
            if mark.end > right:
                break
            self.place += 1
        found.append(Stretch(text=self.text[place:right], kind="quiet"))
        return [stretch for stretch in found if stretch.text], list(things.values())

    def row(self, line: Numbered, things: Sequence[Block | SetAside]) -> Iterator[Row]:
        became = []
        for thing in things:
            again = id(thing) in self.told
            self.told.add(id(thing))
            if isinstance(thing, SetAside):
                became += [] if again else [Became(what=thing)]
            else:
                yield from () if again else self.ours(self.numbers[id(thing)])
                became.append(Became(what=thing, again=again, printed=not again))
        kinds = {stretch.kind for stretch in line.stretches}
        state: State = "kept" if "kept" in kinds else "aside" if "aside" in kinds else "quiet"
        yield Row(state=state, lines=(line,), became=tuple(became))

    def ours(self, upto: int) -> Iterator[Row]:
        """The blocks before this one whose words stand nowhere in the source, each once."""
        while self.missing and self.missing[0] < upto:
            yield Row(state="ours", became=(Became(what=self.article.blocks[self.missing.popleft()], printed=True),))


def _ranges(text: str, found: Sequence[Mark]) -> Iterator[tuple[int, int, bool]]:
    """Stretches of the source, and whether they are printed: of a long source, what lies between the marks is cut short."""
    if len(text) <= PRINTED:
        yield 0, len(text), True
        return
    begun = place = 0
    for start, end in [*((mark.start, mark.end) for mark in found), (len(text), len(text))]:
        if start - place > FOLDED:
            yield begun, place + HEAD, True
            yield place + HEAD, start - TAIL, False
            begun = start - TAIL
        place = end
    yield begun, len(text), True


def _parted(text: str, last: int, start: int) -> int:
    """Where, between what stood before and what begins, one ends: behind the last closing tag, or before a quotation mark."""
    closings = list(CLOSING.finditer(text, last, start))
    return closings[-1].end() if closings else start - (text[last:start][-1:] == '"')


def _trimmed(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Without the line's end."""
    last = stretches[-1]
    text = last.text.rstrip("\r\n")
    return (*stretches[:-1], Stretch(text=text, kind=last.kind)) if text else tuple(stretches[:-1])


def _together(rows: Sequence[Row]) -> Iterator[Row]:
    """Quiet lines that follow one another as one row, and so the lines of which one block alone is made."""
    last: Row | None = None
    for row in rows:
        if last and (last.state == row.state == "quiet" or _goes_on(last, row)):
            last = replace(last, lines=(*last.lines, *row.lines))
            continue
        if last:
            yield last
        last = row
    if last:
        yield last


def _goes_on(last: Row, row: Row) -> bool:
    ends = last.became[-1].what if last.became else None
    return len(row.became) == 1 and row.became[0].again and row.became[0].what is ends
