"""The bytes of originals, as content/originals/ has them: each proved by its digest, and only where that is cheap."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator import store
from generator.model import Article

LARGEST = 20_000_000
"""Bytes, as intake takes them; what is larger is not read."""

LOOKED_AT = 2_000_000
"""Bytes of an original that are given; pages can have a megabyte of styles above their words."""

LINE = "line "
OWN_LINE = {"application/json": b"\r\n\t \x00\x1e", "text/csv": b"\r\n", "text/tab-separated-values": b"\r\n"}
"""Media type of a record that is a line of its file -> what around it is not its own (see intake's splitters)."""

LONGEST_ROW = 100
"""Lines of one row of a table, whose cells may hold line ends."""

ZIP = b"PK\x03\x04"
PACKED_BY = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)

Held = tuple[Article, bytes]


def held(articles: Iterable[Article], folder: Path) -> Iterator[Held]:
    """Each article whose original is there and is what was received, with its first bytes; file by file, each read once.

    Nothing of those that were taken down or may not be shown whole. Of files that hold many articles: the lines of JSONL and of tables,
    and the members of a .zip; what lies deeper would have to be taken apart anew in every build.
    """
    yield from held_in_order(sorted(filter(_shown, articles), key=_order), folder)


def held_in_order(articles: Iterable[Article], folder: Path) -> Iterator[Held]:
    """As `held`, of articles that are in the order of `in_order`; in memory are those of one file."""
    for file, own in groupby(articles, key=lambda article: article.original.file):
        path = place(folder, file)
        if path is not None:
            yield from _of_file(path, list(own))


def in_order(articles: Iterable[Article]) -> list[str]:
    """Ids of those of which an original may be shown, in the order in which files are read."""
    return [id_ for *_, id_ in sorted(map(_order, filter(_shown, articles)))]


def _shown(article: Article) -> bool:
    return not article.withheld and article.access == "full"


def _order(article: Article) -> tuple[str, int, int, str, str]:
    return (article.original.file, *_within(article), article.id)


def _within(article: Article) -> tuple[int, int, str]:
    line = _line(article)
    if line:
        return (1, int(line.removeprefix(LINE)), "")
    return (2, 0, article.original.part) if article.original.part else (0, 0, "")


def place(folder: Path, file: str) -> Path | None:
    """Where the file is; None when it is not there, or is a link, or its name leads out of the folder."""
    name = PurePosixPath(file)
    path = folder / name
    within = not name.is_absolute() and ".." not in name.parts and store.is_file_name(file) and "\0" not in file
    try:
        real = within and path.is_file() and path.resolve() == folder.resolve() / name
    except OSError:
        return None
    return path if real else None


def _of_file(path: Path, articles: Sequence[Article]) -> Iterator[Held]:
    whole = [article for article in articles if article.original.part is None]
    if whole and path.stat().st_size <= LARGEST:
        data = path.read_bytes()
        digest = store.sha256(data)
        yield from ((article, data[:LOOKED_AT]) for article in whole if article.original.sha256 == digest)
    lines = {int(part.removeprefix(LINE)): article for article in articles if (part := _line(article))}
    if lines:
        yield from _lines(path, lines)
    members = {article.original.part: article for article in articles if article.original.part and not _line(article)}
    if members:
        yield from _members(path, members)


def _line(article: Article) -> str | None:
    """ "line 12" when it is one."""
    part = article.original.part or ""
    is_line = article.original.media_type in OWN_LINE and part.startswith(LINE) and part.removeprefix(LINE).isdecimal()
    return part if is_line else None


def _lines(path: Path, wanted: Mapping[int, Article]) -> Iterator[Held]:
    """Those lines of a file, in one pass."""
    number, last = 0, max(wanted)
    with path.open("rb") as stream:
        while number < last and (line := stream.readline(LARGEST + 1)):
            number += 1
            article = wanted.get(number)
            if article is None:
                continue
            data, more = _own(line, article), 0
            while store.sha256(data) != article.original.sha256 and _is_open(article, line, more) and (rest := stream.readline(LARGEST)):
                line, more = line + rest, more + 1
                data = _own(line, article)
            number += more
            if store.sha256(data) == article.original.sha256:
                yield article, data[:LOOKED_AT]


def _own(line: bytes, article: Article) -> bytes:
    kind = article.original.media_type
    around = OWN_LINE[kind]
    return line.strip(around).removeprefix(b"\xef\xbb\xbf") if kind == "application/json" else line.rstrip(around)


def _is_open(article: Article, line: bytes, more: int) -> bool:
    """Whether a row may go on in the next line."""
    return article.original.media_type != "application/json" and more < LONGEST_ROW and len(line) < LOOKED_AT


def _members(path: Path, wanted: Mapping[str, Article]) -> Iterator[Held]:
    """Those members of a .zip."""
    try:
        with path.open("rb") as stream:
            if stream.read(len(ZIP)) != ZIP:
                return
        with zipfile.ZipFile(path) as archive:
            for name in sorted(wanted):
                data = _member(archive, name)
                if data is not None and store.sha256(data) == wanted[name].original.sha256:
                    yield wanted[name], data[:LOOKED_AT]
    except DAMAGED:
        return


def _member(archive: zipfile.ZipFile, name: str) -> bytes | None:
    info = archive.NameToInfo.get(name)
    if info is None or info.compress_type not in PACKED_BY:
        return None
    try:
        with archive.open(info) as member:
            return member.read(LARGEST)
    except DAMAGED:
        return None
