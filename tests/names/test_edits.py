"""Spellings that are a letter or two apart are found without comparing all."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.names.resolution import edits
from generator.names.resolution.edits import neighbours, within
from generator.names.resolution.person_links import _pairs

WORDS = st.lists(st.text("abc", max_size=7), max_size=20)


@given(WORDS, st.integers(1, 2))
def test_the_neighbours_of_spellings_are_those_that_comparing_all_pairs_finds(words: list[str], most: int) -> None:
    expected = [pair for pair in combinations(sorted(set(words)), 2) if within(*pair, most)]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(edits, "FEW", 0)
        patched.setattr(edits, "LONGEST", 5)
        found = list(neighbours(words, most))

    assert expected == [pair for pair in found if within(*pair, most)]
    assert len(found) == len(set(found))


def is_variant(one: str, other: str) -> bool:
    """An initial, a beginning of three letters, one letter of five or more changed."""
    a, b = sorted((one, other), key=lambda word: (len(word), word))
    return (len(a) == 1 and b.startswith(a)) or (len(a) > 2 and b.startswith(a)) or (len(a) > 4 and within(a, b, 1))


@given(WORDS)
def test_first_names_that_can_be_one_are_those_that_comparing_all_pairs_finds(names: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(edits, "FEW", 0)

        assert [(n, m) for n, m in combinations(range(len(names)), 2) if is_variant(names[n], names[m])] == _pairs(names)


def test_a_word_of_thousands_of_letters_is_compared_in_no_time() -> None:
    """It stands in an article that somebody made to take long."""
    words = ["a" * 10_000, "a" * 9_999, *(f"{n:05d}" for n in range(20))]

    assert ("a" * 9_999, "a" * 10_000) in list(neighbours(words, 2))
