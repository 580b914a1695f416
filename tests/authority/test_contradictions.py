"""Entries that contradict one another or themselves, each with its line, all of them at once."""

from pathlib import Path

import pytest

from generator.authority import load
from generator.notices import BrokenFile


def findings(folder: Path, **files: str) -> list[tuple[str, str | None, int | None]]:
    """(code, file, line) of what is wrong with these files; none when they load."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    try:
        load(folder)
    except BrokenFile as broken:
        assert all(notice.hint for notice in broken.notices)
        return [(notice.code, notice.file, notice.line) for notice in broken.notices]
    return []


TWO = "- name: John Zubwa\n  slug: john-zubwa-mayor\n{}- name: John Zubwa\n  slug: john-zubwa-player\n{}"


@pytest.mark.parametrize(("one", "two"), [
    ("  when: {near: [mayor]}\n", "  when: {near: [goal]}\n"),
    ("  when: {near: [mayor]}\n", ""),
    ("  when: {articles: [aaa]}\n", "  when: {articles: [bbb]}\n"),
    ("  when: {articles: [aaa], near: [mayor]}\n", "  when: {articles: [aaa], near: [goal]}\n"),
    ("  when: {with: [Zan]}\n", "  when: {near: [goal]}\n"),
])
def test_two_entries_of_one_name_may_stand_beside_each_other_under_different_conditions(tmp_path: Path, one: str, two: str) -> None:
    assert [] == findings(tmp_path, people=TWO.format(one, two))


@pytest.mark.parametrize(("one", "two"), [
    ("", ""),
    ("  when: {near: [mayor, council]}\n", "  when: {near: [Council, Mayor]}\n"),
    ("  when: {articles: [aaa, bbb]}\n", "  when: {articles: [bbb, ccc]}\n"),
])
def test_the_same_name_in_the_same_places_is_claimed_twice(tmp_path: Path, one: str, two: str) -> None:
    assert [("F-101", "content/authority/people.yaml", 4 if one else 3)] == findings(tmp_path, people=TWO.format(one, two))


def test_an_alias_may_be_meant_in_some_articles_only(tmp_path: Path) -> None:
    text = "- name: Otto Zubwa\n  aliases: [Zubwa]\n  when: {called: [Zubwa], articles: [aaa]}\n- name: Imelda Zubwa\n  aliases: [Zubwa]\n"
    assert [] == findings(tmp_path, people=text)


@pytest.mark.parametrize(("text", "code", "line"), [
    ("- name: A B\n- name: A-B\n", "F-103", 2),
    ("- name: A\n  slug: x\n- name: B\n  slug: x\n", "F-103", 3),
    ("- name: A\n  same_as: [wikipedia]\n", "F-105", 1),
    ("- name: A\n  same_as: ['170063']\n", "F-105", 1),
    ("- name: A\n  stop: true\n  roles: [mayor]\n", "F-106", 1),
    ("- name: A\n  was: [people/a]\n", "F-107", 1),
    ("- name: A\n  was: [people/b]\n- name: B\n", "F-107", 1),
    ("- name: A\n  was: [a-b]\n", "F-108", 1),
    ("- name: A\n  when: {}\n", "F-109", 1),
    ("- name: A\n  when: {called: [B], near: [c]}\n", "F-109", 1),
    ("- name: A\n  when: {nera: [c]}\n", "F-007", 2),
])
def test_each_finding_has_its_code_and_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    assert [(code, "content/authority/people.yaml", line)] == findings(tmp_path, people=text)


def test_former_ids_that_lead_in_a_circle_are_found_on_both_sides(tmp_path: Path) -> None:
    text = "- name: A\n  was: [people/b]\n- name: B\n  was: [people/a]\n"
    assert [("F-107", 1), ("F-107", 3)] == [(code, line) for code, _, line in findings(tmp_path, people=text)]


def test_an_alias_that_another_entry_says_is_something_else(tmp_path: Path) -> None:
    assert [("F-104", "content/authority/people.yaml", 1)] == findings(
        tmp_path, people="- name: Jane Zubwa\n  aliases: [J. Zubwa]\n", organisations="- name: J. Zubwa\n  not_same_as: [Jane Zubwa]\n")


def test_being_told_from_a_name_that_a_third_bears_is_no_contradiction(tmp_path: Path) -> None:
    assert [] == findings(tmp_path, places="- name: Zan City\n  aliases: [Zan]\n  not_same_as: [Zan Post]\n",
                          organisations="- name: Zan Post\n  not_same_as: [Zan]\n")


def test_everything_is_reported_together_in_the_order_of_the_files(tmp_path: Path) -> None:
    found = findings(tmp_path, people="- name: A\n  same_as: [x]\n- name: B\n  stop: true\n  slug: b\n", places="- name: C\n  when: {}\n")
    assert [("F-105", 1), ("F-106", 3), ("F-109", 1)] == [(code, line) for code, _, line in found]


def test_a_former_id_may_be_written_as_the_address(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("- name: A\n  was: [/people/j-roe.html]\n", "utf-8")
    assert ("people/j-roe",) == load(tmp_path)[0].entities[0].was


def test_the_slug_that_is_offered_settles_it(tmp_path: Path) -> None:
    text = "- name: John Zubwa\n  when: {near: [mayor]}\n- name: John Zubwa\n  note: footballer\n"
    (tmp_path / "people.yaml").write_text(text, "utf-8")
    with pytest.raises(BrokenFile) as caught:
        load(tmp_path)
    slug = caught.value.notices[0].hint.partition("slug: ")[2].partition("\n")[0]

    assert "john-zubwa-footballer" == slug
    assert [] == findings(tmp_path, people=f"{text}  slug: {slug}\n")
