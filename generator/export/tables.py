"""The archive as tables: JSON lines, sorted, the same bytes for the same archive, and as one database. Columns: docs/tables.md."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import store
from generator.catalogue import Catalogue
from generator.export import database, datasette
from generator.export.columns import Table
from generator.export.imprint import Imprint
from generator.export.rows import Row, size, tables
from generator.export.shown import Shown, shown
from generator.hidden import escaped
from generator.progress import Progress


def export(catalogue: Catalogue, folder: Path, imprint: Imprint) -> tuple[Path, ...]:
    """Write every table below `folder`, all of them as one database, and how Datasette shows that; the files written."""
    held = shown(catalogue)
    with Progress("tables") as progress:
        files = [_lines(folder / f"{table.name}.jsonl", rows) for table, rows in watched(held, progress)]
    with Progress(database.FILE) as progress:
        database.write(folder / database.FILE, watched(held, progress))
    store.write(folder / datasette.FILE, datasette.metadata(imprint))
    return (*files, folder / database.FILE, folder / datasette.FILE)


def _lines(path: Path, rows: Iterable[Row]) -> Path:
    store.write_lines(path, (escaped(json.dumps(row, ensure_ascii=False)) + "\n" for row in rows))
    return path


def watched(held: Shown, progress: Progress) -> Iterator[tuple[Table, Iterator[Row]]]:
    """Each table with its rows, counted while they pass."""
    total = size(held)
    return ((table, _counted(rows, progress, table.name, total)) for table, rows in tables(held))


def _counted(rows: Iterable[Row], progress: Progress, what: str, total: int) -> Iterator[Row]:
    for row in rows:
        progress.tick(what, total)
        yield row
