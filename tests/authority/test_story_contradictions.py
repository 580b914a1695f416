"""Entries of stories.yaml that contradict one another or themselves, each with its line."""

from pathlib import Path

import pytest

from generator.authority import load
from tests.authority.test_contradictions import findings


@pytest.mark.parametrize(("text", "code", "line"), [
    ("- headline: The flood\n", "F-110", 1),
    ("- not: [aaa]\n", "F-110", 1),
    ("- articles: [aaa, bbb]\n- articles: [ccc, aaa]\n", "F-111", 2),
    ("- articles: [aaa, bbb]\n  not: [bbb]\n", "F-111", 1),
    ("- name: the-flood\n- name: The flood\n  articles: [aaa]\n", "F-112", 2),
    ("- name: /stories/the-flood.html\n- name: the-flood\n", "F-112", 2),
    ("- name: '…'\n  articles: [aaa]\n", "F-113", 1),
])
def test_each_finding_has_its_code_and_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    assert [(code, "content/authority/stories.yaml", line)] == findings(tmp_path, stories=text)


@pytest.mark.parametrize("text", [
    "- articles: [aaa, bbb]\n  not: [ccc]\n- articles: [ccc, ddd]\n  not: [aaa]\n", "- name: the-flood\n  not: [aaa]\n",
    "- articles: [aaa]\n  headline: The flood\n",
])
def test_what_says_which_story_it_is_about_and_nothing_twice_is_no_contradiction(tmp_path: Path, text: str) -> None:
    assert [] == findings(tmp_path, stories=text)


def test_everything_is_reported_together_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = "- headline: x\n- name: a\n  articles: [aaa]\n- name: a\n  articles: [aaa]\n  not: [aaa]\n"

    assert [("F-110", 1), ("F-111", 4), ("F-111", 4), ("F-112", 4)] == [(code, line) for code, _, line in findings(tmp_path, stories=text)]


@pytest.mark.parametrize("name", ["mill-fire", "Mill fire", "stories/mill-fire", "/stories/mill-fire.html"])
def test_a_name_may_be_written_as_words_or_as_the_address(tmp_path: Path, name: str) -> None:
    (tmp_path / "stories.yaml").write_text(f"- name: {name}\n", "utf-8")

    assert "stories/mill-fire" == load(tmp_path)[0].stories[0].id
