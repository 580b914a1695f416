"""Addresses as seen from a page."""

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from generator.views.links import absolute, relative, root_of, safe_web

NAMES = st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True)
PATHS = st.lists(NAMES, min_size=1, max_size=3).map(lambda parts: "/".join(parts) + ".html")


@given(PATHS, PATHS)
def test_a_relative_link_leads_from_one_page_to_the_other(start: str, goal: str) -> None:
    assert goal == posixpath.normpath(posixpath.join(posixpath.dirname(start), relative(start, goal)))


def test_a_link_between_folders_climbs_and_descends() -> None:
    assert "../people/x.html" == relative("articles/a.html", "people/x.html")


def test_a_link_to_a_part_of_the_same_page_is_only_the_part() -> None:
    assert "#syrian" == relative("places/syria.html", "places/syria.html#syrian")


def test_a_link_keeps_its_fragment() -> None:
    assert "syria.html#syrian" == relative("places/iran.html", "places/syria.html#syrian")


def test_a_link_to_a_folder_names_its_index() -> None:
    assert "../2016/index.html" == relative("articles/a.html", "2016/index.html")


def test_without_a_site_address_nothing_is_absolute() -> None:
    assert absolute("", "a.html") is None


def test_an_absolute_address_has_one_slash() -> None:
    assert "https://a.example/b/c.html" == absolute("https://a.example/b/", "c.html")


def test_the_root_is_as_many_steps_up_as_there_are_folders() -> None:
    assert ["", "../", "../../"] == [root_of(path) for path in ("a.html", "a/b.html", "a/b/c.html")]


def test_only_web_addresses_are_followed() -> None:
    assert [None, None, "https://a.example/"] == [safe_web(u) for u in ("javascript:alert(1)", None, "https://a.example/")]
