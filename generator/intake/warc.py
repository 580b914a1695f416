"""Take a crawl apart (.warc, .warc.gz): the pages that were fetched, whether or not something lists them.

ISO 28500: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/. A response's body is the article, freed of
what carried it, so that the same page in two crawls is one accession.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from fastwarc.warc import WarcRecordType

from generator.intake.bounded import Place, place_of
from generator.intake.piece import Piece
from generator.intake.warc_bodies import body
from generator.intake.warc_images import Images
from generator.intake.warc_pages import charset_of, form, is_page, may_be_page, redirect
from generator.intake.warc_records import Lost, Record, parse_http, records
from generator.notices import Notice, Refused

KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
"""A revisit has no body: the page that it repeats is taken where it stands."""

FOUND = (None, 200)
"""Statuses of a page; None when no server was asked (a file, a text that was made of a page)."""

Moved = Callable[[str, str], None]


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The pages of a crawl."""
    return pages(stream, place_of(stream, file))


def pages(stream: BinaryIO, place: Place, wanted: Callable[[str], bool] = lambda _: True, moved: Moved = lambda *_: None,
          ) -> Iterator[Piece | Notice]:
    """The pages of a crawl whose address is `wanted`; `moved` is told each redirect, from where and to where."""
    images = Images(stream, place)
    for number, record in records(stream):
        if isinstance(record, Lost):
            yield place.notice("I-030", record.message, "fetch the crawl again, and add it again")
        elif record.warc.record_type & KINDS and is_page(record.url):
            if not parse_http(record):
                record.failed = True
                yield place.notice("I-030", "this record has no web server's answer in it, or one that is damaged",
                                   "fetch the page again", f"record {number}")
                continue
            status = record.status()
            if status and 300 <= status < 400:
                moved(record.url, redirect(record) or record.url)
            if status in FOUND and may_be_page(record.content_type) and wanted(record.url):
                yield from _page(record, f"record {number}", place, images)
        if place.budget.spent:
            return


def _page(record: Record, label: str, place: Place, images: Images) -> Iterator[Piece | Notice]:
    """The piece that a record is; none when it is no page after all."""
    try:
        data = body(record, place)
    except Refused as refusal:
        yield from (place.notice(n.code, n.message, n.hint, label) for n in refusal.notices)
        return
    kind = form(record.content_type, data)
    if kind:
        yield Piece(data=data, media_type=kind, sha256=hashlib.sha256(data).hexdigest(), part=label, url=record.url,
                    seen=record.seen, charset=charset_of(record.content_type), beside=images.of(record.url))
