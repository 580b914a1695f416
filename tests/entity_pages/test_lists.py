"""The pages of a list of names."""

import pytest

from generator.entity_pages import page_of_letter
from generator.entity_pages.lists import LIST_ROOM, ORDER_FROM, lists_of
from generator.model import Entity


def names(count: int) -> list[tuple[Entity, int]]:
    """Names of one article each, but the first of two."""
    made = [Entity(id=f"people/lees-{n}", type="person", name=f"Asa Lees{'abc'[n % 3]}{n}") for n in range(count)]
    return [(entity, 2 if entity is made[0] else 1) for entity in made]


@pytest.mark.parametrize(("page", "folder", "name"), [
    ("people/a-z/l", "people", "Asa Lees"), ("places/a-z/a", "places", "Asa Lees"), ("people/a-z/z", "people", "Георгий Жуков"),
    ("organisations/a-z/0-9", "organisations", "3M"), ("organisations/a-z/h", "organisations", "The Harbour Board"),
    ("people/a-z/e", "people", "Édouard"),
])
def test_a_name_is_on_the_page_of_the_latin_letter_that_it_is_filed_under(page: str, folder: str, name: str) -> None:
    assert page == page_of_letter(folder, name)


def test_a_short_list_has_one_page() -> None:
    assert () == lists_of("people", names(ORDER_FROM), (), ())


def test_a_longer_list_has_a_second_order_by_number() -> None:
    assert ("people/by-number/index",) == lists_of("people", names(ORDER_FROM + 1), (), ())


def test_a_list_whose_numbers_are_all_the_same_has_no_order_by_number() -> None:
    assert () == lists_of("people", [(entity, 1) for entity, _ in names(ORDER_FROM + 1)], (), ())


def test_a_list_without_room_has_a_page_for_every_letter_that_has_names() -> None:
    assert ("people/a-z/l", "people/by-number/index") == lists_of("people", names(LIST_ROOM + 1), (), ())


def test_unconfirmed_names_take_room_too_and_are_on_the_pages_of_their_letters() -> None:
    other = Entity(id="people/tarn", type="person", name="Tarn")

    assert ("people/a-z/l", "people/a-z/t", "people/by-number/index") == lists_of("people", names(LIST_ROOM), (other,), ())


def test_a_list_that_was_published_stays() -> None:
    kept = ("people/a-z/q", "people/by-number/index")

    assert ("people/a-z/l", *kept) == lists_of("people", names(3), (), kept)
