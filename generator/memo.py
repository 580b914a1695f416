"""What was worked out for one article, kept for the next build by the digest of what it was worked out from.

Only pure functions of plain values may be kept. A file that cannot be read or written, or of other code, is an empty one; it may be
deleted at any time. What is read back are values and nothing that acts, whoever wrote the file.
"""

import contextlib
import io
import pickle
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import msgspec

from generator.cache import remove, sealed, unsealed
from generator.spreading import spread

_T = TypeVar("_T")
VALUES = ("generator.model.", "generator.versions.prints")
"""Modules whose classes are values."""

MAKERS = frozenset({("datetime", "date"), ("array", "_array_reconstructor"), ("array", "array"), ("builtins", "frozenset")})

AT_ONCE = 500
"""Keys in one question; SQLite takes no more than 999 before 3.32."""

KEEP = 2
"""Results on file, for each that this build asked for, before those that it did not ask for are thrown out."""


class Memo:
    """Results by name and key; without a path they are kept nowhere."""

    def __init__(self, path: Path | None = None, version: str = "") -> None:
        self._path, self._version = path, version
        self._base = _open(path, version) if path else None

    @property
    def folder(self) -> Path | None:
        """Where it is kept, and what a build puts aside may wait."""
        return self._path.parent if self._path else None

    def all(self, name: str, kind: "Written[_T]", keys: Mapping[str, bytes], make: Callable[[str], _T]) -> dict[str, _T]:
        """Thing -> its result, in the order of `keys`, which has each thing's key; what is not kept is made now, on all cores."""
        kept = self.read(name)
        found = {thing: value for thing, key in keys.items() if key in kept and (value := _understood(kind, kept[key])) is not None}
        made = dict(_made(kind, [thing for thing in keys if thing not in found], make, name))
        if made:
            self.write(name, [(keys[thing], data) for thing, data in made.items()], stale=stale(kept, keys))
        return {thing: found[thing] if thing in found else kind.value(made[thing]) for thing in keys}

    def some(self, name: str, kind: "Written[_T]", keys: Mapping[str, bytes], make: Callable[[str], _T]) -> Iterator[tuple[str, _T]]:
        """As `all`, of some of the things, one after the other: who asks for all of them, part by part, ends with `forget`."""
        kept = self.read_some(name, list(keys.values()))
        made = dict(_made(kind, [thing for thing, key in keys.items() if key not in kept], make, name))
        if made:
            self.write(name, [(keys[thing], data) for thing, data in made.items()], stale=())
        for thing, key in keys.items():
            value = kind.value(made[thing]) if thing in made else _understood(kind, kept[key])
            yield thing, make(thing) if value is None else value

    def forget(self, name: str, asked: Collection[bytes]) -> None:
        """Throw out what this build did not ask for, once there is much of it."""
        kept = [key for (key,) in self._asked("select key from result where name = ?", (name,))]
        if len(kept) > KEEP * len(asked):
            self.write(name, (), stale=[key for key in kept if key not in asked])

    def close(self) -> None:
        """Nothing more is asked."""
        if self._base:
            self._base.close()
            self._base = None

    def read(self, name: str) -> dict[bytes, bytes]:
        """Key -> what is written under it, of all that has this name."""
        return _whole(self._asked("select key, value from result where name = ?", (name,)))

    def read_some(self, name: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Key -> what is written under it, of those keys."""
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), AT_ONCE):
            part = keys[start:start + AT_ONCE]
            marks = ",".join("?" * len(part))
            found |= _whole(self._asked(f"select key, value from result where name = ? and key in ({marks})", (name, *part)))  # noqa: S608
        return found

    def write(self, name: str, rows: Sequence[tuple[bytes, bytes]], stale: Sequence[bytes]) -> None:
        """Write down results, and take out what is `stale`."""
        with self._mending():
            if self._base:
                with self._base:
                    self._base.executemany("delete from result where name = ? and key = ?", ((name, key) for key in stale))
                    self._base.executemany("insert or replace into result values (?, ?, ?)",
                                           ((name, key, sealed(data, key)) for key, data in rows))

    def _asked(self, question: str, given: tuple[object, ...]) -> list[Any]:
        with self._mending():
            return self._base.execute(question, given).fetchall() if self._base else []
        return []

    @contextlib.contextmanager
    def _mending(self) -> Iterator[None]:
        """A file that turns out to be damaged is begun anew, and knows nothing; one without room or permission is left as it is."""
        try:
            yield
        except sqlite3.OperationalError:
            pass
        except sqlite3.Error:
            self.close()
            if self._path:
                remove(self._path)
                self._base = _open(self._path, self._version)


class Written(Protocol[_T]):
    """How results are written down and read back."""

    def data(self, value: _T) -> bytes:
        """The result as bytes."""

    def value(self, data: bytes) -> _T:
        """The result."""


class Kind(Generic[_T]):
    """Plain values of a type: numbers, texts, and values and tuples of these. Refuses a sentence that can be said in other languages
    (`Worded`), of which it would lose all but the English."""

    def __init__(self, kind: Any) -> None:
        self._decoder: Any = msgspec.msgpack.Decoder(kind)
        self._encoder = msgspec.msgpack.Encoder()

    def data(self, value: _T) -> bytes:
        """The result as bytes."""
        return self._encoder.encode(value)

    def value(self, data: bytes) -> _T:
        """The result."""
        value: _T = self._decoder.decode(data)
        return value


class Told(Generic[_T]):
    """Values that may hold such sentences, and arrays of numbers; slower."""

    def data(self, value: _T) -> bytes:
        """The result as bytes."""
        return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)

    def value(self, data: bytes) -> _T:
        """The result. Raises UnpicklingError for bytes that are no such value."""
        value: _T = _Reader(io.BytesIO(data)).load()
        return value


class _Reader(pickle.Unpickler):
    """Makes the archive's values, and nothing else that somebody may have put into the file."""

    def find_class(self, module: str, name: str) -> Any:
        known = (module.startswith(VALUES) and "." not in name) or (module, name) in MAKERS
        if not known:
            raise pickle.UnpicklingError(f"{module}.{name} is no value")
        found = super().find_class(module, name)
        if not (isinstance(found, type) or (module, name) in MAKERS):
            raise pickle.UnpicklingError(f"{module}.{name} is no value")
        return found


def _whole(rows: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """What is still as it was written."""
    with contextlib.suppress(TypeError, ValueError):  # other types than were written
        return {key: data for key, kept in rows if (data := unsealed(kept, key)) is not None}
    return {}


def _understood(kind: Written[_T], data: bytes) -> _T | None:
    """None for what is damaged."""
    try:
        return kind.value(data)
    except Exception:
        return None


def _made(kind: Written[_T], things: Sequence[str], make: Callable[[str], _T], title: str) -> list[tuple[str, bytes]]:
    def work(numbers: range) -> list[tuple[str, bytes]]:
        return [(things[number], kind.data(make(things[number]))) for number in numbers]
    return [pair for _, pairs in spread(work, len(things), title) for pair in pairs]


def stale(kept: Mapping[bytes, bytes], keys: Mapping[str, bytes]) -> Sequence[bytes]:
    """What may be taken out, once there is too much that nobody asks for."""
    asked = set(keys.values())
    return [key for key in kept if key not in asked] if len(kept) > KEEP * len(asked) else ()


def _open(path: Path, version: str) -> sqlite3.Connection | None:
    """The file, emptied when it is of other code. None when it cannot be had."""
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(path)
            base.execute("pragma journal_mode = wal")
            base.execute("pragma synchronous = off")
            base.execute("create table if not exists version (code text)")
            if base.execute("select code from version").fetchall() != [(version,)]:
                base.executescript("drop table if exists result; delete from version")
                base.execute("insert into version values (?)", (version,))
            base.execute("create table if not exists result (name text, key blob, value blob, primary key (name, key)) without rowid")
            base.commit()
        except (sqlite3.Error, OSError):
            remove(path)
        else:
            return base
    return None
