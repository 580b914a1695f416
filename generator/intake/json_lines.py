"""Take JSONL apart: one JSON object a line, however many gigabytes of them."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from generator.intake.limits import LARGEST
from generator.intake.piece import Piece
from generator.intake.utf8_stream import utf8_stream
from generator.notices import Notice

TYPE = "application/json"


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """One piece a line, of the line's own bytes; a notice (I-042) for a line that is too long or has no end."""
    stream = utf8_stream(stream)
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            yield Notice(code="I-042", file=file, line=number, message="this line has more bytes than any article",
                         hint="write one record a line")
            _skip(stream)
            continue
        own = line.strip(b"\r\n\t \x00\x1e").removeprefix(b"\xef\xbb\xbf")
        if not own:
            continue
        if not line.endswith(b"\n") and not own.endswith(b"}"):
            yield Notice(code="I-042", file=file, line=number, message="this file ends in the middle of a record",
                         hint="fetch it again; the records before it are read all the same")
            continue
        yield Piece(data=own, media_type=TYPE, sha256=hashlib.sha256(own).hexdigest(), part=f"line {number}")


def _skip(stream: BinaryIO) -> None:
    """To the end of the line."""
    while (rest := stream.readline(LARGEST)) and not rest.endswith(b"\n"):
        pass
