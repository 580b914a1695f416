"""`make check` prints the work-list group by group; only a broken promise is a failure."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator import cli, worklist
from generator.model import Name
from tests.worklist.making import DATE, FURNITURE, ITEM, SECTION, SOURCES, Archive, with_doubts
from tests.worklist.test_doubts import AMBIGUOUS


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive.of(tmp_path, with_doubts(FURNITURE, ITEM, DATE, **AMBIGUOUS))


def check(archive: Archive, *words: str) -> int:
    return cli.main(["--content", str(archive.content), *words, "check", "--output", str(archive.folder / "none")])


def test_groups_are_printed_with_counts_and_each_item_with_its_place_and_fix(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == check(archive)
    said = capsys.readouterr()

    groups = [line for line in said.out.splitlines() if line and not line.startswith(" ")]
    assert ["Doubtful dates (1)", "Doubtful furniture (2)", "0 broken promises, 3 things for a person to look at"] == groups
    assert f"  {archive.path()}:5  W-042 work\n" in said.out
    assert "write one of these in line 5:" in said.out and "published: 1931-04-06\n" in said.out
    assert " published=2   # 1931-04-06 (printed)" in said.out
    assert "" == said.err


def test_json_gives_counts_and_every_notice(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == check(archive, "--format", "json")
    told = json.loads(capsys.readouterr().out)

    assert {"ambiguous": 1, "furniture": 2} == told["data"]["work"]
    lines = archive.text().split("\n")
    places = [1 + lines.index(text) for text in ("published: '[1931-04-06,1931-06-04]'", str(FURNITURE.text), "- Share this")]
    assert list(zip(["W-042", "W-040", "W-040"], places, strict=True)) == [(notice["code"], notice["line"]) for notice in told["notices"]]


def test_doubts_are_no_failure_and_a_changed_original_is(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    (archive.content / "originals").mkdir()
    (archive.content / "originals/manifest.jsonl").write_text(
        '{"file": "fire.txt", "sha256": "' + "0a" * 32 + '", "bytes": 1, "received": "2026-11-22"}\n')

    assert 4 == check(archive)
    said = capsys.readouterr()
    assert "S-004" in said.err and "Doubtful furniture (2)" in said.out


def test_what_a_long_list_leaves_out_is_counted_as_the_page_counts_it(
    archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = [replace(item, unlisted=3) if number == 2 else item for number, item in enumerate(archive.items())]
    monkeypatch.setattr(worklist, "items_of", lambda *_: tuple(held))

    assert 0 == check(archive)
    assert ["Doubtful dates (1)", "Doubtful furniture (5)", "0 broken promises, 6 things for a person to look at"] == [
        line for line in capsys.readouterr().out.splitlines() if line and not line.startswith(" ")]
    assert 0 == check(archive, "--format", "json")
    assert {"ambiguous": 1, "furniture": 5} == json.loads(capsys.readouterr().out)["data"]["work"]


@pytest.mark.parametrize("verb", ["accept", "refuse"])
def test_the_help_says_what_can_be_settled_with_an_example(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main([verb, "--help"])
    said = capsys.readouterr().out

    assert f"python -m generator {verb} k7qm2xw4ab line:17" in said or "published=2 line:17" in said
    assert "body:k3f9q2" in said


def test_a_doubt_about_a_name_shows_the_passage_and_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = (Name(name="Mohammed Zubwa", type="person", surfaces=("Mohammed Zubwa",)),
             Name(name="Muhammad Zubwa", type="person", surfaces=("Muhammad Zubwa",)))
    archive = Archive.of(tmp_path, with_doubts(body="A fire. Mohammed Zubwa saw it, and “Muhammad Zubwa” ran.\n", names=named))
    assert 0 == check(archive)
    said = capsys.readouterr().out

    assert "Names: probably one (1)" in said
    assert f"may be one: “Mohammed Zubwa saw it, and ‘Muhammad Zubwa’ ran.” ({archive.path()})" in said
    (item,) = archive.items()
    assert item.context is not None and item.context.article == archive.articles[0].id
    assert ("Mohammed Zubwa saw it, and “", "Muhammad Zubwa", "” ran.") == (item.context.before, item.context.words, item.context.after)


def test_what_is_doubtful_is_told_in_words_and_keys_only_where_they_are_typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = Archive.of(tmp_path, with_doubts(SOURCES, SECTION))
    assert 0 == check(archive)
    said = capsys.readouterr().out

    assert "the sources disagree on the headline\n" in said and "the sources disagree on the section\n" in said
    assert "section=1   # not recorded (visible page)\n" in said
    assert "null" not in said
