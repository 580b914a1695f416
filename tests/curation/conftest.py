"""A small invented archive with a draft and a collection, built once for its editor and once for everybody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import document
from generator.model import Article, Name
from tests.views.sample import article

ROOT = Path(__file__).parents[2]
CALLOWAY = Name(name="Ines Calloway", type="person", surfaces=("Ines Calloway", "Calloway"), roles=("chair of the Harbour Board",))
BODY = "Ines Calloway spoke in Brimsey on Monday.\n\nThe harbour is old, Calloway said."
FERRY = article("The ferry burns", BODY, published="2016-04-29", names=(CALLOWAY,), tags=("Ferries",))
QUAY = article("The quay is closed", BODY.replace("Monday", "Friday"), published="2017-04-29", names=(CALLOWAY,), tags=("Ferries",))
DRAFT = article("A wreck is raised", "Ines Calloway raised it. Asa Lees paid.", published="2018-01-02", status="draft",
                tags=("Ferries", "Wrecks"), names=(CALLOWAY, Name(name="Asa Lees", type="person", surfaces=("Asa Lees",))))
ARTICLES = (FERRY, QUAY, DRAFT)
COLLECTION = f"""---
title: A coast on fire
description: Two years of Brimsey.
curators: [Bel Halley, Cor Tarnsen]
date: 2026-11
articles:
  - article: articles/{QUAY.slug}-{QUAY.id}.html
    note: The later one *first*.
  - {DRAFT.id}
  - {FERRY.slug}-{FERRY.id}.md
---

Begin with [the ferry](../articles/{FERRY.slug}-{FERRY.id}.md), see [her](people/ines-calloway.html),
and <b>wait</b> for [the wreck]({DRAFT.id}).
"""


def path_of(held: Article) -> str:
    return f"articles/{held.slug}-{held.id}.html"


def write(content: Path, collection: str = COLLECTION) -> Path:
    """The archive's files in a folder."""
    (content / "articles").mkdir(parents=True)
    (content / "collections").mkdir()
    for held in ARTICLES:
        (content / "articles" / f"{held.slug}-{held.id}.md").write_text(document.write(held), "utf-8")
    (content / "collections" / "coast-on-fire.md").write_text(collection, "utf-8")
    return content


def press(content: Path, output: Path, settings: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "--fatal", "warnings", "-s", str(ROOT / settings)]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, encoding="utf-8",
                          timeout=120, check=False)


def texts(folder: Path) -> dict[str, str]:
    """Path -> text of every file that can be read as one, the theme's own left out."""
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "replace") for path in sorted(folder.rglob("*"))
            if path.is_file() and "theme" not in path.parts}


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("archive") / "content")


@pytest.fixture(scope="session")
def local(content: Path) -> dict[str, str]:
    """The site that its editor builds."""
    output = content.parent / "local"
    done = press(content, output, "pelicanconf.py")
    assert done.returncode == 0, done.stdout + done.stderr
    return texts(output)


@pytest.fixture(scope="session")
def published(content: Path, local: dict[str, str]) -> dict[str, str]:
    """The site that everybody sees; built after the other one, since both write the ledger."""
    output = content.parent / "published"
    done = press(content, output, "publishconf.py", SITEURL="https://archive.example")
    assert done.returncode == 0, done.stdout + done.stderr
    return texts(output)
