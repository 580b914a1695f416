"""Articles per CPU-second: taking in a folder of texts beside a spaCy pipeline alone, reading a folder of pages beside trafilatura alone.

    python tests/measure/throughput.py --texts FOLDER [--pages FOLDER] [--most N]

Texts (*.txt) go through the command line's `add` in a process of its own, names and all, into an empty archive. Pages (*.html,
*.html.gz) are read and normalised in this process. Every figure is CPU time, so that a busy machine changes little. A
benchmark, no test.
"""

import argparse
import gzip
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator import intake, normalise
from generator.notices import Refused


def used_by(words: list[str]) -> tuple[float, int]:
    """CPU seconds of a command, and its exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    code = subprocess.run(words, check=False, stdout=subprocess.DEVNULL).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def texts(folder: Path, most: int, pipeline: str) -> None:
    import spacy

    paths = sorted(folder.glob("*.txt"))[:most]
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary, "in")
        source.mkdir()
        for path in paths:
            (source / path.name).write_bytes(path.read_bytes())
        seconds, code = used_by([sys.executable, "-m", "generator", "--content", f"{temporary}/content", "add", str(source)])
        made = len(list(Path(temporary, "content/articles").glob("*.md")))
    print(f"add: {made} articles of {len(paths)} texts, exit code {code}, {made / seconds:.1f} a CPU-second")
    model = spacy.load(pipeline)
    alone = cpu(lambda: [None for _ in model.pipe(path.read_text("utf-8", "replace") for path in paths)])
    print(f"{pipeline} alone: {len(paths) / alone:.1f} a CPU-second; add does {made / seconds * alone / len(paths):.2f} of that")


def pages(folder: Path, most: int) -> None:
    import trafilatura

    found = sorted((*folder.rglob("*.html"), *folder.rglob("*.html.gz")))[:most]
    sources = [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in found]
    ours = cpu(lambda: [_read(data) for data in sources])
    theirs = cpu(lambda: [trafilatura.extract(data, with_metadata=True) for data in sources])
    print(f"pages: {len(sources) / ours:.1f} a CPU-second; trafilatura alone {len(sources) / theirs:.1f}: {theirs / ours:.2f} of that")


def _read(data: bytes) -> object:
    try:
        return normalise.normalise(intake.read(data, "page.html"))
    except Refused as refusal:
        return refusal


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--spacy", default="en_core_web_sm", help="the pipeline to compare with, which must be installed")
    parser.add_argument("--most", type=int, default=1000)
    given = parser.parse_args()
    if given.texts:
        texts(given.texts, given.most, given.spacy)
    if given.pages:
        pages(given.pages, given.most)
