"""Say once that nobody knows the shape of a file's records, and not for each of a million of them."""

from collections.abc import Iterator
from itertools import chain, islice

from generator.intake import records
from generator.intake.field_map import FieldMap
from generator.intake.json_record import line_of
from generator.intake.json_text import load
from generator.intake.piece import Piece
from generator.notices import Notice, Refused

LOOKED_AT = 20
"""Records; collections of several shapes have one of each near their beginning."""


def only_known(pieces: Iterator[Piece | Notice], file: str, mapping: FieldMap | None) -> Iterator[Piece | Notice]:
    """The pieces, or one notice (I-040) when none of the first is an article under any key that we know."""
    first = list(islice(pieces, LOOKED_AT))
    objects = [(piece, obj) for piece in first if isinstance(piece, Piece) for obj in _loaded(piece, file)]
    if objects and not any(records.is_record(obj, mapping) for _, obj in objects):
        yield from (notice for notice in first if isinstance(notice, Notice))
        piece, obj = objects[0]
        yield records.unknown(obj, file, line_of(piece.part))
        return
    yield from chain(first, pieces)


def _loaded(piece: Piece, file: str) -> Iterator[dict[str, object]]:
    try:
        obj, _ = load(piece.data, file)
    except Refused:
        return
    if isinstance(obj, dict):
        yield obj
