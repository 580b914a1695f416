"""Read one JSON object as an article."""

from collections.abc import Mapping
from dataclasses import replace

from generator.intake import records
from generator.intake.json_text import broken, load
from generator.intake.piece import Piece
from generator.model import Draft
from generator.notices import Refused


def read(piece: Piece, file: str) -> Draft:
    """The article of an object, by the usual names of its keys. Raises Refused (I-040, I-041, I-044, I-061)."""
    line = line_of(piece.part)
    obj, guesses = load(piece.data, file, line)
    if not isinstance(obj, Mapping):
        raise Refused(broken(file, line, "an article is an object with keys"))
    draft = records.draft(obj, file, piece.mapping, line)
    return replace(draft, repairs=(*guesses, *draft.repairs))


def line_of(part: str | None) -> int | None:
    """The line that "line 12" names."""
    word, _, number = (part or "").rpartition("/")[2].partition(" ")
    return int(number) if word == "line" and number.isdigit() else None
