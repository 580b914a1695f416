"""Take a page out of the property list that Safari saves (.webarchive)."""

import hashlib
import plistlib
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urljoin
from xml.parsers.expat import ExpatError

from generator.intake.bounded import DAMAGED, place_of
from generator.intake.limits import MEGA
from generator.intake.piece import Piece
from generator.notices import Notice

LARGEST = 200_000_000
"""Bytes: the page with all its images and scripts, which the property list holds in one."""

PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The page, with its address and its images."""
    place = place_of(stream, file)
    if stream.seek(0, 2) > LARGEST:
        yield place.notice("I-037", f"this page has more than {LARGEST // MEGA} MB", "save it again as its source alone")
        return
    stream.seek(0)
    try:
        archive = plistlib.load(stream)
        page = archive["WebMainResource"]
        kind, data, url = page.get("WebResourceMIMEType"), page["WebResourceData"], page.get("WebResourceURL")
    except (OSError, RecursionError, TypeError, AttributeError, MemoryError, ExpatError, *DAMAGED):
        kind, data, url, archive = None, None, None, {}
    if not isinstance(data, bytes) or kind not in PAGES:
        yield place.notice("I-037", "this page saved by Safari is damaged, or holds no page", "save it again")
        return
    url = url if isinstance(url, str) and url.startswith(("http://", "https://")) else None
    charset = page.get("WebResourceTextEncodingName")
    yield Piece(data=data, media_type="text/plain" if kind == "text/plain" else "text/html", sha256=hashlib.sha256(data).hexdigest(),
                part="page", url=url, charset=charset if isinstance(charset, str) else None, beside=Images(archive, url).get)


class Images:
    """The images of the page, by address."""

    def __init__(self, archive: dict[str, Any], base: str | None) -> None:
        self._base = base or ""
        rows = archive.get("WebSubresources")
        self._data = {row["WebResourceURL"]: row["WebResourceData"] for row in (rows if isinstance(rows, list) else ())
                      if isinstance(row, dict) and str(row.get("WebResourceMIMEType")).startswith("image/")
                      and isinstance(row.get("WebResourceURL"), str) and isinstance(row.get("WebResourceData"), bytes)}

    def get(self, reference: str) -> bytes | None:
        """The bytes of an image; None when it is not here."""
        try:
            return self._data.get(reference) or self._data.get(urljoin(self._base, reference))
        except ValueError:
            return None
