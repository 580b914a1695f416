"""A page saved by Safari is the page."""

import plistlib

import pytest

from tests.intake.containers.invented import PAGE, PNG, codes, the_piece

URL = "https://courier.example/wall"
MAIN = {"WebResourceData": PAGE, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": URL}
IMAGE = {"WebResourceData": PNG, "WebResourceMIMEType": "image/png", "WebResourceURL": "https://courier.example/wall.png"}


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_its_address_and_its_images_are_found(form):
    data = plistlib.dumps({"WebMainResource": MAIN, "WebSubresources": [IMAGE, {"odd": 1}]}, fmt=form)
    piece = the_piece(data, "page", "wall.webarchive")

    assert (PAGE, URL, "UTF-8", "text/html") == (piece.data, piece.url, piece.charset, piece.media_type)
    assert (PNG, PNG, None) == (piece.beside("wall.png"), piece.beside("https://courier.example/wall.png"), piece.beside("no.png"))


@pytest.mark.parametrize("archive", [
    {"WebMainResource": {**MAIN, "WebResourceMIMEType": "image/png"}}, {"WebMainResource": {**MAIN, "WebResourceData": "text"}},
    {"WebMainResource": [1]}, {"WebMainResources": MAIN}])
def test_what_holds_no_page_is_refused(archive):
    assert ["I-037"] == codes(plistlib.dumps(archive, fmt=plistlib.FMT_BINARY))


def test_a_damaged_file_is_refused():
    assert ["I-037"] == codes(plistlib.dumps({"WebMainResource": MAIN}, fmt=plistlib.FMT_BINARY)[:-20])
