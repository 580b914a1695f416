"""A small archive in a folder of its own, what people do to it, and copies of this process in which they do it and come to grief.

The copies are forked from a process that has everything imported and read already, so that one costs a fraction of a second.
"""

import contextlib
import io
import os
import shutil
import signal
import struct
import sys
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pelican import main as pelican

from generator import cli
from generator.press import staging

ROOT = Path(__file__).parents[2]
PATIENCE = 120
"""Seconds after which a copy hangs."""

FIRST = {
    "mill.txt": "Mill burns in Dewsbury\n\nBy Asa Lees\n\n6 April 1931\n\nFive men died when a mill burned in Dewsbury on Monday night, "
                "Hester Pyle, the harbour master, said.\n\n“We saw it from the river,” Pyle said. The fire began at nine o'clock.\n\n"
                "Nobody knows how the fire began, and the owners of the mill would say nothing on Tuesday.\n",
    "flood.txt": "River rises at Dewsbury\n\nBy Ilse Marrow\n\n4 May 1931\n\nThe river rose nine feet in Dewsbury. “We saw it come,” "
                 "Hester Pyle said.\n",
}
LATER = {
    "mill-2.txt": FIRST["mill.txt"].replace("6 April", "7 April") +
                  "\nThe mill is to be built again, its owners said on Wednesday, with iron stairs outside.\n",
    "scrape.jsonl": '{"headline": "Weavers leave their looms", "text": "Forty weavers left their looms in Dewsbury on Friday.", '
                    '"date": "1932-01-09", "publication": "Dewsbury Gazette"}\n'
                    '{"headline": "A bridge for Dewsbury", "text": "Hester Pyle opened a bridge.", "date": "1931-04-20"}\n',
    "page/saved.html": "<html><head><title>Lamps lit in Batley</title><body><article><h1>Lamps lit in Batley</h1><p>The lamps of "
                       "Batley were lit for the first time on Thursday, and four hundred people came to see them.</p>"
                       "<img src='lamp.png'></article>",
    "nothing.bin": "\x00\x01\x02",
}

def picture() -> bytes:
    """A PNG of four grey points."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"\x00\x40\x80" * 2
    head = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@dataclass(frozen=True, slots=True)
class Sandbox:
    """An archive, with its cache and its site."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def copied(self, folder: Path) -> "Sandbox":
        """The same in another folder; with the times of the files, by which a build knows what it has left."""
        shutil.copytree(self.folder, folder, symlinks=True)
        return Sandbox(folder)

    def state(self) -> dict[str, str]:
        """Path -> digest, of everything but the cache."""
        return {path.relative_to(self.folder).as_posix(): sha256(path.read_bytes()).hexdigest()
                for path in sorted(self.folder.rglob("*")) if path.is_file() and ".cache" not in path.relative_to(self.folder).parts}

    def originals(self) -> dict[str, bytes]:
        """The originals that are there."""
        place = self.content / "originals"
        return {path.relative_to(place).as_posix(): path.read_bytes() for path in sorted(place.rglob("*"))
                if path.is_file() and not path.name.startswith(".") and path.name not in ("manifest.jsonl", "custody.jsonl")}


def laid_out(folder: Path, files: dict[str, str]) -> Path:
    """These files, as somebody has them."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def begun(folder: Path) -> Sandbox:
    """An archive of two articles, one of them corrected by hand, with its site, and a folder of more to take in."""
    sandbox = Sandbox(folder)
    laid_out(folder / "first", FIRST)
    laid_out(folder / "later", LATER)
    (folder / "later/page/lamp.png").write_bytes(picture())
    warm(sandbox)
    for deed in (lambda held: add(held, "first"), build):
        done = attempted(sandbox, deed)
        assert done.code == 0, done.said
    (mill,) = (folder / "content/articles").glob("mill-*.md")
    text = mill.read_text("utf-8").replace("publication: null", "publication: Dewsbury Gazette").replace("Five men", "Five people")
    mill.write_text(text, "utf-8")
    return sandbox


def warm(sandbox: Sandbox) -> None:
    """Have this process read what every copy of it would else have to read again: code, tables, the recogniser."""
    other = sandbox.copied(sandbox.folder.with_name("warm"))
    with contextlib.chdir(other.folder), contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for source in ("first", "later"):
            add(other, source)
        export(other)
        check(other)
    shutil.rmtree(other.folder)


# ---------------------------------------------------------------- what people do

Deed = Callable[[Sandbox], int]
"""Something to do in a copy of this process, in the archive's folder; its exit code."""


def add(sandbox: Sandbox, source: str = "later") -> int:
    """Take in what lies in a folder beside the archive."""
    return cli.main(["--content", "content", "add", source, "--workers", "1"])


def normalise(_sandbox: Sandbox) -> int:
    """Bring the article files up to date."""
    return cli.main(["--content", "content", "normalise", "--workers", "1"])


def build(_sandbox: Sandbox) -> int:
    """Build the site."""
    try:
        pelican(["content", "-o", "output", "-s", str(ROOT / "pelicanconf.py"), "-q", "--fatal", "warnings", "-t", str(ROOT / "theme")])
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def rebuild(sandbox: Sandbox) -> int:
    """Build a site that is there already: what is new is moved in among what stays, however much it is."""
    staging.MANY = 0
    return build(sandbox)


def export(_sandbox: Sandbox) -> int:
    """Write the tables."""
    return cli.main(["--content", "content", "export", "tables", "csv", "annotations", "--to", "tables"])


def empty(_sandbox: Sandbox) -> int:
    """Put the archive aside and begin without articles."""
    return cli.main(["--content", "content", "empty"])


def check(_sandbox: Sandbox) -> int:
    """Look for broken promises."""
    return cli.main(["--content", "content", "check"])


# ---------------------------------------------------------------- copies of this process

@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """How a copy ended."""

    code: int
    """Its exit code; -9 when it was killed."""

    said: str
    """What it printed."""


def attempted(sandbox: Sandbox, deed: Deed, before: Callable[[], object] | None = None, kill_after: float | None = None,
              words: Path | None = None) -> End:
    """Do something in a copy of this process, which is prepared by `before`, or killed after so many seconds; it speaks into `words`."""
    words = words or sandbox.folder.with_name(f"{sandbox.folder.name}.said")
    child = os.fork()
    if child == 0:
        _live(sandbox, deed, before, words)
    end = time.monotonic() + (PATIENCE if kill_after is None else kill_after)
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            ended = os.waitpid(child, 0)
            break
        time.sleep(0.001)
    return End(code=os.waitstatus_to_exitcode(ended[1]), said=words.read_text("utf-8", "replace"))


def _live(sandbox: Sandbox, deed: Deed, before: Callable[[], object] | None, words: Path) -> None:
    code = 70
    try:
        out = os.open(words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        os.chdir(sandbox.folder)
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # so that a build makes no copies of its own
        if before:
            before()
        code = deed(sandbox)
    except BaseException as bug:
        sys.stderr.write(f"{type(bug).__name__}: {bug}\n")
    finally:
        with contextlib.suppress(OSError):
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
        os._exit(code)
