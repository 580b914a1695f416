"""Collections as people write them: content/collections/<name>.md.

    ---
    title: A coast on fire
    description: Three ferries in forty years.
    curators: [Ines Calloway]
    date: 2026-11
    articles:
      - nk3fq7m2ab
      - article: articles/mill-fire-at-dewsbury-nk3fq7m2ac.md
        note: The first report that names the owner.
    ---

    The introduction, with a [link](articles/mill-fire-at-dewsbury-nk3fq7m2ab.md).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import yaml

from generator import dates, store, typed_yaml
from generator.model import ArchiveDate
from generator.notices import BrokenFile, Notice

FOLDER = "collections"
FENCE = "---"


class PickEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of `articles` with something to say of it."""

    article: str
    note: str | None = None


class CollectionHead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The front matter of a collection."""

    title: str
    description: str | None = None
    curators: tuple[str, ...] = ()
    date: str | None = None
    was: tuple[str, ...] = ()
    articles: tuple[str | PickEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An article as a collection's file names it."""

    article: str
    """An id, an address, or the name of a file."""

    note: str | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionFile:
    """One file of content/collections/."""

    file: str
    """For a person: "content/collections/ferries.md"."""

    head: CollectionHead
    date: ArchiveDate | None
    wanted: tuple[Wanted, ...]
    body: str
    body_line: int
    """The line in which the introduction begins."""

    @property
    def name(self) -> str:
        """What the file is called, without its ending."""
        return self.file.rpartition("/")[2].removesuffix(".md")


def load(content: Path) -> tuple[CollectionFile, ...]:
    """Every collection, by file name; none where there is no such folder.

    Raises BrokenFile with the findings of all files: what typed_yaml finds, F-010 and F-012.
    """
    held: list[CollectionFile] = []
    found: list[Notice] = []
    for path in sorted((content / FOLDER).glob("*.md")):
        try:
            held.append(parse(store.read_text(path, file := f"content/{FOLDER}/{path.name}"), file))
        except BrokenFile as problem:
            found += problem.notices
    if found:
        raise BrokenFile(*found)
    return tuple(held)


def parse(text: str, file: str) -> CollectionFile:
    """The collection in a file's text. Raises BrokenFile."""
    opening, _, rest = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").partition("\n")
    front, fence, body = f"\n{rest}".partition(f"\n{FENCE}\n")
    if opening.rstrip() != FENCE or not fence:
        raise BrokenFile(Notice(code="F-010", file=file, line=1, message="this collection has no front matter",
                                hint=f"begin it with\n{FENCE}\ntitle: …\narticles:\n  - …\n{FENCE}"))
    head, _ = typed_yaml.load(front[1:] + "\n", CollectionHead, file=file, first_line=2)
    lines = _lines(front[1:])
    wanted = tuple(
        Wanted(article=one if isinstance(one, str) else one.article, note=None if isinstance(one, str) else one.note, line=line)
        for one, line in zip(head.articles, lines, strict=True))
    return CollectionFile(file=file, head=head, date=_date(head, front, file), wanted=wanted, body=body,
                          body_line=front.count("\n") + 3)


def _lines(front: str) -> Iterable[int]:
    """The line of each entry of `articles`, in front matter that has been read without error."""
    root: Any = yaml.compose(front, Loader=typed_yaml.LOADER)
    found = next((value for key, value in root.value if key.value == "articles"), None)
    return [int(node.start_mark.line) + 2 for node in found.value] if isinstance(found, yaml.SequenceNode) else []


def _date(head: CollectionHead, front: str, file: str) -> ArchiveDate | None:
    if head.date is None:
        return None
    try:
        return dates.parse(head.date, "curated")
    except ValueError as error:
        line = next((number for number, text in enumerate(front.split("\n"), 1) if text.startswith("date:")), None)
        raise BrokenFile(Notice(code="F-012", file=file, line=line, message=f"date = {head.date}: this is no date",
                                hint=str(error))) from None
