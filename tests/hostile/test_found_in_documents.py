"""What attacks have found in PDF documents, each made small: it stays mended."""

import time
import zlib

import pytest

from generator.intake import pdf
from tests.intake.records.reading import body, read, the_one


def document(pages: int, *shown: str) -> bytes:
    """A PDF whose pages are all one and the same, with these lines, 40 in a column."""
    lines = " ".join(f"({line}) Tj 0 {429 if number % 40 == 39 else -11} Td" for number, line in enumerate(shown))
    packed = zlib.compress(f"BT /F 10 Tf 72 600 Td {lines} ET".encode())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, b"3 0 R " * pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(made))


def test_a_paragraph_that_goes_on_for_ever_takes_no_time() -> None:
    """745 bytes took half a minute: each line was searched for in all that stood before it."""
    begun = time.process_time()

    words = " ".join(body(the_one(document(20, *["mill"] * 1000)))).split()

    assert 20 * 1000 == len(words)
    assert 5 > time.process_time() - begun


def test_words_broken_again_and_again_are_made_whole() -> None:
    assert ["The brickworks at Brimsey burned"] == body(the_one(document(1, "The brick-", "works at Brim-", "sey bu-", "rned")))[:1]


def test_a_small_file_of_which_every_page_is_the_same_large_one_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_RUNS", 20_000)
    drafts, notices = read(document(2_000, *["mill"] * 20))

    assert ([], ["I-049"]) == (drafts, [one.code for one in notices])


def test_a_long_report_comes_in_whole() -> None:
    """The 9/11 Commission's has 585 pages."""
    report = body(the_one(document(700, "The commission of inquiry heard the harbour master for a second time.")))

    assert 700 == " ".join(report).count("harbour master")
