"""Who signs a byline."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.names.authors.persons import Signed
from generator.names.authors.reading import read

GOLDEN = [tuple(map(str.strip, line.rsplit("|", 2)))
          for line in Path(__file__).with_name("bylines.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")]
PARTS = ("Jane Roe", "TOM DOE", "Reuters", "AP", "Staff", "political editor", "Paris", "By", "Von", "et", "and", ",", "|", "/", "(", ")",
         "Jr.", "张三", "محمد المثال", "J.", "Roe", "-", "@x", "  ", "17", "\u200b")


def shown(one: Signed) -> str:
    beside = [one.role, f"in {one.place}" if one.place else None, f"for {one.outlet}" if one.outlet else None]
    told = "; ".join(filter(None, beside))
    return f"?{one.name}" if one.kind is None else f"{one.kind} {one.name}" + (f" ({told})" if told else "")


@pytest.mark.parametrize(("byline", "paper", "expected"), GOLDEN, ids=[row[0] for row in GOLDEN])
def test_who_signs(byline: str, paper: str, expected: str) -> None:
    assert expected == (" + ".join(map(shown, read(byline, paper or None))) or "nobody")


@given(st.lists(st.sampled_from(PARTS), max_size=9), st.sampled_from((None, "The Gazette", "Paris")))
def test_every_name_is_a_span_of_the_byline_and_no_two_overlap(parts: list[str], paper: str | None) -> None:
    byline = " ".join(parts)
    place = 0
    for one in read(byline, paper):
        assert place <= one.start < one.end <= len(byline)
        place = one.end


@given(st.text(max_size=80))
def test_whatever_a_byline_says_it_can_be_read(byline: str) -> None:
    assert all(one.name.strip() for one in read(byline, "The Gazette"))


def test_a_family_name_of_two_words_is_not_guessed_from_a_comma() -> None:
    """ "García Márquez, Gabriel" could be somebody in Gabriel; the other order waits for the archive to print it."""
    one, = read("García Márquez, Gabriel")

    assert ("García Márquez", "Gabriel García Márquez") == (one.name, one.turned)
