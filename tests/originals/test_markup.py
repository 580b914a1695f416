"""Sources with marks: pages, mails, records; the words of the article are found among the marks."""

import base64
import json
from io import BytesIO

import pytest

from generator.drafting import article_from
from generator.intake import pieces, read_piece
from generator.originals import Sheet, sheet_of
from tests.originals.making import article_of, edited, sheet, text_of, told

FIRST = "The mill in Long Causeway burned on Friday night, and the engines of four towns could do nothing against the wind."
SECOND = "Nobody was hurt, the brigade said on Saturday. The owner had left the counting house an hour before it."
PAGE = (
    "<!doctype html>\n<html lang=en><head><title>Mill fire at Dewsbury</title>\n<style>p{color:red}</style>\n"
    "<script>var words = \"" + FIRST + "\"</script></head>\n<body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>\n"
    "<article><h1>Mill fire at Dewsbury</h1>\n<p>" + FIRST.replace("Long Causeway", "<a href='/x'>Long&nbsp;Causeway</a>") + "</p>\n<p>"
    + SECOND + "</p></article>\n<footer>© Dewsbury Press</footer></body></html>\n")


def kept(found: Sheet) -> str:
    """All that is marked as the article's, without the ends of lines."""
    return " ".join(" ".join(text_of(row, "kept") for row in found.rows if row.lines).split())


def test_each_line_of_a_page_is_kept_set_aside_or_quiet() -> None:
    rows = told(sheet(PAGE.encode(), "mill.html"))

    assert [("kept", [6], ["headline"]), ("kept", [7], ["paragraph"]), ("kept", [8], ["paragraph"])] == [
        row for row in rows if row[0] == "kept"]
    assert ["page_furniture"] == next(became for state, _, became in rows if state == "aside")
    assert ("quiet", [1, 2, 3, 4], []) == rows[0]


def test_tags_within_a_paragraph_are_not_the_article_s_words() -> None:
    row = next(row for row in sheet(PAGE.encode(), "mill.html").rows if row.lines and row.lines[0].number == 7)

    assert "Long&nbsp;Causeway" in text_of(row, "kept")
    assert "<p><a href='/x'></a></p>" == text_of(row, "quiet").replace(" ", "").replace("ahref", "a href")


def test_words_in_a_script_are_not_taken_for_the_article() -> None:
    assert 1 == kept(sheet(PAGE.encode(), "mill.html")).count("engines of four towns")


def test_a_page_without_line_ends_has_a_row_for_each_paragraph() -> None:
    rows = told(sheet(PAGE.replace("\n", " ").encode(), "mill.html"))

    assert {1} == {number for _, numbers, _ in rows for number in numbers}
    assert [["headline"], ["paragraph"], ["paragraph"]] == [became for state, _, became in rows if state == "kept"]


def test_the_bytes_of_an_image_in_a_page_are_told_by_their_number() -> None:
    data = PAGE.replace("<nav>", '<img src="data:image/png;base64,' + "iVBORw0K" * 5_000 + '"><nav>').encode()
    shown = "".join(text_of(row) for row in sheet(data, "mill.html").rows)

    assert ("[40,000 characters of data]" in shown, "iVBORw0K" in shown) == (True, False)


def test_a_quoted_printable_mail_is_read_through_its_escapes() -> None:
    body = SECOND.replace("owner had", "owner=E2=80=99s man h=\r\nad")
    data = (f"From: a@a.example\r\nTo: b@a.example\r\nSubject: Mill fire\r\nDate: Sat, 03 Feb 2024 07:00:00 +0000\r\nMIME-Version: 1.0\r\n"
            f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{FIRST}\r\n\r\n{body}\r\n")
    found = sheet(data.encode(), "mill.eml")

    assert "owner=E2=80=99s man h=" in kept(found)
    assert ("kept", [11, 12], ["paragraph"]) in told(found)


def test_a_mail_in_base64_has_no_page_for_none_of_its_words_can_be_read() -> None:
    data = (b"From: a@a.example\r\nTo: b@a.example\r\nSubject: Mill fire\r\nDate: Sat, 03 Feb 2024 07:00:00 +0000\r\nMIME-Version: 1.0\r\n"
            b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(f"{FIRST}\n\n{SECOND}\n".encode()))

    assert sheet_of(article_of(data, "mill.eml"), data) is None


def test_a_source_in_which_less_than_half_of_the_article_stands_has_no_page() -> None:
    article = article_of(PAGE.encode(), "mill.html")
    other = "Words of somebody else who never saw the mill, nor the fire, nor the four engines of the four towns around it."
    half, less = edited(article, f"{FIRST}\n\n{other}"[:220]), edited(article, f"{FIRST}\n\n{other}\n\n{other}")

    assert (False, True) == (sheet_of(half, PAGE.encode()) is None, sheet_of(less, PAGE.encode()) is None)


def test_a_record_of_json_is_read_through_its_escapes() -> None:
    data = json.dumps({"title": "Mill fire", "date": "2016-04-29", "text": f"{FIRST}\n\n{SECOND.replace('hurt', 'hürt')}"}).encode()
    piece = next(iter(pieces(BytesIO(data), len(data), "mill.json")))
    found = sheet_of(article_from(read_piece(piece, "mill.json"), id="abcdefghjk", slug="mill"), piece.data)

    assert "Nobody was h\\u00fcrt" in kept(found)
    assert [["headline"], ["paragraph"], ["paragraph"]] == [became for state, _, became in told(found) if state == "kept"]


def test_a_markdown_file_has_its_links_and_marks_apart() -> None:
    data = f"# Mill fire\n\n{FIRST.replace('Long Causeway', '[Long Causeway](https://a.example/)')}\n\n## After\n\n{SECOND}\n".encode()
    found = sheet(data, "mill.md")

    assert (True, False) == ("Long Causeway" in kept(found), "a.example" in kept(found))


@pytest.mark.parametrize("filler", ["<i class=x></i>\n", "<i class=x></i>"])
def test_of_a_long_source_what_lies_between_the_words_is_cut_short_and_counted(filler: str) -> None:
    data = PAGE.replace("<article>", filler * 6_000 + "<article>").encode()
    found = sheet(data, "mill.html")
    shown = sum(len(text_of(row)) for row in found.rows)

    assert shown < 62_000
    assert [["headline"], ["paragraph"], ["paragraph"]] == [became for state, _, became in told(found) if state == "kept"]
    assert sum(row.left_out for row in found.rows) > 6_000 * len(filler) - 5_000


def test_the_lines_into_which_a_source_breaks_a_paragraph_are_one_row() -> None:
    found = sheet(PAGE.replace("and the engines", "and\nthe engines").replace("could do", "could\ndo").encode(), "mill.html")

    assert ("kept", [9, 10, 11], ["paragraph"]) in told(found)


def test_of_a_source_with_very_many_lines_the_first_are_printed() -> None:
    found = sheet(PAGE.replace("</article>", "</article>" + "<hr>\n" * 5_000).encode(), "mill.html")

    assert 1_500 == sum(len(row.lines) for row in found.rows)
    assert found.left_out > 17_000


def test_the_same_source_gives_the_same_sheet() -> None:
    assert sheet(PAGE.encode(), "mill.html") == sheet(PAGE.encode(), "mill.html")
