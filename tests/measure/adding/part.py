"""The parts of `make bench` about `add`: texts beside the recogniser alone and a spaCy pipeline alone, pages beside trafilatura alone."""

import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import trafilatura

from generator import accession, intake, normalise
from generator.notices import Refused
from tests.measure.search import corpus, sentences
from tests.measure.tables import Table

PIPELINE = "en_core_web_sm"
PARAGRAPH = 3
"""Sentences."""

USED = Path(__file__).parents[1] / "used.py"
END = re.compile(r"(?<=\.)\s+")
HEAD = ("", "s", "CPU s", "peak MB", "articles a second", "of the recogniser's speed", "articles a CPU second, of the recogniser's")
NOTES = (
    "All on every processor of the machine. *add* is the whole command: from files in a folder to article files in an empty archive, its "
    "start and that of its processes with it. The others read the same texts and keep nothing; their start is left out of their seconds.",
    "Peak is that of the largest process. The second `add` finds everything in its cache.")


def texts(data: Path | None, sizes: Sequence[int], rounds: int) -> Iterator[Table]:
    """Texts, for each number of them: the whole command beside the recogniser alone."""
    for count in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
            folder = Path(temporary)
            _write(folder / "in", count, data)
            made_of = "news agency sentences" if data and sentences.there(data) else "invented words"
            yield Table(name=f"add-{count}", title=f"`add` on {count:,} texts of 500 words, made of {made_of}", head=HEAD,
                        rows=tuple(_rows(folder, count, rounds)), notes=NOTES)


def _write(folder: Path, count: int, data: Path | None) -> None:
    folder.mkdir()
    for number, text in enumerate(corpus.articles(count, data)):
        lines = END.split(text.text)
        body = "\n\n".join(" ".join(lines[at:at + PARAGRAPH]) for at in range(0, len(lines), PARAGRAPH))
        (folder / f"{number:06}.txt").write_text(f"{text.title}\n\n{body}\n", "utf-8")


Taken = tuple[float, float, float]
"""Seconds, CPU seconds, bytes at the peak."""


def _rows(folder: Path, count: int, rounds: int) -> Iterator[tuple[str, ...]]:
    workers = accession.processors()
    found: dict[str, list[Taken]] = {}
    for _ in range(rounds):
        for name, measured in _measured(folder, workers).items():
            found.setdefault(name, []).append(measured())
    best = {name: min(taken) for name, taken in found.items()}
    own, own_cpu = best["our recogniser alone"][:2]
    for name, (seconds, cpu, peak) in best.items():
        yield (name, f"{seconds:,.1f}", f"{cpu:,.1f}", f"{peak / 1e6:,.0f}", f"{count / seconds:,.1f}", f"{own / seconds:.2f}",
               f"{own_cpu / cpu:.2f}")


def _measured(folder: Path, workers: int) -> dict[str, Callable[[], Taken]]:
    def add(*, fresh: bool) -> Taken:
        if fresh:
            shutil.rmtree(folder / "archive", ignore_errors=True)
        return _used("generator", "--content", str(folder / "archive/content"), "add", str(folder / "in"))

    def alone(name: str) -> Taken:
        return _used("tests.measure.adding.alone", name, str(folder / "in"), str(workers))

    peers = {f"spaCy's {PIPELINE} alone": lambda: alone(PIPELINE)} if find_spec(PIPELINE) else {}
    if not peers:
        print(f"add: no {PIPELINE}, so spaCy is not measured: install spacy and it", file=sys.stderr)
    return {"`add`": lambda: add(fresh=True), "our recogniser alone": lambda: alone("recogniser"),
            "the same `add` again": lambda: add(fresh=False), **peers}


def _used(*words: str) -> Taken:
    """What a module of Python takes; its own word for the seconds when it has one."""
    start = time.perf_counter()
    told = subprocess.run([sys.executable, str(USED), sys.executable, "-m", *words], stdout=subprocess.PIPE, check=True)
    seconds = time.perf_counter() - start
    used = json.loads(told.stdout)
    printed = used["printed"].strip()
    return (float(printed) if re.fullmatch(r"[\d.]+", printed) else seconds), used["seconds"], used["peak"]


# ---------------------------------------------------------------- pages

def pages(data: Path | None, _sizes: Sequence[int], rounds: int) -> Iterator[Table]:
    """Saved web pages: read and normalised by us, extracted by trafilatura. Without some there is no table, and it is said."""
    found = sorted((*(data / "html").rglob("*.html"), *(data / "html").rglob("*.html.gz"))) if data else []
    if not found:
        print("add: no pages (DATA/html/**/*.html), so reading pages is not measured", file=sys.stderr)
        return
    sources = [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in found]
    ours = min(_cpu(lambda: [_read(data) for data in sources]) for _ in range(rounds))
    theirs = min(_cpu(lambda: [trafilatura.extract(data, with_metadata=True) for data in sources]) for _ in range(rounds))
    rows = tuple((name, f"{seconds:,.1f}", f"{len(sources) / seconds:,.1f}", f"{theirs / seconds:.2f}")
                 for name, seconds in (("ours: read and normalised", ours), ("trafilatura, with metadata", theirs)))
    yield Table(name="add-pages", title=f"{len(sources)} saved web pages, in one process", rows=rows,
                head=("", "CPU s", "pages a CPU second", "of trafilatura's speed"), notes=(
                    "Ours asks trafilatura too, and then what every line is: headline, byline, furniture …",))


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _read(data: bytes) -> object:
    try:
        return normalise.normalise(intake.read(data, "page.html"))
    except Refused as refusal:
        return refusal


def versions() -> str:
    """What it is measured beside."""
    return ", ".join(f"{name} {told}" for name in ("trafilatura", "onnxruntime", "spacy") if (told := _version(name)))


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
