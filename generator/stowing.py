"""Values of a large archive that wait on the disk until they are asked for; those of a small one stay in memory.

What is stowed is read back anew each time that it is asked for, and equal to what was put in: nobody may go by which object it is.
"""

import os
import pickle
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar, overload

from generator.memo import Kind, Memo, Written
from generator.model import Article, Mention, Quote

LEAST = 30_000
"""Things from which they are stowed; all that is known of fewer has room in a gigabyte."""

AT_ONCE = 4096
"""Things of which the results are asked of the last build together."""

AT_HAND = 1024
"""Values of one sort that are not read again."""

KEYS_AT_HAND = 16
"""Keys whose values are not read again: a page asks several times for what is said of its own thing."""

RUN = 4 << 20
"""Bytes that are written at once."""

_T = TypeVar("_T")
_S = TypeVar("_S")
_K = TypeVar("_K")
_H = TypeVar("_H", bound=Hashable)
_PLAIN, _PICKLED = b"\0", b"\1"


class _Rows(Generic[_T]):
    """Values by their number, in a file that nobody else can open, and that ends with this process."""

    def __init__(self, kind: Written[_T], folder: Path | None) -> None:
        """Raises OSError where the folder cannot be written."""
        self._file = tempfile.TemporaryFile(dir=folder, prefix=".stowed-", buffering=0)  # noqa: SIM115
        self._kind, self._starts, self._waiting = kind, array("q", [0]), bytearray()

    def add(self, value: _T) -> int:
        """Its number. Call `settle` before any is read."""
        try:
            data = _PLAIN + self._kind.data(value)
        except TypeError:  # a sentence that can be said in other languages
            data = _PICKLED + pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._starts.append(self._starts[-1] + len(data))
        self._waiting += data
        if len(self._waiting) >= RUN:
            self.settle()
        return len(self._starts) - 2

    def settle(self) -> None:
        """Write what is still in memory."""
        left = memoryview(bytes(self._waiting))
        while left:
            left = left[os.write(self._file.fileno(), left):]
        self._waiting.clear()

    def read(self, number: int) -> _T:
        """The value, made anew."""
        start, end = self._starts[number], self._starts[number + 1]
        data = os.pread(self._file.fileno(), end - start, start)
        if data[:1] == _PICKLED:
            value: _T = pickle.loads(data[1:])  # noqa: S301  # of this process, from a file that has no name
            return value
        return self._kind.value(data[1:])


class Stowed(Mapping[str, _T]):
    """A mapping whose values are on the disk."""

    def __init__(self, kind: Written[_T], folder: Path | None = None) -> None:
        """Raises OSError where the folder cannot be written."""
        self._rows, self._place = _Rows(kind, folder), dict[str, int]()
        self._at_hand = lru_cache(maxsize=AT_HAND)(self._rows.read)

    def put(self, thing: str, value: _T) -> None:
        """Stow a value; each thing has one."""
        self._place[thing] = self._rows.add(value)

    def settle(self) -> None:
        """Write what is still in memory."""
        self._rows.settle()

    def __getitem__(self, thing: str) -> _T:
        return self._at_hand(self._place[thing])

    def __contains__(self, thing: object) -> bool:
        return thing in self._place

    def __iter__(self) -> Iterator[str]:
        return iter(self._place)

    def __len__(self) -> int:
        return len(self._place)


def stowed(pairs: Iterable[tuple[str, _T]], kind: Written[_T], folder: Path | None = None, least: int | None = None) -> Mapping[str, _T]:
    """The pairs as a mapping in their order; of `least` or more, and where there is a disk to write to, on the disk."""
    rest = iter(pairs)
    few = dict(islice(rest, LEAST if least is None else least))
    if (more := next(rest, None)) is None:
        return few
    try:
        held = Stowed(kind, folder)
    except OSError:
        return few | dict([more]) | dict(rest)
    while few:  # emptied while it is stowed
        thing = next(iter(few))
        held.put(thing, few.pop(thing))
    held.put(*more)
    for thing, value in rest:
        held.put(thing, value)
    held.settle()
    return held


def results(memo: Memo, name: str, kind: Written[_T], keys: Mapping[str, bytes], make: Callable[[str], _T]) -> Mapping[str, _T]:
    """As `Memo.all`; of many things part by part."""
    if len(keys) < LEAST:
        return memo.all(name, kind, keys, make)

    def pairs() -> Iterator[tuple[str, _T]]:
        things = iter(keys)
        while part := {thing: keys[thing] for thing in islice(things, AT_ONCE)}:
            yield from memo.some(name, kind, part, make)
        memo.forget(name, set(keys.values()))

    return stowed(pairs(), kind, memo.folder)


class _Over(Mapping[str, _T]):
    """A mapping with another one before it."""

    def __init__(self, whole: Mapping[str, _T], instead: Mapping[str, _T]) -> None:
        self._whole, self._instead = whole, instead

    def __getitem__(self, thing: str) -> _T:
        return self._instead[thing] if thing in self._instead else self._whole[thing]

    def __contains__(self, thing: object) -> bool:
        return thing in self._instead or thing in self._whole

    def __iter__(self) -> Iterator[str]:
        yield from self._whole
        yield from (thing for thing in self._instead if thing not in self._whole)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def over(whole: Mapping[str, _T], instead: Mapping[str, _T]) -> Mapping[str, _T]:
    """The mapping with these values in the place of its own, and beside them."""
    return {**whole, **instead} if isinstance(whole, dict) else _Over(whole, instead)


class _Parts(Mapping[_K, _S], Generic[_K, _T, _S]):
    """A mapping of what is a part of another one's values."""

    def __init__(self, whole: Mapping[_K, _T], part: Callable[[_T], _S]) -> None:
        self._whole, self._part = whole, part

    def __getitem__(self, thing: _K) -> _S:
        return self._part(self._whole[thing])

    def __contains__(self, thing: object) -> bool:
        return thing in self._whole

    def __iter__(self) -> Iterator[_K]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


class Row(Sequence[_T]):
    """Values of a mapping, in an order of their own."""

    def __init__(self, held: Mapping[str, _T], things: Sequence[str]) -> None:
        self.held, self.things = held, things

    @overload
    def __getitem__(self, place: int) -> _T: ...
    @overload
    def __getitem__(self, place: slice) -> "Row[_T]": ...
    def __getitem__(self, place: int | slice) -> Any:
        return Row(self.held, self.things[place]) if isinstance(place, slice) else self.held[self.things[place]]

    def __iter__(self) -> Iterator[_T]:
        return map(self.held.__getitem__, self.things)

    def __len__(self) -> int:
        return len(self.things)


class _Gathered(Mapping[str, tuple[_S, ...]]):
    """What things say under each key, on the disk."""

    def __init__(self, pairs: Iterable[Iterable[tuple[str, _S]]], kind: Written[tuple[_S, ...]], folder: Path | None) -> None:
        """Raises OSError where the folder cannot be written."""
        self._rows = _Rows(kind, folder)
        self._where: dict[str, array[int]] = defaultdict(lambda: array("q"))
        for said in pairs:
            for key, values in _by_key(said).items():
                self._where[key].append(self._rows.add(tuple(values)))
        self._rows.settle()
        self._at_hand = lru_cache(maxsize=KEYS_AT_HAND)(self._read)

    def __getitem__(self, key: str) -> tuple[_S, ...]:
        if key not in self._where:
            raise KeyError(key)
        return self._at_hand(key)

    def _read(self, key: str) -> tuple[_S, ...]:
        return tuple(value for row in self._where[key] for value in self._rows.read(row))

    def __contains__(self, key: object) -> bool:
        return key in self._where

    def __iter__(self) -> Iterator[str]:
        return iter(self._where)

    def __len__(self) -> int:
        return len(self._where)


def gathered(
    things: Sequence[str], of: Callable[[str], Iterable[tuple[str, _S]]], kind: Written[tuple[_S, ...]], folder: Path | None = None,
) -> Mapping[str, tuple[_S, ...]]:
    """What the things say under each key, thing by thing; of many things on the disk, where there is one to write to."""
    if len(things) >= LEAST:
        with suppress(OSError):
            return _Gathered(map(of, things), kind, folder)
    return {key: tuple(values) for key, values in _by_key(pair for thing in things for pair in of(thing)).items()}


def _by_key(pairs: Iterable[tuple[str, _S]]) -> dict[str, list[_S]]:
    found: dict[str, list[_S]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


class _Picked(Mapping[str, _T]):
    """A mapping in an order of its own."""

    def __init__(self, held: Mapping[str, _T], things: Sequence[str]) -> None:
        self._held, self._things = held, things

    def __getitem__(self, thing: str) -> _T:
        return self._held[thing]

    def __contains__(self, thing: object) -> bool:
        return thing in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)


def picked(held: Mapping[str, _T], things: Sequence[str]) -> Mapping[str, _T]:
    """The mapping in the order of these things, which are all that it has."""
    return {thing: held[thing] for thing in things} if isinstance(held, dict) else _Picked(held, things)


def alike(pairs: Iterable[tuple[str, _H]]) -> dict[str, _H]:
    """The pairs, equal values held once."""
    known: dict[_H, _H] = {}
    return {thing: known.setdefault(value, value) for thing, value in pairs}


def parts(whole: Mapping[_K, _T], part: Callable[[_T], _S]) -> Mapping[_K, _S]:
    """A part of each value."""
    return {thing: part(value) for thing, value in whole.items()} if isinstance(whole, dict) else _Parts(whole, part)


def row_of(pairs: Iterable[tuple[str, _T]], kind: Written[_T], folder: Path | None = None) -> Sequence[_T]:
    """The values, each under a key of its own; those of a small archive as a tuple."""
    held = stowed(pairs, kind, folder)
    return tuple(held.values()) if isinstance(held, dict) else Row(held, list(held))


ARTICLES: Kind[Article] = Kind(Article)
MENTIONS: Kind[tuple[Mention, ...]] = Kind(tuple[Mention, ...])
QUOTES: Kind[tuple[Quote, ...]] = Kind(tuple[Quote, ...])


class Identified(Protocol):
    """An article, a story."""

    @property
    def id(self) -> str:
        """What it is known by."""


_I = TypeVar("_I", bound=Identified)


def by_id(things: Iterable[_I]) -> Mapping[str, _I]:
    """Each by its id. Of a row all that it is taken from, which may be more."""
    return things.held if isinstance(things, Row) else {thing.id: thing for thing in things}


def ids(articles: Iterable[Article]) -> Iterable[str]:
    """Their ids, for which none is read from the disk."""
    return articles.things if isinstance(articles, Row) else [article.id for article in articles]


def by_their_ids(articles: Iterable[Article]) -> Sequence[Article]:
    """Articles in the order of their ids."""
    return Row(articles.held, sorted(articles.things)) if isinstance(articles, Row) else sorted(articles, key=lambda article: article.id)


def those(articles: Sequence[Article], which: Callable[[Article], bool]) -> Sequence[Article]:
    """Those of the articles of which this is true."""
    found = (article for article in articles if which(article))
    return Row(articles.held, [article.id for article in found]) if isinstance(articles, Row) else tuple(found)


def in_order(held: Mapping[str, Article], ids: Sequence[str]) -> Sequence[Article]:
    """Articles in the order of these ids; those of a small archive as a tuple."""
    return tuple(held[id_] for id_ in ids) if isinstance(held, dict) else Row(held, ids)
