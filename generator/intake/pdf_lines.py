"""The pieces of text of a PDF page, put together into its printed lines."""

from collections.abc import Sequence
from dataclasses import dataclass

Run = tuple[str, float, float, float]
"""Text, x, y and size of its type, in points."""

SAME_LINE = 0.4
"""Of the size of the type: what is nearer in height is on one line, as an index or a raised figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One line on a page."""

    text: str
    x: float
    """Where it begins, in points from the left."""

    y: float
    """In points from the bottom."""

    size: float
    """Of its type."""

    height: float
    """Where it stands between the bottom (0) and the top (1) of the page."""


def collected(runs: Sequence[Run], page_height: float) -> list[Printed]:
    """The lines in the order in which they are set."""
    lines: list[Printed] = []
    words, x, y, size = "", 0.0, 0.0, 0.0
    for text, left, bottom, type_size in runs:
        for n, part in enumerate(text.split("\n")):
            moved = abs(bottom - y) > SAME_LINE * max(size, type_size, 1.0)
            if words.strip() and (n or (moved and part.strip())):
                lines.append(Printed(text=" ".join(words.split()), x=x, y=y, size=size, height=y / page_height))
                words = ""
            if not words.strip() and part.strip():
                words, x, y, size = part, left, bottom, type_size
            elif part:
                words += part
                size = max(size, type_size) if part.strip() else size
    if words.strip():
        lines.append(Printed(text=" ".join(words.split()), x=x, y=y, size=size, height=y / page_height))
    return lines
