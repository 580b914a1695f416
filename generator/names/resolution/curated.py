"""What people decided about entities, found by name: it unites, parts and stops before any rule does."""

from collections import defaultdict
from collections.abc import Mapping

from generator.authority import EntityRecord
from generator.model import Because
from generator.names.resolution.forest import Forest
from generator.names.resolution.keys import key_of
from generator.names.resolution.nodes import Key, Node


class Decisions:
    """The authority's records, by the names that they claim."""

    def __init__(self, records: tuple[EntityRecord, ...]) -> None:
        self._by_name: dict[str, list[EntityRecord]] = defaultdict(list)
        self._by_key: dict[str, list[EntityRecord]] = defaultdict(list)
        for record in records:
            for name in dict.fromkeys((record.name, *record.aliases)):
                self._by_name[name].append(record)
            for key in sorted({key_of(name, record.type) for name in (record.name, *record.aliases)}):
                self._by_key[key].append(record)

    def of(self, node: Node) -> EntityRecord | None:
        """The record that claims the node: by its name, its normalised name, then by a surface of two words or more.

        A bare surface says nothing by itself: a father's record has the son's last name among its surfaces too.
        """
        by_surface = (self._by_name.get(surface, []) for surface in node.surfaces if " " in surface)
        for records in (self._by_name.get(node.name, []), self._by_key.get(key_of(node.name, node.type), []), *by_surface):
            if record := self._choose(records, node):
                return record
        return None

    def stopped(self, surface: str) -> bool:
        """Whether these words are no name at all."""
        return any(record.stop for record in self._by_name.get(surface, ()))

    def claims(self, name: str) -> bool:
        """Whether some record claims exactly this name."""
        return name in self._by_name

    @staticmethod
    def _choose(records: list[EntityRecord], node: Node) -> EntityRecord | None:
        """Of several entries with one name the one of the node's type; a single one wins whatever the type."""
        alive = [record for record in records if not record.stop]
        fitting = [record for record in alive if record.type == node.type]
        if fitting:
            return fitting[0]
        return alive[0] if len(alive) == 1 else None


def apply(nodes: Mapping[Key, Node], forest: Forest, decisions: Decisions, records: tuple[EntityRecord, ...]) -> dict[Key, EntityRecord]:
    """Unite what one record claims, and part it from all that other records claim and from what it is said not to be."""
    claimed: dict[Key, EntityRecord] = {}
    first: dict[int, Key] = {}
    number = {id(record): n for n, record in enumerate(records)}
    for key, node in nodes.items():
        record = decisions.of(node)
        if record is None:
            continue
        claimed[key] = record
        forest.claim(key, number[id(record)])
        head = first.setdefault(number[id(record)], key)
        forest.unite(head, key, Because(kind="curated", detail=f"the authority file says that this is {record.name}"))
    _part(nodes, forest, records, first)
    return claimed


def _part(nodes: Mapping[Key, Node], forest: Forest, records: tuple[EntityRecord, ...], first: Mapping[int, Key]) -> None:
    """Keep each record apart from the names that it is said not to be."""
    named: dict[str, list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        for form in node.forms:
            named[form].append(key)
    for n, head in sorted(first.items()):
        for name in records[n].not_same_as:
            for key in named.get(name, ()):
                forest.part(head, key)
