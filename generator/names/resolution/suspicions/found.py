"""What resolution found, for looking over, and what is said about it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from generator.authority import Authority, EntityRecord
from generator.model import Article, Entity, Mention
from generator.names.people import surnames
from generator.names.resolution.conditions import Parted
from generator.names.resolution.curated import Claims
from generator.names.resolution.nodes import Key, Node
from generator.notices import Notice
from generator.stowing import MENTIONS, by_id, gathered

FAR = 3
"""How many times as often the one must be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspicion:
    """Something that a person should look at."""

    notice: Notice
    seen: Mention | None = None
    """A mention that shows what it is about."""

    weight: int = 0
    """How many mentions would change."""


class Named(Protocol):
    """What has the nodes of one thing."""

    @property
    def nodes(self) -> tuple[Node, ...]:
        """By their keys."""


@dataclass(frozen=True, kw_only=True)  # no slots: cached_property keeps its value in the instance
class Found:
    """Entities, their records, and everything that led to them."""

    authority: Authority
    articles: Sequence[Article]
    claims: Claims
    split: Parted
    entities: tuple[Entity, ...]
    """By id."""

    entity_of: Mapping[Key, Entity]
    clusters: Mapping[str, Named]
    """Entity id -> what has its nodes."""

    mentions: Mapping[str, tuple[Mention, ...]]
    """As located, stopped ones too."""

    settled: Mapping[str, tuple[Mention, ...]]
    """Those that count, with their entity."""

    folder: Path | None = None
    """Where what is known of many articles may be put meanwhile."""

    @cached_property
    def undecided(self) -> tuple[Entity, ...]:
        """Those of which no entry of the authority files says anything."""
        of_open = {self.entity_of[key].id for key in self.claims.open}
        return tuple(entity for entity in self.entities if not entity.curated and entity.id not in of_open)

    @cached_property
    def undecided_ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(entity.id for entity in self.undecided)

    @cached_property
    def record_of(self) -> Mapping[str, EntityRecord]:
        """Entity id -> the entry behind it."""
        return {self.entity_of[key].id: record for key, record in self.claims.record.items()}

    def nodes_of(self, id_: str) -> tuple[Node, ...]:
        """The nodes of an entity."""
        return self.clusters[id_].nodes

    @cached_property
    def mentions_of(self) -> Mapping[str, tuple[Mention, ...]]:
        """Entity id -> its mentions, article by article."""
        return gathered(list(self.settled), lambda id_: ((mention.entity or "", mention) for mention in self.settled[id_]),
                        MENTIONS, self.folder)

    @cached_property
    def times(self) -> Mapping[str, int]:
        """Entity id -> how many mentions it has."""
        return Counter(mention.entity or "" for own in self.settled.values() for mention in own)

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """By id."""
        return by_id(self.articles)

    @cached_property
    def bearers(self) -> Mapping[str, tuple[Entity, ...]]:
        """Last name -> the people who bear it, the most mentioned first."""
        found: dict[str, set[str]] = defaultdict(set)
        people = {entity.id: entity for entity in self.entities if entity.type == "person"}
        for id_, entity in people.items():
            for form in surnames(entity.name):
                found[form].add(id_)
        return {form: tuple(sorted((people[id_] for id_ in ids), key=lambda e: (-self.times[e.id], e.id)))
                for form, ids in found.items()}

    def foremost(self, name: str) -> Entity | None:
        """The one person whom a bare last name is likely to mean: named FAR times as often as the next of that name."""
        bearers = self.bearers.get(name, ())
        times = [self.times[e.id] for e in bearers] + [0]
        return bearers[0] if bearers and times[0] >= FAR * times[1] else None

    def main_name(self, entity: Entity) -> str:
        """The name by which an entry finds the entity: its own where an article prints it, else the most frequent record's."""
        counts: dict[str, int] = defaultdict(int)
        for node in self.nodes_of(entity.id):
            counts[node.name] += node.size
        return entity.name if entity.name in counts else min(counts, key=lambda name: (-counts[name], name))
