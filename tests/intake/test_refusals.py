"""What cannot become an article is refused with a code and a remedy."""

import hashlib
import time

import pytest

from generator.intake import LARGEST, read
from generator.notices import Refused

WORDS = b"The mill burned on Friday night.\n"


@pytest.mark.parametrize(("code", "data"), [
    ("I-001", b""),
    ("I-001", b" \r\n\t\n"),
    ("I-001", b"\xef\xbb\xbf\n"),
    ("I-002", b"a" * 50_000_000),
    ("I-003", bytes(range(256)) * 40),
    ("I-003", WORDS + b"\x00\x01\x02\x03" * 20),
    ("I-004", b"\x89PNG\r\n\x1a\n" + WORDS),
    ("I-004", b'<?xml version="1.0"?><svg>' + WORDS),
    ("I-004", b"{\\rtf1 " + WORDS),
    ("I-023", b"PK\x03\x04" + WORDS),
    ("I-005", b"a" * 1_500_000 + b"\n" + WORDS),
    ("I-007", b"--- ... ***\n"),
])
def test_what_is_no_article_is_refused_with_its_code(code, data):
    """Each refusal names the file, what is wrong, and what to do."""
    with pytest.raises(Refused) as refusal:
        read(data, "folder/mill.txt")

    (notice,) = refusal.value.notices
    assert (code, "folder/mill.txt") == (notice.code, notice.file)
    assert notice.hint


def test_fifty_megabytes_of_one_line_are_refused_at_once():
    """The size is looked at before anything is decoded."""
    data = b"a" * 50_000_000
    began = time.perf_counter()
    with pytest.raises(Refused):
        read(data, "big.txt")

    assert time.perf_counter() - began < 0.5


def test_the_refusal_of_a_huge_file_reads_like_this():
    """The words of a message are part of the interface."""
    with pytest.raises(Refused) as refusal:
        read(b"a" * (LARGEST + 1), "big.txt")

    assert (
        "big.txt  I-002 error\n"
        "  this file has 20 MB, more than the 20 MB of any article\n"
        "  hint: split it into one file an article") == str(refusal.value)


def test_a_damaged_text_is_read_without_its_control_characters():
    """One stray NUL in a page of text is damage, and not another format."""
    draft = read(b"Mill fire\n\n" + WORDS * 20 + b"stray\x00byte\n", "mill.txt")

    assert "control characters removed (1)" in draft.repairs
    assert "straybyte" == draft.lines[-2].text


def test_one_word_is_an_article():
    """Short is not broken."""
    assert ["Fire"] == [line.text for line in read(b"Fire", "mill.txt").lines]


def test_a_draft_knows_its_original():
    """File, media type, size and digest are those of the bytes."""
    original = read(WORDS, "a/b.txt").original

    assert ("a/b.txt", "text/plain", 33) == (original.file, original.media_type, original.bytes)
    assert hashlib.sha256(WORDS).hexdigest() == original.sha256
