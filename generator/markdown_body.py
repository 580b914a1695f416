"""A draft's body as CommonMark: paragraphs, headings, quotations, lists, tables and captions, in the order of the original."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator import prose
from generator.model import Line, Picture

IN_BODY = frozenset((None, "heading", "quote", "list", "numbered", "table", "caption"))
TOGETHER = frozenset(("list", "numbered", "table"))
"""Roles of which several lines are one block."""

BULLETS = "•●▪‣◦·■*-–> "
CELLS = " | "
EMPTY_CELLS = 100_000
"""That a table may be given whatever it holds; beyond, as many as twice those that it has."""

NOWHERE = "<>"
"""Where an image leads that is known by its words alone."""


def body_of(lines: Sequence[Line], pictures: Sequence[Picture] = ()) -> str:
    """The body as CommonMark; every word of the lines that belong to it is in it."""
    shown = {picture.line: picture for picture in pictures if picture.media or picture.caption}
    captions = {line.number for line in lines if line.role == "caption"}
    loose = {number: picture for number, picture in shown.items() if number not in captions and picture.media}
    parts: list[str] = []
    own = [line for line in lines if (line.role in IN_BODY and line.words) or line.number in loose]
    for role, group in _blocks(own):
        if kept := [line for line in group if line.role in IN_BODY and line.words]:
            parts.append(_block(role, kept, shown))
        parts += [_image(loose[line.number], "") for line in group if line.number in loose]
    return "\n\n".join(parts)


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[str | None, list[Line]]]:
    """Role and lines of each block: a list or table is one block, and a paragraph with the lines that it was broken into."""
    number, last = 0, None
    keyed = []
    for line in lines:
        number += not (line.joins or (line.role in TOGETHER and line.role == last))
        last = line.role
        keyed.append(((number, line.role), line))
    for (_, role), group in groupby(keyed, key=lambda row: row[0]):
        yield role, [line for _, line in group]


def _block(role: str | None, lines: Sequence[Line], shown: Mapping[int, Picture]) -> str:
    if role == "table":
        return _table(lines)
    if role == "list":
        return "\n".join(f"- {_inline(line, BULLETS)}" for line in lines)
    if role == "numbered":
        return "\n".join(f"{number}. {_inline(line)}" for number, line in enumerate(lines, 1))
    if role == "heading":
        return f"{'#' * (lines[0].level or prose.TOP_LEVEL)} {_unclosed(' '.join(map(_inline, lines)))}"
    if role == "caption":
        return _image(shown.get(lines[0].number), " ".join(map(_inline, lines)))
    return ("> " if role == "quote" else "") + " ".join(_inline(line, BULLETS if role == "quote" else "") for line in lines)


def _inline(line: Line, marks: str = "") -> str:
    """The line as inline Markdown, without the `marks` of a quotation or a list, which the Markdown has of its own."""
    words = line.words.lstrip(marks) if marks else line.words
    if line.markdown and words == line.words and prose.plain_text(line.markdown) == words:
        return line.markdown
    return prose.escape(words)


def _unclosed(markdown: str) -> str:
    """A heading's last # would be taken for its closing mark."""
    return f"{markdown[:-1]}\\#" if markdown.endswith("#") and not markdown.endswith("\\#") else markdown


def _table(lines: Sequence[Line]) -> str:
    """Rows under their head; a row that has fewer cells than another ends in empty ones.

    One row of a hundred thousand cells makes no hundred thousand of each other: what is beyond the last column stands in it.
    """
    rows = [[cell.strip() for cell in line.text.split(CELLS)] for line in lines]
    width = min(max(map(len, rows)), (2 * sum(map(len, rows)) + EMPTY_CELLS) // len(rows))
    rows = [row if len(row) <= width else [*row[:width - 1], " ".join(row[width - 1:])] for row in rows]
    cells = [[prose.escape(cell) if cell else "" for cell in row] + [""] * (width - len(row)) for row in rows]
    printed = [f"| {CELLS.join(row)} |" for row in cells]
    return "\n".join([printed[0], "|" + " --- |" * width, *printed[1:]])


def _image(picture: Picture | None, caption: str) -> str:
    """An image by its caption; the credit is its title."""
    where = picture.media if picture and picture.media else NOWHERE
    credit = " ".join((picture.credit or "").split()) if picture else ""
    title = ' "' + credit.replace("\\", "\\\\").replace('"', '\\"') + '"' if credit else ""
    return f"![{caption}]({where}{title})"
