"""What is to be resolved: one article's record of one name, with how often each surface stands there, and where."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Because, EntityType
from generator.names.resolution.senses import Sense


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One article's record of one name that it mentions."""

    article: str
    name: str
    type: EntityType
    surfaces: Mapping[str, int]
    """Surface -> how often it stands in the article."""

    roles: tuple[str, ...] = ()
    first: int = 0
    """Offset of the first mention in the article's text, one in the headline only where there is no other."""

    behind: tuple[Sense, ...] = ()
    """For a town: the countries and states that are printed right behind it, each once."""

    because: tuple[Because, ...] = ()
    """Why some of the surfaces stand for it, where the record did not say so itself."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The record's own name and every surface that was found."""
        return tuple(dict.fromkeys((self.name, *self.surfaces)))

    @property
    def size(self) -> int:
        """How many mentions it has."""
        return sum(self.surfaces.values())


SHORTENED: tuple[EntityType, ...] = ("organisation", "event", "group")
"""Things that go by one word of their names, or their initials, in articles that do not print the whole."""

Key = tuple[str, str, EntityType]
"""Article id, record's name, record's type."""


def name_in(key: Key) -> str:
    """The record's name; of a record that names several things each part has a mark behind it (conditions.py)."""
    return unmarked(key[1])


def unmarked(name: str) -> str:
    """A record's name without the mark of a part."""
    return name.partition("\0")[0] if "\0" in name else name
