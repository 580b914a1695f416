"""Tables of articles."""

import hashlib
from io import BytesIO

import pytest

from generator import intake
from generator.notices import Notice
from tests.intake.records.reading import MILL, ROOF, body, codes, read

HEAD = "Title,Date,Content,URL"
ROW = f'"Mill, burned",2 May 2019,"{MILL}\n\n{ROOF}",https://gazette.example/1'


def test_a_row_is_an_article_and_a_quoted_line_end_is_within_it() -> None:
    drafts, notices = read(f"{HEAD}\n{ROW}\nRoof,3 May 2019,It fell.,\n")

    assert [("Mill, burned", [MILL, ROOF]), ("Roof", ["It fell."])] == [(draft.headline, body(draft)) for draft in drafts]
    assert ([], ["line 2", "line 5"]) == (notices, [draft.original.part for draft in drafts])


@pytest.mark.parametrize(("delimiter", "kind"), [
    (",", "text/csv"), (";", "text/csv"), ("|", "text/csv"), ("\t", "text/tab-separated-values")])
def test_what_stands_between_the_cells_is_found_out(delimiter: str, kind: str) -> None:
    drafts, _ = read("headline,body,date\nMill fire,It burned.,2019-05-02\n".replace(",", delimiter))

    assert [("Mill fire", kind)] == [(draft.headline, draft.original.media_type) for draft in drafts]


def test_a_table_that_excel_saved_as_unicode_text_is_read() -> None:
    assert ["Mühle brennt"] == [d.headline for d in read("title\ttext\r\nMühle brennt\tGestern.\r\n".encode("utf-16"))[0]]


def test_a_table_in_windows_1252_is_read() -> None:
    data = "title,text\nLe moulin brûlé,\"La fumée s'élevait à l'est du château jusqu'à l'église.\"\n".encode("cp1252")

    assert ["Le moulin brûlé"] == [draft.headline for draft in read(data)[0]]


def test_a_row_with_cells_too_many_is_told_and_the_others_are_read() -> None:
    drafts, notices = read(f"{HEAD}\nMill,2019,It burned, and fell,x,y\n{ROW}\n")

    assert (["Mill, burned"], [("I-043", 2)]) == ([draft.headline for draft in drafts], codes(notices))


def test_a_quotation_mark_that_is_never_closed_costs_its_row_only() -> None:
    drafts, notices = read(f'{HEAD}\nMill,2019,"It burned,\nRoof,2019,It fell.,\nSpire,2019,It stands.,\n')

    assert (["Roof", "Spire"], [("I-043", 2)]) == ([draft.headline for draft in drafts], codes(notices))


def test_a_quotation_mark_within_a_cell_is_a_word_s() -> None:
    assert ['A 12" pipe'] == [draft.headline for draft in read(f'{HEAD}\nA 12" pipe,2019,It burst.,\n')[0]]


def test_the_piece_is_the_header_and_the_row_and_the_digest_the_row_s() -> None:
    data = f"{HEAD}\n{ROW}\nRoof,,It fell.,\n".encode()
    piece = next(intake.pieces(BytesIO(data), len(data), "x"))

    assert not isinstance(piece, Notice)
    assert (f"{HEAD}\n{ROW}".encode(), hashlib.sha256(ROW.encode()).hexdigest()) == (piece.data, piece.sha256)


def test_columns_that_nobody_knows_are_told_once_and_a_map_reads_them() -> None:
    data = "kop;inhoud;jaar\n" + "Molen brandt;De molen is weg.;2019\n" * 8
    drafts, notices = read(data, {"headline": "kop", "text": "inhoud"})

    assert [("I-040", 2)] == codes(read(data)[1])
    assert (8, [], ["jaar: 2019"]) == (len(drafts), notices, [line.words for line in drafts[0].lines if line.rule == "unknown_key"])


def test_prose_with_commas_is_no_table() -> None:
    text = "The mill, the shed, the yard\n\nAll burned, all fell, all gone.\nNo roof, no wall, no door.\nSo it was, so it is, so be.\n" * 3

    assert ["text/plain"] == [draft.original.media_type for draft in read(text)[0]]
