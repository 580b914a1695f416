"""The shades of a sheet of days."""

import pytest

from generator.views.shades import SHADES, shades_of
from generator.wording import ENGLISH


@pytest.mark.parametrize(("counts", "ranges"), [
    ((), ()),
    ((0, 0), ()),
    ((3, 3, 3), ((3, 3),)),
    ((1, 2, 2, 9), ((1, 1), (2, 2), (9, 9))),
    (range(1, 9), ((1, 2), (3, 4), (5, 6), (7, 8))),
    ([1] * 90 + [2, 3, 4, 5, 6, 7], ((1, 1), (2, 3), (4, 5), (6, 7))),
    ([*range(1, 9), 10_000], ((1, 2), (3, 4), (5, 7), (8, 10_000))),
])
def test_each_shade_has_its_share_of_the_days(counts: list[int], ranges: tuple[tuple[int, int], ...]) -> None:
    assert ranges == shades_of(counts).ranges


def test_days_that_are_all_nearly_as_full_have_every_shade() -> None:
    counts = [250 + day % 40 for day in range(366)]
    shades = shades_of(counts)
    found = [sum(shades.of(count) == f"s{place}" for count in counts) for place in range(1, SHADES + 1)]

    assert 366 == sum(found)
    assert all(366 / 8 < days < 366 / 2 for days in found)


def test_a_day_without_articles_has_no_shade() -> None:
    assert "s0" == shades_of([1, 2]).of(0)


def test_the_key_says_what_each_shade_means() -> None:
    assert [("s1", "1"), ("s2", "2–3"), ("s3", "4–5"), ("s4", "6–1,200")] == [
        (key.shade, key.words) for key in shades_of([1] * 90 + [2, 3, 4, 5, 6, 1200]).key(ENGLISH)]


def test_one_shade_alone_needs_no_key() -> None:
    assert () == shades_of([2, 2]).key(ENGLISH)

