"""What is to be resolved: the name records of all articles, with how often each surface stands in them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Article, EntityType, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One article's record of one name that it mentions."""

    article: str
    name: str
    type: EntityType
    surfaces: Mapping[str, int]
    """Surface -> how often it stands in the article."""

    roles: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The record's own name and every surface that was found."""
        return tuple(dict.fromkeys((self.name, *self.surfaces)))

    @property
    def size(self) -> int:
        """How many mentions it has."""
        return sum(self.surfaces.values())


Key = tuple[str, str, EntityType]
"""Article id, record's name, record's type."""


def nodes_of(articles: Sequence[Article], mentions: Mapping[str, tuple[Mention, ...]]) -> dict[Key, Node]:
    """The nodes of all articles in a total order; a record that stands nowhere in its text makes none."""
    result: dict[Key, Node] = {}
    for article in sorted(articles, key=lambda a: a.id):
        counts: dict[tuple[str, EntityType], Counter[str]] = {}
        for mention in mentions.get(article.id, ()):
            counts.setdefault((mention.name, mention.type), Counter())[mention.surface] += 1
        roles = {(name.name, name.type): name.roles for name in article.names}
        for (name, kind), surfaces in sorted(counts.items()):
            result[article.id, name, kind] = Node(article=article.id, name=name, type=kind, surfaces=dict(sorted(surfaces.items())),
                                                  roles=roles.get((name, kind), ()))
    return result
