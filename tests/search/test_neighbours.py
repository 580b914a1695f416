"""What a word counts in an article is raised by what it counts in those beside it, and never found where it is not printed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import neighbours as module
from generator.search.neighbours import WEIGHT, neighbours, raised
from generator.search.postings import Postings

THREE = [{0: 1.0, 1: 1.0}, {0: 0.5, 1: 2.0}, {0: 0.2, 2: 1.0}, {2: 1.0}]
"""Two words tie articles 0 and 1, one ties 0 and 2."""


def postings(words):
    """Of each word its impact in each article."""
    rows = [sorted(found.items()) for found in words]
    return Postings(
        starts=np.cumsum([0, *map(len, rows)]), articles=np.array([article for row in rows for article, _ in row], np.int32),
        values=np.array([impact for row in rows for _, impact in row], np.float32))


def shares(words, articles, article):
    """An article's neighbours with what they count."""
    near = neighbours(postings(words), articles)
    return {int(other): float(share) for other, share in zip(near.articles[:, article], near.shares[:, article], strict=True) if share}


def test_the_shares_of_the_neighbours_are_one_together_and_the_most_alike_has_most():
    first = shares(THREE, 3, 0)

    assert [1, 2] == sorted(first, key=first.get, reverse=True)
    assert sum(first.values()) == pytest.approx(1)


def test_a_word_is_raised_by_its_impact_in_the_neighbours():
    expected = 0.5 + WEIGHT * 2.0 * shares(THREE, 3, 0)[1]

    assert expected == pytest.approx(raised(postings(THREE), 3)[2])


def test_a_word_of_one_article_is_not_raised():
    assert raised(postings(THREE), 3)[-1] == 1.0


@given(st.lists(st.dictionaries(st.integers(0, 8), st.floats(0.0078125, 2, width=32), min_size=1), max_size=12))
def test_impacts_are_never_lowered_nor_raised_above_their_limit(words):
    before = postings(words)
    limits = [impact + WEIGHT * max(found.values()) for found in words for _, impact in sorted(found.items())]

    for old, new, limit in zip(before.values, raised(before, 9), limits, strict=True):
        assert old <= new <= limit + 1e-5


@given(st.lists(st.dictionaries(st.integers(0, 8), st.floats(0.0078125, 2, width=32), min_size=1), max_size=12))
def test_a_word_at_a_time_gives_what_all_at_once_give(words):
    at_once = raised(postings(words), 9).tolist()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CELLS", 1)
        patch.setattr(module, "PAIRS", 1)

        assert at_once == raised(postings(words), 9).tolist()


@given(st.integers(0, 20).flatmap(lambda size: st.lists(
    st.dictionaries(st.integers(0, max(0, size - 1)), st.floats(0.0078125, 2, width=32), min_size=1), max_size=30)))
def test_an_article_is_no_neighbour_of_itself_and_the_nearest_comes_first(words):
    near = neighbours(postings(words), 20)

    assert not ((near.articles == np.arange(20)) & (near.shares > 0)).any()
    assert (np.diff(near.shares, axis=0) <= 0).all()


def test_the_strongest_words_are_the_same_however_many_are_looked_at_together(monkeypatch):
    """Also where words tell equally much: then the last are kept."""
    words = [{0: 1.0 + number % 7, 1: 2.0} for number in range(60)]
    at_once = module._strongest(postings(words), 2)
    monkeypatch.setattr(module, "PAIRS", 1)
    a_few = module._strongest(postings(words), 2)

    assert [24, 24] == [len(at_once.word), len(a_few.word)]
    assert at_once.article.tolist() == a_few.article.tolist()
    assert at_once.word.tolist() == a_few.word.tolist()
    assert at_once.weight.tolist() == a_few.weight.tolist()
