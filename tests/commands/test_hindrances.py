"""What the system or an editor puts in the way is told with a code and a remedy, and never as a bug."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli


def run(content: Path, *words: str) -> int:
    return cli.main(["--content", str(content), *words])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("The bridge is closed\n\nThe bridge at Selby was closed on Sunday. The river rose.\n")
    assert 0 == run(tmp_path / "content", "add", str(tmp_path / "one.txt"))
    return tmp_path / "content"


def test_a_file_that_is_not_there_is_no_bug(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 5 == run(tmp_path / "content", "names", str(tmp_path / "none.txt"))
    told = capsys.readouterr().err
    assert "S-005" in told and "none.txt" in told and "bug" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    assert 3 == run(tmp_path / "content", "add", str(tmp_path / "pipe.txt"))
    assert "I-090" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["permalinks.csv", "authority/people.yaml", "originals/manifest.jsonl", "articles/"])
def test_a_file_that_is_not_utf_8_is_named_with_its_remedy(name: str, archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = next((archive / "articles").glob("*.md")) if name == "articles/" else archive / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\xff\n")
    verb = ("normalise",) if name in ("originals/manifest.jsonl", "articles/") else ("stats",)
    assert 5 == run(archive, *verb)
    told = capsys.readouterr().err
    assert path.name in told and "UTF-8" in told and "hint:" in told


@pytest.mark.parametrize("verb", ["normalise", "check", "stats", "explain", "names", "export", "links", "refuse", "accept", "add"])
def test_every_verb_prints_one_json_document_when_asked(verb: str, archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, text = str(next((archive / "articles").glob("*.md"))), str(archive / "originals/one.txt")
    more = {"explain": [article], "refuse": [article], "accept": [article], "names": [text], "add": [text],
            "export": ["tables", "--to", str(archive / "t")], "links": ["--report", str(archive / "t.csv")]}.get(verb, [])
    capsys.readouterr()
    run(archive, "--format", "json", verb, *more)
    told = json.loads(capsys.readouterr().out)
    assert {"summary", "data", "notices"} == set(told)
    if verb == "names":
        assert ["Selby"] == [row["surface"] for row in told["data"]["names"]]
    if verb == "explain":
        assert told["data"]["lines"][0].startswith("The bridge is closed")


def test_a_python_without_the_libraries_is_told_which_one_has_them() -> None:
    done = subprocess.run([sys.executable, "-S", "-m", "generator", "check"], cwd=Path(cli.__file__).parents[1],
                          capture_output=True, text=True, timeout=60, check=False)

    assert 5 == done.returncode
    assert ".venv/bin/python -m generator" in done.stderr
    assert "Traceback" not in done.stderr
