"""Take a page apart that a browser saved as a single file (.mhtml, .mht): RFC 2557."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import urljoin

from generator.intake.bounded import place_of
from generator.intake.limits import LARGEST, MEGA
from generator.intake.mime_parts import Headers, Part, body, parts
from generator.intake.piece import Piece
from generator.notices import Notice

PAGES = ("text/html", "application/xhtml+xml")


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The page, with its address and its images."""
    place = place_of(stream, file)
    top, found = parts(stream)
    page = _page(top, found)
    if page is None:
        yield place.notice("I-036", "this single-file page has no page in it: it is cut off, or holds only images",
                           "open the page again and save it, as a single file or as a complete page")
        return
    data = body(stream, page, LARGEST)
    if data is None:
        yield place.notice("I-027", f"this page has more than the {LARGEST // MEGA} MB of any article", "save the article alone")
        return
    url = _address(top, page)
    kind = "text/plain" if page.headers.kind == "text/plain" else "text/html"
    yield Piece(data=data, media_type=kind, sha256=hashlib.sha256(data).hexdigest(), part="page", url=url,
                charset=page.headers.charset, beside=Images(stream, found, url).get)


def _page(top: Headers, found: list[Part]) -> Part | None:
    """The part that was open in the browser; frames are parts of their own."""
    pages = [part for part in found if part.headers.kind in PAGES and part.end > part.start]
    start, address = top.parameter("start").strip("<> "), top.raw("snapshot-content-location").strip()
    for part in pages:
        if start and part.headers.raw("content-id").strip("<> ") == start:
            return part
    for part in pages:
        if address and part.headers.raw("content-location").strip() == address:
            return part
    return next(iter(pages), None)


def _address(top: Headers, page: Part) -> str | None:
    """Where the page was on the web; a page saved from a disk was nowhere."""
    for url in (top.raw("snapshot-content-location"), page.headers.raw("content-location"), top.raw("content-location")):
        if url.strip().lower().startswith(("http://", "https://")):
            return "".join(url.split())
    return None


class Images:
    """The images of a page or a mail, by address or Content-ID."""

    def __init__(self, stream: BinaryIO, found: list[Part], base: str | None) -> None:
        self._stream, self._base = stream, base
        self._parts: dict[str, Part] = {}
        for part in found:
            if part.headers.kind.startswith("image/"):
                for name in ("content-location", "content-id"):
                    self._parts.setdefault("".join(part.headers.raw(name).strip("<> ").split()), part)

    def get(self, reference: str) -> bytes | None:
        """The bytes of an image; None when it is not here."""
        part = self._parts.get(reference.removeprefix("cid:")) if reference else None
        if part is None and self._base:
            try:
                part = self._parts.get(urljoin(self._base, reference))
            except ValueError:
                return None
        try:
            return body(self._stream, part, LARGEST) if part else None
        except ValueError:  # the file was closed
            return None
