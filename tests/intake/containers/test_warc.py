"""A crawl gives the pages that were fetched: found by themselves, freed of what carried them."""

import gzip
import hashlib
import http.client
import threading
import zlib
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc.stream_io import BrotliWriter
from warcio.capture_http import capture_http
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from generator.intake import Piece, pieces, read_piece
from generator.notices import Notice
from tests.intake.containers.invented import HTML, PAGE, PNG, TEXT, codes, crawled, page, parts, split, the_piece

FORMS = Path(__file__).parents[2] / "data/forms"
URL = "http://courier.example/2022/05/flood-wall"


def brotli(data: bytes) -> bytes:
    out = BytesIO()
    writer = BrotliWriter(out)
    writer.write(data)
    writer.close()
    return out.getvalue()


def chunked(data: bytes) -> bytes:
    return b"".join(b"%x;ext=1\r\n%s\r\n" % (len(data[n:n + 90]), data[n:n + 90]) for n in range(0, len(data), 90)) + b"0\r\n\r\n"


PACKED = {
    "plain": ([], PAGE),
    "gzip": ([("Content-Encoding", "gzip")], gzip.compress(PAGE)),
    "deflate": ([("Content-Encoding", "deflate")], zlib.compress(PAGE)),
    "bare deflate": ([("Content-Encoding", "deflate")], zlib.compress(PAGE, wbits=-15)),
    "brotli": ([("Content-Encoding", "br")], brotli(PAGE)),
    "chunked": ([("Transfer-Encoding", "chunked")], chunked(PAGE)),
    "chunked gzip": ([("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")], chunked(gzip.compress(PAGE))),
    "packed twice": ([("Content-Encoding", "br, gzip")], gzip.compress(brotli(PAGE))),
    "said to be gzip": ([("Content-Encoding", "gzip")], PAGE),
    "said to be brotli": ([("Content-Encoding", "br")], PAGE),
    "said to be chunked": ([("Transfer-Encoding", "chunked")], PAGE),
}


@pytest.mark.parametrize("way", PACKED)
def test_a_body_is_freed_of_what_carried_it(way):
    """The digest is the page's own: the same page in two crawls is one accession."""
    headers, body = PACKED[way]
    piece = the_piece(crawled((URL, body, [*HTML, *headers])), "record 2")

    assert (PAGE, hashlib.sha256(PAGE).hexdigest(), "text/html") == (piece.data, piece.sha256, piece.media_type)


@pytest.mark.parametrize("packed", [True, False])
def test_a_piece_says_where_and_when_it_was_fetched(packed):
    piece = the_piece(crawled((URL, PAGE, [("Content-Type", 'text/html; Charset="ISO-8859-1"')]), packed=packed), "record 2")

    assert (URL, "2022-05-03T10:00:00Z", "ISO-8859-1") == (piece.url, piece.seen, piece.charset)


def test_only_pages_are_pieces():
    data = crawled(
        (URL, PAGE, HTML), ("http://a.example/wall.png", PNG, [("Content-Type", "image/png")]),
        ("http://a.example/s.css", b"p{}", [("Content-Type", "text/css")]),
        ("http://a.example/api", b'{"a": 1}', [("Content-Type", "application/json")]),
        ("http://a.example/robots.txt", TEXT, [("Content-Type", "text/plain")]), ("dns:a.example", TEXT, [("Content-Type", "text/dns")]),
        ("urn:text:http://a.example/", TEXT, [("Content-Type", "text/plain")]), ("http://a.example/xhr", b'{"html": 1}', HTML),
        ("http://a.example/photo", PNG, HTML), ("http://a.example/photo2", b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(40), HTML),
        ("http://a.example/ferry.txt", TEXT, [("Content-Type", "text/plain")]),
        ("http://a.example/report", b"%PDF-1.7 ...", [("Content-Type", "application/pdf")]), ("http://a.example/unsaid", PAGE, []),
        ("http://a.example/empty", b"", HTML))

    assert [(URL, "text/html"), ("http://a.example/ferry.txt", "text/plain"), ("http://a.example/report", "application/pdf"),
            ("http://a.example/unsaid", "text/html")] == [(one.url, one.media_type) for one in split(data) if isinstance(one, Piece)]


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "503 Busy", "204 No Content", "206 Partial Content"])
def test_errors_and_redirects_are_passed_over(status):
    assert [] == split(crawled((URL, PAGE, HTML), status=status))


def test_requests_and_revisits_are_passed_over_and_resources_are_not():
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    answer = writer.create_warc_record(URL, "response", payload=BytesIO(PAGE), http_headers=StatusAndHeaders("200 OK", HTML, "HTTP/1.1"))
    writer.write_request_response_pair(
        writer.create_warc_record(URL, "request", http_headers=StatusAndHeaders("GET / HTTP/1.1", [], is_http_request=True)), answer)
    writer.write_record(writer.create_revisit_record("http://a.example/", "sha1:AAAA", URL, "2022-05-03T10:00:00Z",
                                                     http_headers=StatusAndHeaders("200 OK", HTML, "HTTP/1.1")))
    writer.write_record(writer.create_warc_record("http://b.example/", "resource", payload=BytesIO(PAGE), warc_content_type="text/html"))
    writer.write_record(writer.create_warc_record("http://c.example/", "conversion", payload=BytesIO(TEXT), warc_content_type="text/plain"))

    assert [(URL, "text/html"), ("http://b.example/", "text/html"), ("http://c.example/", "text/plain")] == [
        (one.url, one.media_type) for one in split(out.getvalue()) if isinstance(one, Piece)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_s_images_are_found_by_their_addresses(packed):
    """An image is fetched after its page; asking for it does not lose the place in the crawl."""
    png = [("Content-Type", "image/png")]
    data = crawled((URL, PAGE, HTML), ("http://courier.example/2022/05/wall.png", PNG, png), ("http://b.example/", page("Two"), HTML),
                   ("http://cdn.example/x?w=3", PNG + b"2", png), packed=packed)
    stream = BytesIO(data)
    seen = [(one.part, one.beside("wall.png"), one.beside("//cdn.example/x?w=3#top"), one.beside("no.png"))
            for one in pieces(stream, len(data), "c.warc") if isinstance(one, Piece)]

    assert [("record 2", PNG, PNG + b"2", None), ("record 4", None, PNG + b"2", None)] == seen


@pytest.mark.parametrize("packed", [True, False])
def test_asking_for_an_image_does_not_lose_the_place_in_a_long_crawl(packed):
    words = [" ".join(sha256(b"%d %d" % (n, k)).hexdigest() for k in range(1500)) for n in range(6)]
    long = [(f"http://a.example/{n}", page(words=words[n]), HTML) for n in range(6)]
    data = crawled(*long, ("http://a.example/wall.png", PNG, [("Content-Type", "image/png")]), packed=packed)
    seen = [(one.url, one.beside("wall.png")) for one in pieces(BytesIO(data), len(data), "c.warc") if isinstance(one, Piece)]

    assert [(f"http://a.example/{n}", PNG) for n in range(6)] == seen


def test_an_image_asked_for_when_the_file_is_closed_is_none():
    stream = BytesIO(crawled((URL, PAGE, HTML), ("http://courier.example/wall.png", PNG, [("Content-Type", "image/png")])))
    piece = next(pieces(stream, 1, "c.warc"))
    stream.close()

    assert piece.beside("/wall.png") is None


@pytest.mark.parametrize("packed", [True, False])
def test_a_crawl_that_was_cut_off_gives_every_whole_page_and_one_notice(packed):
    data = crawled((URL, PAGE, HTML), ("http://b.example/", page("Two"), HTML), ("http://c.example/", page("Three"), HTML), packed=packed)
    for cut in (20, 60, 150):
        assert ["record 2", "record 3"] == parts(data[:-cut])
        assert ["I-030"] == codes(data[:-cut])


def test_a_crawl_that_was_cut_off_within_an_image_says_so():
    data = crawled((URL, PAGE, HTML), ("http://b.example/a.png", PNG * 50, [("Content-Type", "image/png")]), packed=False)

    assert (["record 2"], ["I-030"]) == (parts(data[:-300]), codes(data[:-300]))


def test_one_damaged_record_gives_one_notice_and_the_others_go_on():
    first, second, third = (crawled((url, page(url), HTML)) for url in (URL, "http://b.example/", "http://c.example/"))
    for at in (20, 200, len(second) - 300, len(second) - 100, len(second) - 6):
        data = first + second[:at] + bytes([second[at] ^ 0xFF]) + second[at + 1:] + third
        urls = [one.url for one in split(data) if isinstance(one, Piece)]

        assert (URL, "http://c.example/") == (urls[0], urls[-1])
        assert codes(data) in (["I-030"], [])


def test_a_damaged_header_loses_one_record_only():
    data = crawled((URL, PAGE, HTML), ("http://b.example/", page("Two"), HTML), ("http://c.example/", page("Three"), HTML), packed=False)
    at = data.find(b"Content-Length", data.find(b"http://b.example/"))
    data = data[:at] + b"Content-Strength" + data[at + 14:]

    assert [URL, "http://c.example/"] == [one.url for one in split(data) if isinstance(one, Piece)]
    assert ["I-030"] == codes(data)


def test_a_body_that_cannot_be_unpacked_is_refused_with_its_record():
    body = bytearray(gzip.compress(PAGE * 20))
    body[60:80] = bytes(20)
    cut = brotli(PAGE * 20)[:-8]
    found = split(crawled(*((URL, body, [*HTML, ("Content-Encoding", coding)])
                            for body, coding in ((bytes(body), "gzip"), (cut, "br"), (PAGE, "sdch")))), "c.warc")

    assert ["I-031"] * 3 == [one.code for one in found if isinstance(one, Notice)]
    assert found[0].message.startswith("record 2: ")
    assert found[2].message.startswith("record 4: this page is packed by a method ('sdch')")


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate"])
def test_a_body_that_is_a_bomb_is_refused(coding):
    pack = {"gzip": gzip.compress, "br": brotli, "deflate": zlib.compress}[coding]
    data = crawled((URL, pack(bytes(40_000_000)), [*HTML, ("Content-Encoding", coding)]), ("http://c.example/", PAGE, HTML))

    assert (["record 3"], ["I-027"]) == (parts(data), codes(data))


@pytest.mark.parametrize("answer", [
    b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n", b"HTTP/1.0 200\r\ncontent-type:text/html\r\n\r\n",
    b"HTTP/2 200 \r\nbroken line\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nX: \xff\xfe\r\nContent-Type: text/html\r\n\n"])
def test_careless_servers_are_understood(answer):
    block = answer + PAGE
    data = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\nContent-Type: application/http; " \
           b"msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block)

    assert PAGE == the_piece(data, "record 1").data
    assert "http://a.example/" == the_piece(data, "record 1").url
    assert ["I-030"] == codes(data.replace(answer, b"z" * len(answer)))


class Outlet(BaseHTTPRequestHandler):
    """A web server with two pages, one of them packed and in chunks."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = {"/mill": PAGE, "/ferry": page("Ferry sails")}.get(self.path, b"<!doctype html>gone")
        self.send_response(200 if len(body) > 50 else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/ferry":
            body = chunked(gzip.compress(body))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Quietly."""


def test_what_warcio_records_of_a_web_server_is_read():
    server, out = ThreadingHTTPServer(("127.0.0.1", 0), Outlet), BytesIO()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with capture_http(WARCWriter(out, gzip=True)):
            for path in ("/mill", "/gone", "/ferry"):
                asked = http.client.HTTPConnection("127.0.0.1", server.server_port)
                asked.request("GET", path)
                asked.getresponse().read()
                asked.close()
    finally:
        server.shutdown()
        server.server_close()
    found = split(out.getvalue(), "c.warc.gz")

    assert [(f"http://127.0.0.1:{server.server_port}/mill", PAGE),
            (f"http://127.0.0.1:{server.server_port}/ferry", page("Ferry sails"))] == [(one.url, one.data) for one in found]


def test_a_crawl_made_by_warcio_becomes_articles():
    """tests/data/forms/README.md tells how it was made."""
    with (FORMS / "warcio-courier.warc.gz").open("rb") as stream:
        drafts = [read_piece(one, "c.warc.gz") for one in pieces(stream, 1, "c.warc.gz")]

    assert [("Flood wall at Brackwater to be raised", "2022-05-03"), ("Ferry to Oskey sails again", "2022-05-05")] == [
        (draft.headline, draft.published.edtf) for draft in (drafts[1], drafts[3])]
    assert ["http://courier.example/", URL, "http://courier.example/advert", "http://courier.example/2022/05/ferry"] == [
        one.url for one in split((FORMS / "warcio-courier.warc.gz").read_bytes())]
