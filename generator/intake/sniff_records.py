"""Which form of records, feeds, books or notes a file's beginning is of, by its content; None when it is of none of them."""

import csv
import json
import re

from generator.intake.csv_header import CSV, DELIMITERS, TSV, columns
from generator.intake.field_map import FieldMap
from generator.intake.markdown_front import has_front_matter
from generator.intake.markdown_marks import is_markdown
from generator.intake.synonyms import field_of, normal
from generator.intake.utf8_stream import utf8_head

JSON_START = re.compile(rb'\s*(?:\{\s*["}]|\[\s*(?:\{\s*["}]|\]))')
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version\\?/', re.IGNORECASE)
WORDPRESS = re.compile(rb"xmlns:wp\s*=\s*[\"']https?://wordpress\.org/export/", re.IGNORECASE)
ROOT = re.compile(rb"<(?:\w{1,20}:)?(rss|feed|rdf)\b([^>]{0,20000})", re.IGNORECASE)
ABOVE_ROOT = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!DOCTYPE", b">"))
MOST_ABOVE = 200
"""Comments, instructions and document types above the root element; WordPress writes fifteen."""

EPUB_MARK = b"mimetypeapplication/epub+zip"
WORD_PART = re.compile(rb"PK\x03\x04.{26}(?:word/|docProps/|_rels/\.rels|\[Content_Types\]\.xml)", re.DOTALL)
SAME_ROWS = 4
"""Rows with as many cells as the header, from which a file whose columns nobody knows is a table all the same."""

LONGEST_NAME = 40


def record_form(head: bytes, mapping: FieldMap | None = None) -> str | None:
    """The media type."""
    head = utf8_head(head)
    if JSON_START.match(head[:200]):
        return _json(head)
    if head.lstrip()[:1] == b"<":
        return _xml(head)
    text = head.decode("utf-8", "replace")
    if has_front_matter(text):
        return "text/markdown"
    return _table(text, mapping) or ("text/markdown" if is_markdown(text) else None)


def zipped_form(head: bytes) -> str | None:
    """EPUB by the rule of its standard (https://www.w3.org/TR/epub-33/#sec-zip-container-mime), Word by its parts."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    if head[30:].startswith(EPUB_MARK):
        return "application/epub+zip"
    if b"word/document.xml" in head and WORD_PART.match(head):
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return None


def _json(head: bytes) -> str:
    if JSON_FEED.search(head[:20_000]):
        return "application/feed+json"
    text = head.decode("utf-8", "replace").lstrip()
    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        first, line_end, rest = text.partition("\n")
        return "application/jsonl" if (line_end and _is_object(first)) or (rest.lstrip().startswith("{") and _is_line(first)) \
            else "application/json"
    rest = text[end:].strip()
    if not rest or text[0] == "[":
        return "application/json"
    return "application/jsonl" if rest.startswith("{") else "text/markdown"


def _is_object(line: str) -> bool:
    """Whether a line is a whole JSON object."""
    try:
        return isinstance(json.loads(line, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def _is_line(line: str) -> bool:
    """Whether a line that is no JSON was meant to be an object by itself."""
    return line.startswith('{"') and line.rstrip().endswith("}")


def _xml(head: bytes) -> str | None:
    found = ROOT.match(head, _root_of(head))
    if not found:
        return None
    if WORDPRESS.search(found[2]):
        return "application/x-wxr+xml"
    return "application/atom+xml" if found[1].lower() == b"feed" else "application/rss+xml"


def _root_of(head: bytes) -> int:
    """Where the root element begins, or what is in its place."""
    place = 0
    for _ in range(MOST_ABOVE):
        place += len(head[place:]) - len(head[place:].lstrip())
        mark = next((mark for mark in ABOVE_ROOT if head.startswith(mark[0], place)), None)
        end = head.find(mark[1], place) if mark else -1
        if mark is None or end < 0:
            break
        place = end + len(mark[1])
    return place


def _table(text: str, mapping: FieldMap | None) -> str | None:
    """CSV or TSV: a header with a headline and a text among its columns, or several rows of one shape."""
    header, line_end, _ = text.partition("\n")
    if not line_end or len(header) > 5000:
        return None
    mapped = {normal(key) for key in (mapping or {}).values()}
    for delimiter in DELIMITERS:
        names = [normal(name) for name in columns(header.rstrip("\r"), delimiter)] if delimiter in header else []
        fields = {field_of(name) for name in names}
        known = "headline" in fields and not fields.isdisjoint(("text", "raw", "description", "standfirst"))
        if known or (mapped and mapped <= set(names)) or _is_regular(text, delimiter, names):
            return TSV if delimiter == "\t" else CSV
    return None


def _is_regular(text: str, delimiter: str, names: list[str]) -> bool:
    """Whether the rows have as many cells as a header of short, different names: no prose has."""
    if len(names) < 3 or len(set(names)) < len(names) or any(not 0 < len(name) <= LONGEST_NAME for name in names):
        return False
    try:
        rows = [row for row in csv.reader(text.splitlines(keepends=True)[:200], delimiter=delimiter) if row][1:-1]
    except csv.Error:
        return False
    cells = [cell for row in rows for cell in row[1:]]
    spaced = sum(cell.startswith(" ") for cell in cells)  # prose has a space after its commas
    return len(rows) >= SAME_ROWS and all(len(row) == len(names) for row in rows) and 2 * spaced < len(cells)
