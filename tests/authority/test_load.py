"""What people wrote in content/authority/."""

from pathlib import Path

import pytest

from generator.authority import Authority, load
from generator.notices import BrokenFile

ROOT = Path(__file__).parents[2]


def test_an_archive_without_authority_files_decides_nothing(tmp_path: Path) -> None:
    """Neither the folder nor a file need be there."""
    assert (Authority(), ()) == load(tmp_path / "none")


def test_the_file_implies_the_type_and_an_entry_may_say_otherwise(tmp_path: Path) -> None:
    """people.yaml holds people; a group may stand in places.yaml."""
    (tmp_path / "people.yaml").write_text("- name: Imelda Zubwa\n", "utf-8")
    (tmp_path / "places.yaml").write_text("- name: Zan\n  country: ZZ\n- name: Zanian\n  type: group\n  demonym_of: Zan\n", "utf-8")
    found, _ = load(tmp_path)

    assert [("person", 1), ("place", 1), ("group", 3)] == [(r.type, r.line) for r in found.entities]


def test_stories_and_topics_are_read(tmp_path: Path) -> None:
    """ "not" lists the articles that never belong."""
    (tmp_path / "stories.yaml").write_text("- name: mill-fire\n  articles: [a, b]\n  not: [c]\n", "utf-8")
    (tmp_path / "topics.yaml").write_text("- name: Floods\n  terms: [flood, inundation]\n", "utf-8")
    found, _ = load(tmp_path)

    assert (("a", "b"), ("c",)) == (found.stories[0].articles, found.stories[0].never)
    assert ("flood", "inundation") == found.topics[0].terms


@pytest.mark.parametrize(("text", "code", "line"), [
    ("- name: A\n  alias: [B]\n", "F-007", 2),
    ("- aliases: [B]\n", "F-006", 1),
    ("- name: A\n- name: B\n  aliases: [A]\n", "F-101", 2),
    ("- name: A\n  not_same_as: [A]\n", "F-101", 1),
    ("- name: ''\n", "F-100", 1),
    ("- name: A\n  latitude: north\n", "F-004", 2),
])
def test_a_broken_file_is_named_with_line_and_remedy(tmp_path: Path, text: str, code: str, line: int) -> None:
    """Each finding says where and what to do."""
    (tmp_path / "people.yaml").write_text(text, "utf-8")
    with pytest.raises(BrokenFile) as caught:
        load(tmp_path)
    found = caught.value.notices[0]

    assert ("content/authority/people.yaml", code, line, True) == (found.file, found.code, found.line, bool(found.hint))


def test_all_broken_files_are_reported_at_once(tmp_path: Path) -> None:
    """Nobody enjoys repairing one file per run."""
    (tmp_path / "people.yaml").write_text("- nam: A\n", "utf-8")
    (tmp_path / "places.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(BrokenFile) as caught:
        load(tmp_path)

    assert {"content/authority/people.yaml", "content/authority/places.yaml"} == {notice.file for notice in caught.value.notices}


def test_the_authority_files_of_this_archive_are_sound() -> None:
    """They load without a warning."""
    assert () == load(ROOT / "content" / "authority")[1]
