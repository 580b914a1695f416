"""The readable difference."""

import random
import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator import versions
from generator.versions.alignment import Budget, matches
from tests.versions.invented import FIRE, FOUND, article, three_versions

WORDS = st.lists(st.sampled_from(["mill", "fire", "the", "a", "burned", "Lees", "240", "wind", ",", "said"]), max_size=12).map(" ".join)
BODIES = st.lists(WORDS.filter(str.strip), max_size=6).map(tuple)


def shown(found: versions.Changes) -> list[str]:
    return list(versions.lines(found))


def test_words_are_marked_and_unchanged_paragraphs_are_folded() -> None:
    one, two, _ = three_versions()
    assert [
        "headline: [-Mill fire at Dewsbury kills three-] {+Mill fire at Dewsbury kills five+}",
        "The worsted mill of Asa Lees in Long Causeway, Dewsbury, burned to the ground on Friday night, and [-three-] {+five+} men of "
        "the night shift died, the brigade said.",
        "… 1 paragraph unchanged …", f"{{+{FOUND}+}}", "… 3 paragraphs unchanged …"] == shown(versions.changes(one, two))


def test_it_is_said_in_short() -> None:
    one, two, three = three_versions()
    assert "1 paragraph changed, 1 added, another headline" == versions.in_short(versions.changes(one, two))
    assert "another byline, another date" == versions.in_short(versions.changes(two, three))
    assert "1 paragraph changed, 1 taken out, another headline" == versions.in_short(versions.changes(two, one))


def test_the_manner_of_quotation_marks_and_dashes_is_no_change() -> None:
    one = article("A ‘mill’ fire", ('"She went like paper" - that was all.',))
    other = article("A 'mill' fire", ("“She went like paper” – that was all.",))
    assert "no word of the article changed" == versions.in_short(versions.changes(one, other))


def test_a_short_word_between_two_edits_goes_with_them() -> None:
    one, other = "They built a red or blue mill there.", "They built a black or white mill there."
    found = versions.changes(article("x", (one,)), article("x", (other,)))
    assert ["They built a [-red or blue-] {+black or white+} mill there."] == shown(found)


def test_a_script_without_spaces_is_compared_letter_by_letter() -> None:
    found = versions.changes(article("x", ("工場は金曜日に燃えた。",)), article("x", ("工場は土曜日に燃えた。",)))
    assert ["工場は[-金-] {+土+}曜日に燃えた。"] == shown(found)


@given(BODIES, BODIES)
def test_what_is_not_deleted_is_the_new_text_and_what_is_not_inserted_the_old(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    def plain(words: str) -> str:
        return "".join(words.split())
    old, new = article("x", one), article("x", other)
    found = versions.changes(old, new)
    kept = {kind: "".join(words.text for part in found.paragraphs for words in part.words if words.kind != kind)
            for kind in ("inserted", "deleted")}
    unchanged = sum(len(plain(text)) for text in one) - len(plain(kept["inserted"]))
    assert unchanged == sum(len(plain(text)) for text in other) - len(plain(kept["deleted"]))
    assert len([b for b in new.blocks if b.anchor]) == sum(found.count(kind) for kind in ("changed", "inserted", "unchanged"))
    assert len([b for b in old.blocks if b.anchor]) == sum(found.count(kind) for kind in ("changed", "deleted", "unchanged"))


@given(st.lists(st.integers(0, 5), max_size=30), st.lists(st.integers(0, 5), max_size=30))
def test_matches_rise_on_both_sides_and_match(one: list[int], other: list[int]) -> None:
    found = matches(one, other, Budget())
    assert all(one[n] == other[m] for n, m in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))


def test_ten_thousand_words_that_are_all_different_take_less_than_half_a_second() -> None:
    dice = random.Random(5)  # noqa: S311

    def words(count: int, known: int) -> tuple[str, ...]:
        return tuple(" ".join(f"w{dice.randrange(known)}" for _ in range(125)) for _ in range(count // 125))

    for known in (3, 50, 5000):
        one, other = article("x", words(10_000, known)), article("x", words(10_000, known))
        began = time.process_time()
        versions.changes(one, other)
        assert 0.5 > time.process_time() - began


def test_a_text_of_two_words_over_and_over_takes_no_longer() -> None:
    dice = random.Random(5)  # noqa: S311
    one, other = (article("x", tuple(dice.choice(("mill", "fire")) for _ in range(6000))) for _ in range(2))
    began = time.process_time()
    versions.changes(one, other)
    assert 1.0 > time.process_time() - began


def test_an_article_that_lost_all_its_words_is_told_so() -> None:
    assert "5 paragraphs taken out" == versions.in_short(versions.changes(article("x", FIRE), article("x", ())))
