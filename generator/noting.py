"""Tables that note what is asked of them, and digests of what they answered; `traces` says what for."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, SupportsIndex, TypeVar, overload

import msgspec

DIGEST = 16
"""Bytes."""

_K = TypeVar("_K")
_V = TypeVar("_V")


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
MISSING = digest("missing")


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
            return digest(super().get(key)) if super().__contains__(key) else MISSING
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

    def __reversed__(self) -> Iterator[_K]:
        self.noting.others.add((KEYS, None))
        return reversed(list(self.held))

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
            return digest(self.held[key]) if key in self.held else MISSING
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
