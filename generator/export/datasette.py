"""How Datasette shows the database: datasette archive.sqlite --metadata metadata.json (https://docs.datasette.io/en/stable/metadata.html)."""

import json
from typing import Any

from generator.export.columns import TABLES, Table
from generator.export.imprint import Imprint

FILE = "metadata.json"
FACETS = {"articles": ("publication", "language", "section", "access"), "mentions": ("type",), "entities": ("type",),
          "quotes": ("kind",), "figures": ("what",), "links": ("kind",)}
SORTED = {"articles": "published", "stories": "first"}
VIEWS = {
    "reading_list": "Every article that was not withdrawn, in order of time",
    "named_where": "Each mention, the name between » and «, with the words around it",
    "said": "Quotations with their speakers",
    "counted": "Figures with the reports that give them",
    "reports_of_stories": "Each report of each story",
    "publications": "How many articles of each newspaper, and from when to when",
}


def metadata(imprint: Imprint) -> bytes:
    """The file's bytes."""
    tables = {table.name: _table(table) for table in TABLES} | {name: {"description": says} for name, says in VIEWS.items()}
    found: dict[str, Any] = {
        "title": imprint.name, "description": imprint.description, "license": imprint.rights, "source": imprint.url and imprint.name,
        "source_url": imprint.url, "databases": {"archive": {"tables": tables}}}
    return (json.dumps({key: value for key, value in found.items() if value}, ensure_ascii=False, indent=1) + "\n").encode()


def _table(table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {"description": table.says, "columns": {column.name: column.says for column in table.columns},
                             "label_column": table.label, "facets": list(FACETS.get(table.name, ())), "sort": SORTED.get(table.name)}
    return {key: value for key, value in found.items() if value}
