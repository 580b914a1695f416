"""What a published site is made of, for readers who keep it: lists of its pages and of what they load, with sizes and digests.

    offline/index.txt   list, files, bytes, digest of the list; between tabs
    offline/010.txt     digest, bytes, path of each file

A file's list is its shard (generator/shards.py), so that a browser knows from a path which of them to ask, and fetches anew only those that
changed. A digest is the beginning of SHA-256. What is only taken away (feeds, citations, tables) is in none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator import store
from generator.shards import Held, parted, summed
from generator.site_size import files_below

FOLDER = "offline"
WORKER = "sw.js"
KINDS = frozenset((".html", ".js", ".css", ".woff2", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"))
"""Endings of what is kept; theme/static/js/offline-keeping.js has the same."""

OF_A_LIST = 1_000_000
"""Bytes of files in one list: some sixty pages."""

DIGITS = 12
"""Hexadecimal digits of a digest: 48 bits, to tell one version of a file from another."""


def lists(built: Path, former: Path, stays: Iterable[str], cache: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each list of a site that consists of what was built and of what `stays` of the former one.

    Digests are kept at `cache`.
    """
    parts = parted(summed(_located(built, former, stays), cache), OF_A_LIST)
    made = {name: _lines((file.sha256[:DIGITS], file.bytes, file.path) for file in files) for name, files in parts.items()}
    yield from ((f"{FOLDER}/{name}.txt", data) for name, data in made.items())
    yield f"{FOLDER}/index.txt", _lines(_row(name, made[name], files) for name, files in parts.items())


def _row(name: str, data: bytes, files: Sequence[Held]) -> tuple[object, ...]:
    return name, len(files), sum(file.bytes for file in files), store.sha256(data)[:DIGITS]


def _located(built: Path, former: Path, stays: Iterable[str]) -> Mapping[str, Path]:
    """Path below the site -> where the file is now, of what a reader keeps; in the order of the paths."""
    found = {path: former / path for path in stays} | {path: Path(entry.path) for path, entry in files_below(built)}
    return {path: found[path] for path in sorted(found)
            if Path(path).suffix.lower() in KINDS and path != WORKER and not path.startswith(f"{FOLDER}/")}


def _lines(rows: Iterable[Iterable[object]]) -> bytes:
    return "".join("\t".join(map(str, row)) + "\n" for row in rows).encode()
