"""Which of BERT's pieces a recogniser of English keeps: those that can stand in a text in Latin letters."""

import unicodedata
from pathlib import Path

from generator.names.recognisers.words import CLS, SEP, UNK


def kept_pieces(vocabulary: Path, out: Path) -> list[int]:
    """The numbers of the pieces kept, in order; they are written to `out`, one a line."""
    pieces = vocabulary.read_text("utf-8").split("\n")
    kept = [(number, piece) for number, piece in enumerate(pieces) if piece in (CLS, SEP, UNK) or _readable(piece.removeprefix("##"))]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("".join(f"{piece}\n" for _, piece in kept), "utf-8")
    return [number for number, _ in kept]


def _readable(piece: str) -> bool:
    """Latin letters, figures or signs; no reserved place, no other alphabet."""
    return bool(piece) and not (piece.startswith("[") and len(piece) > 1) and all(
        not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in piece)
