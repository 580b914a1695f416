"""A Chromium of this machine, and what it makes of a document."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from generator.notices import BrokenFile, Notice

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
         "chromium-headless-shell")
ELSEWHERE = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
             r"C:\Program Files\Google\Chrome\Application\chrome.exe", r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe")
"""Where macOS and Windows have it."""

FLAGS = ("--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-pdf-header-footer",
         "--generate-pdf-document-outline")
FIRST, EACH = 60.0, 0.5
"""Seconds that it may take to start, and for each article."""


def find() -> str:
    """Its path. Raises BrokenFile (S-048) when there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None) or next((path for path in ELSEWHERE if Path(path).is_file()), None)
    if found is None:
        raise BrokenFile(Notice(code="S-048", message="a PDF is printed by Chromium, Google Chrome or Edge, and there is none of them here",
                                hint="install one (on Debian: apt-get install chromium), or take the book as EPUB: FORMATS=epub"))
    return found


def print_to(document: Path, target: Path, articles: int) -> None:
    """Print a document. Raises BrokenFile: S-048 when there is no Chromium, S-049 when it prints nothing."""
    with tempfile.TemporaryDirectory(prefix="pressmark-", ignore_cleanup_errors=True) as profile:
        said = _run([find(), *FLAGS, *_unboxed(), f"--user-data-dir={profile}", f"--print-to-pdf={target}", document.as_uri()],
                    FIRST + EACH * articles)
    if not target.is_file() or target.stat().st_size == 0:
        raise BrokenFile(Notice(code="S-049", message=f"Chromium printed nothing; last it said: {said or 'nothing'}",
                                hint="take fewer articles at once (OF=2016), or run it as a user who may start Chromium"))


def _unboxed() -> tuple[str, ...]:
    """Root may not use Chromium's sandbox; what is printed has no scripts, and may ask nobody for anything."""
    return ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()


def _run(command: list[str], seconds: float) -> str:
    """The last line that a command says, which is ended with all that it has started when it takes too long."""
    with subprocess.Popen(  # noqa: S603  the program that find() has found
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
            start_new_session=os.name == "posix") as running:
        try:
            said = running.communicate(timeout=seconds)[1]
        except subprocess.TimeoutExpired:
            _end(running)
            return f"nothing for {seconds:.0f} seconds"
        except BaseException:
            _end(running)
            raise
    return (said.strip().splitlines() or [""])[-1]


def _end(running: "subprocess.Popen[str]") -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
