"""The Makefile, as somebody meets it on a machine that is not ready for it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.terminal import at_a_terminal

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


PIP = r"""#!/bin/sh
# A Python whose pip says what it was told, and a virtual environment that is made of it.
case "$*" in
    *"-m venv "*) mkdir -p .venv/bin && cp "$0" .venv/bin/python && touch .venv/pyvenv.cfg ;;
    *"-m pip install"*) echo "pip was told: $*"; test ! -e no-network ;;
esac
"""


@pytest.fixture
def ready(folder: Path) -> Path:
    """A checkout on a machine with such a Python."""
    python = folder / "python"
    python.write_text(PIP)
    python.chmod(0o755)
    return folder


RUNTIME = "installing Pelican and the readers into .venv/"


def test_who_waits_at_a_terminal_is_told_how_much_and_sees_pip_at_work(ready: Path) -> None:
    code, seen = at_a_terminal(["make", ".venv/.runtime", "PYTHON=./python"], ready)

    assert 0 == code
    assert RUNTIME in seen and "115 MB" in seen and "515 MB" in seen and "a minute or two" in seen
    assert "pip was told: -m pip install --require-hashes -r requirements/runtime.txt" in seen
    assert "--quiet" not in seen


def test_in_a_pipe_pip_is_silent_unless_it_fails(ready: Path) -> None:
    done = make(ready, ".venv/.runtime", "PYTHON=./python")

    assert RUNTIME in done.stdout and "pip was told" not in done.stdout + done.stderr
    (ready / "no-network").touch()
    (ready / ".venv/.runtime").unlink()
    done = make(ready, ".venv/.runtime", "PYTHON=./python")
    assert 0 != done.returncode
    assert "pip was told: -m pip install --quiet" in done.stdout
    assert "make: could not install from requirements/runtime.txt" in done.stderr
    assert not (ready / ".venv/.runtime").exists()


def test_a_failure_at_a_terminal_is_told_after_what_pip_said(ready: Path) -> None:
    (ready / "no-network").touch()
    code, seen = at_a_terminal(["make", ".venv/.runtime", "PYTHON=./python"], ready)

    assert 0 != code
    assert "make: could not install from requirements/runtime.txt" in seen.partition("pip was told")[2]
    assert not (ready / ".venv/.runtime").exists()


@pytest.mark.parametrize("word", ["documents", "cluster", "takeaway"])
def test_what_is_wanted_for_more_is_told_too(word: str, ready: Path) -> None:
    done = make(ready, word, "PYTHON=./python")

    assert 0 == done.returncode, done.stderr
    assert re.search(r"installing [^\n]+ into \.venv/[^\n]+ MB", done.stdout.replace(RUNTIME, ""))
