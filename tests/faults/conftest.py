"""Deeds with their undisturbed ends, made once for all that goes wrong here."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.courses import Course
from tests.faults.sandbox import begun

MEMORY = "/dev/shm"  # noqa: S108


@pytest.fixture(scope="session")
def courses() -> Iterator[dict[str, Course]]:
    """Each deed follows on the one before. In memory where there is such a place: a disk takes its time over every file."""
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        yield made(Path(folder))


def made(folder: Path) -> dict[str, Course]:
    start = begun(folder / "start")
    found = {"add": Course("add", start, folder / "add")}
    placed = start.copied(folder / "placed")
    for name, data in found["add"].whole.originals().items():  # by hand, without the manifest's knowing
        (placed.content / "originals" / name).parent.mkdir(exist_ok=True)
        (placed.content / "originals" / name).write_bytes(data)
    (placed.content / "originals/nothing.bin").write_bytes(b"\x00\x01\x02")
    found["normalise"] = Course("normalise", placed, folder / "normalise")
    for name, before in (("build", "add"), ("export", "build"), ("empty", "add")):
        found[name] = Course(name, found[before].whole, folder / name)
    edited = found["build"].whole.copied(folder / "edited")
    article = min((edited.content / "articles").glob("*.md"))
    article.write_text(article.read_text() + "\nWhat was forgotten.\n")
    found["rebuild"] = Course("rebuild", edited, folder / "rebuild")
    return found
