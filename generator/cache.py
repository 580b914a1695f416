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
        for (value,) in self._asked("select value from result where key = ?", (key,)):
            data = unsealed(str(value).encode(errors="surrogatepass"), key.encode())
            return None if data is None else data.decode()
        return None

    def put(self, key: str, value: str) -> str:
        """Keep a result; gives it back."""
        self._asked("insert or replace into result values (?, ?)", (key, sealed(value.encode(), key.encode()).decode()))
        return value

    def _asked(self, question: str, given: tuple[str, ...]) -> list[tuple[object, ...]]:
        """The answer; a file that turns out to be damaged is begun anew, and knows nothing."""
        try:
            return self._base.execute(question, given).fetchall()
        except sqlite3.OperationalError:  # no room, or no permission
            return []
        except sqlite3.Error:
            self._base.close()
            self._base = self._start_again()
            return []

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
        remove(self._path)
        base = self._open() or sqlite3.connect(":memory:", isolation_level=None)
        base.execute("create table if not exists result (key text primary key, value text not null) without rowid")
        return base


def remove(base: Path) -> None:
    """Delete a database with what SQLite keeps beside it, which would spoil the next one of its name."""
    for end in ("", "-wal", "-shm"):
        with contextlib.suppress(OSError):
            base.with_name(base.name + end).unlink(missing_ok=True)


SEAL = 16
"""Hex digits, in ASCII so that sealed text is text."""


def sealed(data: bytes, name: bytes = b"") -> bytes:
    """Data with a digest of it and of what it is kept under."""
    return _seal(data, name) + data


def unsealed(data: bytes, name: bytes = b"") -> bytes | None:
    """What was sealed; None when a byte of it is another one now."""
    seal, own = data[:SEAL], data[SEAL:]
    return own if seal == _seal(own, name) else None


def _seal(data: bytes, name: bytes) -> bytes:
    digest = hashlib.blake2b(name, digest_size=SEAL // 2)
    digest.update(data)
    return digest.hexdigest().encode()


def version_of(paths: Iterable[Path]) -> str:
    """A digest of code and tables: results made by other code are other results."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
