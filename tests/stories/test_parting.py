"""Two events in one group are told apart by what is rare inside it; one event stays whole."""

import random

from generator.stories.corpus import Corpus
from generator.stories.parting import likeness_inside, parted
from generator.stories.profiles import features
from tests.claims.invented import entities, invented
from tests.stories.telling import Made

COMMON = "The coast guard of [Vesterby|place] caught smugglers of brandy on the river [Kolva|place] after a long chase by night."
EELS = ("The cutter [Heron|work] boarded a barge with forty casks.", "Captain [Ottilie Brandt|person] fired a warning shot.",
        "A lantern at the eel weir gave the barge away.", "Eleven men were landed at the customs pier on Monday.")
FOG = ("The yacht [Petrel|work] ran aground in fog off the lighthouse.", "Lieutenant [Hjalmar Ost|person] swam to the wreck.",
       "Crates of perfume floated ashore for days.", "Three sisters were led to the town gaol on Friday.")


def told(event: tuple[str, ...], name: str, number: int) -> list[Made]:
    chance = random.Random(number)  # noqa: S311  invented reports, no secret
    return [invented(COMMON, *chance.sample(event, 3), headline="Smugglers caught on the Kolva", name=f"{name}{n}") for n in range(number)]


def read(*made: Made) -> Corpus:
    named = {e.id: e for e in entities(*(mentions for _, mentions in made))}
    return Corpus([features(article, mentions, (), named) for article, mentions in made])


def test_two_events_of_one_kind_and_place_are_two() -> None:
    corpus = read(*told(EELS, "eel", 5), *told(FOG, "fog", 4))

    assert [[0, 1, 2, 3, 4], [5, 6, 7, 8]] == parted(range(9), corpus)


def test_one_event_is_one() -> None:
    corpus = read(*told(EELS, "eel", 7))

    assert [list(range(7))] == parted(range(7), corpus)


def test_what_a_person_put_together_stays_together() -> None:
    corpus = read(*told(EELS, "eel", 5), *told(FOG, "fog", 4))

    assert [part for part in parted(range(9), corpus, [[0, 8]]) if {0, 8} <= set(part)]


def test_likeness_inside_is_symmetric_and_between_0_and_1() -> None:
    corpus = read(*told(EELS, "eel", 3), *told(FOG, "fog", 3))
    matrix = likeness_inside(range(6), corpus)

    assert matrix == [list(column) for column in zip(*matrix, strict=True)]
    assert all(0 <= value <= 1 + 1e-9 for row in matrix for value in row)
    assert min(matrix[0][1], matrix[4][5]) > max(matrix[0][4], matrix[1][5])
