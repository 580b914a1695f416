"""Words of texts and words of queries are the same words."""

from hypothesis import given
from hypothesis import strategies as st

from generator.search.words import words

PRINTED = st.text(st.sampled_from("aAbzÉéßıİøŁæςΣ'’.-_ \n1²½٣ابأإةىًـकिमाघ港で火ー가각é̂ﬁ😀,“”") | st.characters(codec="utf-8"), max_size=60)


@given(PRINTED)
def test_browser_and_builder_cut_and_fold_alike(ask, text):
    # Characters younger than Python's Unicode tables are letters to the one and nothing to the other.
    text = "".join(char for char in text if char.isprintable() or char.isspace())

    assert [word for word, _ in words(text)] == ask(method="words", text=text)


def test_accents_capitals_apostrophes_and_dots_do_not_matter():
    assert [("ecole", "école"), ("dont", "don’t"), ("un", "u.n"), ("khalil", "khalil")] == list(words("École don’t U.N. Khalil’s"))


def test_letters_that_are_only_drawn_differently_are_the_plain_ones():
    assert ["ab", "iv", "fi"] == [word for word, _ in words("𝐀𝐁 Ⅳ ﬁ")]


def test_vowel_signs_of_india_are_letters():
    assert ["किताब"] == [word for word, _ in words("किताब")]


def test_scripts_without_spaces_are_cut_into_characters():
    assert list("港で火災") == [word for word, _ in words("港で火災")]
