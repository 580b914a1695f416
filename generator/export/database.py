"""The tables in one SQLite file, for those who would rather ask than read."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

FILE = "archive.sqlite"

Row = dict[str, Any]


def database(tables: Iterable[tuple[str, list[Row]]]) -> bytes:
    """The file's bytes: a table for each table, a column for each key; lists and records are JSON text.

    The same rows give the same bytes with one version of SQLite.
    """
    base = sqlite3.connect(":memory:", isolation_level=None)
    for name, rows in tables:
        columns = list(rows[0]) if rows else ["id"]
        names = ", ".join(f'"{column}"' for column in columns)
        base.execute(f'create table "{name}" ({names})')
        holders = ", ".join("?" * len(columns))
        base.executemany(f'insert into "{name}" values ({holders})', (tuple(map(_cell, row.values())) for row in rows))  # noqa: S608
        if "article" in columns:
            base.execute(f'create index "{name}_article" on "{name}" ("article")')
    base.execute("vacuum")
    return bytes(base.serialize())


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | tuple) else value
