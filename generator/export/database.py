"""The tables in one SQLite file, for those who would rather ask than read: keys, indexes, full-text search, views."""

import errno
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

from generator import store
from generator.export.asked import VIEWS
from generator.export.columns import TABLES, Table
from generator.export.rows import Row
from generator.hidden import escaped
from generator.notices import BrokenFile, Notice

FILE = "archive.sqlite"
TYPES = {"text": "text", "integer": "integer", "number": "real", "list": "text", "record": "text"}

# Beside those of keys and references.
INDEXED = (("articles", "published"), ("articles", "publication"), ("mentions", "surface"), ("links", "to"))

SEARCH = """
create virtual table articles_fts using fts5(headline, text, content="articles", tokenize='unicode61 remove_diacritics 2');
insert into articles_fts(articles_fts) values ('rebuild');
insert into articles_fts(articles_fts) values ('optimize');
"""
"""External content (https://www.sqlite.org/fts5.html#external_content_tables): the words are kept once, in the table.
Datasette knows an index by its table in double quotes."""


PRIMARY = 0xFF
DISK = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
"""What SQLite calls a disk that does not take what it is given (https://www.sqlite.org/rescode.html); the last byte of its codes."""


def write(path: Path, tables: Iterable[tuple[Table, Iterable[Row]]]) -> None:
    """Write the database, whole or not at all; lists and records are JSON text, an unknown is null.

    The same rows give the same bytes with one version of SQLite. Raises BrokenFile (S-010) where that cannot search.
    """
    store.build(path, lambda temporary: _filled(temporary, tables))


def _filled(path: Path, tables: Iterable[tuple[Table, Iterable[Row]]]) -> None:
    """Raises OSError where SQLite has no room, or may not write."""
    try:
        _fill(path, tables)
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode & PRIMARY in DISK:
            raise OSError(errno.EIO, str(problem), str(path)) from problem
        raise


def _fill(path: Path, tables: Iterable[tuple[Table, Iterable[Row]]]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        # Nothing is lost by this: a file that was not finished never gets its name.
        base.executescript("pragma journal_mode = off; pragma synchronous = off; begin;")
        for table, rows in tables:
            base.execute(_table(table))
            columns = ", ".join("?" * len(table.columns))
            base.executemany(f'insert into "{table.name}" values ({columns})', (tuple(map(cell, row.values())) for row in rows))  # noqa: S608
        for statement in chain(_indexes(), VIEWS):
            base.execute(statement)
        base.execute("commit")
        _make_searchable(base, path)
        base.executescript("analyze; vacuum;")


def _make_searchable(base: sqlite3.Connection, path: Path) -> None:
    try:
        base.executescript(f"begin; {SEARCH} commit;")
    except sqlite3.OperationalError as problem:
        if "no such module" not in str(problem):
            raise
        raise BrokenFile(Notice(code="S-010", file=str(path.parent / FILE), message="this Python's SQLite has no full-text search (FTS5)",
                                hint="run it with another Python: make PYTHON=python3.12")) from None


def _table(table: Table) -> str:
    parts = [f'"{column.name}" {TYPES[column.kind]}' + (" not null" if column.needed else "") for column in table.columns]
    parts += ["primary key (" + ", ".join(f'"{name}"' for name in table.key) + ")"] if table.key else []
    parts += [f'foreign key ("{column.name}") references "{column.to}" ("id")' for column in table.columns if column.to]
    return f'create table "{table.name}" (\n  ' + ",\n  ".join(parts) + "\n)"


def _indexes() -> Iterable[str]:
    references = ((table.name, column.name) for table in TABLES for column in table.columns if column.to)
    return (f'create index "{table}_{column}" on "{table}" ("{column}")' for table, column in (*references, *INDEXED))


def cell(value: Any) -> Any:
    """A value as a cell holds it."""
    return escaped(json.dumps(value, ensure_ascii=False)) if isinstance(value, list | dict | tuple) else value
