"""A piece: the bytes of one article, as a file holds them alone or among others."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.intake.sniff import media_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What a reader gets. A file that holds one article is one piece; a container (WARC, feed, JSONL, zip …) has many."""

    data: bytes
    """Enough for its reader to read it by itself: a feed's piece is the feed's head and one entry."""

    media_type: str

    sha256: str
    """Digest of the article's own bytes, from which its id is minted: no frame, no neighbour, and nothing that a library computed goes
    into it."""

    part: str | None = None
    """Where it is in its file: "line 12", "entry 3", "record 7", "folder/page.html", and "inner.zip/page.html" within two; None for
    the whole file. Unique within the file, and the same in each run."""

    url: str | None = None
    """Address from which it was fetched, when the container says."""

    seen: str | None = None
    """When it was fetched, ISO time, when the container says."""

    charset: str | None = None
    """The encoding that the container or the server declared."""

    mapping: Mapping[str, str] | None = None
    """Which key of a record is which field, as a person has said: {"headline": "kop"}."""

    beside: Callable[[str], bytes | None] | None = None
    """Gives the bytes of an image that the article refers to, by its reference, when the container has them."""


def whole(data: bytes, kind: str | None = None) -> Piece:
    """The piece that is a whole file."""
    return Piece(data=data, media_type=kind or media_type(data), sha256=hashlib.sha256(data).hexdigest())
