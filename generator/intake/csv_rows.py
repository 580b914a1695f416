"""Tables of articles: CSV and TSV, one article a row, columns named by the first."""

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from generator.decoding.encoding import decode
from generator.intake import records
from generator.intake.csv_header import CSV, DELIMITERS, TSV, columns, delimiter_of
from generator.intake.field_map import FieldMap
from generator.intake.limits import LARGEST
from generator.intake.piece import Piece
from generator.intake.utf8_stream import utf8_stream
from generator.model import Draft
from generator.notices import Notice, Refused

MOST_LOST = 5 * LARGEST
"""Bytes that are read twice after quotation marks that are never closed; then each line is taken for a row."""

csv.field_size_limit(LARGEST)  # the csv module's own 128 KB are less than a long read


def split(stream: BinaryIO, file: str, mapping: FieldMap | None = None) -> Iterator[Piece | Notice]:
    """One piece a row, of the row's own bytes under the header's; a notice (I-043) for each broken row."""
    rows = _rows(utf8_stream(stream))
    header = next(rows, None)
    if header is None:
        return
    names = header.data.removeprefix(b"\xef\xbb\xbf")
    delimiter = delimiter_of(decode(names, file)[0], mapping)
    kind = TSV if delimiter == "\t" else CSV
    known = records.is_record(dict.fromkeys(columns(decode(names, file)[0].rstrip("\r\n"), delimiter), "x"), mapping)
    for row in rows:
        own = row.data.rstrip(b"\r\n")
        if not row.whole:
            yield Notice(code="I-043", file=file, line=row.line, message="a quotation mark in this row is never closed",
                         hint='close it, or write a quotation mark within quotation marks twice: ""')
        elif own.strip(b" \t,;|\x00"):
            piece = Piece(data=names.rstrip(b"\r\n") + b"\n" + own, media_type=kind, sha256=hashlib.sha256(own).hexdigest(),
                          part=f"line {row.line}")
            if not known:  # said once, and not for each of a million rows
                yield records.unknown(_object(piece, file), file, row.line)
                return
            yield piece


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    data: bytes
    line: int
    whole: bool


def _rows(stream: BinaryIO) -> Iterator[_Row]:
    """The rows as they stand, a quoted line end within its row; one with an open quotation mark ends with its first line."""
    number, lost = 1, 0
    while first := stream.readline(LARGEST):
        after, data, parts = stream.tell(), first, 1
        open_quote = _open_after(first, False)
        while open_quote and lost <= MOST_LOST and len(data) < LARGEST and (line := stream.readline(LARGEST)):
            data, parts = data + line, parts + 1
            open_quote = _open_after(line, True)
        if open_quote:
            lost += len(data)
            stream.seek(after)
            yield _Row(data=first, line=number, whole=False)
            number += 1
        else:
            yield _Row(data=data, line=number, whole=True)
            number += parts


def _open_after(line: bytes, within: bool) -> bool:
    """Whether a quoted cell is open at the end of the line; a quotation mark opens one only where a cell begins."""
    place = 0
    while True:
        if within:
            closing = line.find(b'"', place)
            if closing < 0:
                return True
            place = closing + 1
            if line[place:place + 1] == b'"':
                place += 1
                continue
            within = False
        opening = line.find(b'"', place)
        if opening < 0:
            return False
        before = line[:opening].rstrip(b" ")[-1:]
        within, place = before in (b"", *(c.encode() for c in DELIMITERS)), opening + 1


def read(piece: Piece, file: str) -> Draft:
    """The article of a row. Raises Refused (I-040, I-043, I-044)."""
    draft = records.draft(_object(piece, file), file, piece.mapping, _line_of(piece))
    return replace(draft, repairs=(*decode(piece.data, file)[1], *draft.repairs))


def _line_of(piece: Piece) -> int:
    return int((piece.part or "line 0").rpartition(" ")[2])


def _object(piece: Piece, file: str) -> dict[str, str]:
    """Column -> cell. Raises Refused (I-043) when there are more cells than columns."""
    text, _ = decode(piece.data, file)
    delimiter = delimiter_of(text.partition("\n")[0], piece.mapping)
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
    except csv.Error as error:
        raise Refused(Notice(code="I-043", file=file, line=_line_of(piece), message=f"this row cannot be read: {error}",
                             hint="put cells with line ends in quotation marks")) from None
    names, cells = [name.replace("\0", "").strip() for name in rows[0]] if rows else [], rows[1] if len(rows) > 1 else []
    if len(rows) > 2 or any(cell.strip() for cell in cells[len(names):]):
        raise Refused(Notice(
            code="I-043", file=file, line=_line_of(piece), message=f"this row has {len(cells)} cells, and the header names {len(names)}",
            hint=f"put cells that hold the separator {delimiter!r} in quotation marks"))
    return {name or f"column {n}": cell for n, (name, cell) in enumerate(zip(names, cells, strict=False), 1)}
