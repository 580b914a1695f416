"""Read a mail: a newsletter, a forwarded article. Its text becomes lines, its headers are what it says about itself."""

import hashlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from generator.intake.bounded import Place, place_of, within
from generator.intake.limits import LARGEST, MEGA
from generator.intake.mail_claims import overlaid
from generator.intake.mail_text import body_of, flowing
from generator.intake.mhtml import Images
from generator.intake.mime_parts import MOST_PARTS, Part, body, parts
from generator.intake.piece import Piece
from generator.model import Draft
from generator.notices import Notice, Refused

MAIL = "message/rfc822"
DEEPEST = 3
"""Mails attached to mails attached to mails."""


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The message, and the pages and mails that are attached to it."""
    place = place_of(stream, file)
    if stream.seek(0, 2) > LARGEST:
        yield place.notice("I-035", f"this message has more than the {LARGEST // MEGA} MB of any article",
                           "save it without its attachments")
        return
    stream.seek(0)
    yield from split_message(stream.read(LARGEST), place)


def split_message(data: bytes, place: Place, depth: int = 0) -> Iterator[Piece | Notice]:
    """As `split`, of the message's bytes. A message that only carries others is no piece of its own."""
    stream = BytesIO(data)
    _, found = parts(stream)
    attached, own = _sorted(found)
    if not attached or body_of(stream, own):
        yield Piece(data=data, media_type=MAIL, sha256=hashlib.sha256(data).hexdigest())
    for number, part in enumerate(attached, 1):
        yield from within(f"attachment {number}", _attachment(stream, part, place, depth))
    if len(found) >= MOST_PARTS:
        yield place.notice("I-035", f"this message has more than {MOST_PARTS:,} parts; the rest of it was not read",
                           "save it without its attachments, and add these by themselves")


def read(piece: Piece, file: str) -> Draft:
    """The message's lines, with what its headers claim; raises Refused (I-034, and what the readers of its text raise)."""
    from generator.intake import READERS  # noqa: PLC0415  the table lists this function

    stream = BytesIO(piece.data)
    headers, found = parts(stream)
    chosen = body_of(stream, _sorted(found)[1])
    if chosen is None:
        raise Refused(Notice(code="I-034", file=file, message="there is no text in this mail",
                             hint="add what is attached to it by itself, or remove it"))
    text = Piece(data=chosen.data, media_type=chosen.kind, sha256=piece.sha256, part=piece.part, charset=chosen.charset,
                 beside=Images(stream, found, chosen.base).get)
    draft = READERS[chosen.kind](text, file)
    return overlaid(flowing(draft) if chosen.flowed else draft, headers)


def _attachment(stream: BinaryIO, part: Part, place: Place, depth: int) -> Iterator[Piece | Notice]:
    data = body(stream, part, LARGEST)
    if data is None:
        yield place.notice("I-027", f"this has more than the {LARGEST // MEGA} MB of any article", "add it by itself, in parts")
    elif part.headers.kind != MAIL:
        yield Piece(data=data, media_type="text/html", sha256=hashlib.sha256(data).hexdigest(), charset=part.headers.charset)
    elif depth + 1 < DEEPEST:
        yield from split_message(data, place, depth + 1)
    else:
        yield Piece(data=data, media_type=MAIL, sha256=hashlib.sha256(data).hexdigest())


def _sorted(found: list[Part]) -> tuple[list[Part], list[Part]]:
    """What is attached, and what is the message's own."""
    attached, own = list[Part](), list[Part]()
    for part in found:
        (attached if _is_attached(part, found) else own).append(part)
    return attached, own


def _is_attached(part: Part, found: list[Part]) -> bool:
    """Whether it is a page or a mail of its own; a mailing list's digest and a bounce hold mails too."""
    if part.headers.kind == MAIL:
        return True
    page = part.headers.kind == "text/html" or (part.headers.filename or "").lower().endswith((".html", ".htm"))
    return page and part.headers.disposition == "attachment" and len(found) > 1
