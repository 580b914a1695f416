"""What attacks have found in PDF documents, each made small: it stays mended."""

import time
import zlib

import pytest

from generator.intake import pdf, pdf_contents
from tests.intake.records.reading import body, read, the_one


def document(pages: int, *shown: str) -> bytes:
    """A PDF whose pages are all one and the same, with these lines, 40 in a column."""
    lines = " ".join(f"({line}) Tj 0 {429 if number % 40 == 39 else -11} Td" for number, line in enumerate(shown))
    return drawn(pages, f"BT /F 10 Tf 72 600 Td {lines} ET".encode())


def drawn(pages: int, operators: bytes, form: bytes = b"") -> bytes:
    """The same of these operators, which have another drawing under the name of /D."""
    packed, within = zlib.compress(operators), zlib.compress(form)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, b"3 0 R " * pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</D 6 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Length %d/Filter/FlateDecode>>stream\n%s\nendstream"
        % (len(within), within),
    ]
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 7\n0000000000 65535 f \n%strailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(made))


def test_a_page_of_operators_without_end_is_refused_before_it_is_read() -> None:
    """55 KB that took half a minute, and on 2,000 pages the whole night."""
    begun = time.process_time()
    drafts, notices = read(drawn(1, b"q Q " * 6_000_000))

    assert ([], ["I-049"]) == (drafts, [one.code for one in notices])
    assert 3 > time.process_time() - begun


@pytest.mark.parametrize(("operators", "form"), [(b"q Q " * 1_000, b""), (b"/D Do " * 20, b"1 1 1 m " * 30)])
def test_what_is_drawn_on_every_page_counts_on_every_page(operators: bytes, form: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_contents, "MOST", 200_000)
    drafts, notices = read(drawn(60, b"BT /F 10 Tf (The mill burned to the ground.) Tj ET " + operators, form))

    assert ([], ["I-049"]) == (drafts, [one.code for one in notices])


def test_a_town_s_streets_and_the_words_in_a_drawing_come_in() -> None:
    """A map of a hundred thousand lines beside the text."""
    shown = body(the_one(drawn(1, b"BT /F 10 Tf 72 600 Td (The mill burned.) Tj ET /D Do", b"BT /F 10 Tf 72 500 Td (Its owner wept.) Tj ET "
                               + b"1.5 2.5 m 3.5 4.5 l S " * 50_000)))

    assert "The mill burned." in " ".join(shown) and "Its owner wept." in " ".join(shown)


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
