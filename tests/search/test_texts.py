"""The words of an article's texts are kept, and an index made with what is kept is the one that is made without."""

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import search
from generator.memo import Memo
from generator.search import postings, reading, texts
from generator.search.reading import TOLD
from generator.search.spill import Joined, spilling
from generator.search.texts import key, places, told
from generator.search.words import words
from tests.search.conftest import article, catalogue

PRINTED = st.text(st.sampled_from("aAbzÉéßıİøæ'’.-_ \n1½أإةىکिमा港で火ー가é😀,“”") | st.characters(codec="utf-8"), max_size=40)
TEXTS = st.lists(PRINTED, max_size=4)
LANGUAGE = st.sampled_from([None, "en", "fr", "tr", "ar"])
AT = 77
"""An article that is edited."""


@given(TEXTS, LANGUAGE)
def test_the_forms_at_the_places_are_the_words_of_the_texts(printed, language):
    found = told(printed, language)
    forms = found.forms.split("\n")

    assert [word for text in printed for word, _ in words(text)] == [forms[number] for number in places(found)]
    assert [sum(1 for _ in words(text)) for text in printed] == np.frombuffer(found.lengths, np.int32).tolist()


@given(TEXTS, LANGUAGE)
def test_what_is_told_can_be_written_down_and_read_back(printed, language):
    assert told(printed, language) == TOLD.value(TOLD.data(told(printed, language)))


def test_a_text_of_very_many_forms_has_its_places_too(monkeypatch):
    monkeypatch.setattr(texts, "SMALL", 3)

    assert [0, 1, 2, 1, 3] == places(told(["one two three two", "four"], "en")).tolist()


def test_a_form_has_the_stem_of_the_word_as_which_it_is_met_first():
    found = told(["l’armée des armées à terre"], "fr")

    stems = dict(zip(found.forms.split("\n"), found.stems.split("\n"), strict=True))
    assert {"larmee": "arme", "des": "de", "armees": "arme", "a": "=", "terre": "terr"} == stems
    assert {0: ("armee",)} == found.follow


def test_the_key_tells_apart_texts_that_are_cut_elsewhere_or_of_another_language():
    parted = [(["ab", "c"], "en"), (["a", "bc"], "en"), (["abc"], "en"), (["ab", "c"], "de"), (["ab", "c", ""], "en")]

    assert 5 == len({key(*one) for one in parted})


# ---------------------------------------------------------------- in a build

def rows(edited: str = "harbour"):
    """Enough articles to be read in several parts."""
    return [article(number, f"Report {number}", f"The herrings of the {edited if number == AT else 'fleet'} {number % 7}", "L’armée dort",
                    date=f"19{number % 90 + 10}", language="fr" if number % 5 == 0 else "en") for number in range(120)]


def built(made, **given_):
    return dict(search.build(catalogue(made), **given_))


@pytest.fixture
def small(monkeypatch):
    """Parts, runs and slices of a few places or articles each."""
    monkeypatch.setattr(reading, "AT_ONCE", 50)
    monkeypatch.setattr(reading, "RUN", 100)
    monkeypatch.setattr(postings, "AT_ONCE", 60)


def test_what_waits_on_the_disk_gives_the_same_bytes_and_is_gone_afterwards(small, tmp_path: Path, monkeypatch):
    written = []
    real = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda *given_: written.append(given_) or real(*given_))

    assert built(rows(), folder=tmp_path / "cache") == built(rows())
    assert 50 < len(written)
    assert [] == list((tmp_path / "cache").iterdir())


def test_the_size_of_runs_and_slices_changes_no_byte(monkeypatch):
    at_once = built(rows())
    monkeypatch.setattr(reading, "RUN", 100)
    monkeypatch.setattr(postings, "AT_ONCE", 60)

    assert at_once == built(rows())


def test_where_nothing_can_be_written_the_index_is_made_in_memory(tmp_path: Path):
    (tmp_path / "file").write_text("no folder")

    assert built(rows()) == built(rows(), folder=tmp_path / "file")


def test_only_an_article_that_changed_is_read_again(small, tmp_path: Path, monkeypatch):
    asked: list[str] = []
    real = reading.told
    monkeypatch.setattr(reading, "told", lambda printed, language: asked.extend(printed) or real(printed, language))
    for made, read_again in ((rows(), 360), (rows(), 0), (rows("quay"), 3), (rows(), 0)):
        memo = Memo(tmp_path / "articles.sqlite", "1")
        asked.clear()
        assert built(made, memo=memo) == built_without(made, monkeypatch, real)
        memo.close()
        assert read_again == len(asked), asked


def built_without(made, monkeypatch, real):
    with monkeypatch.context() as patch:
        patch.setattr(reading, "told", real)
        return built(made)


def test_what_is_asked_for_no_more_is_thrown_out(small, tmp_path: Path):
    memo = Memo(tmp_path / "articles.sqlite", "1")
    for word in ("quay", "pier", "mole"):
        built([article(1, "Report", f"The {word}"), article(2, "Report", f"A {word}")], memo=memo)
    memo.forget(reading.TEXTS, [])

    assert {} == memo.read(reading.TEXTS)


def test_bytes_that_were_put_away_are_cut_where_they_lie(tmp_path: Path):
    with spilling(tmp_path) as spill:
        joined = Joined([spill.keep(np.frombuffer(part, np.uint8)) for part in (b"abc", b"", b"defg")])
        assert [b"abc", b"de", b"fg", 7] == [joined.cut(0, 3), joined.cut(3, 5), joined.cut(5, 7), len(joined)]
