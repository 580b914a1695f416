"""What a page is made from, noted while it is made: a page whose facts are as they were need not be made again.

These are the verifying traces of build systems (Mokhov, Mitchell, Peyton Jones: Build Systems à la Carte, 2018). Nobody declares what a
page reads; the tables that it reads note it. A fact is as small as what was asked: that a thing is in a table is another fact than what
the table says of it.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from operator import itemgetter
from typing import Any, Generic, NamedTuple, SupportsIndex, TypeVar, overload

import msgspec

DIGEST = 16
"""Bytes."""

MANY = 30_000
"""Keys from which a mapping is not copied to note what it is asked."""

_K = TypeVar("_K")
_V = TypeVar("_V")
_D = TypeVar("_D")


ITEM, HAS, KEYS, WHOLE, LENGTH, SOME = "item", "has", "keys", "whole", "length", "some"
"""What may be asked of a table: what it says of a key; whether it has one; all keys in their order; everything; how much; whether any."""


class Fact(NamedTuple):
    """One thing that was asked."""

    table: str
    asked: str
    """A value of """

    key: Any = None
    """Of an item: a text, a number, or a tuple of such."""


def digest(value: object) -> bytes:
    """The same bytes for equal values in every process, whatever the order of their sets."""
    try:
        data = _ENCODER.encode(value)
    except TypeError:  # a table by numbers
        data = _ENCODER.encode(_rows(value))
    return hashlib.blake2b(data, digest_size=DIGEST).digest()


def _rows(value: object) -> object:
    """Tables as their rows in order, so that their keys need not be texts."""
    if isinstance(value, Mapping):
        return sorted(((_ENCODER.encode(key), _rows(held)) for key, held in value.items()), key=itemgetter(0))
    return [_rows(one) for one in value] if isinstance(value, (tuple, list)) else value


def _plain(value: object) -> object:
    """What the encoder does not know: texts, tables and rows of a class of their own."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (tuple, list)):
        return list(value)
    raise TypeError(f"no digest of {type(value).__name__}")  # a programming error, not an input's


_ENCODER = msgspec.msgpack.Encoder(order="deterministic", enc_hook=_plain)
_MISSING = digest("missing")


class Noting:
    """What a table notes of what it is asked."""

    def __init__(self) -> None:
        self.items: set[Any] = set()
        self.others: set[tuple[str, Any]] = set()

    def taken(self) -> tuple[set[Any], set[tuple[str, Any]]]:
        """What was noted, which is forgotten."""
        noted = self.items, self.others
        self.items, self.others = set(), set()
        return noted

    def facts(self, table: str) -> Iterator[Fact]:
        """What was noted since."""
        yield from (Fact(table, ITEM, key) for key in self.items)
        yield from (Fact(table, asked, key) for asked, key in self.others)


class Traced(dict[_K, _V]):
    """A mapping that notes what is asked of it."""

    __slots__ = ("noting",)

    def __init__(self, held: Mapping[_K, _V], noting: Noting) -> None:
        super().__init__(held)
        self.noting = noting

    def __getitem__(self, key: _K) -> _V:
        self.noting.items.add(key)
        return super().__getitem__(key)

    def get(self, key: _K, default: Any = None) -> Any:
        self.noting.items.add(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self.noting.others.add((HAS, key))
        return super().__contains__(key)

    def __iter__(self) -> Iterator[_K]:
        self.noting.others.add((KEYS, None))
        return super().__iter__()

    def keys(self) -> Any:
        self.noting.others.add((KEYS, None))
        return super().keys()

    def values(self) -> Any:
        self.noting.others.add((WHOLE, None))
        return super().values()

    def items(self) -> Any:
        self.noting.others.add((WHOLE, None))
        return super().items()

    def __len__(self) -> int:
        self.noting.others.add((LENGTH, None))
        return super().__len__()

    def __bool__(self) -> bool:
        self.noting.others.add((SOME, None))
        return super().__len__() > 0

    def __reversed__(self) -> Iterator[_K]:
        self.noting.others.add((KEYS, None))
        return super().__reversed__()

    def __or__(self, other: Any) -> Any:
        return dict(self.items()) | other

    def __ror__(self, other: Any) -> Any:
        return other | dict(self.items())

    def __eq__(self, other: object) -> bool:
        return dict(self.items()) == other

    __hash__ = None

    def copy(self) -> dict[_K, _V]:
        return dict(self.items())

    def digest_of(self, asked: str, key: Any) -> bytes:
        """The digest of a fact about it; nothing is noted."""
        if asked == ITEM:
            return digest(super().get(key)) if super().__contains__(key) else _MISSING
        if asked == HAS:
            return digest(super().__contains__(key))
        if asked == KEYS:
            return digest(list(super().keys()))
        if asked == WHOLE:
            return digest([(key, digest(value)) for key, value in super().items()])
        return digest(super().__len__() if asked == LENGTH else super().__len__() > 0)


class TracedRow(tuple[_V, ...]):
    """A tuple that notes what is asked of it."""

    noting: Noting

    def __new__(cls, held: Iterable[_V], noting: Noting) -> "TracedRow[_V]":
        made = super().__new__(cls, held)
        made.noting = noting
        return made

    def _note(self, asked: str) -> None:
        self.noting.others.add((asked, None))

    def __iter__(self) -> Iterator[_V]:
        self._note(WHOLE)
        return super().__iter__()

    def __contains__(self, value: object) -> bool:
        self._note(WHOLE)
        return super().__contains__(value)

    @overload
    def __getitem__(self, place: SupportsIndex) -> _V: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[_V, ...]: ...
    def __getitem__(self, place: Any) -> Any:
        self._note(WHOLE)
        return super().__getitem__(place)

    def __add__(self, other: Any) -> Any:
        self._note(WHOLE)
        return super().__add__(other)

    def __len__(self) -> int:
        self._note(LENGTH)
        return super().__len__()

    def __bool__(self) -> bool:
        self._note(SOME)
        return super().__len__() > 0

    def index(self, *args: Any) -> int:
        self._note(WHOLE)
        return super().index(*args)

    def count(self, value: Any) -> int:
        self._note(WHOLE)
        return super().count(value)

    def __eq__(self, other: object) -> bool:
        self._note(WHOLE)
        return super().__eq__(other)

    def __hash__(self) -> int:
        self._note(WHOLE)
        return super().__hash__()

    def digest_of(self, asked: str, _: Any) -> bytes:
        """The digest of a fact about it; nothing is noted."""
        if asked == WHOLE:
            return digest([digest(value) for value in super().__iter__()])
        return digest(super().__len__() if asked == LENGTH else super().__len__() > 0)


class TracedTable(Mapping[_K, _V]):
    """As `Traced`, of a large mapping, or one that is not in memory: nothing of it is copied."""

    def __init__(self, held: Mapping[_K, _V], noting: Noting) -> None:
        self.held, self.noting = held, noting

    def __getitem__(self, key: _K) -> _V:
        self.noting.items.add(key)
        return self.held[key]

    def __contains__(self, key: object) -> bool:
        self.noting.others.add((HAS, key))
        return key in self.held

    def __iter__(self) -> Iterator[_K]:
        self.noting.others.add((KEYS, None))
        return iter(self.held)

    def __or__(self, other: Any) -> Any:
        return dict(self.items()) | other

    def __ror__(self, other: Any) -> Any:
        return other | dict(self.items())

    def values(self) -> Any:
        self.noting.others.add((WHOLE, None))
        return self.held.values()

    def items(self) -> Any:
        self.noting.others.add((WHOLE, None))
        return self.held.items()

    def __len__(self) -> int:
        self.noting.others.add((LENGTH, None))
        return len(self.held)

    def __bool__(self) -> bool:
        self.noting.others.add((SOME, None))
        return len(self.held) > 0

    def digest_of(self, asked: str, key: Any) -> bytes:
        """The digest of a fact about it; nothing is noted."""
        if asked == ITEM:
            return digest(self.held[key]) if key in self.held else _MISSING
        if asked == HAS:
            return digest(key in self.held)
        if asked == KEYS:
            return digest(list(self.held))
        if asked == WHOLE:
            return digest([(key, digest(value)) for key, value in self.held.items()])
        return digest(len(self.held) if asked == LENGTH else len(self.held) > 0)


class TracedSequence(Sequence[_V]):
    """As `TracedRow`, of a sequence that is not in memory."""

    def __init__(self, held: Sequence[_V], noting: Noting) -> None:
        self._held, self.noting = held, noting

    def __iter__(self) -> Iterator[_V]:
        self.noting.others.add((WHOLE, None))
        return iter(self._held)

    @overload
    def __getitem__(self, place: int) -> _V: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_V]: ...
    def __getitem__(self, place: Any) -> Any:
        self.noting.others.add((WHOLE, None))
        return self._held[place]

    def __len__(self) -> int:
        self.noting.others.add((LENGTH, None))
        return len(self._held)

    def __bool__(self) -> bool:
        self.noting.others.add((SOME, None))
        return len(self._held) > 0

    def digest_of(self, asked: str, _: Any) -> bytes:
        """The digest of a fact about it; nothing is noted."""
        if asked == WHOLE:
            return digest([digest(value) for value in self._held])
        return digest(len(self._held) if asked == LENGTH else len(self._held) > 0)


class Derived(Generic[_K, _V]):
    """What is worked out of the whole when it is asked for: the fact is the answer, not all that it was worked out of."""

    def __init__(self, make: Callable[[_K], _V], noting: Noting) -> None:
        self._make, self._noting = make, noting
        self._made: dict[_K, _V] = {}

    def __getitem__(self, key: _K) -> _V:
        self._noting.items.add(key)
        return self._answer(key)

    def _answer(self, key: _K) -> _V:
        if key not in self._made:
            self._made[key] = self._make(key)
        return self._made[key]

    def digest_of(self, _: str, key: Any) -> bytes:
        """The digest of a fact; nothing is noted. What cannot be worked out any more is another fact than any answer."""
        try:
            return digest(self._answer(key))
        except KeyError:
            return _MISSING


class Tracer:
    """The tables of one build, and what is noted of them."""

    def __init__(self) -> None:
        self._tables: dict[str, Traced[Any, Any] | TracedTable[Any, Any] | TracedRow[Any] | TracedSequence[Any] | Derived[Any, Any]] = {}
        self._noting: dict[str, Noting] = {}
        self._again: list[frozenset[Fact]] = []

    def mapping(self, name: str, held: Mapping[_K, _V]) -> Mapping[_K, _V]:
        """The mapping, noting what it is asked, under a name of its own."""
        noting = self._under(name)
        made: Traced[_K, _V] | TracedTable[_K, _V] = (
            Traced(held, noting) if isinstance(held, dict) and len(held) < MANY else TracedTable(held, noting))
        self._tables[name] = made
        return made

    def row(self, name: str, held: Sequence[_V]) -> Sequence[_V]:
        """The sequence, noting what it is asked; of a tuple a tuple."""
        noting = self._under(name)
        made: TracedRow[_V] | TracedSequence[_V] = TracedRow(held, noting) if isinstance(held, tuple) else TracedSequence(held, noting)
        self._tables[name] = made
        return made

    def over(self, name: str, held: _D, apart: Collection[str] = ()) -> _D:
        """The same value with each of its mappings and sequences noting what it is asked, but not those `apart`."""
        noting: dict[str, Any] = {}
        for field in fields(held):  # type: ignore[arg-type]
            value = getattr(held, field.name)
            if isinstance(value, Mapping) and field.name not in apart:
                noting[field.name] = self.mapping(f"{name}.{field.name}", value)
            elif isinstance(value, Sequence) and not isinstance(value, (str, bytes)) and field.name not in apart:
                noting[field.name] = self.row(f"{name}.{field.name}", value)
        return replace(held, **noting)  # type: ignore[type-var]

    def derived(self, name: str, make: Callable[[_K], _V]) -> Derived[_K, _V]:
        """What `make` gives for a key. It must read tables that note nothing."""
        made = Derived(make, self._under(name))
        self._tables[name] = made
        return made

    @contextmanager
    def noted(self) -> Iterator[set[Fact]]:
        """Notes what is asked inside; the set is full when that is done. Inside another one, both have it."""
        before = [(noting, noting.taken()) for noting in self._noting.values() if noting.items or noting.others]
        outer, self._again = self._again, []
        facts: set[Fact] = set()
        try:
            yield facts
        finally:
            for name, noting in self._noting.items():
                if noting.items or noting.others:
                    facts.update(noting.facts(name))
                    noting.taken()
            for noting, noted in before:
                noting.items, noting.others = noted
            facts.update(*self._again)
            self._again = [*outer, frozenset(facts)]

    def again(self, facts: frozenset[Fact]) -> None:
        """Note facts from which something was made that is kept and used once more."""
        self._again.append(facts)

    def digest(self, fact: Fact) -> bytes:
        """The digest of what is the case now."""
        table = self._tables.get(fact.table)
        return table.digest_of(fact.asked, fact.key) if table is not None else _MISSING

    def _under(self, name: str) -> Noting:
        if name in self._noting:
            raise ValueError(f"two tables are called {name}")
        self._noting[name] = Noting()
        return self._noting[name]
