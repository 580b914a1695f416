"""Where things stand in an article file: the line of a key, of a paragraph, of a list's item."""

import re
from dataclasses import dataclass

KEY = re.compile(r"([A-Za-z_]\w*):(?:\s|$)")
FENCE = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineNumbers:
    """Lines of one article file, from 1."""

    keys: dict[str, int]
    """Key of the front matter -> its line."""

    parts: tuple[int, ...]
    """The first line of each part of the body between blank lines, in the order of merging.chunks."""


def line_numbers(text: str) -> LineNumbers:
    """The lines of a file's text; a file without front matter has no keys."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    keys: dict[str, int] = {}
    for number, line in enumerate(lines[1:closing], 2):
        if found := KEY.match(line):
            keys.setdefault(found[1], number)
    return LineNumbers(keys=keys, parts=tuple(_starts(lines, closing + 1)))


def _starts(lines: list[str], first: int) -> list[int]:
    """A part begins with the first line that is not empty after one that is."""
    starts, inside = [], False
    for number, line in enumerate(lines[first:], first + 1):
        if line and not inside:
            starts.append(number)
        inside = bool(line)
    return starts
