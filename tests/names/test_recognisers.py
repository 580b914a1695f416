"""What the recogniser reads: words, pieces, windows, tags; and the pipelines that a user may name instead."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from generator.names.recognisers import for_language, windows, words
from generator.names.recognisers.own import CHOICES, MODELS
from generator.names.recognisers.spacy_pipeline import SpacyRecogniser
from generator.names.recognisers.tags import KINDS, TAGS, best, names
from generator.names.recognisers.words import MOST_PIECES, Vocabulary, plain
from generator.notices import BrokenFile

PIECES = ["[CLS]", "[SEP]", "[UNK]", *"abcde", *(f"##{letter}" for letter in "abcde"), "ab", "##cd", "abc"]
SMALL = Vocabulary(PIECES)
FULL = Vocabulary.load(MODELS / "vocabulary.txt")
LETTERS = st.text("abcdeABÄé", min_size=1, max_size=20)
TEXTS = st.lists(st.text("ab AB1.?!\n’é漢", max_size=60), max_size=5)


# ---------------------------------------------------------------- words and pieces

@given(st.text(max_size=80))
def test_words_cut_out_all_signs_but_spaces_in_order(text: str) -> None:
    """Each is its own stretch of the text, and nothing but white space and the like lies between."""
    found = words.words(text)

    assert [word.text for word in found] == [text[word.start:word.end] for word in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join(text.split()) == "".join(word.text for word in found)


@given(LETTERS)
def test_the_pieces_cover_the_word(word: str) -> None:
    """Put together they are the word in lower case without accents, as far as twelve pieces go; the longest comes first."""
    cut = [PIECES[number] for number in SMALL.pieces(word)]
    joined = "".join(piece.removeprefix("##") for piece in cut)

    assert plain(word).startswith(joined)
    assert joined == plain(word) or len(cut) == MOST_PIECES
    assert all(piece.startswith("##") is bool(number) for number, piece in enumerate(cut))


def test_the_longest_piece_comes_first() -> None:
    assert [PIECES.index("abc"), PIECES.index("##d")] == list(SMALL.pieces("abcd"))


def test_of_a_very_long_word_the_beginning_is_read() -> None:
    assert MOST_PIECES == len(SMALL.pieces("edcba" * 9))


def test_a_word_with_an_unknown_letter_is_unknown_as_a_whole() -> None:
    assert [SMALL.unknown] == list(SMALL.pieces("abx"))


@given(st.text(min_size=1, max_size=30))
def test_every_word_has_a_piece(word: str) -> None:
    """In the vocabulary that is shipped, however odd the word."""
    assert 1 <= len(FULL.pieces(word)) <= MOST_PIECES


@pytest.mark.parametrize(("word", "shape"), [
    ("1931", words.FIGURES), ("’", words.SIGN), ("mine", words.SMALL), ("UN", words.CAPITALS), ("J", words.INITIAL), ("Ada", words.TITLE),
    ("McAda", words.BEGUN), ("eAda", words.INNER), ("漢字", words.INNER), ("½", words.SIGN)])
def test_the_shape_tells_what_lower_case_loses(word: str, shape: int) -> None:
    assert shape == words.shape(word)


# ---------------------------------------------------------------- windows

@given(TEXTS, st.integers(4, 40))
def test_windows_hold_every_word_once_in_order_within_the_limit(texts: list[str], longest: int) -> None:
    """A single word may be longer than the limit; no window of more than one is."""
    found = list(windows.windows(texts, FULL, longest))
    held = [(source, word) for window in found for source, word in zip(window.source, window.words, strict=True)]

    assert [(number, word) for number, text in enumerate(texts) for word in words.words(text)] == held
    assert all(len(window.ids) - 2 <= longest or len(window.words) == 1 for window in found)


@given(TEXTS)
def test_a_window_marks_where_each_word_begins_among_its_pieces(texts: list[str]) -> None:
    """Between the marks of beginning and end stand the pieces of the words, each with its word's shape."""
    for window in windows.windows(texts, FULL, 30):
        assert (FULL.begin, FULL.end) == (window.ids[0], window.ids[-1])
        assert len(window.ids) == len(window.shapes)
        for word, first, after in zip(window.words, window.firsts, (*window.firsts[1:], len(window.ids) - 1), strict=True):
            assert FULL.pieces(word.text) == window.ids[first:after]
            assert {words.shape(word.text)} == set(window.shapes[first:after])


def test_a_window_ends_with_a_sentence_where_one_fits() -> None:
    found = list(windows.windows(["Ada sang. Bob wept there. Cid left."], FULL, 9))

    assert ["Ada sang . Bob wept there .", "Cid left ."] == [" ".join(word.text for word in window.words) for window in found]


def test_no_text_makes_no_window() -> None:
    assert [] == list(windows.windows(["", " \n"], FULL))


# ---------------------------------------------------------------- tags

SCORES = st.integers(1, 4).flatmap(lambda length: arrays(np.float32, (length, len(TAGS)), elements=st.floats(-20, 0, width=16)))


def is_lawful(tags: list[int]) -> bool:
    """Every I goes on a name of its kind."""
    named = [TAGS[tag] for tag in tags]
    return all(not tag.startswith("I-") or before[2:] == tag[2:] for before, tag in pairwise(["O", *named]))


@given(SCORES)
def test_the_best_sequence_is_lawful(scores: np.ndarray) -> None:
    assert is_lawful(best(scores))


@given(st.integers(1, 3).flatmap(lambda length: arrays(np.float32, (length, len(TAGS)), elements=st.floats(-20, 0, width=16))))
def test_the_best_sequence_is_as_good_as_the_best_of_all_lawful_ones(scores: np.ndarray) -> None:
    """By trying every sequence."""
    totals = [sum(float(scores[n, tag]) for n, tag in enumerate(tags)) for tags in product(range(len(TAGS)), repeat=len(scores))
              if is_lawful(list(tags))]
    ours = sum(float(scores[n, tag]) for n, tag in enumerate(best(scores)))

    assert pytest.approx(max(totals), abs=1e-3) == ours


@given(st.lists(st.integers(0, len(TAGS) - 1), max_size=12))
def test_names_are_runs_of_their_tags(tags: list[int]) -> None:
    """They begin with B, go on with I, do not overlap, and no B is without one."""
    found = list(names(tags))

    assert [n for n, tag in enumerate(tags) if TAGS[tag].startswith("B-")] == [first for first, _, _ in found]
    for first, end, kind in found:
        assert f"B-{KINDS[kind][0]}" == TAGS[tags[first]]
        assert all(TAGS[tag].startswith("I-") for tag in tags[first + 1:end])
        assert end == len(tags) or not TAGS[tags[end]].startswith("I-")


# ---------------------------------------------------------------- pipelines

def test_a_pipeline_that_is_not_installed_is_named_with_the_remedy() -> None:
    """N-010, in one line."""
    with pytest.raises(BrokenFile) as raised:
        for_language("de", {"de": "zubwa_core_web_sm"})
    (notice,) = raised.value.notices

    assert ("N-010", "content/settings.yaml") == (notice.code, notice.file)
    assert "zubwa_core_web_sm" in notice.message
    assert "\n" not in notice.message
    assert "pip install spacy zubwa_core_web_sm" in notice.hint


def test_a_folder_that_holds_no_pipeline_is_refused_too(tmp_path: object) -> None:
    with pytest.raises(BrokenFile):
        SpacyRecogniser(str(tmp_path))


@pytest.mark.parametrize("choice", sorted(CHOICES))
def test_each_model_of_the_package_reads_a_plain_sentence(choice: str) -> None:
    """Both lie in the package; the second is no copy of the first."""
    reader = for_language("en", {"en": choice})
    text = "The mayor of Birmingham, Anna Whitfield, wrote to the World Health Organization on Monday."
    assert reader

    assert [("Birmingham", "place"), ("Anna Whitfield", "person"), ("World Health Organization", "organisation")] == [
        (text[span.start:span.end], span.type) for span in reader.read([text])[0]]


def test_no_text_and_an_empty_text_have_no_names() -> None:
    reader = for_language("en")
    assert reader

    assert ([], [[], []]) == (reader.read([]), reader.read(["", " \n "]))


def test_a_name_at_the_end_of_a_paragraph_does_not_run_into_the_next() -> None:
    reader = for_language("en")
    assert reader
    texts = ["It was written by Anna Whitfield", "Birmingham was quiet."]

    assert [[(18, 32)], [(0, 10)]] == [[(span.start, span.end) for span in spans] for spans in reader.read(texts)]


def test_a_word_of_ten_thousand_letters_is_read_like_any_other() -> None:
    reader = for_language("en")
    assert reader

    assert 1 == len(reader.read(["x" * 10_000 + " " + "é" * 10_000]))
