"""Follows a page of docs/ as somebody would who has read nothing else: types its commands, writes its files, pastes its entries.

A block is what is indented by four spaces. What it is, its first line tells; one that nobody knows is a mistake in the page or here.
"""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.manual.errors import ROOT
from tests.publishing.workflow import set_up

BLOCK = re.compile(r"(?:^ {4}.*\n(?:^ *\n(?=^ {4}))*)+", re.MULTILINE)
COMMAND = re.compile(r"(?:make|cd|git|python|\.venv/bin/python|sha512sum|sha256sum|cp) ")
NAMED = re.compile(r"`([\w.-]+)`:\n\n\Z")
"""Before the text of a file: its name."""

TOOL = ("generator", "theme", "docs", "requirements", "Makefile", "publishconf.py", "pyproject.toml", "LICENSE", ".gitignore", ".github",
        "pelicanconf.py")


@dataclass
class Reader:
    """Somebody at a machine with nothing but Pressmark's folder and a home."""

    home: Path
    place: Path
    pasted: dict[str, Callable[[str], None]] = field(default_factory=dict)
    """How a block begins that is pasted somewhere -> what pastes it."""

    article: Callable[[str], str] = str
    """The id of the article that a command is meant for."""

    typed: list[tuple[str, int, str]] = field(default_factory=list)
    """Each command with its exit code and what it printed."""

    def follow(self, page: str, only: str = "") -> None:
        """Do what a page, or the chapter `only` of it, says. Raises ValueError for a block that is neither command, file nor entry."""
        text = (ROOT / "docs" / page).read_text("utf-8")
        if only:
            text = re.split(r"^## ", text.split(f"\n## {only}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
        for before, block in _blocks(text):
            first = block.split("\n", 1)[0]
            paste = next((paste for begin, paste in self.pasted.items() if block.startswith(begin)), None)
            if COMMAND.match(first):
                self._type(block)
            elif named := NAMED.search(before):
                (self.home / "clippings").mkdir(exist_ok=True)
                (self.home / "clippings" / named[1]).write_text(block, "utf-8")
            elif paste:
                paste(block)
            else:
                raise ValueError(first)

    def _type(self, block: str) -> None:
        for line in block.splitlines():
            words = shlex.split(line.replace("~/", f"{self.home}/"))
            if words[0] == "cd":
                (self.place,) = self.place.glob(words[1]) if "*" in words[1] else [self.place / words[1]]
                self.place = self.place.resolve()
                if not (self.place / ".venv").exists() and (self.place / "Makefile").exists():
                    set_up(self.place)
                continue
            done = subprocess.run(  # noqa: S602  a page's own words
                self._meant(line), shell=True, cwd=self.place, env=self._environment(), capture_output=True, text=True, timeout=600,
                check=False)
            self.typed.append((line, done.returncode, done.stdout + done.stderr))

    def _meant(self, line: str) -> str:
        if " ID" in line:
            line = line.replace(" ID", f" {self.article(line)}")
        return line

    def _environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "LANG", "TMPDIR")}
        return kept | {"HOME": str(self.home), "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@archive.example",
                       "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@archive.example"}


def tool(folder: Path) -> Path:
    """Pressmark's own folder as it is downloaded, but that it is set up already."""
    folder.mkdir(parents=True)
    for name in TOOL:
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "content", folder / "content")
    set_up(folder)
    return folder


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """What stands before each block, and the block without its indent."""
    for found in BLOCK.finditer(text):
        yield text[:found.start()], re.sub(r"^ {4}", "", found[0], flags=re.MULTILINE).rstrip() + "\n"
