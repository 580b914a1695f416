"""Bytes in, Drafts out: one reader per form, chosen by content and not by the file's extension.

A reader is a function (piece, file) -> Draft in a file of its own; READERS lists them. A splitter takes a file that holds many
articles apart: (stream, file) -> pieces, and a notice in the place of each that it must refuse; SPLITTERS lists them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from generator.intake import (
    archives_compressed,
    archives_tar,
    archives_zip,
    html,
    mail,
    mbox,
    mhtml,
    plain_text,
    record_forms,
    wacz,
    warc,
    webarchive,
)
from generator.intake.field_map import FieldMap
from generator.intake.limits import LARGEST, check_size
from generator.intake.members import ARCHIVES
from generator.intake.piece import Piece, whole
from generator.intake.sniff import HEAD, media_type
from generator.model import Draft, Original
from generator.notices import Notice, Refused

__all__ = ["LARGEST", "READERS", "SPLITTERS", "Piece", "pieces", "read", "read_piece", "takes_map"]

Reader = Callable[[Piece, str], Draft]
Splitter = Callable[[BinaryIO, str], Iterator[Piece | Notice]]

READERS: dict[str, Reader] = {
    "text/plain": plain_text.read,
    "message/rfc822": mail.read,
    "text/html": html.read,
    "application/xhtml+xml": html.read,
    **record_forms.READERS,
}
"""Media type -> its reader."""

SPLITTERS: dict[str, Splitter] = {
    "application/gzip": archives_compressed.gzip,
    "application/mbox": mbox.split,
    "application/wacz": wacz.split,
    "application/warc": warc.split,
    "application/x-bzip2": archives_compressed.bzip2,
    "application/x-tar": archives_tar.split,
    "application/x-webarchive": webarchive.split,
    "application/x-xz": archives_compressed.xz,
    "application/zip": archives_zip.split,
    "message/rfc822": mail.split,
    "multipart/related": mhtml.split,
    **record_forms.SPLITTERS,
}
"""Media type -> its splitter, which is given a seekable stream and never reads more into memory than one piece."""


def pieces(stream: BinaryIO, size: int, file: str, mapping: FieldMap | None = None) -> Iterator[Piece | Notice]:
    """The articles of a file, unread; a notice for each that cannot be got. `file` is the path below content/originals/.

    `mapping` says which key of a record is which field, where a person has said so.
    """
    if mapping:
        yield from record_forms.mapped(stream, file, mapping, lambda: pieces(stream, size, file))
        return
    head = stream.read(HEAD)
    stream.seek(0)
    kind = media_type(head)
    if kind in SPLITTERS:
        yield from SPLITTERS[kind](stream, file)
        return
    try:
        check_size(size, file)
    except Refused as refusal:
        yield from refusal.notices
    else:
        yield whole(stream.read(), kind)


def takes_map(stream: BinaryIO, mapping: FieldMap | None) -> bool:
    """Whether a file holds records, so that a map of fields can matter to it."""
    head = stream.read(HEAD)
    stream.seek(0)
    return record_forms.takes_map(head, mapping) or media_type(head) in ARCHIVES


def read(data: bytes, file: str) -> Draft:
    """The draft of a file that holds one article; raises Refused with what to do about it."""
    check_size(len(data), file)
    first = next(pieces(BytesIO(data), len(data), file), None)
    if first is None:
        raise Refused(Notice(code="I-008", file=file, message="there is no article in this file", hint="fetch it again, or remove it"))
    if isinstance(first, Notice):
        raise Refused(first)
    return read_piece(first, file)


def read_piece(piece: Piece, file: str) -> Draft:
    """The lines of one article, with its size, digest and media type; raises Refused with what to do about it."""
    check_size(len(piece.data), file)
    reader = READERS.get(piece.media_type)
    if reader is None:
        raise Refused(_unreadable(piece.media_type, file))
    original = Original(file=file, media_type=piece.media_type, bytes=len(piece.data), sha256=piece.sha256, part=piece.part)
    draft = reader(piece, file)
    return replace(draft, original=original, url=draft.url or piece.url)


def _unreadable(kind: str, file: str) -> Notice:
    if kind == "application/x-empty":
        return Notice(code="I-001", file=file, message="this file is empty", hint="fetch it again, or remove it")
    if kind == "application/octet-stream":
        return Notice(code="I-003", file=file, message="this is not text: it holds bytes that no text has",
                      hint="save the article as plain text in UTF-8")
    if kind.startswith("image/"):
        return Notice(code="I-004", file=file, message=f"this is an image ({kind}), and its text cannot be read",
                      hint="run OCR first and add what it gives: ocrmypdf --image-dpi 300 scan.png scan.pdf")
    return Notice(code="I-004", file=file, message=f"there is no reader for {kind}",
                  hint="save the article as a web page or plain text; readable are: " + ", ".join(sorted({*READERS, *SPLITTERS})))
