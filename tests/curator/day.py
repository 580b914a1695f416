"""An archive on the disk that a curator works on: the two commands, the files that are edited, and what can be read off afterwards."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path

from generator import cli

ROOT = Path(__file__).parents[2]
ARTICLE_ID = re.compile(r"-([0-9a-z]{10})\.md$")


@dataclass(frozen=True)
class State:
    """The archive as one build left it."""

    entities: dict[str, dict[str, object]]
    """Id -> row of entities.jsonl."""

    mentions: dict[tuple[str, str], list[str | None]]
    """(report, surface) -> the entity of each mention."""

    stories: dict[str, set[str]]
    """Last part of a story's address -> its reports."""

    ledger: dict[str, tuple[str, str]]
    """Path -> kind and target in force."""

    pages: dict[str, str]
    """Path -> text of every HTML page."""

    digests: dict[str, str]
    """Path -> digest of every file that was built or is kept: output/ and content/."""

    def entity(self, name: str) -> str:
        """Id of the only entity of this name."""
        (id_,) = [id_ for id_, row in self.entities.items() if row["name"] == name]
        return id_


@dataclass(frozen=True)
class Archive:
    """A folder as `make new` would leave it."""

    folder: Path

    @classmethod
    def of(cls, folder: Path) -> "Archive":
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / "theme", folder / "theme")
        shutil.copy2(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
        (folder / "content/authority").mkdir(parents=True)
        return cls(folder)

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def run(self, *words: str) -> int:
        """A verb of the command line."""
        return cli.main(["--content", str(self.content), *words])

    def add(self, **reports: str) -> None:
        """Take in reports under these file names."""
        source = self.folder / f"in-{min(reports)}"
        source.mkdir()
        for name, text in reports.items():
            (source / f"{name}.txt").write_text(text, "utf-8")
        assert 0 == self.run("add", str(source))

    def press(self) -> subprocess.CompletedProcess[str]:
        """The second half."""
        return subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py", "--fatal", "warnings"],
            cwd=self.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, encoding="utf-8", check=False)

    def build(self) -> State:
        """Both halves, and what came of them."""
        assert 0 == self.run("normalise")
        done = self.press()
        assert 0 == done.returncode, done.stdout + done.stderr
        return self.state()

    def check(self) -> str:
        """The work-list."""
        out = StringIO()
        with redirect_stdout(out):
            assert 0 == self.run("check", "--output", str(self.folder / "output"))
        return out.getvalue()

    def authority(self, **files: str) -> None:
        """Write these files into content/authority/: people="- name: …"."""
        for name, text in files.items():
            (self.content / f"authority/{name}.yaml").write_text(text, "utf-8")

    def article(self, report: str) -> Path:
        """The article file of a report."""
        return next(path for path in (self.content / "articles").glob("*.md") if f"file: {report}.txt\n" in path.read_text("utf-8"))

    def id_of(self, report: str) -> str:
        found = ARTICLE_ID.search(self.article(report).name)
        assert found
        return found[1]

    def state(self) -> State:
        tables = self.folder / "tables"
        assert 0 == self.run("export", "tables", "--to", str(tables))
        rows = {name: [json.loads(line) for line in (tables / f"{name}.jsonl").read_text("utf-8").splitlines()]
                for name in ("entities", "mentions", "articles", "stories")}
        report = {row["id"]: str(row["original"]["file"]).removesuffix(".txt") for row in rows["articles"]}
        mentions: dict[tuple[str, str], list[str | None]] = {}
        for row in rows["mentions"]:
            mentions.setdefault((report[row["article"]], row["surface"]), []).append(row["entity"])
        with (self.content / "permalinks.csv").open(encoding="utf-8", newline="") as file:
            ledger = {row[0]: (row[1], row[2]) for row in list(csv.reader(file))[1:]}
        built = [path for part in ("output", "content") for path in sorted((self.folder / part).rglob("*")) if path.is_file()]
        return State(
            entities={row["id"]: row for row in rows["entities"]}, mentions=mentions, ledger=ledger,
            stories={row["id"].removeprefix("stories/"): {report[id_] for id_ in row["articles"]} for row in rows["stories"]},
            pages={path.relative_to(self.folder / "output").as_posix(): path.read_text("utf-8")
                   for path in built if path.suffix == ".html" and path.is_relative_to(self.folder / "output")},
            digests={path.relative_to(self.folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in built})
