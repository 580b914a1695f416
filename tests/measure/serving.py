"""How long after an article is saved  make serve  answers with the changed page: seconds, of edits one by one.

    PYTHONPATH=. python tests/measure/serving.py CONTENT --output DIR [--edits 20] [--hurry]

A word is added to the text of an article, which is saved as editors do (a new file put in the place of the old one); a page that
follows the article is told to load anew, and loads. The clock stops when its bytes with the word have arrived. Between two edits the
build in the background is waited for, but not with --hurry: then most edits fall into a build. CONTENT is changed while this runs, and
put back at the end.
"""

import argparse
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import IO

from tests.measure.building.tree import descendants, memory

SEED = 9


class Served:
    """A serving process, with what it prints."""

    def __init__(self, content: Path, output: Path, port: int) -> None:
        words = [sys.executable, "-m", "generator.serving", str(content), "-o", str(output), "--port", str(port)]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        self.port, self.built = port, 0
        self.lines: list[str] = []
        assert self.process.stdout
        Thread(target=self._read, args=(self.process.stdout,), daemon=True).start()

    def _read(self, printed: IO[str]) -> None:
        for line in printed:
            self.lines.append(line.rstrip())
            self.built += "built in" in line

    def wait_for_build(self, number: int) -> None:
        """Until so many builds are done."""
        while self.built < number:
            if self.process.poll() is not None:
                sys.exit("\n".join(self.lines))
            time.sleep(0.05)

    def get(self, path: str) -> bytes:
        """What is answered."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", f"/{path}")
        data = connection.getresponse().read()
        connection.close()
        return data

    def end(self) -> None:
        """As Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)


def shown_after(served: Served, path: str, file: Path, text: str, word: str) -> float:
    """Seconds from saving the file to having the page with the word."""
    page = served.get(path)
    state = page.partition(b'data-state="')[2].partition(b'"')[0].decode()
    events = HTTPConnection("127.0.0.1", served.port, timeout=600)
    events.request("GET", f"/.pressmark/events?page={path}&state={state}")
    answer = events.getresponse()
    answer.readline()  # it follows
    began = time.perf_counter()
    save(file, text)
    while True:
        while answer.readline().strip() != b"event: reload":
            pass
        if word.encode() in served.get(path):
            events.close()
            return time.perf_counter() - began


def save(file: Path, text: str) -> None:
    """As an editor does."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
    Path(name).replace(file)


def measured(served: Served, content: Path, edits: int, hurry: bool) -> tuple[list[float], int]:
    """Seconds of each edit; how many previews the build that followed gave the very bytes of."""
    files = random.Random(SEED).sample(sorted((content / "articles").rglob("*.md")), edits)  # noqa: S311
    before = {file: file.read_text("utf-8") for file in files}
    seconds, same = list[float](), 0
    try:
        for number, (file, text) in enumerate(before.items()):
            word, path, built = f"quillwork{number}", f"articles/{file.stem}.html", served.built
            seconds.append(shown_after(served, path, file, f"{text.rstrip()} And {word}.\n", word))
            preview = served.get(path)
            if not hurry:
                served.wait_for_build(built + 1)
                same += preview == served.get(path)
    finally:
        for file, text in before.items():
            save(file, text)
    return seconds, same


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument("--port", type=int, default=8479)
    parser.add_argument("--hurry", action="store_true")
    options = parser.parse_args()
    served = Served(options.content, options.output, options.port)
    try:
        served.wait_for_build(1)
        print("\n".join(served.lines))
        seconds, same = measured(served, options.content, options.edits, options.hurry)
        held = sum(map(memory, (served.process.pid, *descendants(served.process.pid))))
    finally:
        served.end()
    print("\n".join(line for line in served.lines if "built in" in line))
    print(" ".join(f"{one:.3f}" for one in seconds))
    print(f"between two builds it has {held / 1e6:,.0f} MB")
    print(f"{options.edits} edits: median {statistics.median(seconds):.3f} s, worst {max(seconds):.3f} s"
          + ("" if options.hurry else f"; {same} previews had the bytes of the build"))


if __name__ == "__main__":
    main()
