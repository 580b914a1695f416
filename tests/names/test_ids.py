"""Ids of entities: what was published keeps its id in the next build, whatever its namesakes are called."""

from dataclasses import replace

from generator.names.resolution.identity import Claimant, Published, ids_of
from generator.permalinks import Ledger, Row

TOWN = Claimant(type="place", name="Osterby", qualifier="Norland", standing=(40,))
GLUED = Claimant(type="place", name="Osterby Norland", qualifier="unplaced", standing=(2,))
ABROAD = Claimant(type="place", name="Osterby", qualifier="Sudland", standing=(50,))


def published(*ids: str) -> Published:
    return Published(Ledger(tuple(Row(path=f"{id_}.html", kind="place", target=id_) for id_ in ids)))


def test_a_town_does_not_take_the_address_of_what_is_called_like_town_and_land() -> None:
    first = ids_of((TOWN, GLUED), published())

    assert ["places/osterby", "places/osterby-norland"] == first
    assert first == ids_of((TOWN, GLUED), published(*first))


def test_a_town_keeps_the_address_that_tells_it_from_its_namesake() -> None:
    assert ["places/osterby-norland", "places/osterby"] == ids_of((TOWN, ABROAD), published("places/osterby-norland", "places/osterby"))
    assert "places/osterby-norland" == ids_of((TOWN, ABROAD, GLUED), published("places/osterby-norland", "places/osterby"))[0]


def test_two_namesakes_of_one_land_keep_their_addresses() -> None:
    first = ids_of((TOWN, replace(TOWN, standing=(9,))), published())

    assert ["places/osterby", "places/osterby-norland"] == first
    assert first == ids_of((TOWN, replace(TOWN, standing=(9,))), published(*first))
