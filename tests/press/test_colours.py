"""COLOURS in pelicanconf.py."""

from pathlib import Path
from typing import Any

import pytest

from generator.notices import BrokenFile
from generator.press import colours, theme
from generator.views.page import PAPER

THEME = theme.tokens(Path(__file__).parents[2] / "theme")


def codes(settings: Any) -> list[str]:
    with pytest.raises(BrokenFile) as raised:
        colours.chosen(settings, THEME)
    return [notice.code for notice in raised.value.notices]


def test_no_colours_are_no_rule() -> None:
    assert {} == colours.chosen({}, THEME) == colours.chosen(None, THEME)
    assert "" == colours.sheet({})


def test_a_colour_that_can_be_read_is_taken_in_small_letters() -> None:
    own = colours.chosen({"stamp": ("#123A6B", "#9FC3F5")}, THEME)

    assert {"stamp": ("#123a6b", "#9fc3f5")} == own
    assert ":root{--stamp:light-dark(#123a6b,#9fc3f5);}\n" == colours.sheet(own)


@pytest.mark.parametrize("wrong", [
    {"accent": ("#123a6b", "#9fc3f5")}, {"serif": ("#123a6b", "#9fc3f5")}, ["#123a6b"]])
def test_a_colour_that_the_theme_does_not_have_is_named(wrong: Any) -> None:
    assert ["T-030"] == codes(wrong)


@pytest.mark.parametrize("wrong", ["red", ("#123a6b",), ("#123a6b", "red"), ("#123", "#9fc3f5"), ("#123a6b;}*{", "#9fc3f5"), 3])
def test_what_is_no_pair_of_colours_is_refused(wrong: Any) -> None:
    assert ["T-031"] == codes({"stamp": wrong})


def test_a_colour_that_cannot_be_read_is_refused_in_each_scheme() -> None:
    assert ["T-032"] == codes({"stamp": ("#e0c0c0", "#f09a86")})
    assert ["T-032", "T-032"] == codes({"stamp": ("#e0c0c0", "#402020")})


def test_a_new_paper_is_held_to_the_ink_that_stands_on_it() -> None:
    assert "T-032" in codes({"paper": ("#807060", "#171410")})


def test_the_browser_s_frame_has_the_paper_of_the_theme() -> None:
    assert THEME["paper"] == PAPER
