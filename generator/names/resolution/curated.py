"""What people decided about entities, found by name: it unites, parts and stops before any rule does."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.authority import EntityRecord
from generator.model import Because, Mention, worded
from generator.names.people import surnames
from generator.names.resolution.conditions import Claimant, Open, Parted, Reading
from generator.names.resolution.forest import Forest
from generator.names.resolution.keys import key_of
from generator.names.resolution.nodes import Key, Node


class Decisions:
    """The authority's records, by the names that they claim."""

    def __init__(self, records: tuple[EntityRecord, ...]) -> None:
        self.records = records
        self._by_name: dict[str, list[Claimant]] = defaultdict(list)
        self._by_key: dict[str, list[Claimant]] = defaultdict(list)
        self._by_surname: dict[str, list[Claimant]] = defaultdict(list)
        for record in records:
            for name in record.names:
                self._by_name[name].append(Claimant(record=record, when=record.condition(name)))
            for key, name in sorted({key_of(name, record.type): name for name in reversed(record.names)}.items()):
                self._by_key[key].append(Claimant(record=record, when=record.condition(name)))
            if record.type == "person" and record.when and not record.when.called and not record.stop:
                for form in sorted({form for name in record.names for form in surnames(name)}):
                    self._by_surname[form].append(Claimant(record=record, when=record.when, by_surname=True))

    def of(self, node: Node) -> tuple[Claimant, ...]:
        """Who claims the node: by its name, its normalised name, then by a surface of two words or more; one, or several rivals.

        A bare surface says nothing by itself: a father's record has the son's last name among its surfaces too.
        """
        if not self.records:
            return ()
        by_surface = (self._by_name.get(surface, []) for surface in node.surfaces if " " in surface)
        for claimants in (self._by_name.get(node.name, []), self._by_key.get(key_of(node.name, node.type), []), *by_surface):
            if chosen := self._choose(claimants, node):
                return chosen
        return tuple(self._by_surname.get(node.name, ())) if node.type == "person" else ()

    @property
    def stops(self) -> bool:
        """Whether any words are said to be no name."""
        return any(record.stop for record in self.records)

    def stopped(self, mention: Mention, reading: Reading) -> bool:
        """Whether these words are no name at all, here."""
        return any(c.record.stop and reading.met(c.when, mention) for c in self._by_name.get(mention.surface, ()))

    @staticmethod
    def _choose(claimants: list[Claimant], node: Node) -> tuple[Claimant, ...]:
        """Of several entries with one name those of the node's type or with a condition; a single one wins whatever the type."""
        alive = [c for c in claimants if not c.record.stop]
        fitting = [c for c in alive if c.record.type == node.type]
        if any(c.when for c in alive):
            return tuple(c for c in alive if c.when or not fitting or c in fitting)
        return tuple(fitting[:1] or (alive if len(alive) == 1 else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Which record claims which node."""

    record: Mapping[Key, EntityRecord]
    open: Mapping[Key, Open]
    """Nodes that several records claim, and nothing says which is right."""


def apply(split: Parted, forest: Forest[Key], decisions: Decisions) -> Claims:
    """Unite what one record claims, and part it from all that other records claim and from what it is said not to be."""
    if not decisions.records:
        return Claims(record={}, open={})
    claims = _Claiming(split.nodes, forest, decisions.records)
    for key, node in split.nodes.items():
        verdict = split.decided.get(key)
        rivals = decisions.of(node)
        if key in split.decided:
            claims.decide(key, verdict, rivals)
        elif rivals:
            claims.give(key, rivals[0].record)
    claims.part()
    return Claims(record=claims.claimed, open=claims.open)


class _Claiming:
    """Claims as they are made."""

    def __init__(self, nodes: Mapping[Key, Node], forest: Forest[Key], records: Sequence[EntityRecord]) -> None:
        self._nodes, self._forest, self._records = nodes, forest, records
        self._number = {id(record): n for n, record in enumerate(records)}
        self.claimed: dict[Key, EntityRecord] = {}
        self.open: dict[Key, Open] = {}
        self._first: dict[int, Key] = {}
        self._heads: dict[tuple[Open, str], tuple[int, Key]] = {}
        self._others: dict[tuple[str, str], list[Key]] = defaultdict(list)
        self._rivals: dict[Key, set[int]] = defaultdict(set)

    def give(self, key: Key, record: EntityRecord) -> None:
        """This node is the record's."""
        number = self._number[id(record)]
        self.claimed[key] = record
        self._forest.claim(key, number)
        head = self._first.setdefault(number, key)
        detail = worded("the authority file says that this is %(name)s", name=record.name)
        self._forest.unite(head, key, Because(kind="curated", detail=detail))

    def decide(self, key: Key, verdict: EntityRecord | Open | None, rivals: Sequence[Claimant]) -> None:
        """A name that is claimed under a condition: the record's, open, or something else of that name."""
        self._rivals[key] = {self._number[id(c.record)] for c in rivals}
        if isinstance(verdict, EntityRecord):
            self.give(key, verdict)
        elif verdict:
            self.open[key] = verdict
            self._leave_open(key, verdict)
        else:
            node = self._nodes[key]
            alike = self._others[node.name, node.type]
            detail = worded("printed as %(name)s in articles that meet no condition of the authority file", name=node.name)
            self._forest.unite(alike[0] if alike else key, key, Because(kind="same-name", detail=detail))
            alike.append(key)

    def _leave_open(self, key: Key, verdict: Open) -> None:
        """It belongs to nobody, and to no rule either: an owner of its own."""
        node = self._nodes[key]
        group = verdict, key_of(node.name, node.type)
        number, head = self._heads.setdefault(group, (len(self._records) + len(self._heads), key))
        self._forest.claim(key, number)
        meant = " and ".join(sorted({record.id for record in verdict.claimants}))
        detail = worded("%(name)s may mean %(names)s, and nothing here says which", name=node.name, names=meant)
        self._forest.unite(head, key, Because(kind="open", detail=detail, weight=0.3))

    def part(self) -> None:
        """Keep records apart from the names that they are not, contested names from what is not theirs."""
        named, last = self._index()
        for n, head in sorted(self._first.items()):
            for name in self._records[n].not_same_as:
                for key in named.get(name, ()):
                    self._forest.part(head, key)
        for key, numbers in self._rivals.items():
            kin = last[_last_word(self._nodes[key])]
            if key not in self.claimed and key not in self.open:
                bearers = {self._number[id(self.claimed[k])] for k in kin if k in self.claimed}
                others = numbers | (bearers if len(bearers) > 1 else set())
                self._part_from(key, [self._first[n] for n in sorted(others) if n in self._first])
            if len(numbers) > 1:
                self._part_from(key, [k for k in kin if k not in self._rivals and k not in self.claimed])

    def _part_from(self, key: Key, others: Sequence[Key]) -> None:
        for other in others:
            self._forest.part(key, other)

    def _index(self) -> tuple[Mapping[str, list[Key]], Mapping[str, list[Key]]]:
        """Form -> nodes that bear it; last word of a name -> nodes."""
        named: dict[str, list[Key]] = defaultdict(list)
        last: dict[str, list[Key]] = defaultdict(list)
        for key, node in self._nodes.items():
            for form in node.forms:
                named[form].append(key)
            last[_last_word(node)].append(key)
        return named, last


def _last_word(node: Node) -> str:
    return node.name.split()[-1] if node.name.split() else ""
