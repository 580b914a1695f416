"""What is turned round with arrays is what a slow and plain way finds."""

import base64
from collections import Counter, defaultdict

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.search import base85, postings, reading, room
from generator.search.documents import documents
from generator.search.inverted import invert
from generator.search.parts import Bytes
from generator.search.reading import read
from generator.search.stems import stem
from generator.search.varints import packed, sizes
from generator.search.words import words
from tests.search.conftest import article, catalogue

WORD = st.sampled_from("the of herring herrings Herring! strike struck boat’s co-op U.N. été 港火 12".split())
TEXT = st.lists(WORD, max_size=9).map(" ".join)
ARCHIVE = st.lists(st.lists(TEXT, min_size=1, max_size=3), max_size=5)


def archive(texts):
    return documents(catalogue([article(number, "Report", *paragraphs) for number, paragraphs in enumerate(texts)]))


@pytest.fixture
def small(monkeypatch):
    """A few places at a time, a run for every few, and a chunk for each article."""
    monkeypatch.setattr(postings, "AT_ONCE", 3)
    monkeypatch.setattr(reading, "RUN", 5)
    monkeypatch.setattr(room, "PLACES", 1)


@given(st.binary(max_size=600))
@example(b"\xff" * 9)
def test_a_part_at_once_is_base_85_as_python_writes_it(data):
    assert base64.b85encode(data) == base85.encode(data)


@given(st.lists(st.integers(0, 2**31 - 1) | st.sampled_from([0, 127, 128, 16383, 16384, 2**21, 2**28]), max_size=40))
def test_numbers_at_once_are_packed_as_one_by_one(numbers):
    one_by_one = Bytes()
    one_by_one.numbers(numbers)
    array = np.array(numbers, np.int32)

    assert bytes(one_by_one.value) == packed(array, sizes(array)).tobytes()


def standing(documents_):
    """Form -> article -> the places where it stands, a gap between two texts."""
    found = defaultdict(lambda: defaultdict(list))
    for number, document in enumerate(documents_):
        at = 0
        for text in (document.headline, *document.lead, *document.body):
            for word, _ in words(text):
                found[word][number].append(at)
                at += 1
            at += 1
    return found


def unpacked(chunks):
    """The places of the chunks of a form, by article."""
    found = {}
    for first, data in chunks:
        numbers, article_ = Reader(data), 0
        while numbers.left():
            article_ += numbers.next()
            assert found or article_ == first
            count, place, found[article_] = numbers.next(), 0, []
            for _ in range(count):
                place += numbers.next()
                found[article_].append(place)
    return found


class Reader:
    """Takes numbers out of bytes."""

    def __init__(self, data):
        self.data = list(data)

    def left(self):
        return bool(self.data)

    def next(self):
        value = shift = 0
        while True:
            byte = self.data.pop(0)
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value


@pytest.mark.usefixtures("small")
@given(ARCHIVE)
def test_places_are_where_the_words_stand(texts):
    rows = archive(texts)
    index, expected = invert(rows), standing(rows)

    for form, name in enumerate(index.words.forms):
        assert len(expected.get(name, {})) == index.df[form]
    for name, chunks in zip(index.words.forms, index.chunks.of(range(len(index.df))), strict=True):
        assert expected.get(name, {}) == unpacked(chunks), name


@pytest.mark.usefixtures("small")
@given(ARCHIVE)
def test_a_stem_counts_its_forms_and_those_of_the_headline_twice(texts):
    rows = archive(texts)
    expected = [Counter() for _ in rows]
    for number, document in enumerate(rows):
        for text in (document.headline, document.headline, *document.body):
            expected[number].update(stem(full, "en") for _, full in words(text))
    read_once = read(rows)
    found = [Counter() for _ in rows]
    for first, end, part in postings.slices(read_once):
        counted = postings.weights(read_once, first, end, part)
        for number in range(end - first):
            for at in range(counted.starts[number], counted.starts[number + 1]):
                found[counted.articles[at]][read_once.words.stems[first + number]] = counted.values[at]

    assert expected == found


def test_forms_are_in_the_order_of_a_browser_and_stems_in_that_of_their_forms():
    known = read(archive([["zebra 𐌰𐌱 apples \uf900 herrings herring"]])).words

    assert sorted(known.forms, key=lambda name: name.encode("utf-16-be")) == list(known.forms)
    assert known.stem_of.tolist() == sorted(known.stem_of.tolist(), key=known.stem_of.tolist().index)
    assert list(dict.fromkeys(known.stem_of.tolist())) == list(range(len(known.stems)))
