"""A WACZ gives the pages on its list; without a list, every page of its crawls."""

import json
from pathlib import Path

import pytest

from generator.intake import Piece, read_piece
from generator.notices import Notice
from tests.intake.containers.invented import HTML, PAGE, codes, crawled, page, parts, split, zipped

REAL = Path(__file__).parents[2] / "data/forms/wacz-courier.wacz"
ONE, TWO, FRAME = "http://a.example/one", "http://a.example/two", "http://a.example/frame"
CRAWL = crawled((ONE, PAGE, HTML), (FRAME, page("Advert"), HTML), (TWO, page("Two"), HTML))


def packed(*urls: str, name: str = "pages/pages.jsonl", crawl: bytes = CRAWL) -> bytes:
    head = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
    lines = "\n".join(json.dumps(row) for row in (head, *({"url": url, "title": "T", "ts": "2022-05-03T10:00:00Z"} for url in urls)))
    return zipped(("datapackage.json", b"{}"), ("archive/data.warc.gz", crawl), (name, lines.encode()),
                  ("indexes/index.cdx.gz", b"\x1f\x8b"))


def test_a_wacz_made_by_py_wacz_gives_the_pages_on_its_list():
    """tests/data/forms/README.md tells how it was made. One of the listed pages answered with a redirect to another address."""
    found = split(REAL.read_bytes(), "courier.wacz")
    drafts = [read_piece(one, "courier.wacz") for one in found if isinstance(one, Piece)]

    assert ["Flood wall at Brackwater to be raised", "Ferry to Oskey sails again"] == [draft.headline for draft in drafts]
    assert ["archive/courier.warc.gz/record 5", "archive/courier.warc.gz/record 13"] == [draft.original.part for draft in drafts]
    (notice,) = [one for one in found if isinstance(one, Notice)]
    assert ("I-032", "work", "2 pages of this crawl are not on its list of pages and were passed over") == (
        notice.code, notice.level, notice.message)


@pytest.mark.parametrize("name", ["pages/pages.jsonl", "pages/extraPages.jsonl"])
def test_only_the_pages_on_a_list_are_articles(name):
    assert ["archive/data.warc.gz/record 2", "archive/data.warc.gz/record 4"] == parts(packed(ONE, TWO, name=name))


@pytest.mark.parametrize("url", ["https://a.example/one", "http://a.example/one#photo", "http://a.example/one/"])
def test_an_address_on_a_list_may_be_spelt_a_little_otherwise(url):
    assert ["archive/data.warc.gz/record 2"] == parts(packed(url))


@pytest.mark.parametrize("data", [
    packed(),
    packed("http://elsewhere.example/"),
    packed(ONE, name="other.jsonl"),
    zipped(("datapackage.json", b"{}"), ("archive/data.warc.gz", CRAWL), ("pages/pages.jsonl", b"[1]\n{\nnull\n" + b"[" * 100_000)),
])
def test_without_a_list_that_fits_every_page_is_an_article(data):
    assert [f"archive/data.warc.gz/record {n}" for n in (2, 3, 4)] == parts(data)
    assert [] == codes(data)


def test_several_crawls_in_one_are_told_apart():
    data = zipped(("datapackage.json", b"{}"), ("archive/a.warc.gz", CRAWL), ("archive/b.warc", crawled((TWO, PAGE, HTML), packed=False)))

    assert ["archive/a.warc.gz/record 2", "archive/b.warc/record 2"] == [parts(data)[0], parts(data)[-1]]


def test_a_damaged_crawl_is_told_with_its_name():
    (notice,) = [one for one in split(packed(crawl=CRAWL[:-30]), "x.wacz") if isinstance(one, Notice)]

    assert ("I-030", "x.wacz") == (notice.code, notice.file)
    assert notice.message.startswith("archive/data.warc.gz: ")


def test_a_wacz_that_was_cut_off_is_read_as_far_as_it_goes():
    data = packed(ONE)
    cut = data[:data.find(b"PK\x01\x02") + 30]

    assert ["archive/data.warc.gz/record 2"] == parts(cut)[:1]
    assert "I-020" in codes(cut)
