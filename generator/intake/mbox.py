"""Take a mailbox apart: the messages between its "From " lines. RFC 4155, and what mail programs make of it."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from generator.intake import mail
from generator.intake.bounded import place_of, within
from generator.intake.limits import LARGEST, MEGA
from generator.intake.piece import Piece
from generator.notices import Notice

LONGEST_LINE = 65_536
DATED = re.compile(rb"From [^\r\n]{0,200}?\b\d\d?:\d\d(?::\d\d)?\b[^\r\n]{0,40}\b\d{4}\b[^\r\n]{0,20}\r?\n")
UNDATED = re.compile(rb"From [^\s@]{1,100}@[^\s@]{1,100}\s{0,10}\n")
HEADER = re.compile(rb"[!-9;-~]{1,100}:|>?From ")
ESCAPED = re.compile(rb"^>(?=>{0,50}From )", re.MULTILINE)


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The messages of a mailbox, and what is attached to them."""
    place = place_of(stream, file)
    for number, message in enumerate(messages(stream), 1):
        label = f"message {number}"
        if message is None:
            yield place.notice("I-035", f"this message has more than the {LARGEST // MEGA} MB of any article",
                               "save it without its attachments", label)
        else:
            yield from within(label, mail.split_message(message, place))


def messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The bytes of each message, its lines unescaped; None in the place of one that is too large."""
    parts: list[bytes] = []
    total = 0
    for line, begins in _lines(stream):
        if begins:
            if parts or total:
                yield _message(parts, total)
            parts, total = [], 0
            continue
        total += len(line)
        if total <= LARGEST:
            parts.append(line)
        else:
            parts.clear()
    if parts or total:
        yield _message(parts, total)


def _message(parts: list[bytes], total: int) -> bytes | None:
    """The blank line before the next message belongs to the mailbox."""
    if total > LARGEST:
        return None
    data = b"".join(parts)
    data = data.removesuffix(b"\n").removesuffix(b"\r") if data.endswith((b"\n\n", b"\n\r\n")) else data
    return ESCAPED.sub(b"", data)


def _lines(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each line, and whether it begins a message: a sentence may begin with "From", and mail programs forget to escape it."""
    blank, whole = True, True
    line = stream.readline(LONGEST_LINE)
    while line:
        following = stream.readline(LONGEST_LINE)
        begins = whole and line.startswith(b"From ") and HEADER.match(following) is not None and (
            DATED.fullmatch(line) is not None or (blank and UNDATED.fullmatch(line) is not None))
        yield line, begins
        blank, whole = not line.strip(), line.endswith(b"\n")
        line = following
