"""JSON and JSONL as files: lists, answers, broken records, any size."""

import hashlib
import json
from io import BytesIO

import pytest

from generator import intake
from generator.intake import json_lines
from generator.notices import Notice
from tests.intake.records.reading import MILL, ROOF, body, codes, read, the_one

ONE = {"title": "Mill fire", "text": MILL}
TWO = {"title": "Roof falls in", "text": ROOF}
LINES = f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n"


def headlines(data: bytes | str) -> list[str | None]:
    return [draft.headline for draft in read(data)[0]]


@pytest.mark.parametrize("data", [
    LINES, LINES.replace("\n", "\r\n"), LINES.strip(), f"\ufeff{LINES}", LINES.encode("utf-16"), f"\n\n{LINES}",
    json.dumps([ONE, TWO]), json.dumps([ONE, TWO], indent=2), json.dumps({"articles": [ONE, TWO]}),
    json.dumps({"status": "ok", "sources": [{"id": 1}], "articles": [ONE, TWO]}),
    json.dumps({"response": {"docs": [ONE, TWO]}}), json.dumps({"hits": {"hits": [{"_source": ONE}, {"_source": TWO}]}}),
    json.dumps({"whatever": [ONE, TWO]})])
def test_every_usual_arrangement_of_two_articles_gives_two(data: bytes | str) -> None:
    assert ["Mill fire", "Roof falls in"] == headlines(data)


def test_a_first_line_longer_than_what_is_looked_at_to_tell_the_form() -> None:
    long = {"title": "Mill fire", "text": f"{MILL}\n" * 2000}

    assert ["Mill fire", "Roof falls in"] == headlines(f"{json.dumps(long)}\n{json.dumps(TWO)}\n")


def test_a_broken_line_is_told_with_its_number_and_the_others_are_read() -> None:
    drafts, notices = read(f"{json.dumps(ONE)}\n{{broken\n{json.dumps(TWO)}\n")

    assert ([MILL], [ROOF], [("I-041", 2)]) == (body(drafts[0]), body(drafts[1]), codes(notices))


def test_a_file_that_was_cut_off_gives_everything_before_the_break() -> None:
    assert (["Mill fire"], [("I-042", 2)]) == (headlines(LINES[:-20]), codes(read(LINES[:-20])[1]))
    cut = json.dumps([ONE, TWO], indent=1)[:-20]
    assert (["Mill fire"], [("I-042", 6)]) == (headlines(cut), codes(read(cut)[1]))


def test_a_list_goes_on_after_an_element_with_a_quotation_mark_too_many() -> None:
    broken = '{"title": "A "mill" burns", "text": "x"}'
    drafts, notices = read(f"[{json.dumps(ONE)},\n{broken},\n{json.dumps(TWO)}]")

    assert (["Mill fire", "Roof falls in"], [("I-041", 2)]) == ([draft.headline for draft in drafts], codes(notices))


def test_a_list_goes_on_after_an_element_whose_string_is_never_closed() -> None:
    drafts, notices = read(f'[{json.dumps(ONE)},\n{{"title": "Mill, "text": 1}},\n{json.dumps(TWO)}]')

    assert (["Mill fire", "Roof falls in"], [2]) == ([draft.headline for draft in drafts], [notice.line for notice in notices])


def test_an_article_with_a_list_of_its_own_is_one_article() -> None:
    draft = the_one(json.dumps(ONE | {"comments": [{"text": "Sad."}], "related": [TWO]}))

    assert "Mill fire" == draft.headline


def test_a_piece_is_the_element_s_own_bytes_and_its_digest_theirs() -> None:
    """So that neither a neighbour nor the version of a library changes an article's id."""
    spaced = b'{"title":  "Mill fire",\n "text": "x y"}'
    for data, part in ((b"[" + spaced + b", " + json.dumps(TWO).encode() + b"]", "record 1"),
                       (spaced.replace(b"\n", b"") + b"\n" + json.dumps(TWO).encode() + b"\n", "line 1")):
        piece = next(intake.pieces(BytesIO(data), len(data), "x"))
        assert not isinstance(piece, Notice)
        own = spaced if part == "record 1" else spaced.replace(b"\n", b"")
        assert (own, hashlib.sha256(own).hexdigest(), part) == (piece.data, piece.sha256, piece.part)


def test_a_file_that_is_one_article_has_the_file_s_digest() -> None:
    data = json.dumps(ONE, indent=1).encode()

    assert (hashlib.sha256(data).hexdigest(), None) == (the_one(data).original.sha256, the_one(data).original.part)


def test_lines_are_read_one_at_a_time() -> None:
    """A file of gigabytes is never held: when the first article is given, no more than a line has been read."""
    class Endless(BytesIO):
        lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.lines += 1
            return LINES.encode().split(b"\n")[0] + b"\n"

    stream = Endless(LINES.encode())
    next(json_lines.split(stream, "x"))

    assert 1 == stream.lines


def test_a_key_that_stands_twice_loses_neither_value() -> None:
    draft = the_one('{"title": "Mill fire", "text": "One.", "note": "first", "note": "second"}')

    assert ["note: first", "note (2): second"] == [line.words for line in draft.lines if line.rule == "unknown_key"]


@pytest.mark.parametrize("value", [
    "[" * 50_000, '{"a":' * 50_000, '{"title":"x","text":' + "9" * 50_000 + "}", "[{" * 20_000, "[[{}]" * 20_000])
def test_nested_and_endless_values_are_refused_or_read_in_no_time(value: str) -> None:
    read(value)


def test_an_unknown_shape_is_told_once_with_its_keys_and_what_to_paste() -> None:
    row = {"kop": "De molen is afgebrand", "inhoud": "De molen is gisteren geheel afgebrand. Niemand raakte gewond.", "nr": 3}
    drafts, notices = read("".join(json.dumps(row | {"nr": n}) + "\n" for n in range(500)), file="krant.jsonl")

    assert ([], [("I-040", 1)]) == (drafts, codes(notices))
    assert "kop, inhoud, nr" in notices[0].message
    assert ".venv/bin/python -m generator add krant.jsonl --map headline=kop --map text=inhoud" in notices[0].hint


@pytest.mark.parametrize("arranged", [json.dumps, lambda r: f"{json.dumps(r)}\n{json.dumps(r | {'nr': 4})}\n",
                                      lambda r: json.dumps({"stukken": [r, r | {"nr": 5}]})])
def test_a_map_says_which_key_is_which_field(arranged) -> None:  # type: ignore[no-untyped-def]
    row = {"kop": "De molen is afgebrand", "Inhoud": "De molen is geheel afgebrand.", "datum": "2 mei 2019", "nr": 3}
    drafts, notices = read(arranged(row), {"headline": "kop", "text": "inhoud", "published": "datum"})

    assert [] == notices
    assert {("De molen is afgebrand", "2019-05-02")} == {(d.headline, d.published and d.published.edtf) for d in drafts}


def test_a_map_that_names_a_key_that_is_not_there_is_told() -> None:
    _, notices = read(json.dumps(ONE), {"headline": "kop"})

    assert [("I-061", "it has title, text")] == [(notice.code, notice.hint) for notice in notices]
