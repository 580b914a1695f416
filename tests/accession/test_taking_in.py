"""Originals whose names are in the way: nothing is lost, nothing is overwritten, and the rest goes on."""

import os
import sys
from pathlib import Path

import pytest

from generator import accession, commands

DAY = "2026-11-22"


def story(of: str) -> str:
    return f"A story of {of}\n\nThe harbour master spoke of {of} on Sunday. It was a short speech.\n"


def taken(content: Path, *sources: Path) -> list[str]:
    return accession.take_in(content, sources).new


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="these file systems take no such name")
def test_a_name_that_is_no_utf_8_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    originals = tmp_path / "content/originals"
    originals.mkdir(parents=True)
    bad = os.fsdecode(b"caf\xe9.txt")
    (originals / bad).write_text(story("coffee"))
    (originals / "tea.txt").write_text(story("tea"))
    outcome = commands.normalise(tmp_path / "content", DAY)
    assert (3, ["I-091"], ["articles/a-story-of-tea"]) == (
        outcome.code, [n.code for n in outcome.notices], [name.rpartition("-")[0] for name in outcome.data["added"]])
    str(outcome.notices[0]).encode()
    other = accession.take_in(tmp_path / "other", [originals])
    assert (["tea.txt"], ["I-091"]) == (other.new, [n.code for n in other.refused])


def test_a_hidden_file_that_is_named_is_taken_in_where_it_is_seen(tmp_path: Path) -> None:
    (tmp_path / ".draft.txt").write_text(story("drafts"))
    assert ["draft.txt"] == taken(tmp_path / "content", tmp_path / ".draft.txt")


def test_an_original_never_takes_the_manifest_s_place(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text(story("manifests"))
    (name,) = taken(tmp_path / "content", tmp_path / "manifest.jsonl")
    assert (True, True) == (name.startswith("manifest-"), name.endswith(".jsonl"))
    assert 1 == len(commands.normalise(tmp_path / "content", DAY).data["added"])


def test_a_file_and_a_folder_of_one_name_are_both_kept(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one/week").write_text(story("one week"))
    (tmp_path / "two/week").mkdir(parents=True)
    (tmp_path / "two/week/monday").write_text(story("monday"))
    content = tmp_path / "content"
    assert ["week"] == taken(content, tmp_path / "one")
    (nested,) = taken(content, tmp_path / "two")
    assert [] == taken(content, tmp_path / "one", tmp_path / "two")
    (tmp_path / "three").mkdir()
    (tmp_path / "three" / Path(nested).parts[0]).write_text(story("a third week"))
    (beside,) = taken(content, tmp_path / "three")
    assert 3 == len({"week", nested, beside})
    assert 3 == len(commands.normalise(content, DAY).data["added"])


def test_the_same_bytes_under_a_name_that_is_taken_are_kept_once(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(story(folder))
    content = tmp_path / "content"
    first = taken(content, tmp_path / "one", tmp_path / "two/news.txt")
    assert 2 == len(first)
    assert [] == taken(content, tmp_path / "one", tmp_path / "two/news.txt")
