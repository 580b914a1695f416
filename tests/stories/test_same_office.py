"""The offices of people that two reports print alike."""

from dataclasses import replace

import pytest

from generator.model import Name
from tests.stories.telling import Made, reports, the_story


def with_office(made: Made, office: str) -> Made:
    """The report, its person known by this office."""
    article, mentions = made
    return replace(article, names=(Name(name="Hedda Lund", type="person", surfaces=("Hedda Lund",), roles=(office,)),)), mentions


def offices(first: tuple[str, str], second: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """Who is said to be what, from (office, sentence) of two reports."""
    one, other = reports(first[1], second[1])
    story = the_story(with_office(one, first[0]), with_office(other, second[0]))
    return [(fact.about, [side.claim for side in fact.sides]) for fact in story.facts if fact.kind == "office"]


WARDEN = ("warden of the granite mole", "[Hedda Lund|person], warden of the granite mole, saw the raft.")


@pytest.mark.parametrize(("office", "sentence"), [
    WARDEN,
    ("granite mole warden", "It sank, granite mole warden [Hedda Lund|person] said."),
])  # fmt: skip
def test_an_office_in_the_same_words_is_told_in_whatever_order(office: str, sentence: str) -> None:
    assert [("Hedda Lund", [WARDEN[0], office])] == offices(WARDEN, (office, sentence))


@pytest.mark.parametrize(("office", "sentence"), [
    ("warden of the eel ponds", "[Hedda Lund|person], warden of the eel ponds, saw the raft."),
    ("granite mole warden", "It sank, shadow granite mole warden [Hedda Lund|person] said."),
    ("granite mole warden", "It sank, Vesterby granite mole warden [Hedda Lund|person] said."),
    ("former warden of the granite mole", "[Hedda Lund|person], former warden of the granite mole, saw it."),
    ("warden", "It sank, warden [Hedda Lund|person] said."),
    ("granite mole warden", "It sank, [Hedda Lund|person] said."),
])  # fmt: skip
def test_another_office_a_former_one_or_a_part_of_one_is_not_told(office: str, sentence: str) -> None:
    assert [] == offices(WARDEN, (office, sentence))


def test_an_office_that_tells_nothing_is_not_told_twice() -> None:
    plain = ("warden", "It sank, warden [Hedda Lund|person] said.")

    assert [] == offices(plain, plain)
