"""Dead links of a built site are found, and only those."""

from pathlib import Path

import pytest

from generator.sitecheck import broken_links


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "people").mkdir()
    (tmp_path / "index.html").write_text('<p id="top"><a href="people/asa%20lees.html#m1">x</a> <a href="#top">y</a>'
                                         '<a href="https://elsewhere.example/none.html">z</a>')
    (tmp_path / "people" / "asa lees.html").write_text('<a id="m1" href="../index.html">home</a>')
    return tmp_path


def test_a_sound_site_has_no_dead_link(site: Path) -> None:
    assert [] == list(broken_links(site))


@pytest.mark.parametrize(("link", "says"), [
    ("gone.html", "not there"), ("people/asa%20lees.html#m2", "not on that page"), ("#nowhere", "not on that page"),
])
def test_a_dead_link_is_named_with_its_page(site: Path, link: str, says: str) -> None:
    (site / "index.html").write_text(f'<a href="{link}">x</a>')
    (notice,) = broken_links(site)
    assert "A-030" == notice.code and link in notice.message and says in notice.message
    assert f"{site.name}/index.html" == notice.file


def test_a_picture_and_a_script_that_are_not_there_are_dead_links_too(site: Path) -> None:
    (site / "index.html").write_text('<img src="a.png"><script src="b.js"></script>')
    assert 2 == len(list(broken_links(site)))


def test_there_is_nothing_to_check_before_the_first_build(tmp_path: Path) -> None:
    assert [] == list(broken_links(tmp_path / "output"))
