"""A plain text beside its article: each line with what became of it."""

from dataclasses import replace

from generator.model import Block, SetAside
from generator.originals import sheet_of
from tests.originals.making import MILL, article_of, edited, sheet, text_of, told


def test_every_line_is_told_with_the_block_it_became_or_the_rule_that_set_it_aside() -> None:
    assert [
        ("kept", [1], ["headline"]), ("aside", [2], ["repeated_headline"]), ("aside", [3], ["read_time"]), ("kept", [5], ["paragraph"]),
        ("kept", [7], ["paragraph"]), ("aside", [9], ["promo_links"]), ("aside", [10], ["credit_lines"])] == told(sheet(MILL.encode()))


def test_nothing_is_said_to_differ_where_only_spaces_were_repaired() -> None:
    rows = sheet(MILL.replace("four towns", "four\u00a0towns").encode()).rows

    assert [()] == list({one.words for row in rows for one in row.became})
    assert "four\u00a0towns" in text_of(next(row for row in rows if row.lines[0].number == 5))


def test_a_line_of_which_only_the_label_is_set_aside_became_the_standfirst_too() -> None:
    standfirst = "Video: The mill in Long Causeway burned for nine hours on Friday night, and nobody knows why it did."
    row = sheet(MILL.replace("3 min read", standfirst).encode()).rows[2]

    assert ["standfirst_label", "standfirst"] == [one.what.rule if isinstance(one.what, SetAside) else one.what.kind for one in row.became]
    assert ("Video:", "kept") == (text_of(row, "aside"), row.state)


def test_words_that_a_person_changed_are_marked_and_no_others() -> None:
    article = article_of(MILL.encode())
    found = sheet_of(edited(article, article.body.replace("four towns", "five towns")), MILL.encode())
    changed = next(one.words for row in found.rows for one in row.became if one.words)

    assert [("deleted", "four"), ("inserted", "five")] == [(piece.kind, piece.text) for piece in changed if piece.kind != "same"]


def test_a_paragraph_that_a_person_took_out_is_neither_in_the_article_nor_set_aside() -> None:
    article = article_of(MILL.encode())
    found = sheet_of(edited(article, article.body.split("\n\n")[0]), MILL.encode())

    assert ("lost", [7], []) in told(found)


def test_a_paragraph_that_a_person_put_in_stands_where_it_is_read() -> None:
    article = article_of(MILL.encode())
    first, second = article.body.split("\n\n")
    found = sheet_of(edited(article, f"{first}\n\nA sentence of somebody else.\n\n{second}"), MILL.encode())
    rows = told(found)

    assert rows.index(("ours", [], ["paragraph"])) == rows.index(("kept", [7], ["paragraph"])) - 1


def test_what_a_person_added_at_the_end_is_told_only_where_the_end_is_shown() -> None:
    rest = "\n\n".join(f"Sentence number {n} of a long list of sentences about the mill and its many looms." for n in range(900))
    added = [edited(article, f"{article.body}\n\nA sentence of somebody else.")
             for article in (article_of(MILL.encode()), article_of(f"{MILL}\n{rest}".encode()))]
    states = [[row.state for row in sheet_of(article, data.encode()).rows]
              for article, data in zip(added, (MILL, f"{MILL}\n{rest}"), strict=True)]

    assert (True, False) == ("ours" in states[0], "ours" in states[1])


def test_lines_that_were_joined_are_one_row_with_one_paragraph() -> None:
    wrapped = [
        "The mill burned on Friday night, and the engines of four", "towns could do nothing against the wind, the brigade said,",
        "while the harbour master looked on from the quay above the", "river and counted sparks until the morning came at last",
        "over the roofs of the town where nobody had slept a single", "hour of that night and nobody would sleep the next night.",
        "The owner had left the counting house an hour before this."]
    rows = told(sheet("\n".join(["Mill fire", "", *wrapped]).encode()))

    assert [("kept", [1], ["headline"]), ("kept", list(range(3, 10)), ["paragraph"])] == rows


def test_the_marks_of_a_list_are_no_difference() -> None:
    found = sheet(MILL.replace("Nobody", "> Nobody").encode())

    assert [()] == [one.words for row in found.rows for one in row.became if isinstance(one.what, Block) and one.what.kind == "quote"]


def test_a_line_of_mojibake_is_shown_as_it_came_with_its_repair() -> None:
    found = sheet(MILL.replace("The owner", "The miller\u00e2\u20ac\u2122s owner").encode())
    row = found.rows[6]

    assert () == found.loose
    assert "miller\u00e2\u20ac\u2122s" in text_of(row)
    assert "inserted" in {piece.kind for piece in row.became[0].words}


def test_what_is_set_aside_under_a_line_without_these_words_marks_no_line() -> None:
    article = replace(article_of(MILL.encode()), set_aside=(SetAside(line=5, rule="read_time", text="9 min read"),))
    found = sheet_of(article, MILL.encode())

    assert (["9 min read"], ("kept", [5], ["paragraph"])) == ([one.text for one in found.loose], told(found)[3])


def test_many_blank_lines_are_one_row() -> None:
    found = sheet(MILL.replace("\n\nNobody", "\n" * 5_000 + "Nobody").encode())
    row = next(row for row in found.rows if row.left_out)

    assert ("blank", [6, 5_004], 4_999) == (row.state, [line.number for line in row.lines], row.left_out)


def test_a_text_is_printed_up_to_sixty_thousand_characters_and_the_rest_is_counted() -> None:
    long = MILL + "\n\n".join(f"Sentence number {n} of a long list of sentences about the mill and its many looms." for n in range(2_000))
    found = sheet(long.encode())
    shown = sum(len(text_of(row)) for row in found.rows)

    assert 59_000 < shown <= 60_000
    assert len("".join(long.splitlines())) == shown + found.left_out
    assert "ours" not in {row.state for row in found.rows}
