"""How large a built site is, and what takes the room. GitHub Pages publishes sites of up to 1 GB; other hosts have limits of their own.

Sizes are those of the files, in bytes; a megabyte is a million of them.
"""

import contextlib
import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.notices import Notice

MEGABYTE = 1_000_000
GITHUB_PAGES = 1000
"""Megabytes: "Published GitHub Pages sites may be no larger than 1 GB" (GitHub's documentation, GitHub Pages limits)."""

WARN_FROM = 500.0
"""Megabytes from which on a build says how large the site is becoming, unless content/settings.yaml says otherwise."""

TOP, YEARS = "(top)", "years"
"""What is called so in a report: files beside the front page; folders of years, months and days."""


class Room(NamedTuple):
    """What some files take."""

    files: int = 0
    bytes: int = 0

    def and_one(self, size: int) -> "Room":
        """With one file more."""
        return Room(self.files + 1, self.bytes + size)

    def __str__(self) -> str:
        return f"{self.files:,} file{'s' * (self.files != 1)}, {megabytes(self.bytes)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The size of a site."""

    kinds: Mapping[tuple[str, str], Room]
    """Folder and ending of the name (".html") -> what is there; in the order of their names."""

    @property
    def whole(self) -> Room:
        """All files."""
        return _sum(self.kinds.values())

    def of(self, folder: str) -> list[tuple[tuple[str, str], Room]]:
        """The kinds of one folder."""
        return [(kind, room) for kind, room in self.kinds.items() if kind[0] == folder]

    def folders(self) -> dict[str, Room]:
        """Folder -> what is in it, the largest first."""
        found = {folder: _sum(room for _, room in self.of(folder)) for folder, _ in self.kinds}
        return dict(sorted(found.items(), key=lambda item: (-item[1].bytes, item[0])))


class Looks(NamedTuple):
    """A folder as it can be told without reading its files."""

    digest: str
    """Of the names, sizes and times of all files."""

    size: Size


def look(folder: Path) -> Looks:
    """Look at all files below a folder; one that is not there has none."""
    digest, kinds = hashlib.sha256(), dict[tuple[str, str], Room]()
    for path, entry in files_below(folder):
        facts = entry.stat()
        digest.update(f"{path}\0{facts.st_size} {facts.st_mtime_ns} {facts.st_ctime_ns}\0".encode(errors="surrogateescape"))
        kind = _kind(path)
        kinds[kind] = kinds.get(kind, Room()).and_one(facts.st_size)
    return Looks(digest.hexdigest(), Size(kinds=dict(sorted(kinds.items()))))


def files_below(folder: Path, apart: Collection[str] = (), under: str = "") -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """All files below a folder with their paths there, in one order; what Python keeps of its own is none.

    What is called as one of those `apart`, in the folder itself, is left out.
    """
    with contextlib.suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as found:
        for entry in sorted(found, key=lambda entry: entry.name):
            if entry.name in apart or entry.name == "__pycache__":
                continue
            if entry.is_dir():
                yield from files_below(Path(entry.path), (), f"{under}{entry.name}/")
            elif entry.is_file():
                yield under + entry.name, entry


def warnings(size: Size, limit: float) -> Iterator[Notice]:
    """A notice (S-020) when the site takes more than so many megabytes."""
    whole = size.whole
    if whole.bytes <= limit * MEGABYTE:
        return
    largest = ", ".join(f"{name} {megabytes(room.bytes)}" for name, room in list(size.folders().items())[:3])
    yield Notice(
        code="S-020", level="warning",
        message=f"the site has {whole}, more than {limit:,g} MB; GitHub Pages takes up to {GITHUB_PAGES:,} MB (most of it: {largest})",
        hint="docs/publishing.md says where a larger site can go, and what may be left out of it; .venv/bin/python -m generator stats  "
             "says what takes the room; size_warning in content/settings.yaml sets another limit")


def megabytes(size: int) -> str:
    """ "5.3 MB", "1,664 MB"."""
    return f"{size / MEGABYTE:,.1f} MB" if size < 100 * MEGABYTE else f"{size / MEGABYTE:,.0f} MB"


# ---------------------------------------------------------------- the report

def report(size: Size) -> Iterator[str]:
    """A table for a terminal: folder by folder, the largest first, with what is in pages, in feeds and in other files."""
    columns = ("folder", "files", "MB", "%", "pages", "feeds", "other")
    whole = size.whole.bytes
    rows = [(name, *_cells(size.of(name), whole)) for name in size.folders()]
    rows.append(("in all", *_cells(list(size.kinds.items()), whole)))
    widths = [max(len(row[at]) for row in (columns, *rows)) for at in range(len(columns))]
    for row in (columns, *rows):
        yield f"{row[0]:<{widths[0]}}" + "".join(f"  {cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True))


def _cells(kinds: Sequence[tuple[tuple[str, str], Room]], whole: int) -> Iterator[str]:
    room = _sum(found for _, found in kinds)
    pages, feeds = (sum(found.bytes for (_, has), found in kinds if has == ending) for ending in (".html", ".xml"))
    yield f"{room.files:,}"
    yield f"{room.bytes / MEGABYTE:,.1f}"
    yield f"{100 * room.bytes / max(1, whole):.0f}"
    yield from (f"{part / MEGABYTE:,.1f}" for part in (pages, feeds, room.bytes - pages - feeds))


def data(size: Size) -> list[dict[str, object]]:
    """The same, for programs: every folder and ending."""
    return [{"folder": folder, "ending": ending, "files": room.files, "bytes": room.bytes} for (folder, ending), room in size.kinds.items()]


def _kind(path: str) -> tuple[str, str]:
    folder, slash, _ = path.partition("/")
    name = TOP if not slash else YEARS if folder.isdecimal() and len(folder) == 4 else folder
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    return name, dot + ending if stem else ""


def _sum(rooms: Iterable[Room]) -> Room:
    files = size = 0
    for room in rooms:
        files, size = files + room.files, size + room.bytes
    return Room(files, size)
