"""What a recogniser is: something that finds names in texts by having learned to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.model import EntityType


@dataclass(frozen=True, slots=True)
class Span:
    """What a recogniser takes for a name: text[start:end] of the text it was given."""

    start: int
    end: int
    type: EntityType | None
    """None for a name of a kind that the archive has no pages for."""

    sure: float = 1.0
    """The probability that it gives to its least certain word, 0 to 1; 1 where it tells none."""


class Recogniser(Protocol):
    """Anything that finds names in texts."""

    trusted: bool
    """Whether its spans are better than what the document rules read from cues (page.voted)."""

    def read(self, texts: Sequence[str]) -> list[list[Span]]:
        """The names of each paragraph of one article, in order, without overlaps."""
