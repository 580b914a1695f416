"""What was refused stays on record until it was taken in or is gone, and is told without drowning the rest."""

import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest

from generator import cli
from generator.notices import Notice
from generator.telling import MOST, told

STORY = "The bridge is closed\n\nThe bridge at Selby was closed on Sunday after the river rose for two days, the county surveyor said.\n"


def run(folder: Path, *words: str) -> int:
    return cli.main(["--content", str(folder / "content"), *words])


def record(folder: Path) -> list[dict[str, str | None]]:
    path = folder / "content/refused.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One good file and two that are refused, added on a known day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/good.txt").write_text(STORY)
    (tmp_path / "in/empty.txt").write_bytes(b"")
    (tmp_path / "in/noise.bin").write_bytes(bytes(range(256)) * 8)
    assert 3 == run(tmp_path, "add", str(tmp_path / "in"))
    return tmp_path


def test_a_refusal_is_recorded_with_file_digest_code_remedy_and_day(folder: Path) -> None:
    (empty, noise) = record(folder)

    assert {"file": "in/empty.txt", "part": None, "code": "I-001", "message": "this file is empty", "hint": "fetch it again, or remove it",
            "day": "2026-11-22", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"} == empty
    assert ("in/noise.bin", "I-003") == (noise["file"], noise["code"])


def test_the_record_is_the_same_bytes_after_another_run_on_another_day(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (folder / "content/refused.jsonl").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1895305600")
    assert 0 == run(folder, "normalise")
    assert 3 == run(folder, "add", str(folder / "in"))

    assert before == (folder / "content/refused.jsonl").read_bytes()


def test_a_file_that_is_taken_in_at_last_leaves_the_record_by_its_path(folder: Path) -> None:
    (folder / "in/empty.txt").write_text(STORY.replace("Selby", "York"))
    run(folder, "add", str(folder / "in/empty.txt"))

    assert ["in/noise.bin"] == [row["file"] for row in record(folder)]


def test_a_file_that_came_in_another_way_leaves_the_record_by_its_digest(folder: Path) -> None:
    row = record(folder)[0] | {"sha256": json.loads((folder / "content/originals/manifest.jsonl").read_text().splitlines()[0])["sha256"]}
    (folder / "content/refused.jsonl").write_text(json.dumps(row) + "\n")
    run(folder, "normalise")

    assert [] == record(folder)
    assert not (folder / "content/refused.jsonl").exists()


def test_a_refused_original_leaves_the_record_when_it_is_gone(folder: Path) -> None:
    bad = folder / "content/originals/bad.txt"
    bad.write_bytes(b"")
    assert 3 == run(folder, "normalise")
    assert ["content/originals/bad.txt", "in/empty.txt", "in/noise.bin"] == [row["file"] for row in record(folder)]
    bad.unlink()
    assert 0 == run(folder, "normalise")

    assert ["in/empty.txt", "in/noise.bin"] == [row["file"] for row in record(folder)]


def test_a_part_of_a_container_is_recorded_by_its_own_name_and_digest(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, data in (("a.txt", STORY.encode()), ("b.txt", b"\x01\x02\xff\xfe" * 900)):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    (tmp_path / "pack.tar.gz").write_bytes(gzip.compress(packed.getvalue()))
    assert 3 == run(tmp_path, "add", str(tmp_path / "pack.tar.gz"))

    (row,) = record(tmp_path)
    assert ("content/originals/pack.tar.gz", True) == (row["file"], "b.txt" in f"{row['part']} {row['message']}")


def test_a_refusal_is_on_the_work_list_with_its_remedy_and_what_to_run_then(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert 0 == run(folder, "check", "--output", str(folder / "none"))
    said = capsys.readouterr().out

    assert f"Refused (2)\n  {folder}/in/empty.txt  W-047 work\n    refused on 2026-11-22 (I-001): this file is empty\n    hint:" in said
    assert f".venv/bin/python -m generator --content {folder}/content add {folder}/in/empty.txt\n" in said


def test_a_record_that_is_no_record_is_named_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "content/refused.jsonl").write_text('{"file": 1')
    assert 5 == run(folder, "check", "--output", str(folder / "none"))
    said = capsys.readouterr().err

    assert "refused.jsonl:1  F-001" in said and "hint:" in said


# ---------------------------------------------------------------- many of them

def refusals(count: int, folder: str, code: str = "I-003", part: bool = False) -> list[Notice]:
    return [Notice(code=code, message=f"no text in {n}", hint="save it as text", file=folder if part else f"{folder}/{n}.txt",
                   part=f"record {n}" if part else None) for n in range(count)]


@pytest.mark.parametrize(("notices", "shown", "counts"), [
    (refusals(MOST, "a"), MOST, []), (refusals(500, "a"), MOST, ["a  I-003: 490 more"]),
    (refusals(12, "a") + refusals(12, "b"), 2 * MOST, ["a  I-003: 2 more", "b  I-003: 2 more"]),
    (refusals(12, "a") + refusals(12, "a", "I-001"), 2 * MOST, ["a  I-003: 2 more", "a  I-001: 2 more"]),
    (refusals(3000, "c.warc", part=True), MOST, ["c.warc  I-003: 2,990 more"]),
    ([Notice(code="W-010", message=str(n), hint="h", file="a") for n in range(99)], 99, [])])
def test_many_refusals_of_one_folder_are_told_as_ten_and_a_count(notices: list[Notice], shown: int, counts: list[str]) -> None:
    lines = list(told(notices))

    assert shown == sum("hint:" in line for line in lines)
    assert counts == [line.partition(" like")[0] for line in lines if "hint:" not in line]


def test_json_has_them_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(14):
        (folder / f"in/none{number}.txt").write_bytes(b"")
    capsys.readouterr()
    run(folder, "--format", "json", "add", str(folder / "in"))
    assert 16 == len(json.loads(capsys.readouterr().out)["notices"])
    run(folder, "add", str(folder / "in"))
    assert 11 == capsys.readouterr().err.count("hint:")
    run(folder, "--format", "json", "check", "--output", str(folder / "none"))
    told_ = json.loads(capsys.readouterr().out)

    assert 16 == told_["data"]["work"]["refused"] == sum(notice["code"] == "W-047" for notice in told_["notices"])
