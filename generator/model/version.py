"""Two articles that are one text."""

from dataclasses import dataclass
from typing import Literal

from generator.model.reasons import Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why two articles are one text, and in which way."""

    kind: Literal["version", "copy"]
    """"version": one outlet printed the article twice, fetched again or edited; "copy": another outlet printed the same text."""

    one: str
    """Article id, the smaller of the two."""

    other: str
    because: tuple[Because, ...]
    """Never empty."""

    strength: float
    """How much of the shorter text stands in the longer one, from 0 to 1."""
