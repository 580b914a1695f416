"""The promise of a full-text search: whatever stands in an article finds it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search import dictionary, postings, room
from generator.search.documents import documents
from generator.search.words import words
from tests.search.conftest import article, catalogue

SMALL = st.sampled_from("the of a herring herrings strike struck Struck’s boat’s co-op al-Amsel U.N. été 港火 12 naïve Żółw".split())
QUOTES = re.compile('["“”„«»]')
PARAGRAPH = st.lists(SMALL, min_size=1, max_size=12).map(" ".join)


def blocks(document):
    return (document.headline, *document.lead, *document.body)


@pytest.fixture(scope="module", params=["archive", "many_tongues"])
def told(request, ask, shelve):
    """The articles of an invented archive, and a search of it that gives hits by article."""
    made = request.getfixturevalue(request.param)
    base = shelve(made)

    def hits(text):
        return {hit["id"]: hit for hit in ask(base=base, text=text, options={"limit": 99, "facets": False})["hits"]}

    return documents(made), hits


def test_every_word_of_every_article_finds_it(told):
    rows, hits = told
    for document in rows:
        for word in {word for text in blocks(document) for word, _ in words(text)}:
            assert document.id in hits(word), word


def test_every_word_as_it_is_printed_finds_its_article(told):
    """With its capitals and accents, and with whatever stands around it between two spaces."""
    rows, hits = told
    for document in rows:
        for printed in {printed for text in blocks(document) for printed in text.split() if any(words(printed))}:
            assert document.id in hits(printed), printed


def test_every_phrase_of_three_words_finds_its_article_and_is_marked(told):
    rows, hits = told
    for document in rows:
        for text in blocks(document):
            row = [word for word, _ in words(text)]
            for phrase in {tuple(row[at : at + 3]) for at in range(len(row) - 2)}:
                hit = hits(f'"{" ".join(phrase)}"')[document.id]

                assert any(phrase == tuple(word for word, _ in words(term)) for term in hit["terms"]), phrase


def test_every_phrase_as_it_is_printed_finds_its_article_and_is_marked(told):
    rows, hits = told
    for document in rows:
        for text in blocks(document):
            row = [QUOTES.sub("", printed) for printed in text.split() if any(words(printed))]
            for printed in {" ".join(row[at : at + 3]) for at in range(max(1, len(row) - 2))}:
                hit, phrase = hits(f'"{printed}"')[document.id], list(words(printed))

                assert any(phrase == list(words(term)) for term in hit["terms"]), printed


@settings(max_examples=25)
@given(st.lists(st.lists(PARAGRAPH, min_size=1, max_size=3), min_size=1, max_size=5), st.data())
def test_a_phrase_finds_just_the_articles_that_print_it(ask, shelve, texts, data):
    base = shelve(catalogue([article(number, *paragraphs) for number, paragraphs in enumerate(texts)]))
    sought = [word for word, _ in words(data.draw(st.lists(SMALL, min_size=1, max_size=4).map(" ".join)))]

    def prints(text):
        row = [word for word, _ in words(text)]
        return any(row[at : at + len(sought)] == sought for at in range(len(row)))

    expected = {f"a{number:03}" for number, paragraphs in enumerate(texts) if any(map(prints, paragraphs))}
    assert expected == {hit["id"] for hit in ask(base=base, text=f'"{" ".join(sought)}"', options={"limit": 9})["hits"]}


@settings(max_examples=25)
@given(st.lists(st.tuples(PARAGRAPH, st.sampled_from(["Amsel Post", "Karvela Courier", None]), st.sampled_from([None, "1931", "1932-05"])),
                min_size=1, max_size=6), PARAGRAPH)
def test_a_count_is_the_number_of_hits_in_any_archive(ask, shelve, told, text):
    rows = [article(number, "A report", body, publication=source, date=date) for number, (body, source, date) in enumerate(told)]
    base = shelve(catalogue(rows))
    for facet, counts in ask(base=base, text=text, options={})["facets"].items():
        for value in counts:
            chosen = ask(base=base, text=text, options={"filters": {facet: value["id"]}, "facets": False})

            assert value["count"] == chosen["total"] == len(chosen["hits"])


def test_an_index_in_a_thousand_parts_finds_what_one_in_few_parts_finds(ask, shelve, archive, find, monkeypatch):
    monkeypatch.setattr(postings, "AT_ONCE", 5)
    monkeypatch.setattr(room, "PLACES", 20)
    monkeypatch.setattr(room, "POSTINGS", 20)
    monkeypatch.setattr(dictionary, "FORMS_BYTES", 60)
    monkeypatch.setattr(dictionary, "ENDS", 3)
    monkeypatch.setattr(dictionary, "INLINE", 0)
    monkeypatch.setattr("generator.search.INLINE", 0)
    base = shelve(archive)

    for text in ("the", "herring", '"the truce with"', '"the herring"', "herirng", "resolutoin", "the -ferry"):
        found, expected = (answer(text) for answer in (lambda text: ask(base=base, text=text, options={"limit": 50}), find))
        assert expected["hits"], text
        assert expected == found, text
