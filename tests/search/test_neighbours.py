"""What a word counts in an article is raised by what it counts in those beside it, and never found where it is not printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.neighbours import WEIGHT, neighbours, raised

THREE = [([0, 1], [1.0, 1.0]), ([0, 1], [0.5, 2.0]), ([0, 2], [0.2, 1.0]), ([2], [1.0])]
"""Two words tie articles 0 and 1, one ties 0 and 2."""


def test_the_shares_of_the_neighbours_are_one_together_and_the_most_alike_has_most():
    first = neighbours(THREE, 3)[0]

    assert [1, 2] == [other for other, _ in first]
    assert sum(share for _, share in first) == pytest.approx(1)


def test_a_word_is_raised_by_its_impact_in_the_neighbours():
    share = dict(neighbours(THREE, 3)[0])[1]

    assert 0.5 + WEIGHT * 2.0 * share == pytest.approx(raised(THREE, 3)[1][0])


def test_a_word_of_one_article_is_not_raised():
    assert [1.0] == raised(THREE, 3)[3]


@given(st.lists(st.dictionaries(st.integers(0, 8), st.floats(0.01, 2.2), min_size=1), max_size=12))
def test_impacts_are_never_lowered_nor_raised_above_their_limit(words):
    postings = [(sorted(found), [found[at] for at in sorted(found)]) for found in words]
    for (_, before), after in zip(postings, raised(postings, 9), strict=True):
        assert all(old <= new <= old + WEIGHT * max(before) + 1e-9 for old, new in zip(before, after, strict=True))
