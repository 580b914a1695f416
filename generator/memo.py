"""What was worked out for one article, kept for the next build by the digest of what it was worked out from.

Only pure functions of plain values may be kept. A file that cannot be read or written, or of other code, is an empty one; it may be
deleted at any time. Sentences in the reader's language (`Worded`) come back in English alone: nothing that has one is kept here.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from generator.spreading import spread

_T = TypeVar("_T")
KEEP = 2
"""Results on file, for each that this build asked for, before those that it did not ask for are thrown out."""


class Memo:
    """Results by name and key; without a path they are kept nowhere."""

    def __init__(self, path: Path | None = None, version: str = "") -> None:
        self._base = _open(path, version) if path else None

    def all(self, name: str, kind: "Kind[_T]", keys: Mapping[str, bytes], make: Callable[[str], _T]) -> dict[str, _T]:
        """Thing -> its result, in the order of `keys`, which has each thing's key; what is not kept is made now, on all cores."""
        kept = self._read(name)
        missing = [thing for thing, key in keys.items() if key not in kept]
        made = dict(_made(kind, missing, make, name))
        if made:
            self._write(name, [(keys[thing], data) for thing, data in made.items()], stale=_stale(kept, keys))
        return {thing: kind.value(made[thing] if thing in made else kept[key]) for thing, key in keys.items()}

    def close(self) -> None:
        """Nothing more is asked."""
        if self._base:
            self._base.close()
            self._base = None

    def _read(self, name: str) -> dict[bytes, bytes]:
        with contextlib.suppress(sqlite3.Error):
            if self._base:
                return dict(self._base.execute("select key, value from result where name = ?", (name,)))
        return {}

    def _write(self, name: str, rows: Sequence[tuple[bytes, bytes]], stale: Sequence[bytes]) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._base:
                with self._base:
                    self._base.executemany("delete from result where name = ? and key = ?", ((name, key) for key in stale))
                    self._base.executemany("insert or replace into result values (?, ?, ?)", ((name, *row) for row in rows))


class Kind(Generic[_T]):
    """How a type of results is written down and read back."""

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


def _made(kind: Kind[_T], things: Sequence[str], make: Callable[[str], _T], title: str) -> list[tuple[str, bytes]]:
    def work(numbers: range) -> list[tuple[str, bytes]]:
        return [(things[number], kind.data(make(things[number]))) for number in numbers]
    return [pair for _, pairs in spread(work, len(things), title) for pair in pairs]


def _stale(kept: Mapping[bytes, bytes], keys: Mapping[str, bytes]) -> Sequence[bytes]:
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
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        else:
            return base
    return None
