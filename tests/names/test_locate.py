"""Where recorded surfaces stand: laws, and the edges of words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import names
from generator.model import Name
from tests.names.making import article, name

WORDS = st.sampled_from(
    ["Ada", "Ada Byron", "Byron", "al-Ada", "UN", "UN Council", "Council", "and", "the", "’s", "-", "\n", "#Ada", "Ada-led"])


@given(st.lists(WORDS, max_size=30), st.permutations(["Ada Byron", "Byron", "Ada", "UN Council", "UN"]))
def test_mentions_are_whole_apart_and_in_reading_order(words: list[str], surfaces: list[str]) -> None:
    """Each cuts out its surface, none overlaps the next, and the order of the records changes nothing."""
    text = " ".join(words)
    own = tuple(Name(name=s, type="person", surfaces=(s,)) for s in surfaces)
    found = names.locate(article(text, named=own))

    assert all(text[m.start:m.end] == m.surface for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == names.locate(article(text, named=own[::-1]))


@pytest.mark.parametrize(("text", "expected"), [
    ("The UN Council met the UN.", ["UN Council", "UN"]),
    ("Adaptation is not for Ada.", ["Ada"]),
    ("Ada’s and Ada's books", ["Ada", "Ada"]),
    ("anti-Ada mobs, Ada-led mobs", ["Ada", "Ada"]),
    ("Ada-Marie came", []),
    ("al-Ada came", []),
    ("#Ada @Ada", []),
    ("see www.example.org/Ada now", []),
    ("ADA", []),
])
def test_a_surface_counts_only_as_whole_words(text: str, expected: list[str]) -> None:
    """Parts of words, hashtags, addresses and other people's double names are no mentions."""
    own = (name("Ada", "person"), name("UN Council", "organisation"), name("UN", "organisation"))

    assert expected == [m.surface for m in names.locate(article(text, named=own))]


def test_a_mention_never_runs_from_one_block_into_the_next() -> None:
    """ "Ada" at the end of a paragraph and "Byron" at the head of the next are two."""
    own = (name("Ada Byron", "person", "Ada", "Byron"),)

    assert ["Ada", "Byron"] == [m.surface for m in names.locate(article("so said Ada\nByron said so.", named=own))]


def test_scripts_without_spaces_have_names_too() -> None:
    """In Chinese a name stands between other characters."""
    assert [(1, 3)] == [(m.start, m.end) for m in names.locate(article("在东京的人", named=(name("东京", "place"),)))]
