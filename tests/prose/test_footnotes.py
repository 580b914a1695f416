"""Notes of an article: behind the paragraph that leads to them, numbered in reading order, led to and back from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import prose

FERRY = "The ferry[^b] burned[^a].\n\nIt sank.\n\n[^a]: On Friday,\nas printed.\n[^b]: The *Marigold*."


def laid(body: str) -> tuple[list[str], str]:
    """The text of each block, and the HTML."""
    blocks, text = prose.lay_out(headline="H", body=body)
    assert [block.text for block in blocks] == [text[block.start:block.end] for block in blocks]
    return [block.text for block in blocks][1:], prose.render(body, blocks)


def test_notes_stand_behind_the_paragraph_that_leads_to_them_in_the_order_of_their_marks() -> None:
    words, html = laid(FERRY)

    assert ["The ferry burned.", "The Marigold.", "On Friday,\nas printed.", "It sank."] == words
    assert ["p", "aside", "aside", "p"] == re.findall(r"^<(\w+) ", html, re.MULTILINE)


def test_a_mark_and_its_note_lead_to_each_other() -> None:
    html = laid(FERRY)[1]
    marks = re.findall(r'<sup><a role="doc-noteref" id="(ref-\d)" href="#(\w+)">(\d)</a></sup>', html)
    notes = re.findall(r'<aside role="doc-footnote" id="(\w+)"><a class="number" role="doc-backlink" href="#(ref-\d)">(\d)</a>', html)

    assert ["1", "2"] == [number for _, _, number in marks]
    assert [(here, note, number) for here, note, number in marks] == [(back, note, number) for note, back, number in notes]


def test_two_marks_of_one_note_have_its_number_and_it_stands_once() -> None:
    words, html = laid("One[^n].\n\nTwo[^n].\n\n[^n]: Once.")

    assert ["One.", "Once.", "Two."] == words
    assert (2, 1) == (html.count('href="#' + str(prose.anchor_of("Once."))), html.count('id="ref-1"'))


@pytest.mark.parametrize(("body", "words"), [
    ("A mark[^x] without a note.", ["A mark[^x] without a note."]),
    ("Escaped\\[^x] marks.\n\n[^x]: Never led to.", ["Escaped[^x] marks.", "Never led to."]),
    ("\\[^x]: escaped[^x]", ["[^x]: escaped[^x]"]),
    ("One[^x].\n\n[^x]: first\n\n[^x]: second", ["One.", "first", "second"]),
    ("> quoted[^x]\n>\n> [^x]: in a quotation", ["quoted[^x]", "[^x]: in a quotation"]),
    ("A[^x]\n\n[^x]: leads on[^y]\n\n[^y]: and back[^x]", ["A", "leads on", "and back"]),
    ("[^x]: round[^y]\n\n[^y]: about[^x]", ["round", "about"]),
])
def test_what_is_no_note_stays_text_and_no_note_is_lost_or_doubled(body: str, words: list[str]) -> None:
    assert words == laid(body)[0]


def test_plain_text_that_looks_like_a_note_reads_back_as_it_was() -> None:
    for text in ("[^1]: The board met.", "so it was[^1]"):
        assert text == prose.plain_text(f"{prose.escape(text)}\n\n[^1]: A note.").partition("\n\n")[0]


PARTS = ("word", "[^a]", "[^b]", "\n\n", "\n\n[^a]: ", "\n\n[^b]: ", "\n\n[^c]: ", "\n\n- ", "\n\n> ", "*", "[^", "]")


@given(st.lists(st.sampled_from(PARTS), max_size=24))
def test_every_mark_leads_to_a_note_and_every_number_back(parts: list[str]) -> None:
    html = laid(" ".join(parts))[1]
    ids = re.findall(r' id="([\w-]+)"', html)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([\w-]+)"', html)) <= set(ids)
