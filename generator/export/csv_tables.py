"""The tables as CSV (RFC 4180) with a Frictionless data package beside them (https://specs.frictionlessdata.io/tabular-data-package/)."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator import store
from generator.catalogue import Catalogue
from generator.export.columns import TABLES, Column, Table
from generator.export.database import cell
from generator.export.imprint import Imprint
from generator.export.rows import Row
from generator.export.shown import shown
from generator.export.spreadsheet import harmless
from generator.export.tables import watched
from generator.progress import Progress

PACKAGE = "datapackage.json"
TYPES = {"text": "string", "integer": "integer", "number": "number", "list": "array", "record": "object"}


def export(catalogue: Catalogue, folder: Path, imprint: Imprint) -> tuple[Path, ...]:
    """Write each table as CSV, and what they are; the files written."""
    held = shown(catalogue)
    with Progress("csv") as progress:
        paths = tuple(_write(folder, table, rows) for table, rows in watched(held, progress))
    store.write(folder / PACKAGE, _package(folder, imprint))
    return (*paths, folder / PACKAGE)


def _write(folder: Path, table: Table, rows: Iterable[Row]) -> Path:
    path = folder / f"{table.name}.csv"
    store.write_lines(path, _lines(table, rows))
    return path


def _lines(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    """Header and rows, CR and LF at each end; texts in quotation marks, numbers without; an unknown is an empty cell."""
    line = csv.writer(_Line(), quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    yield line.writerow(column.name for column in table.columns)  # it gives what _Line.write does
    for row in rows:
        yield line.writerow(map(_cell, row.values()))


class _Line:
    """A file for csv.writer that hands the line on."""

    def write(self, line: str) -> str:
        return line


def _cell(value: Any) -> Any:
    plain = "" if value is None else cell(value)
    return harmless(plain) if isinstance(plain, str) else plain


# ---------------------------------------------------------------- the package

def _package(folder: Path, imprint: Imprint) -> bytes:
    found: dict[str, Any] = {
        "profile": "tabular-data-package", "name": "archive", "title": imprint.name, "description": imprint.description,
        "homepage": imprint.url, "rights": imprint.rights, "resources": [_resource(folder, table) for table in TABLES]}
    if imprint.rights and imprint.rights.startswith(("https://", "http://")):
        found["licenses"] = [{"path": imprint.rights}]
    return (json.dumps({key: value for key, value in found.items() if value}, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(folder: Path, table: Table) -> dict[str, Any]:
    path = folder / f"{table.name}.csv"
    return {
        "profile": "tabular-data-resource", "name": table.name, "path": path.name, "description": table.says, "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "bytes": path.stat().st_size, "hash": f"sha256:{store.file_digest(path)}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n", "header": True},
        "schema": _schema(table)}


def _schema(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {"fields": list(map(_field, table.columns)), "missingValues": [""]}
    if table.key:
        found["primaryKey"] = list(table.key)
    references = [{"fields": column.name, "reference": {"resource": "" if column.to == table.name else column.to, "fields": "id"}}
                  for column in table.columns if column.to]
    return found | ({"foreignKeys": references} if references else {})


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": TYPES[column.kind], "description": column.says}
    return field | ({"constraints": {"required": True}} if column.needed else {})
