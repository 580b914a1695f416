"""Take JSON apart: an object that is an article, a list of them, or an answer with the list under one of its keys."""

import hashlib
import json
from collections.abc import Iterator
from itertools import chain
from typing import Any, BinaryIO

from generator.intake import json_lines
from generator.intake.field_map import FieldMap
from generator.intake.json_scan import Found, objects
from generator.intake.json_text import load
from generator.intake.limits import LARGEST
from generator.intake.piece import Piece, whole
from generator.intake.records import is_record
from generator.intake.synonyms import LISTS, normal
from generator.intake.utf8_stream import utf8_head, utf8_stream
from generator.notices import Notice, Refused

TYPE = "application/json"


def split(stream: BinaryIO, file: str, mapping: FieldMap | None = None) -> Iterator[Piece | Notice]:
    """The one article, or one piece for each object of the list, of the object's own bytes; a notice for each broken one."""
    data = stream.read(LARGEST + 1)
    if len(data) <= LARGEST and _is_one(data, mapping):
        yield whole(data, TYPE)
        return
    stream.seek(0)
    if _begins_with_a_line(data):
        yield from json_lines.split(stream, file)
        return
    elements = _listed(objects(utf8_stream(stream), lambda element: _loaded(element) is not None), mapping)
    first = next(elements, None)
    if first is None:
        yield whole(data, TYPE) if len(data) <= LARGEST else _not_one(file)
        return
    last = first
    for found in chain([first], elements):
        last = found
        yield _piece(found, file)
    if last.whole and _is_cut(stream):
        yield _cut(file, None)


def _is_one(data: bytes, mapping: FieldMap | None) -> bool:
    """Whether the whole file is one article."""
    obj = _loaded(data)
    return is_record(obj, mapping) or (isinstance(obj, dict) and bool(mapping) and not any(isinstance(v, list) for v in obj.values()))


def _begins_with_a_line(data: bytes) -> bool:
    """Whether the first line, too long for the form to be told by a file's beginning, is an object and others follow."""
    first, _, rest = utf8_head(data[:LARGEST]).lstrip().partition(b"\n")
    return first.startswith(b"{") and rest.lstrip().startswith(b"{") and _loaded(first) is not None


def _loaded(data: bytes) -> Any:
    """The value; None when it cannot be read."""
    try:
        return json.loads(utf8_head(data).decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError):
        return None


def _listed(found: Iterator[Found], mapping: FieldMap | None) -> Iterator[Found]:
    """The objects of the list of articles: the array that is the file, one under a usual key, or one whose objects are articles."""
    chosen: bytes | None = b""
    for element in found:
        if chosen == b"" and (element.array is None or normal(element.array.decode("utf-8", "replace")) in LISTS
                              or is_record(_loaded(element.data), mapping)):
            chosen = element.array
        if element.array == chosen:
            yield element


def _piece(found: Found, file: str) -> Piece | Notice:
    if found.sound:
        return Piece(data=found.data, media_type=TYPE, sha256=hashlib.sha256(found.data).hexdigest(), part=f"record {found.number}")
    if found.whole:
        try:
            load(found.data, file, found.line)
        except Refused as refusal:
            return refusal.notices[0]
    return _cut(file, found.line)


def _is_cut(stream: BinaryIO) -> bool:
    """Whether the file does not end as a list does."""
    end = stream.seek(0, 2)
    stream.seek(max(0, end - 4000))
    tail = utf8_head(stream.read()).rstrip(b" \t\r\n\x00")
    return not tail.endswith((b"]", b"}"))


def _cut(file: str, line: int | None) -> Notice:
    return Notice(code="I-042", file=file, line=line, message="this record has no end",
                  hint="fetch the file again, or mend the record; the others are read all the same")


def _not_one(file: str) -> Notice:
    return Notice(code="I-002", file=file, message="this file has more bytes than any article, and no list of articles in it",
                  hint="write one article a record: JSONL, or a list of objects")
