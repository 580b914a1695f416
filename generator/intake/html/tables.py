"""Tables that hold data, and their cells; most tables of old pages only lay the page out."""

from collections.abc import Iterator

from bs4 import Tag

from generator.intake.html.page import unseen, words

LONGEST_CELL = 400
"""Characters: a cell with more is a column of text."""

WIDEST = 100
"""Columns that spans may make; a year has 53 weeks, and a span says more only to break readers."""


def is_data(table: Tag) -> bool:
    """Whether it has rows and columns of short cells, and no table within."""
    if table.find("table") is not None or table.get("role") in ("presentation", "none"):
        return False
    cells = [cells for _, cells in rows(table)]
    filled = [row for row in cells if sum(map(bool, row)) > 1]
    return len(filled) > 1 and 2 * len(filled) >= len([row for row in cells if any(row)]) and all(
        len(cell) <= LONGEST_CELL for row in cells for cell in row)


def rows(table: Tag) -> Iterator[tuple[Tag, list[str]]]:
    """Each visible row with the words of its cells; a cell that spans columns is followed by empty ones."""
    for row in table.find_all("tr"):
        if isinstance(row, Tag) and not unseen(row):
            yield row, _cells(row)


def _cells(row: Tag) -> list[str]:
    cells: list[str] = []
    for cell in row.find_all(("td", "th"), recursive=False):
        if isinstance(cell, Tag) and not unseen(cell):
            cells.append(words(cell))
            span = str(cell.get("colspan") or "1")
            cells += [""] * min(int(span) - 1 if span.isdecimal() and len(span) < 4 else 0, max(0, WIDEST - len(cells)))
    return cells
