"""What a benchmark finds, as tables: aligned on a terminal, in Markdown in the docs."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a benchmark."""

    name: str
    """The block of docs/performance.md that it stands in."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    """What a reader must know of it, in Markdown."""


def printed(table: Table) -> str:
    """For a terminal: first column to the left, the others to the right."""
    rows = [table.head, *table.rows]
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.head))]
    return "\n".join([table.title, *(f"  {_aligned(row, widths)}" for row in rows)])


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()


def markdown(table: Table) -> str:
    """For the docs."""
    rule = ("---", *("--:" for _ in table.head[1:]))
    rows = [_row(row) for row in (table.head, rule, *table.rows)]
    return "\n".join([f"**{table.title}**", "", *rows, *(f"\n{note}" for note in table.notes)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
