"""A built site in shards: lists of its files that can be uploaded one after the other, or side by side, to object storage.

No file lies elsewhere for it, so that addresses and links stay what they are. Beside the output folder is written, in `<output>.shards/`:

    shards.csv     shard, files, bytes, sha256 of its list
    010.csv        path, bytes, sha256 of every file of the shard 010, by path

A file's shard is the beginning of the digest of its name, in bits: as many as it takes to keep the shards small (extendible hashing: Fagin,
Nievergelt, Pippenger and Strong 1979). So a file stays in its shard whatever else comes and goes, until this shard itself is too large and
parts in two. What is named alike, an article's page and the files beside it, lies together.
"""

import contextlib
import csv
import hashlib
import io
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator import store
from generator.notices import BrokenFile, Notice
from generator.site_size import MEGABYTE, files_below

INDEX = "shards.csv"
WHOLE = "all"
"""The name of a shard that needs no bit."""

UPLOAD, DELETE = "upload", "delete"
DEFAULT = 250.0
"""Megabytes of a shard where content/settings.yaml says nothing."""


class Held(NamedTuple):
    """A file of the site."""

    path: str
    """Below the output folder, with forward slashes."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What has to be done where an earlier site was uploaded."""

    upload: Mapping[str, Sequence[Held]]
    """Shard -> files that are new or have other bytes; shards without any are left out."""

    delete: Sequence[str]
    """Paths that the site has no more."""


def folder_of(output: Path) -> Path:
    """Where the lists of a site's shards lie: beside it, for they are no part of it."""
    return output.with_name(f"{output.name}.shards")


def write(output: Path, content: Path, limit: float) -> dict[str, list[Held]]:
    """Write the lists of a site in shards of at most so many megabytes; gives them. What lists of old shards are there is deleted.

    Digests are kept in the cache of the archive in `content`, so that only files that changed are read. Raises BrokenFile (S-022), OSError.
    """
    if not (output / "index.html").is_file():
        raise BrokenFile(Notice(code="S-022", file=str(output), message="there is no built site here", hint="build it first: make html"))
    shards = parted(held(output, cache_for(content, output, "sums")), int(limit * MEGABYTE))
    folder = folder_of(output)
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for name, files in shards.items():
        data = _table(Held._fields, files)
        store.write(folder / f"{name}.csv", data)
        rows.append((name, len(files), sum(file.bytes for file in files), store.sha256(data)))
    for old in folder.glob("*.csv"):
        if old.stem not in shards and old.name != INDEX:
            old.unlink()
    store.write(folder / INDEX, _table(("shard", "files", "bytes", "sha256"), rows))
    return shards


def read(folder: Path) -> dict[str, list[Held]]:
    """The lists of shards in a folder; none where there is no folder. Raises BrokenFile (S-021)."""
    if not folder.is_dir():
        return {}
    return {str(row[0]): [Held(path, int(size), digest) for path, size, digest in _rows(folder / f"{row[0]}.csv", Held._fields)]
            for row in _rows(folder / INDEX, ("shard", "files", "bytes", "sha256"))}


def changes(now: Mapping[str, Sequence[Held]], uploaded: Mapping[str, Sequence[Held]]) -> Changes:
    """What differs from what was uploaded; a file that only went to another shard does not, for it has its address."""
    before = {file.path: file.sha256 for files in uploaded.values() for file in files}
    upload = {name: [file for file in files if before.get(file.path) != file.sha256] for name, files in now.items()}
    stays = {file.path for files in now.values() for file in files}
    return Changes(upload={name: files for name, files in upload.items() if files}, delete=sorted(set(before) - stays))


def write_changes(found: Changes, folder: Path) -> None:
    """Write the paths, one a line: `upload/010.txt` for each shard that changed, and `delete.txt`."""
    (folder / UPLOAD).mkdir(parents=True, exist_ok=True)
    for old in (folder / UPLOAD).glob("*.txt"):
        if old.stem not in found.upload:
            old.unlink()
    for name, files in found.upload.items():
        store.write(folder / UPLOAD / f"{name}.txt", _lines(file.path for file in files))
    store.write(folder / f"{DELETE}.txt", _lines(found.delete))


# ---------------------------------------------------------------- which shard

def parted(files: Iterable[Held], most: int) -> dict[str, list[Held]]:
    """Shard -> its files by path, of at most so many bytes; files that are named alike stay together, also where they are more."""
    units: dict[str, list[Held]] = {}
    for file in files:
        units.setdefault(_bits(_name(file.path)), []).append(file)
    return {name or WHOLE: sorted(file for unit in part for file in unit) for name, part in _halved("", units, most) if part}


def _halved(prefix: str, units: Mapping[str, list[Held]], most: int) -> Iterator[tuple[str, list[list[Held]]]]:
    if len(units) <= 1 or sum(file.bytes for unit in units.values() for file in unit) <= most:
        yield prefix, list(units.values())
        return
    for bit in "01":
        longer = prefix + bit
        yield from _halved(longer, {bits: unit for bits, unit in units.items() if bits.startswith(longer)}, most)


def _name(path: str) -> str:
    """What a page and the files beside it have in common: "mill-fire-nk3fq7m2ab"."""
    return path.rpartition("/")[2].partition(".")[0]


def _bits(name: str) -> str:
    return f"{int.from_bytes(hashlib.sha256(name.encode(errors='surrogateescape')).digest()):0256b}"


# ---------------------------------------------------------------- the files

class _Known(msgspec.Struct, array_like=True, frozen=True):
    size: int
    time: int
    sha256: str


_KNOWN = msgspec.msgpack.Decoder(dict[str, _Known])


def held(output: Path, cache: Path) -> list[Held]:
    """Every file of a site with its digest, kept at `cache`."""
    return summed({path: Path(entry.path) for path, entry in files_below(output)}, cache)


def summed(files: Mapping[str, Path], cache: Path) -> list[Held]:
    """These files of a site, by their paths in it, with their digests. Which digest a file of this size and time had is kept at `cache`."""
    known = _read_known(cache)
    now: dict[str, _Known] = {}
    for path, file in files.items():
        facts = file.stat()
        was = known.get(path)
        same = was is not None and (was.size, was.time) == (facts.st_size, facts.st_mtime_ns)
        now[path] = was if was and same else _Known(facts.st_size, facts.st_mtime_ns, store.file_digest(file))
    with contextlib.suppress(OSError):
        store.write(cache, msgspec.msgpack.encode(now))
    return [Held(path, one.size, one.sha256) for path, one in now.items()]


def cache_for(content: Path, output: Path, kind: str) -> Path:
    """Where what is known of the files of this output folder is kept; an archive that is moved with it knows it still."""
    home = content.resolve().parent
    name = hashlib.sha256(os.path.relpath(output.resolve(), home).encode(errors="surrogateescape")).hexdigest()[:16]
    return home / ".cache" / f"built-{name}.{kind}"


def _read_known(cache: Path) -> dict[str, _Known]:
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return _KNOWN.decode(cache.read_bytes())
    return {}


# ---------------------------------------------------------------- as files

def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO()
    line = csv.writer(text, lineterminator="\n")
    line.writerow(columns)
    line.writerows(rows)
    return text.getvalue().encode()


def _rows(path: Path, columns: Sequence[str]) -> list[list[str]]:
    """The rows of a table. Raises BrokenFile (S-021)."""
    with contextlib.suppress(OSError, UnicodeDecodeError, csv.Error):
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline=""), strict=True))
        if rows[:1] == [list(columns)] and all(len(row) == len(columns) and row[-2].isdecimal() for row in rows[1:]):
            return rows[1:]
    raise BrokenFile(Notice(
        code="S-021", file=str(path), message="this is no list of a shard",
        hint="copy the folder of shards anew after an upload, or leave it out: then everything is to be uploaded"))


def _lines(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in paths).encode()
