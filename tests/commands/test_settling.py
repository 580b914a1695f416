"""From a raw file to a settled doubt, with the real rules in between."""

import json
from pathlib import Path

import pytest

from generator import cli

ODD = "Zxq\n\nPlm kdw rrt.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "odd.txt").write_text(ODD)
    assert 0 == run(tmp_path / "content", "add", str(tmp_path / "odd.txt"))
    return tmp_path / "content"


def run(content: Path, *words: str) -> int:
    return cli.main(["--content", str(content), *words])


def open_in(archive: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    capsys.readouterr()
    run(archive, "--format", "json", "check", "--output", str(archive / "none"))
    return dict(json.loads(capsys.readouterr().out)["data"]["work"])


@pytest.mark.parametrize("decision", [("accept", "language=en"), ("refuse", "language")])
def test_a_decision_outlives_every_run(decision: tuple[str, str], archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (path,) = (archive / "articles").glob("*.md")
    assert {"languages": 1, "undated": 1} == open_in(archive, capsys)
    assert 0 == run(archive, decision[0], str(path), decision[1])
    assert 0 == run(archive, "refuse", str(path))
    settled = path.read_bytes()

    assert {} == open_in(archive, capsys)
    assert 0 == run(archive, "normalise")
    assert (settled, {}) == (path.read_bytes(), open_in(archive, capsys))


def test_what_is_decided_is_told_in_one_line(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (path,) = (archive / "articles").glob("*.md")
    capsys.readouterr()
    run(archive, "accept", path.stem.rpartition("-")[2], "language=en", "published=1931-05")

    assert f"{path}: settled language=en, published=1931-05; changed: published, date_basis, language, doubts\n" == (
        capsys.readouterr().out)


def test_an_article_that_is_not_there_is_named(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 5 == run(archive, "accept", "zzzzzzzzzz", "line:1")
    assert "F-095" in capsys.readouterr().err
