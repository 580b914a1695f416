"""Bytes in, Draft out: one reader per form, chosen by content and not by the file's extension.

A reader is a function (data, file) -> Draft in a file of its own; READERS is the list of them.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from generator.intake import plain_text
from generator.intake.limits import LARGEST, check_size
from generator.intake.sniff import media_type
from generator.model import Draft, Original
from generator.notices import Notice, Refused

__all__ = ["LARGEST", "READERS", "read"]

Reader = Callable[[bytes, str], Draft]

READERS: dict[str, Reader] = {
    "text/plain": plain_text.read,
}
"""Media type -> its reader."""


def read(data: bytes, file: str) -> Draft:
    """The lines of an original, with its size, digest and media type; raises Refused with what to do about it.

    `file` is the path below content/originals/. Callers that read from a disk ask for the size first (LARGEST).
    """
    check_size(len(data), file)
    kind = media_type(data)
    reader = READERS.get(kind)
    if reader is None:
        raise Refused(_unreadable(kind, file))
    original = Original(file=file, media_type=kind, bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
    return replace(reader(data, file), original=original)


def _unreadable(kind: str, file: str) -> Notice:
    if kind == "application/x-empty":
        return Notice(code="I-001", file=file, message="this file is empty", hint="fetch it again, or remove it")
    if kind == "application/octet-stream":
        return Notice(code="I-003", file=file, message="this is not text: it holds bytes that no text has",
                      hint="save the article as plain text in UTF-8")
    return Notice(code="I-004", file=file, message=f"there is no reader for {kind}",
                  hint="save the article as plain text; readable are: " + ", ".join(sorted(READERS)))
