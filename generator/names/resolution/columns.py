"""The nodes of a large archive, side by side in columns: a node takes some twenty bytes there, and is made anew each time it is asked for.

A `Table` is a mapping like the dictionary that a small archive has, and so are the others here; no rule knows which it reads.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any, Generic, TypeVar, get_args, overload

import numpy as np
from numpy.typing import NDArray

from generator.model import Because, EntityType
from generator.names.resolution.nodes import Key, Node, unmarked
from generator.names.resolution.senses import Sense

TYPES: tuple[EntityType, ...] = tuple(sorted(get_args(EntityType)))
_CODE = {kind: code for code, kind in enumerate(TYPES)}
_Said = tuple[Mapping[str, int], tuple[str, ...], tuple[Sense, ...], tuple[Because, ...]]
_H = TypeVar("_H", bound=Hashable)


class Table(Mapping[Key, Node]):
    """Nodes in the order of their keys."""

    def __init__(self, nodes: Iterable[tuple[Key, Node]]) -> None:
        """The pairs come in the order of their keys."""
        self.articles, self.starts = list[str](), array("I")
        self.name, self.type = array("I"), array("B")
        self._first, self._said = array("I"), array("I")
        self._sayings = list[_Said]()
        self.names = self._filled(nodes)
        self.starts.append(len(self.name))

    def _filled(self, nodes: Iterable[tuple[Key, Node]]) -> list[str]:
        """Fill the columns; all names of keys and nodes in alphabetical order, as the column of names counts them."""
        numbers, said, known = dict[str, int](), dict[object, int](), dict[Any, Any]()
        for (article, name, kind), node in nodes:
            if not self.articles or self.articles[-1] != article:
                self.articles.append(article)
                self.starts.append(len(self.name))
            self.name.append(numbers.setdefault(name, len(numbers)))
            self.type.append(_CODE[kind])
            self._first.append(node.first)
            saying = tuple(node.surfaces.items()), node.roles, node.behind, node.because
            if saying not in said:
                said[saying] = len(self._sayings)
                surfaces = {known.setdefault(surface, surface): times for surface, times in saying[0]}
                self._sayings.append((surfaces, *(known.setdefault(part, part) for part in saying[1:])))
            self._said.append(said[saying])
        names = sorted({*numbers, *map(unmarked, numbers)})
        place = {name: number for number, name in enumerate(names)}
        ranks = np.fromiter((place[name] for name in numbers), np.uint32, len(numbers))
        if len(self.name):
            self.name = array("I", ranks[np.frombuffer(self.name, np.uint32)].tobytes())
        return names

    def row(self, key: Key) -> int:
        """Where the node stands. Raises KeyError."""
        article, name, kind = key
        place, number = bisect_left(self.articles, article), bisect_left(self.names, name)
        if place < len(self.articles) and self.articles[place] == article and number < len(self.names) and self.names[number] == name:
            end = self.starts[place + 1]
            row = bisect_left(self.name, number, self.starts[place], end)
            while row < end and self.name[row] == number:
                if self.type[row] == _CODE[kind]:
                    return row
                row += 1
        raise KeyError(key)

    def key(self, row: int) -> Key:
        """The key of a row."""
        return self.articles[bisect_right(self.starts, row) - 1], self.names[self.name[row]], TYPES[self.type[row]]

    def node(self, row: int, key: Key) -> Node:
        """The node of a row, which has this key."""
        surfaces, roles, behind, because = self._sayings[self._said[row]]
        return Node(article=key[0], name=unmarked(key[1]), type=key[2], surfaces=surfaces, roles=roles, first=self._first[row],
                    behind=behind, because=because)

    def __getitem__(self, key: Key) -> Node:
        return self.node(self.row(key), key)

    def __contains__(self, key: object) -> bool:
        try:
            self.row(key)  # type: ignore[arg-type]
        except KeyError:
            return False
        return True

    def __iter__(self) -> Iterator[Key]:
        for place, article in enumerate(self.articles):
            yield from self.keys_of(place, article)

    def keys_of(self, place: int, article: str) -> Iterator[Key]:
        """The keys of the article at this place among those that have any."""
        for row in range(self.starts[place], self.starts[place + 1]):
            yield article, self.names[self.name[row]], TYPES[self.type[row]]

    def __len__(self) -> int:
        return len(self.name)


class Rows(Sequence[Key]):
    """Some keys of a table, by their rows."""

    __slots__ = ("_rows", "_table")

    def __init__(self, table: Table, rows: "array[int] | NDArray[np.uint32]") -> None:
        self._table, self._rows = table, rows

    @overload
    def __getitem__(self, place: int) -> Key: ...
    @overload
    def __getitem__(self, place: slice) -> "Rows": ...
    def __getitem__(self, place: int | slice) -> Any:
        return Rows(self._table, self._rows[place]) if isinstance(place, slice) else self._table.key(int(self._rows[place]))

    def __iter__(self) -> Iterator[Key]:
        return map(self._table.key, self._rows.tolist())

    def __len__(self) -> int:
        return len(self._rows)


class ByArticle(Mapping[str, tuple[Key, ...]]):
    """Article id -> its keys."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __getitem__(self, article: str) -> tuple[Key, ...]:
        place = bisect_left(self._table.articles, article)
        if place == len(self._table.articles) or self._table.articles[place] != article:
            raise KeyError(article)
        return tuple(self._table.keys_of(place, article))

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.articles)

    def __len__(self) -> int:
        return len(self._table.articles)


class Holders(Mapping[str, Sequence[Key]]):
    """Name -> the keys of one type's nodes that bear it; names in alphabetical order."""

    def __init__(self, table: Table, rows: NDArray[np.uint32], numbers: NDArray[np.uint32]) -> None:
        """`rows` by the number of their names, of which `numbers` has one for each."""
        self._table, self._rows = table, rows
        self._numbers, starts = np.unique(numbers, return_index=True)
        self._starts = np.append(starts, len(rows))

    def __getitem__(self, name: str) -> Rows:
        if (place := self._place(name)) is None:
            raise KeyError(name)
        return Rows(self._table, self._rows[self._starts[place]:self._starts[place + 1]])

    def _place(self, name: str) -> int | None:
        number = bisect_left(self._table.names, name)
        place = int(np.searchsorted(self._numbers, number))
        found = place < len(self._numbers) and self._numbers[place] == number and self._table.names[number] == name
        return place if found else None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._place(name) is not None

    def __iter__(self) -> Iterator[str]:
        return map(self._table.names.__getitem__, self._numbers.tolist())

    def __len__(self) -> int:
        return len(self._numbers)


def by_name(table: Table) -> Mapping[EntityType, Holders]:
    """Type -> name of the node, marks of the key left out -> keys."""
    base = np.fromiter((bisect_left(table.names, unmarked(name)) for name in table.names), np.uint32, len(table.names))
    numbers, types = base[np.frombuffer(table.name, np.uint32)], np.frombuffer(table.type, np.uint8)
    held = {}
    for code in np.unique(types):
        rows = np.flatnonzero(types == code).astype(np.uint32)
        rows = rows[np.argsort(numbers[rows], kind="stable")]
        held[TYPES[code]] = Holders(table, rows, numbers[rows])
    return held


class Links(MutableMapping[Key, Key]):
    """For each key one key: itself at first, and again when another is taken away."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows = array("I", np.arange(len(table), dtype=np.uint32).tobytes())

    def __getitem__(self, key: Key) -> Key:
        row = self._table.row(key)
        to = self._rows[row]
        return key if to == row else self._table.key(to)

    def __setitem__(self, key: Key, to: Key) -> None:
        self._rows[self._table.row(key)] = self._table.row(to)

    def __delitem__(self, key: Key) -> None:
        row = self._table.row(key)
        self._rows[row] = row

    def __iter__(self) -> Iterator[Key]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


class Column(MutableMapping[Key, _H], Generic[_H]):
    """A value for some of the keys; equal ones are held once."""

    def __init__(self, table: Table) -> None:
        self._table, self._number = table, array("I", bytes(4 * len(table)))
        self._values, self._known = list[_H](), dict[_H, int]()

    def __getitem__(self, key: Key) -> _H:
        if not (number := self._number[self._table.row(key)]):
            raise KeyError(key)
        return self._values[number - 1]

    def __setitem__(self, key: Key, value: _H) -> None:
        if value not in self._known:
            self._values.append(value)
            self._known[value] = len(self._values)
        self._number[self._table.row(key)] = self._known[value]

    def __delitem__(self, key: Key) -> None:
        self._number[self._table.row(key)] = 0

    def __iter__(self) -> Iterator[Key]:
        return (self._table.key(row) for row, number in enumerate(self._number) if number)

    def __len__(self) -> int:
        return sum(1 for number in self._number if number)
