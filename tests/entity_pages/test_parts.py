"""A page without room is cut by time: into years, months, days; never by number."""

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates
from generator.entity_pages import Gathered, Parts, periods_of
from generator.entity_pages.parts import FEW_QUOTES, ROOM, parts_of
from generator.model import Mention, Quote
from tests.views.sample import article

NAME = "people/asa-lees"
Held = Sequence[tuple[str, tuple[str, ...], int]]
"""Article id, the periods that it is of, how many things it has."""


def mention(id_: str, start: int) -> Mention:
    return Mention(article=id_, start=start, end=start + 4, surface="Lees", type="person", name="Asa Lees", entity=NAME)


def quote(id_: str, start: int) -> Quote:
    return Quote(article=id_, start=start, end=start + 9, text="It burned", speaker=NAME, speaker_text="Lees", kind="full")


def of_mentions(held: Held, published: Sequence[str] = ()) -> Parts:
    gathered = Gathered(mentions={NAME: tuple(mention(id_, n) for id_, _, many in held for n in range(many))})
    return parts_of(NAME, gathered, {id_: chain for id_, chain, _ in held}, published)


def of_quotes(held: Held, published: Sequence[str] = ()) -> Parts:
    gathered = Gathered(said={NAME: tuple(quote(id_, n) for id_, _, many in held for n in range(many))})
    return parts_of(NAME, gathered, {id_: chain for id_, chain, _ in held}, published)


def day(month: str, number: int) -> tuple[str, ...]:
    return (month[:4], month, f"{month}-{number:02}")


@pytest.mark.parametrize(("chain", "published"), [
    (("1931", "1931-05", "1931-05-02"), "1931-05-02"), (("1931", "1931-05"), "1931-05"), (("1931",), "1931"), (("1931",), "1931/1932"),
    (("undated", "undated-m", "undated-mi", "undated-mil"), None),
])
def test_an_article_is_of_the_periods_that_its_date_certainly_lies_in(chain: tuple[str, ...], published: str | None) -> None:
    assert chain == periods_of(article("Mill burns", "It burned."), dates.parse(published, "stated") if published else None)


def test_what_is_undated_and_begins_with_a_figure_is_first_of_all_figures_together() -> None:
    assert ("undated", "undated-0", "undated-4", "undated-45", "undated-45k") == periods_of(article("45 killed", "It burned."), None)


def test_a_page_with_room_for_every_mention_is_not_cut() -> None:
    assert {} == of_mentions([("a", day("1931-05", 1), ROOM - 1)])


def test_a_page_without_room_is_cut_into_years_and_what_is_undated() -> None:
    half = ROOM // 2
    held = [("a", ("1931",), half - 1), ("b", day("1933-05", 1), half - 1), ("c", ("undated", "undated-m"), 1)]

    assert {"mentions": ("1931", "1933", "undated")} == of_mentions(held)


def test_a_year_without_room_is_cut_into_months_and_such_a_month_into_days() -> None:
    held = [("a", day("1931-05", 1), ROOM), ("b", day("1931-06", 2), 3), ("c", day("1932-01", 3), 3)]

    assert {"mentions": ("1931", "1931-05", "1931-05-01", "1931-06", "1932")} == of_mentions(held)


def test_what_is_undated_is_cut_by_the_first_letter_of_the_articles_addresses() -> None:
    held = [("a", ("undated", "undated-m"), ROOM), ("b", ("undated", "undated-r"), 3)]

    assert {"mentions": ("undated", "undated-m", "undated-r")} == of_mentions(held)


def test_few_quotations_have_no_page_and_many_have_one() -> None:
    assert {} == of_quotes([("a", day("1931-05", 1), FEW_QUOTES)])
    assert {"said": ("",)} == of_quotes([("a", day("1931-05", 1), FEW_QUOTES + 1)])


def test_more_quotations_than_a_page_has_room_for_are_cut_into_years_beside_it() -> None:
    assert {"said": ("", "1931", "1932")} == of_quotes([("a", ("1931",), 150), ("b", ("1932",), 150)])


def test_a_part_that_was_published_stays_when_there_is_room_again() -> None:
    assert {"mentions": ("1931",)} == of_mentions([("a", day("1931-05", 1), 3)], [f"{NAME}/1931"])


def test_a_part_that_was_published_and_has_no_matter_is_not_made() -> None:
    assert {} == of_mentions([("a", day("1931-05", 1), 3)], [f"{NAME}/1932", f"{NAME}/said"])


CHAINS = st.one_of(
    st.builds(day, st.sampled_from(["1931-05", "1931-06", "1932-01"]), st.integers(1, 28)),
    st.sampled_from([("1931",), ("1931", "1931-05"), ("undated", "undated-m"), ("undated", "undated-r")]),
)


def standing(held: Held, periods: Sequence[str]) -> Mapping[str, int]:
    """Lines that stand on the page of each period; "" is the entity's own."""
    lines: dict[str, int] = {}
    for _, chain, many in held:
        home = next((period for period in reversed(chain) if period in periods), "")
        lines[home] = lines.get(home, 0) + many + 1
    return lines


@given(st.lists(st.tuples(CHAINS, st.integers(1, 250)), max_size=14))
def test_no_page_has_more_than_it_has_room_for_unless_nothing_finer_is_known(drawn: list[tuple[tuple[str, ...], int]]) -> None:
    held = [(f"a{number}", chain, many) for number, (chain, many) in enumerate(drawn)]
    periods = of_mentions(held).get("mentions", ())
    finest = {chain[-1] for _, chain, _ in held}

    assert [] == [period for period, lines in standing(held, periods).items() if lines > ROOM and period not in finest]


@given(st.lists(st.tuples(CHAINS, st.integers(1, 250)), max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_makes_no_difference_to_the_parts(
    drawn: list[tuple[tuple[str, ...], int]], dice: random.Random,
) -> None:
    held = [(f"a{number}", chain, many) for number, (chain, many) in enumerate(drawn)]
    shuffled = held[:]
    dice.shuffle(shuffled)

    assert of_mentions(held) == of_mentions(shuffled)
