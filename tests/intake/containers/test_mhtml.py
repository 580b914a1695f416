"""A page saved as a single file (MHTML) is the page, with its address and its images."""

import time
from pathlib import Path

from generator.intake import Piece, read_piece
from tests.intake.containers.invented import PAGE, PNG, codes, split

REAL = Path(__file__).parents[2] / "data/forms/chromium-flood-wall.mhtml"
URL = "http://courier.example/2022/05/flood-wall"
OLD = b"""From: <Saved by Microsoft Internet Explorer 5>
Subject: Flood wall
Date: Tue, 3 May 2022 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----=_NextPart_000"
X-MimeOLE: Produced By Microsoft MimeOLE V6.00

This is a multi-part message in MIME format.

------=_NextPart_000
Content-Type: multipart/alternative; boundary="----=_NextPart_001"

------=_NextPart_001
Content-Type: text/html; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable
Content-Location: http://courier.example/old

<html><body><h1>Flood wall =96 raised</h1><p>Words =
go on.</p><img src=3D"wall.png"></body></html>
------=_NextPart_001--

------=_NextPart_000
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://courier.example/wall.png

iVBORw0KGgo=

------=_NextPart_000--
"""


def the_page(data: bytes) -> Piece:
    (piece,) = split(data, "x.mhtml")
    assert isinstance(piece, Piece)
    return piece


def test_a_page_saved_by_chromium_is_read():
    """tests/data/forms/README.md tells how it was saved."""
    piece = the_page(REAL.read_bytes())
    draft = read_piece(piece, "x.mhtml")

    assert (URL, "text/html", "page") == (piece.url, piece.media_type, piece.part)
    assert ("Flood wall at Brackwater to be raised", "2022-05-03") == (draft.headline, draft.published.edtf)
    assert any("We have waited long enough" in line.text for line in draft.lines)


def test_its_images_are_found_by_their_addresses():
    """The file has them behind the page."""
    image = the_page(REAL.read_bytes()).beside("http://courier.example/wall.png")

    assert image == the_page(REAL.read_bytes()).beside("/wall.png")
    assert image.startswith(b"\x89PNG") and image.endswith(b"IEND\xaeB`\x82")
    assert the_page(REAL.read_bytes()).beside("/no.png") is None


def test_a_page_saved_by_internet_explorer_is_read():
    for data in (OLD, OLD.replace(b"\n", b"\r\n")):
        piece = the_page(data)

        assert ("http://courier.example/old", "windows-1252", PNG[:8]) == (piece.url, piece.charset, piece.beside("wall.png"))
        assert "<h1>Flood wall – raised</h1><p>Words go on.</p>" in piece.data.decode("cp1252")


def test_the_digest_is_the_page_s_own():
    """Saved twice, the parts are parted otherwise."""
    assert the_page(OLD).sha256 == the_page(OLD.replace(b"NextPart", b"OtherPart").replace(b"3 May", b"4 May")).sha256


def test_a_file_without_a_page_is_refused():
    assert ["I-036"] == codes(OLD[:300])
    assert ["I-036"] == codes(OLD.replace(b"text/html", b"image/png"))


def test_a_page_that_was_cut_off_keeps_what_it_has():
    assert b"<h1>Flood wall" in the_page(OLD[:OLD.find(b"go on")]).data


def test_a_mail_with_images_is_no_saved_page():
    data = OLD.replace(b"From: <Saved by Microsoft Internet Explorer 5>", b"From: a@b.example\nTo: c@d.example\nMessage-ID: <1@x>")

    assert ["message/rfc822"] == [one.media_type for one in split(data)]


def test_nested_parts_end_the_search():
    """A message may nest ten thousand multiparts; the work stays in proportion to its size."""
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
    nest = b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(10_000)) + b"--x\n" * 5_000
    began = time.process_time()

    assert ["I-036"] == codes(head + nest)
    assert PAGE == the_page(head + b"--b0\nContent-Type: text/html\n\n" + PAGE + b"\n" + nest).data
    assert time.process_time() - began < 2
