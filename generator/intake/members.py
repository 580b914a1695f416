"""One member of an archive: passed over, an article, or a container that is opened in its turn."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from generator.intake.bounded import DAMAGED, DEEPEST, Inner, Place, Sound, as_binary, inner, labelled, within, words_of
from generator.intake.limits import LARGEST, MEGA
from generator.intake.passed_over import is_resource
from generator.intake.piece import Piece
from generator.intake.sniff import HEAD, media_type
from generator.notices import Notice, Refused

ARCHIVES: Final = frozenset(("application/zip", "application/gzip", "application/x-bzip2", "application/x-xz", "application/x-tar"))
"""Media types whose nesting is counted."""

CUT_OFF = ("I-020", "I-030")
"""Codes of the notices with which a splitter ends that met the end too soon."""

LONGEST_LABEL = 200
DRIVE = re.compile(r"\A[A-Za-z]:(?=/)|\A/+")
UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
Beside = Callable[[str], bytes | None]


class Labels:
    """Gives each member of an archive a part label: its name made safe, and unlike all others."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, name: str) -> str:
        """"a/b.html" for "C:\\a\\..\\b.html"; " (2)" is added to a name that was there before."""
        label = first = safe(name)
        count = 1
        while label in self._given:
            count += 1
            label = f"{first} ({count})"
        self._given.add(label)
        return label


def safe(name: str) -> str:
    """A member's name as a label: forward slashes, no root, no drive, no way up, nothing unprintable, not long."""
    path = DRIVE.sub("", name.replace("\\", "/"))
    label = UNPRINTED.sub("_", "/".join(part for part in path.split("/") if part.strip() not in ("", ".", "..")))
    if len(label) > LONGEST_LABEL:
        label = f"…{label[10 - LONGEST_LABEL:]}~{hashlib.sha256(name.encode(errors='replace')).hexdigest()[:8]}"
    return label or "unnamed"


def member(chunks: Iterator[bytes], label: str, place: Place, beside: Beside | None = None) -> Iterator[Piece | Notice]:
    """What a member holds, given its bytes in chunks. One notice when it cannot be read; raises nothing."""
    try:
        source = Sound(chunks)
        head = gather(source, HEAD)
        if is_resource(label, head):
            return
        kind = media_type(head)
        if kind in _splitters():
            yield from within(label, container(head, source, kind, replace(place, depth=place.depth + 1)))
        else:
            yield replace(article(head, source, kind, place, beside), part=label)
    except Refused as refusal:
        yield from (replace(labelled(notice, label), file=place.file) for notice in refusal.notices)
    except DAMAGED as error:
        yield damaged(label, error, place)


def damaged(label: str, error: BaseException, place: Place) -> Notice:
    return place.notice("I-025", f"this member is damaged ({words_of(error)})", "pack it again, or fetch it again", label)


def article(head: bytes, source: Sound, kind: str, place: Place, beside: Beside | None = None) -> Piece:
    """The piece that a member is as a whole. Raises Refused (I-027) when it is too large for an article, and what is wrong with it."""
    data = gather(source, LARGEST + 1, head)
    source.check()
    if len(data) > LARGEST:
        raise Refused(place.notice("I-027", f"this member has more than the {LARGEST // MEGA} MB of any article",
                                   "split it into one file an article"))
    return Piece(data=data, media_type=kind, sha256=hashlib.sha256(data).hexdigest(), beside=beside)


def container(head: bytes, source: Sound, kind: str, place: Place) -> Iterator[Piece | Notice]:
    """The pieces of a container within a container, as far as it can be unpacked, and then the notice of why no further."""
    if kind in ARCHIVES and place.depth >= DEEPEST:
        raise Refused(place.notice("I-026", f"this is an archive within more than {DEEPEST - 1} others, and was not opened",
                                   "unpack it, and add what it holds"))
    with inner(place) as stream:
        stream.write(head)
        broken = fill(stream, source, place)
        if broken is None or broken.code == "I-020":
            size = stream.tell()
            stream.seek(0)
            told = False
            for one in _pieces(stream, size, place.file):
                told = isinstance(one, Notice) and one.code in CUT_OFF
                yield one
            broken = None if told else broken
        if broken:
            yield broken


def gather(source: Iterator[bytes], size: int, head: bytes = b"") -> bytes:
    """The head and what follows it, at least so many bytes or all that there are."""
    parts, total = [head], len(head)
    while total < size and (data := next(source, b"")):
        parts.append(data)
        total += len(data)
    return b"".join(parts)


def fill(stream: Inner, source: Sound, place: Place) -> Notice | None:
    """Unpack into the stream; the notice of what ended it early."""
    for data in source:
        stream.write(data)
    if isinstance(source.error, Refused):
        return replace(source.error.notices[0], file=place.file)
    if source.error:
        return place.notice("I-020", f"this archive is cut off or damaged ({words_of(source.error)}); what comes before was read",
                            "fetch it again, and add it again")
    return None


def _splitters() -> dict[str, object]:
    from generator.intake import SPLITTERS  # noqa: PLC0415  the table lists this module's callers

    return dict(SPLITTERS)


def _pieces(stream: Inner, size: int, file: str) -> Iterator[Piece | Notice]:
    from generator.intake import pieces  # noqa: PLC0415  as above

    return pieces(as_binary(stream), size, file)
