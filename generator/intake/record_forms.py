"""The readers and splitters of records, feeds, exports, books and notes, by media type."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO

from generator.intake import (
    csv_rows,
    docx,
    epub,
    epub_document,
    feed_entry,
    feed_split,
    json_feed,
    json_lines,
    json_record,
    json_split,
    markdown_file,
    pdf,
    wxr,
)
from generator.intake.field_map import FieldMap
from generator.intake.known_shape import only_known
from generator.intake.piece import Piece
from generator.intake.sniff_records import record_form
from generator.model import Draft
from generator.notices import Notice


def _json(stream: BinaryIO, file: str, mapping: FieldMap | None = None) -> Iterator[Piece | Notice]:
    return only_known(json_split.split(stream, file, mapping), file, mapping)


def _jsonl(stream: BinaryIO, file: str, mapping: FieldMap | None = None) -> Iterator[Piece | Notice]:
    return only_known(json_lines.split(stream, file), file, mapping)


READERS: dict[str, Callable[[Piece, str], Draft]] = {
    "application/atom+xml": feed_entry.read,
    "application/epub+zip": epub_document.read,
    "application/feed+json": json_feed.read,
    "application/json": json_record.read,
    "application/pdf": pdf.read,
    "application/rss+xml": feed_entry.read,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx.read,
    "application/x-wxr+xml": wxr.read,
    "text/csv": csv_rows.read,
    "text/markdown": markdown_file.read,
    "text/tab-separated-values": csv_rows.read,
}

SPLITTERS: dict[str, Callable[[BinaryIO, str], Iterator[Piece | Notice]]] = {
    "application/atom+xml": feed_split.split,
    "application/epub+zip": epub.split,
    "application/feed+json": json_feed.split,
    "application/json": _json,
    "application/jsonl": _jsonl,
    "application/rss+xml": feed_split.split,
    "application/x-wxr+xml": wxr.split,
    "text/csv": csv_rows.split,
    "text/tab-separated-values": csv_rows.split,
}

HEAD = 65_536
"""Bytes from the beginning of a file that tell its form, as in sniff."""

MAPPED: dict[str, Callable[[BinaryIO, str, FieldMap | None], Iterator[Piece | Notice]]] = {
    "application/json": _json,
    "application/jsonl": _jsonl,
    "text/csv": csv_rows.split,
    "text/tab-separated-values": csv_rows.split,
}
"""The splitters that a map of fields concerns."""


def takes_map(head: bytes, mapping: FieldMap | None) -> bool:
    """Whether the beginning of a file is that of records whose fields a map can name."""
    return (record_form(head, mapping) or "") in MAPPED


def mapped(stream: BinaryIO, file: str, mapping: FieldMap, plainly: Callable[[], Iterator[Piece | Notice]]) -> Iterator[Piece | Notice]:
    """The pieces of a file whose fields a person has mapped: a table is found by its mapped columns, every piece carries the map."""
    form = record_form(stream.read(HEAD), mapping)
    stream.seek(0)
    found = MAPPED[form](stream, file, mapping) if form in MAPPED else plainly()
    for piece in found:
        yield piece if isinstance(piece, Notice) else replace(piece, mapping=mapping)
