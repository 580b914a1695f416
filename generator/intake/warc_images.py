"""The images of a crawl's pages: where each is in the file, not what it holds; looked for when a page first asks."""

import hashlib
from typing import BinaryIO
from urllib.parse import urldefrag, urljoin

from generator.intake.bounded import Place
from generator.intake.members import Beside
from generator.intake.warc_bodies import body
from generator.intake.warc_pages import declared
from generator.intake.warc_records import Record, parse_http, record_at, records
from generator.notices import Refused

MOST = 300_000
"""Images that are remembered, at some 100 bytes each."""


class Images:
    """The images of one crawl, by their addresses."""

    def __init__(self, stream: BinaryIO, place: Place) -> None:
        self._stream, self._place = stream, place
        self._offsets: dict[bytes, int] | None = None

    def of(self, page: str) -> Beside:
        """Gives the bytes of an image of this page by its address, relative or absolute; None when the crawl has it not."""
        def beside(reference: str) -> bytes | None:
            try:
                url = urldefrag(urljoin(page, reference)).url
                here = self._stream.tell()
            except ValueError:
                return None
            try:
                return self._image(url)
            finally:
                self._stream.seek(here)
        return beside

    def _image(self, url: str) -> bytes | None:
        if self._offsets is None:
            self._offsets = self._index()
        offset = self._offsets.get(_key(url))
        record = None if offset is None else record_at(self._stream, offset)
        if record is None or record.url != url or not parse_http(record):
            return None
        try:
            return body(record, self._place)
        except Refused:
            return None

    def _index(self) -> dict[bytes, int]:
        """Key -> offset of each image; the first of those with one address."""
        offsets = dict[bytes, int]()
        for _, record in records(self._stream):
            if isinstance(record, Record) and record.url.startswith("http") and _is_image(record):
                offsets.setdefault(_key(record.url), record.warc.stream_pos)
            if len(offsets) >= MOST:
                break
        return offsets


def _is_image(record: Record) -> bool:
    return parse_http(record) and record.status() in (None, 200) and declared(record.content_type).startswith("image/")


def _key(url: str) -> bytes:
    return hashlib.blake2b(url.encode(errors="replace"), digest_size=10).digest()
