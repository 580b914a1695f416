"""Where nobody has to type a key of an article file, it is told in words."""

from generator.field_words import WORDS, called
from generator.front_matter import KEYS
from generator.merging import BODY

TECHNICAL = {"id", "original", "repairs", "doubts"}
"""Never in doubt, and never corrected by hand against the generator."""


def test_every_key_that_can_be_doubtful_has_words_of_its_own() -> None:
    assert {*KEYS, BODY} - TECHNICAL == set(WORDS)
    assert [] == [words for words in WORDS.values() if "_" in words or words in KEYS]


def test_a_key_without_words_is_told_as_it_is() -> None:
    assert ("the date", "page_number") == (called("published"), called("page_number"))
