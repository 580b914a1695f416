"""The name records of all articles, and the ways to them that the rules take; those of a large archive in columns."""

import datetime as dt
import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar

from generator import stowing
from generator.memo import Kind, Memo
from generator.model import Article, EntityType, Mention
from generator.names import people
from generator.names.lexicon import by_form
from generator.names.resolution.columns import ByArticle, Column, Links, Rows, Table, by_name
from generator.names.resolution.keys import firm_of
from generator.names.resolution.laden import laden
from generator.names.resolution.nodes import SHORTENED, Key, Node
from generator.names.resolution.senses import Sense, behind, senses
from generator.stowing import alike, by_id, parts, results
from generator.traces import digest

_G = TypeVar("_G", bound=Hashable)
_V = TypeVar("_V", bound=Hashable)

@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What earlier builds read of single articles."""

    memo: Memo = field(default_factory=Memo)
    readings: Mapping[str, bytes] = field(default_factory=dict)
    """Article id -> digest of the article, which says where it prints its names."""

    def key(self, id_: str, articles: Mapping[str, Article], mentions: Sequence[Mention]) -> bytes:
        """Digest of one of these articles and of those of its mentions that nobody has stopped."""
        return digest((self.readings.get(id_) or articles[id_], mentions))


@dataclass(frozen=True, kw_only=True)
class Records:
    """All nodes, and the ways to them that the rules take."""

    nodes: Mapping[Key, Node]
    """In a total order."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Article id -> its text."""

    publication: Mapping[str, str | None] = field(default_factory=dict)
    """Article id -> what published it."""

    day: Mapping[str, dt.date] = field(default_factory=dict)
    """Article id -> the earliest day of its date, where it has one."""

    @cached_property
    def by_article(self) -> Mapping[str, tuple[Key, ...]]:
        """Article id -> its nodes."""
        if isinstance(self.nodes, Table):
            return ByArticle(self.nodes)
        result: dict[str, list[Key]] = defaultdict(list)
        for key in self.nodes:
            result[key[0]].append(key)
        return {article: tuple(keys) for article, keys in result.items()}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The forms of the last names of all people with a full name."""
        return frozenset(form for name in self.holders("person") for form in people.surnames(name))

    @cached_property
    def printed(self) -> frozenset[str]:
        """All names of all nodes."""
        return frozenset(chain.from_iterable(self._by_name.values()))

    @cached_property
    def laden(self) -> Mapping[str, str]:
        """People's names with words in front that are no name -> without them."""
        return laden(self.holders("person"))

    def is_bare(self, name: str, kind: EntityType) -> bool:
        """Whether the name is but a last name of somebody in the archive."""
        return kind == "person" and " " not in name and name in self.surnames

    @cached_property
    def shortened(self) -> Mapping[str, tuple[Key, ...]]:
        """Single words, capitals among them, that are in no general table -> the nodes with longer names that articles print them for."""
        result: dict[str, list[Key]] = defaultdict(list)
        for key, node in self.nodes.items():
            for short in node.surfaces if node.type in SHORTENED and " " in node.name else ():
                if " " not in short and short not in by_form() and (short.isupper() or firm_of(node.name)[0] != firm_of(short)[0]):
                    result[short].append(key)
        return {short: tuple(keys) for short, keys in sorted(result.items())}

    @cached_property
    def _by_name(self) -> Mapping[EntityType, Mapping[str, Sequence[Key]]]:
        if isinstance(self.nodes, Table):
            return by_name(self.nodes)
        lists: dict[EntityType, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
        for key, node in self.nodes.items():
            lists[node.type][node.name].append(key)
        return {kind: {name: tuple(own[name]) for name in sorted(own)} for kind, own in lists.items()}

    def gathered(self, by: Callable[[str, EntityType], _G | None]) -> Mapping[_G, list[Key]]:
        """The nodes by what `by` says of their names and types, but not those of which it says None; nodes, and groups by their first
        nodes, in the order of all nodes."""
        found: dict[_G, list[tuple[EntityType, str]]] = defaultdict(list)
        first: dict[_G, Key] = {}
        for kind, held in self._by_name.items():
            for name, keys in held.items():
                if (group := by(name, kind)) is not None:
                    found[group].append((kind, name))
                    first[group] = min(first.get(group, keys[0]), keys[0])
        return _Groups(self._by_name, {group: found[group] for group in sorted(first, key=first.__getitem__)})

    def holders(self, kind: EntityType) -> Mapping[str, Sequence[Key]]:
        """Name -> the nodes of this type that bear it; names in alphabetical order."""
        return self._by_name.get(kind, {})

    def itself(self) -> MutableMapping[Key, Key]:
        """For each node itself, to be changed."""
        return Links(self.nodes) if isinstance(self.nodes, Table) else {key: key for key in self.nodes}

    def column(self) -> MutableMapping[Key, _G]:
        """Room for a value of each node."""
        return Column(self.nodes) if isinstance(self.nodes, Table) else {}

    def packed(self, keys: Iterable[Key]) -> Sequence[Key]:
        """Keys of nodes, in as little room as there can be."""
        if isinstance(self.nodes, Table):
            return Rows(self.nodes, array("I", map(self.nodes.row, keys)))
        return tuple(keys)


class _Groups(Mapping[_G, list[Key]], Generic[_G]):
    """Groups of names; the nodes that bear them are looked up when a group is asked for."""

    def __init__(self, held: Mapping[EntityType, Mapping[str, Sequence[Key]]],
                 names: Mapping[_G, Sequence[tuple[EntityType, str]]]) -> None:
        self._held, self._names = held, names

    def __getitem__(self, group: _G) -> list[Key]:
        lists = [self._held[kind][name] for kind, name in self._names[group]]
        return sorted(chain.from_iterable(lists)) if len(lists) > 1 else list(lists[0])

    def __iter__(self) -> Iterator[_G]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def table_of(nodes: Iterable[tuple[Key, Node]], large: bool) -> Mapping[Key, Node]:
    """Nodes that come in the order of their keys, as they are held."""
    return Table(nodes) if large else dict(nodes)


def amended(nodes: Mapping[Key, Node], gone: Collection[Key], new: Mapping[Key, Node]) -> Mapping[Key, Node]:
    """The nodes without some, and with new ones among them or in the place of theirs."""
    if not gone and not new:
        return nodes
    stays = ((key, node) for key, node in nodes.items() if key not in gone and key not in new)
    return table_of(heapq.merge(stays, sorted(new.items(), key=_key), key=_key), isinstance(nodes, Table))


_key: Callable[[tuple[Key, Node]], Key] = itemgetter(0)


NODES: Kind[tuple[Node, ...]] = Kind(tuple[Node, ...])


def records_of(articles: Sequence[Article], mentions: Mapping[str, tuple[Mention, ...]], remembered: Remembered) -> Records:
    """The nodes of all articles in a total order; a record that stands nowhere in its text makes none."""
    held = by_id(articles)
    ids = sorted(article.id for article in articles)
    keys = {id_: remembered.key(id_, held, mentions.get(id_, ())) for id_ in ids}
    own = results(remembered.memo, "name records", NODES, keys, lambda id_: _nodes(held[id_], mentions.get(id_, ())))
    every = _alike(found for id_ in ids for found in own[id_])
    nodes = table_of((((node.article, node.name, node.type), node) for node in every), len(ids) >= stowing.LEAST)
    return Records(nodes=nodes, texts=parts(held, attrgetter("text")), publication=alike((a.id, a.publication) for a in articles),
                   day=alike((a.id, a.published.earliest) for a in articles if a.published))


def _alike(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, what several have in common held once."""
    known: dict[object, Any] = {}

    def once(value: _V) -> _V:
        return known.setdefault(value, value)  # type: ignore[no-any-return]

    for node in nodes:
        printed = tuple(node.surfaces.items())
        if printed not in known:
            known[printed] = {once(surface): count for surface, count in printed}
        yield Node(article=once(node.article), name=once(node.name), type=once(node.type), surfaces=known[printed],
                   roles=once(tuple(map(once, node.roles))), first=node.first, behind=once(node.behind), because=node.because)


def _nodes(article: Article, mentions: Sequence[Mention]) -> tuple[Node, ...]:
    found: dict[tuple[str, EntityType], list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.name, mention.type].append(mention)
    roles = {(name.name, name.type): name.roles for name in article.names}
    body = next((block.start for block in article.blocks if block.kind not in ("headline", "kicker")), 0)
    return tuple(
            Node(article=article.id, name=name, type=kind, surfaces=dict(sorted(Counter(m.surface for m in own).items())),
                 roles=roles.get((name, kind), ()), first=min((m.start < body, m.start) for m in own)[1],
                 behind=_behind(article.text, own) if kind == "place" and _is_town(name) else ())
            for (name, kind), own in sorted(found.items()))


def _behind(text: str, mentions: Sequence[Mention]) -> tuple[Sense, ...]:
    return tuple(dict.fromkeys(land for m in mentions for land in behind(text, m.end)))


def _is_town(name: str) -> bool:
    return any(sense.kind == "town" for sense in senses(name))
