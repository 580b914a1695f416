"""A serving process over a checkout of its own, with what it prints."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import IO

from tests.browser.checkout import ROOT, Checkout

PATIENCE = 60.0
"""Seconds."""


class WorkingDay:
    """`make serve`, as far as it is no set-up."""

    def __init__(self, checkout: Checkout, port: int | None = None) -> None:
        self.checkout, self.lines = checkout, list[str]()
        self.port = port or free_port()
        words = [sys.executable, "-m", "generator.serving", "content", "-o", "output", "-s", "pelicanconf.py", "--port", str(self.port)]
        self.process = subprocess.Popen(words, cwd=checkout.folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        assert self.process.stdout
        self._reader = Thread(target=self._read, args=(self.process.stdout,), daemon=True)
        self._reader.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def built(self) -> int:
        """How many builds went well."""
        return sum("built in" in line for line in self.lines)

    def article(self, beginning: str) -> Path:
        """An article's file."""
        return next((self.checkout.content / "articles").glob(f"{beginning}*.md"))

    def until(self, what: Callable[[], object]) -> None:
        """Wait for something to be so. Fails the test, with what was printed, when it takes too long."""
        end = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < end, "\n".join(self.lines)
            time.sleep(0.05)

    def end(self) -> int:
        """Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(30)
        self._reader.join(5)
        return code

    def _read(self, printed: IO[str]) -> None:
        for line in printed:
            self.lines.append(line.rstrip())


def rewrite(file: Path, old: str, new: str) -> None:
    """Save a file with one thing changed."""
    text = file.read_text("utf-8")
    assert re.search(old, text), file
    file.write_text(re.sub(old, new, text, count=1), "utf-8")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
