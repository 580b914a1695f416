"""Which names a story's page may show: whole, and of their type for more than one reason."""

from dataclasses import replace

import pytest

from generator.model import Because, Entity, EntityType
from generator.stories.report import report
from generator.stories.sure_names import Known
from tests.claims.invented import entities, invented
from tests.stories.telling import evidence

CROWD = [Entity(id=f"person/f{n}-lund", type="person", name=f"F{n} Lund") for n in range(120)]
"""So that the archive is large enough to know what first names are."""


def sure(sentence: str, *others: Entity, articles: int = 9, **known: object) -> list[str]:
    """The names of a sentence that are sure in an archive with these other names, where so many articles have each."""
    made = invented(sentence, name="only")
    own = [replace(e, **known) for e in entities(made[1])]  # type: ignore[arg-type]
    read = report(evidence(made), made[0])
    everybody = {e.id: e for e in (*CROWD, *own, *others)}
    judge = Known.of(everybody, dict.fromkeys(everybody, articles))
    return [mention.name for mention in made[1] if judge.sure(read, mention)]


def other(kind: EntityType, name: str) -> Entity:
    return Entity(id=f"{kind}/other", type=kind, name=name)


def test_a_body_that_many_articles_name_is_sure() -> None:
    assert ["Nordpress"] == sure("It was [Nordpress|organisation] that wrote it.")


@pytest.mark.parametrize("namesake", [other("person", "Ottilie Nordpress"), other("place", "Nordpress, Norland")])
def test_one_word_that_is_also_a_last_name_or_a_town_is_no_sure_body(namesake: Entity) -> None:
    assert [] == sure("It was [Nordpress|organisation] that wrote it.", namesake)


def test_an_acronym_is_a_body_only_when_the_archive_has_its_name_as_one() -> None:
    """AAA is a rating; NSC stands for a company."""
    sentence = "It was the [NSC|organisation] that wrote it."

    assert [] == sure(sentence)
    assert ["NSC"] == sure(sentence, name="Northern Sluice Company")
    assert [] == sure(sentence, name="Northern Scales")


def test_single_letters_are_no_name() -> None:
    assert [] == sure("It was [S and P|organisation] that wrote it.")


def test_a_name_that_ends_in_another_whole_name_is_two() -> None:
    """ "Vesterby Sluice Trust" where a Sluice Trust is known."""
    sentence = "It was the [Vesterby Sluice Trust|organisation] that wrote it."

    assert ["Vesterby Sluice Trust"] == sure(sentence)
    assert [] == sure(sentence, other("organisation", "Sluice Trust"))


def test_a_name_of_several_is_nobody_for_sure() -> None:
    assert [] == sure("It was [Nordpress|organisation] that wrote it.", because=(Because(kind="open", detail="may be two", weight=0.3),))


def test_a_person_in_whose_place_a_firm_stands_is_none_for_sure() -> None:
    """ "the analyst F1 Tormund" is somebody, "paper maker F1 Tormund" may be a firm."""
    assert ["F1 Tormund"] == sure("It went to the analyst [F1 Tormund|person] in May.")
    assert [] == sure("It went to paper maker [F1 Tormund|person] in May.")
