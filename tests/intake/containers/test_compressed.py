"""A file that is only packed is what it was before."""

import bz2
import gzip
import hashlib
import lzma
import zlib

import pytest

from generator.intake import read
from generator.notices import Notice
from tests.intake.containers.invented import HTML, PAGE, TEXT, codes, crawled, parts, split, the_piece

PACK = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.mark.parametrize("suffix", PACK)
def test_a_packed_page_is_the_page(suffix):
    piece = the_piece(PACK[suffix](PAGE), "mill.html", f"2019/mill.html.{suffix}")

    assert (PAGE, "text/html", hashlib.sha256(PAGE).hexdigest()) == (piece.data, piece.media_type, piece.sha256)


def test_a_packed_text_is_read():
    assert "Ferry runs again" == read(gzip.compress(TEXT), "ferry.txt.gz").lines[0].text


@pytest.mark.parametrize("suffix", PACK)
def test_packed_files_one_after_the_other_are_one(suffix):
    """As pigz and cat make them; zeros may pad them."""
    for between in (b"", bytes(512)):
        data = PACK[suffix](TEXT[:30]) + between + PACK[suffix](TEXT[30:]) + between

        assert TEXT == the_piece(data, "ferry.txt", f"ferry.txt.{suffix}").data


@pytest.mark.parametrize("suffix", PACK)
def test_half_an_article_is_no_article(suffix):
    data = PACK[suffix](TEXT * 50)[:-12]

    assert ([], ["I-020"]) == (parts(data), codes(data))


def test_a_packed_crawl_is_a_crawl():
    data = crawled(("http://larn.example/", PAGE, HTML), packed=False)

    assert ["record 2"] == parts(gzip.compress(data)) == parts(bz2.compress(data)) == parts(data)


def test_files_packed_again_and_again_are_not_opened_for_ever():
    data = TEXT
    for _ in range(6):
        data = gzip.compress(data)

    (notice,) = split(data, "a.gz")
    assert isinstance(notice, Notice) and "I-026" == notice.code


def test_an_xz_that_asks_for_memory_is_refused():
    """The setting -9 takes 65 MB; a dictionary of 1.5 GB is no one's article."""
    data = bytearray(lzma.compress(TEXT, preset=9))
    assert ["a.txt"] == parts(bytes(data), "a.txt.xz")
    block = slice(12, 12 + 4 * (data[12] + 1))
    data[16] = 40  # 4 GB, https://tukaani.org/xz/xz-file-format.txt, 5.3.1
    data[block.stop - 4:block.stop] = zlib.crc32(data[block.start:block.stop - 4]).to_bytes(4, "little")

    assert ([], ["I-020"]) == (parts(bytes(data)), codes(bytes(data)))
