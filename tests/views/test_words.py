"""Counts, lists, and where a name is filed."""

import pytest

from generator.filing import filing_name, letter_of, sort_key
from generator.views.words import articles, reports, shortened, tidied
from generator.wording import ENGLISH


def test_one_thing_is_singular_and_thousands_have_a_comma() -> None:
    assert ["1 article", "0 articles", "1,000 reports"] == [articles(ENGLISH, 1), articles(ENGLISH, 0), reports(ENGLISH, 1000)]


def test_a_list_ends_with_and() -> None:
    assert ["", "A", "A and B", "A, B and C"] == [ENGLISH.listed("ABC"[:count]) for count in range(4)]


def test_a_short_text_is_not_shortened() -> None:
    assert "Nine words." == shortened("Nine words.", 11)


def test_a_long_text_is_cut_between_words() -> None:
    assert "Nine…" == shortened("Nine, words too many", 10)


@pytest.mark.parametrize(("tidy", "claim"), [
    ("“She went like paper”", "“She went like paper,”"), ("nine passengers", "nine passengers, "), ("the city’s", "the city’s"),
    ("”", "”"), ("", ""),
])
def test_a_claim_stands_without_the_comma_that_led_on(tidy: str, claim: str) -> None:
    assert tidy == tidied(claim)


@pytest.mark.parametrize(("name", "letter"), [
    ("The Orrin Gazette", "O"), ("al-Brim", "B"), ("#Ferry", "F"), ("Émile", "E"), ("9 Quay Street", "0–9"), ("بريم", "ب"),
])
def test_a_name_is_listed_under_its_first_letter_that_counts(name: str, letter: str) -> None:
    assert letter == letter_of(name)


def test_people_are_filed_by_their_last_word() -> None:
    people = ["Ines Calloway", "Dag al-Brim", "Orrin Adder Jr.", "Zed"]

    assert ["Orrin Adder Jr.", "Dag al-Brim", "Ines Calloway", "Zed"] == sorted(people, key=lambda n: sort_key(filing_name(n, True)))


def test_what_is_no_person_is_filed_by_its_first_word() -> None:
    assert "Port Kessel" == filing_name("Port Kessel", False)
