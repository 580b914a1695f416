"""The pages of a list of names."""

import pytest

from generator.entity_pages import page_among, pages_of_letters
from generator.entity_pages.lists import LIST_ROOM, ORDER_FROM, by_letters, lists_of
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
    assert page == pages_of_letters(folder, name)[0]


def test_a_name_may_be_on_the_page_of_two_or_three_letters_too() -> None:
    assert ("people/a-z/l", "people/a-z/le", "people/a-z/lee") == pages_of_letters("people", "Asa Lees")
    assert ("people/a-z/o", "people/a-z/ob", "people/a-z/obr") == pages_of_letters("people", "Ann O’Brien")
    assert ("places/a-z/u",) == pages_of_letters("places", "U2 Alley")


def test_a_letter_without_room_is_cut_by_the_next_one() -> None:
    many = [f"Lark {n}" for n in range(LIST_ROOM)] + ["Lowe", "Tarn"]

    assert {"places/a-z/l", "places/a-z/la", "places/a-z/lo", "places/a-z/t"} == by_letters("places", many, ())
    assert set() == by_letters("places", many[2:], ())


def test_a_name_is_on_the_furthest_page_that_there_is() -> None:
    pages = {"places/a-z/l", "places/a-z/la"}

    assert ["places/a-z/la", "places/a-z/l", None] == [page_among(pages, "places", name) for name in ("Lark", "Lowe", "Tarn")]


def test_a_short_list_has_one_page() -> None:
    assert () == lists_of("people", names(ORDER_FROM), (), ())


def test_a_longer_list_has_a_second_order_by_number() -> None:
    assert ("people/by-number/index",) == lists_of("people", names(ORDER_FROM + 1), (), ())


def test_a_list_whose_numbers_are_all_the_same_has_no_order_by_number() -> None:
    assert () == lists_of("people", [(entity, 1) for entity, _ in names(ORDER_FROM + 1)], (), ())


def test_a_list_without_room_has_a_page_for_every_letter_that_has_names() -> None:
    assert ("people/a-z/l", "people/a-z/le", "people/a-z/lee", "people/by-number/index") == lists_of("people", names(LIST_ROOM + 1), (), ())


def test_unconfirmed_names_take_room_too_and_are_on_the_pages_of_their_letters() -> None:
    other = Entity(id="people/tarn", type="person", name="Tarn")

    assert ("people/a-z/l", "people/a-z/t", "people/by-number/index") == lists_of("people", names(LIST_ROOM), (other,), ())


def test_a_list_that_was_published_stays() -> None:
    kept = ("people/a-z/q", "people/by-number/index")

    assert ("people/a-z/l", *kept) == lists_of("people", names(3), (), kept)
