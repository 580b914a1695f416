"""What a page is made from, noted while it is made: a page whose facts are as they were need not be made again.

These are the verifying traces of build systems (Mokhov, Mitchell, Peyton Jones: Build Systems à la Carte, 2018). Nobody declares what a
page reads; the tables that it reads note it. A fact is as small as what was asked: that a thing is in a table is another fact than what
the table says of it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any, Generic, TypeVar

from generator.noting import MISSING, Fact, Noting, Traced, TracedRow, TracedSequence, TracedTable, digest

__all__ = ["Fact", "Noting", "TracedTable", "Tracer", "digest"]

MANY = 30_000
"""Keys from which a mapping is not copied to note what it is asked."""

_K = TypeVar("_K")
_V = TypeVar("_V")
_D = TypeVar("_D")


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
            return MISSING


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
            elif isinstance(value, Sequence) and not isinstance(value, (str, bytes, list)) and field.name not in apart:
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
        return table.digest_of(fact.asked, fact.key) if table is not None else MISSING

    def _under(self, name: str) -> Noting:
        if name in self._noting:
            raise ValueError(f"two tables are called {name}")
        self._noting[name] = Noting()
        return self._noting[name]
