"""Read plain text: a line is a line."""

from generator.decoding.characters import as_received, repair, split
from generator.decoding.encoding import decode
from generator.intake.limits import check_lines
from generator.intake.piece import Piece
from generator.model import Draft, Line, Original, SetAside
from generator.notices import Notice, Refused

UNSEEN = Original(file="", media_type="text/plain", bytes=0, sha256="")
"""Stands until intake.read puts the real one in."""


def read(piece: Piece, file: str) -> Draft:
    """The text's lines, without roles; raises Refused (I-005, I-006, I-007)."""
    received, guesses = decode(piece.data, file)
    check_lines(split(received), file)
    text, repairs = repair(received)
    if not any(map(str.isalnum, text)):
        raise Refused(Notice(code="I-007", file=file, message="there is no word in this file",
                             hint="fetch it again, or remove it"))
    lines = tuple(Line(number=number, text=line) for number, line in enumerate(split(text), 1))
    changed = tuple(SetAside(line=number, rule="as_received", text=line) for number, line in as_received(received, text).items())
    return Draft(original=UNSEEN, lines=lines, repairs=guesses + repairs, as_received=changed)
