"""What a text value gives when it is read: lines and pictures, numbered from 1, to be put under one another."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import Line, Picture

COUNTED = re.compile(r"(.*) \((\d+)\)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """Lines of one text, before they stand in a draft."""

    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()
    repairs: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All words of its article, white space runs as one space."""
        return " ".join(" ".join(line.text.split()) for line in self.lines if line.words)

    def below(self, count: int) -> "Rendering":
        """The same, with `count` lines above it."""
        return replace(self, lines=tuple(replace(line, number=line.number + count) for line in self.lines),
                       pictures=tuple(replace(picture, line=picture.line + count) for picture in self.pictures))


def summed(repairs: Iterable[str]) -> tuple[str, ...]:
    """Repairs of several texts as one list, the counts of the same kind added."""
    counts: Counter[str] = Counter()
    for repair in repairs:
        found = COUNTED.fullmatch(repair)
        counts[found[1] if found else repair] += int(found[2]) if found else 0
    return tuple(f"{what} ({count})" if count else what for what, count in counts.items())
