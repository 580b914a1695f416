"""The Makefile, as somebody meets it on a machine that is not ready for it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROMISED = {"html", "test", "add", "serve", "check", "export", "publish", "soak", "github", "bench", "new", "empty", "upgrade",
            "clean", "help"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A checkout without an environment, in a path with a space."""
    folder = tmp_path / "my archive"
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    shutil.copy(ROOT / "Makefile", folder)
    return folder


def make(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", *words], cwd=folder, capture_output=True, text=True, timeout=60, check=False)


def test_help_has_a_line_for_every_promised_target(folder: Path) -> None:
    (folder / "tests").mkdir()
    listed = re.findall(r"^  make (\w+) +\S", make(folder, "help").stdout, re.MULTILINE)

    assert set() == PROMISED - set(listed)


def test_help_in_an_archive_names_nothing_that_wants_the_tests(folder: Path) -> None:
    listed = set(re.findall(r"^  make (\w+) +\S", make(folder, "help").stdout, re.MULTILINE))

    assert {"html", "add", "new", "upgrade"} <= listed
    assert set() == listed & {"test", "lint", "bench", "soak", "recogniser", "manual", "lock", "messages"}


@pytest.mark.parametrize("word", ["test", "lint", "bench", "soak"])
def test_what_wants_the_tests_says_so_in_an_archive_and_sets_nothing_up(word: str, folder: Path) -> None:
    done = make(folder, word)

    assert "make: this is for the checkout of Pressmark" in done.stderr
    assert not (folder / ".venv").exists()


def test_every_target_in_help_is_one(folder: Path) -> None:
    (folder / "tests").mkdir()
    listed = re.findall(r"^  make (\w+) +\S", make(folder, "help").stdout, re.MULTILINE)
    rules = set(re.findall(r"^(\w+):", (folder / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert set() == set(listed) - rules


def test_a_python_that_is_too_old_is_refused_with_the_remedy(folder: Path) -> None:
    old = folder / "old python"
    old.write_text('#!/bin/sh\ncase $1 in -V) echo "Python 3.9.2" ;; *) exit 1 ;; esac\n')
    old.chmod(0o755)
    done = make(folder, f"PYTHON={old}")

    assert 0 != done.returncode
    assert "needs Python 3.11 or newer" in done.stderr
    assert "is Python 3.9.2" in done.stderr
    assert "make PYTHON=python3.12" in done.stderr
    assert not (folder / ".venv").exists()


def test_a_missing_python_is_named(folder: Path) -> None:
    done = make(folder, "PYTHON=no-such-python")

    assert 0 != done.returncode
    assert "no no-such-python here" in done.stderr


@pytest.mark.parametrize(("words", "usage"), [
    (("add",), "make add FROM="), (("export",), "make export TO="), (("publish",), "make publish SITEURL="),
    (("new",), "make new DIR="), (("upgrade",), "make upgrade DIR=")])
def test_a_target_without_its_argument_says_how_it_is_called(words: tuple[str, ...], usage: str, folder: Path) -> None:
    """It says so before it sets anything up."""
    done = make(folder, *words, "PYTHON=no-such-python")

    assert usage in done.stderr
    assert "no no-such-python here" not in done.stderr
