"""The lines of a page's draft: every visible block in reading order, with what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bs4 import Tag

from generator.intake.html.blocks import Block
from generator.intake.html.inline import markdown
from generator.intake.html.regions import IN_ARTICLE, OUTSIDE
from generator.model import Line

REGIONS = frozenset("header nav aside footer form main".split())
BETWEEN = " · "
BODY_LEVEL = 2
"""The headline is the page's first level."""

MARKED = frozenset((None, "quote", "list", "numbered", "caption"))
"""Kinds of blocks whose links and emphasis are kept."""


def lines(
    blocks: Sequence[Block], rules: Sequence[str], heads: Mapping[int, tuple[str, str]], base: str | None,
) -> tuple[Line, ...]:
    """A line for each block, a blank one between them; what is outside of the article, one line a region."""
    found: list[Line] = []
    region: Tag | None = None
    outside: list[str] = []
    first = 0
    for n, block in enumerate(blocks):
        if rules[n] == OUTSIDE and n not in heads:
            here = _region(block)
            if outside and here is not region:
                _add(found, _outside(outside, first))
                outside = []
            region, first = here, first if outside else n + 1
            outside.append(block.text)
            continue
        if outside:
            _add(found, _outside(outside, first))
            outside = []
        _add(found, _line(block, n + 1, rules[n], heads.get(n), base))
    if outside:
        _add(found, _outside(outside, first))
    return tuple(found)


def with_unseen(shown: Sequence[Line], paragraphs: Sequence[str]) -> tuple[Line, ...]:
    """The lines, and after the last of the article the paragraphs that the page holds and does not show; the numbers go on."""
    last = max((n for n, line in enumerate(shown) if line.words and line.role is None), default=len(shown) - 1)
    number = max((line.number for line in shown), default=0)
    more: list[Line] = []
    for paragraph in paragraphs:
        number += 1
        more += [Line(number=number, text=""), Line(number=number, text=paragraph)]
    return (*shown[:last + 1], *more, *shown[last + 1:])


def _add(found: list[Line], line: Line) -> None:
    if found:
        found.append(Line(number=found[-1].number, text=""))
    found.append(line)


def _outside(texts: Sequence[str], number: int) -> Line:
    return Line(number=number, text=BETWEEN.join(texts), role="furniture", rule=OUTSIDE)


def _region(block: Block) -> Tag | None:
    """The outermost region of the page around a block."""
    found = None
    for tag in (block.element, *block.element.parents):
        if tag.name in REGIONS:
            found = tag
    return found


def _line(block: Block, number: int, rule: str, head: tuple[str, str] | None, base: str | None) -> Line:
    line = Line(number=number, text=block.text)
    if head is not None:
        return replace(line, role=head[0], rule=head[1])
    if rule != IN_ARTICLE:
        return replace(line, role="furniture", rule=rule)
    level = max(BODY_LEVEL, block.level) if block.level else None
    written = markdown(block.nodes, block.element, block.text, base) if block.kind in MARKED else None
    return replace(line, role=block.kind, rule="html_" + block.kind if block.kind else None, level=level, markdown=written)
