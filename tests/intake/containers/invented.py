"""Articles that were never printed, packed in every way, and what a container's pieces are at a glance."""

import io
import tarfile
import zipfile
from collections.abc import Iterable
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from generator.intake import Piece, pieces
from generator.notices import Notice

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
TEXT = "Ferry runs again\n\nLARN — The ferry to Oskey sails again from Monday, the harbour office said.\n".encode()


def page(headline: str = "Flood wall to be raised", words: str = "The council voted on Monday to raise the wall.") -> bytes:
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title></head><body><article><h1>{headline}</h1>'
            f'<p>{words}</p><img src="wall.png" alt="The wall"></article></body></html>').encode()


PAGE = page()


def split(data: bytes, file: str = "in.bin") -> list[Piece | Notice]:
    """Everything that a file holds."""
    return list(pieces(BytesIO(data), len(data), file))


def parts(data: bytes, file: str = "in.bin") -> list[str | None]:
    return [one.part for one in split(data, file) if isinstance(one, Piece)]


def codes(data: bytes, file: str = "in.bin") -> list[str]:
    return [one.code for one in split(data, file) if isinstance(one, Notice)]


def the_piece(data: bytes, part: str | None, file: str = "in.bin") -> Piece:
    """The piece of that part, its container still open."""
    return next(one for one in split(data, file) if isinstance(one, Piece) and one.part == part)


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def tarred(*members: tuple[str, bytes], mode: str = "w", odd: Iterable[tarfile.TarInfo] = ()) -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in odd:
            archive.addfile(info)
    return out.getvalue()


def crawled(*answers: tuple[str, bytes, list[tuple[str, str]]], packed: bool = True, status: str = "200 OK") -> bytes:
    """A WARC of web servers' answers: address, body, headers."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=packed)
    info = BytesIO(b"software: tests\r\n")
    writer.write_record(writer.create_warc_record("", "warcinfo", payload=info, warc_content_type="application/warc-fields",
                                                  warc_headers_dict=_stamp(0)))
    for number, (url, body, headers) in enumerate(answers, 1):
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=http,
                                                      warc_headers_dict=_stamp(number)))
    return out.getvalue()


def _stamp(number: int) -> dict[str, str]:
    """The same in each run of the tests."""
    return {"WARC-Date": "2022-05-03T10:00:00Z", "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012}>"}


HTML = [("Content-Type", "text/html; charset=utf-8")]
