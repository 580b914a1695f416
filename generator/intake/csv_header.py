"""The first row of a table: its columns, and what stands between them."""

import csv

from generator.intake.field_map import FieldMap
from generator.intake.synonyms import field_of, normal

CSV, TSV = "text/csv", "text/tab-separated-values"
DELIMITERS = ",;\t|"


def delimiter_of(header: str, mapping: FieldMap | None = None) -> str:
    """What stands between the columns: what gives the most names that we know, then the most columns."""
    mapped = {normal(key) for key in (mapping or {}).values()}

    def worth(delimiter: str) -> tuple[int, int]:
        names = columns(header, delimiter)
        return sum(field_of(name) is not None or normal(name) in mapped for name in names), len(names)

    return max(DELIMITERS, key=worth)


def columns(header: str, delimiter: str) -> list[str]:
    """The names of the columns; none when it is no row."""
    try:
        return [name.strip() for name in next(csv.reader([header.replace("\r", " ").replace("\0", "")], delimiter=delimiter), [])]
    except csv.Error:
        return []
