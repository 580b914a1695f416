"""The tables of fixed words: every row works, and none takes a sentence."""

import pytest

from generator.intake import read_piece
from generator.intake.piece import whole
from generator.normalise import normalise
from generator.normalise.phrases import TABLES, fold, table

ARTICLE = ("Ferry runs aground off Port Ellen", "The ferry ran aground in thick fog on Tuesday evening, and ninety people were aboard.",
           "It was refloated at dawn on the next tide and towed into the harbour by two tugs, nobody being hurt.")
ASIDE = {"read_more", "advertisement", "share", "sign_up", "player", "notices", "editorial_notes"}
"""Tables whose rows are set aside wherever they stand."""


def rows(name: str) -> list[tuple[str, str]]:
    lines = (TABLES / f"{name}.csv").read_text("utf-8").splitlines()
    return [tuple(line.split(",", 1)) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", sorted(path.stem for path in TABLES.glob("*.csv")))
def test_a_table_says_what_it_is_and_its_rows_have_a_language_and_words(name):
    """The comment stands first; a language is a code of two letters."""
    assert (TABLES / f"{name}.csv").read_text("utf-8").startswith("# ")
    for language, words in rows(name):
        assert 2 == len(language), words
        assert fold(words), words
        assert words == words.strip()
        assert "…" not in words.removesuffix(" …")


@pytest.mark.parametrize("name", sorted(ASIDE))
def test_every_row_is_set_aside_on_a_line_of_its_own(name):
    """With any case, and with a mark behind it."""
    for _, words in rows(name):
        printed = words.removesuffix(" …")
        text = "\n\n".join((*ARTICLE, printed, ARTICLE[1].replace("Tuesday", "Wednesday")))
        draft = normalise(read_piece(whole(text.encode(), "text/plain"), "row.txt"))
        role = next(line.role for line in draft.lines if line.text == printed)

        assert role in ("furniture", "promo", "credit", "label"), (words, role)


def test_a_label_wants_a_mark_between_itself_and_its_text():
    """Without it the line is a sentence that begins so."""
    known = table("read_more")

    assert ("Lire aussi", "Le brouillard") == known.labelled("Lire aussi : Le brouillard")
    assert known.labelled("Lire aussi le brouillard") is None
    assert known.labelled("Il faut lire aussi : le brouillard") is None


def test_open_words_end_where_a_word_ends():
    """What goes on within a longer word is another word."""
    known = table("sign_up")

    assert known.match("Abbonati a tutti i servizi")
    assert not known.match("Abbonati alternativi")
