"""A build of what did not change is not done again; whatever could change the site makes it new."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import permalinks
from generator.notices import Notice
from generator.press.unchanged import stamp_of
from generator.site_size import look

LEDGER = b"path,kind,target\n"
SAID = (Notice(code="W-001", message="two names look alike", hint="look at them", file="a.md", line=3, level="work"),)


class Archive:
    """Folders as a build finds them, and settings as Pelican hands them on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path in ("content/articles/a.md", "content/authority/people.yaml", "content/originals/a.txt", "theme/templates/base.html",
                     "output/index.html"):
            self.write(path, path)
        self.write("content/permalinks.csv", LEDGER.decode())
        self.settings: dict[str, Any] = {
            "PATH": str(folder / "content"), "OUTPUT_PATH": str(folder / "output"), "THEME": str(folder / "theme"),
            "PLUGINS": ["generator.press"], "SITENAME": "Mill archive", "PRESSMARK_BUILD": object()}

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text)

    def stands(self) -> tuple[Notice, ...] | None:
        stamp = stamp_of(self.settings)
        last = stamp.last() if stamp else None
        return last and last[0]


@pytest.fixture
def built(tmp_path: Path) -> Archive:
    """An archive after a good build."""
    archive = Archive(tmp_path)
    stamp = stamp_of(archive.settings)
    assert stamp
    assert stamp.last() is None
    stamp.keep(LEDGER, SAID, look(archive.folder / "output"))
    return archive


def test_what_is_as_it_was_stands_and_says_again_what_it_said(built: Archive) -> None:
    assert SAID == built.stands()


def test_a_run_makes_settings_for_itself_that_change_nothing(built: Archive) -> None:
    built.settings |= {"PRESSMARK_BUILD": object(), "CACHE_PATH": "/elsewhere"}
    assert SAID == built.stands()


def same_size(path: str) -> Callable[[Archive], None]:
    """An edit that leaves the size and the time as they were."""
    def edit(archive: Archive) -> None:
        target = archive.folder / path
        times = target.stat()
        target.write_text(target.read_text()[::-1])
        os.utime(target, ns=(times.st_atime_ns, times.st_mtime_ns))
    return edit


def renamed(archive: Archive) -> None:
    folder = archive.folder / "content/articles"
    (folder / "a.md").rename(folder / "c.md")


def setting(**changed: object) -> Callable[[Archive], None]:
    return lambda archive: archive.settings.update(changed)


CHANGES: dict[str, Callable[[Archive], object]] = {
    "an article, without a trace in its size and time": same_size("content/articles/a.md"),
    "a decision of a person": same_size("content/authority/people.yaml"),
    "an original": same_size("content/originals/a.txt"),
    "a template": same_size("theme/templates/base.html"),
    "a page of the site, by somebody else": same_size("output/index.html"),
    "the ledger": lambda archive: archive.write("content/permalinks.csv", "path,kind,target\na.html,gone,withdrawn\n"),
    "one article more": lambda archive: archive.write("content/articles/b.md", "b"),
    "one article fewer": lambda archive: (archive.folder / "content/articles/a.md").unlink(),
    "an article's name": renamed,
    "a page of the site is gone": lambda archive: (archive.folder / "output/index.html").unlink(),
    "a setting": setting(SITENAME="Another"),
    "the address": setting(SITEURL="https://archive.example"),
    "a plug-in of somebody else": setting(PLUGINS=["generator.press", "sitemap"]),
    "a setting that runs code": setting(JINJA_FILTERS={"shout": lambda text: text.upper()}),
    "the stamp is damaged": lambda archive: next(archive.folder.glob(".cache/*")).write_bytes(b"\xff{"),
    "the stamp is of another shape": lambda archive: next(archive.folder.glob(".cache/*")).write_text(json.dumps({"inputs": 1})),
    "the cache is gone": lambda archive: next(archive.folder.glob(".cache/*")).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_build_is_done_when_something_changed(built: Archive, change: Callable[[Archive], object]) -> None:
    change(built)
    assert built.stands() is None


def test_an_edit_while_a_build_runs_is_seen_by_the_next(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    stamp = stamp_of(archive.settings)
    archive.write("content/articles/a.md", "edited after the build began")
    assert stamp
    stamp.keep(LEDGER, (), look(archive.folder / "output"))
    assert archive.stands() is None


def test_rows_that_somebody_appends_while_a_build_runs_are_seen_by_the_next(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    stamp = stamp_of(archive.settings)
    archive.write("content/permalinks.csv", "path,kind,target\nx.html,gone,withdrawn\n")
    assert stamp
    stamp.keep(LEDGER, (), look(archive.folder / "output"))
    assert archive.stands() is None
    assert "permalinks.csv" == permalinks.LEDGER
