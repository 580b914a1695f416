"""Slow results, kept by the digest of what they were made from; may be deleted or damaged at any time."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

FILE = "pressmark.sqlite"


class Cache:
    """A table of results by key. A cache that cannot be read or written is a cache that is empty."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._base = self._open() or self._start_again()

    def result(self, key: str, make: Callable[[], str]) -> str:
        """The kept result of `key`, else what `make` gives, which is then kept."""
        kept = self.get(key)
        return self.put(key, make()) if kept is None else kept

    def get(self, key: str) -> str | None:
        """The kept result of `key`."""
        with contextlib.suppress(sqlite3.Error):
            for (value,) in self._base.execute("select value from result where key = ?", (key,)):
                return str(value)
        return None

    def put(self, key: str, value: str) -> str:
        """Keep a result; gives it back."""
        with contextlib.suppress(sqlite3.Error):
            self._base.execute("insert or replace into result values (?, ?)", (key, value))
        return value

    def close(self) -> None:
        """Write what is still in memory."""
        self._base.close()

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self._path, isolation_level=None)
            base.execute("pragma journal_mode = wal")
            base.execute("pragma synchronous = off")
            base.execute("create table if not exists result (key text primary key, value text not null) without rowid")
        except (sqlite3.Error, OSError):
            return None
        return base

    def _start_again(self) -> sqlite3.Connection:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        base = self._open() or sqlite3.connect(":memory:", isolation_level=None)
        base.execute("create table if not exists result (key text primary key, value text not null) without rowid")
        return base


def version_of(paths: Iterable[Path]) -> str:
    """A digest of code and tables: results made by other code are other results."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
