"""Collections found in the archive: each article that a file names, each address that its introduction leads to."""

import posixpath
from collections.abc import Collection as Held
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator import prose
from generator.collection_files import FOLDER, CollectionFile, Wanted
from generator.model import Article, Collection, Pick
from generator.notices import BrokenFile, Notice
from generator.permalinks import STANDING, Ledger, slugify

WEB = ("http", "https")


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What collections may name."""

    articles: Mapping[str, Article]
    paths: Mapping[str, str]
    """Id of a thing -> path of its page."""

    drafts: Held[str]
    """Ids of articles that are not published: a collection passes over them, and says so nowhere."""


def collections(files: Iterable[CollectionFile], archive: Archive) -> tuple[Collection, ...]:
    """The collections, by id. Raises BrokenFile with every F-130 (no such article), F-131 (named twice), F-132 (a link that leads
    nowhere) and F-133 (two files of one address)."""
    held = sorted(files, key=lambda file: file.file)
    found: list[Notice] = [*_same_address(held)]
    pages = {path.partition("#")[0] for path in archive.paths.values()} | STANDING
    made = tuple(_made(file, archive, pages, found) for file in held)
    if found:
        raise BrokenFile(*found)
    return tuple(sorted(made, key=lambda one: one.id))


def paths(made: Iterable[Collection]) -> dict[str, str]:
    """Id of a collection -> path of its page."""
    return {one.id: f"{one.id}.html" for one in made}


def moved(files: Iterable[CollectionFile], ledger: Ledger) -> dict[str, str]:
    """Published path of a collection whose file was renamed, which it says by `was`, -> its path now."""
    out = set(ledger.path_of("collection").values())
    return {path: f"{id_of(file.name)}.html" for file in files for name in file.head.was if (path := f"{id_of(name)}.html") in out}


def id_of(name: str) -> str:
    """The id of the collection in the file of this name."""
    return f"{FOLDER}/{slugify(name.removesuffix('.md'))}"


def _made(file: CollectionFile, archive: Archive, pages: Held[str], found: list[Notice]) -> Collection:
    return Collection(
        id=id_of(file.name), title=file.head.title, description=file.head.description, curators=file.head.curators, date=file.date,
        picks=tuple(_picks(file, archive, found)), body=file.body, links=dict(_links(file, archive, pages, found)))


def _picks(file: CollectionFile, archive: Archive, found: list[Notice]) -> Iterator[Pick]:
    first: dict[str, int] = {}
    for wanted in file.wanted:
        id_ = _id_in(wanted.article)
        if id_ not in archive.articles:
            found += [] if id_ in archive.drafts else [_unknown(file, wanted)]
        elif id_ in first:
            found.append(Notice(
                code="F-131", file=file.file, line=wanted.line,
                message=f"{wanted.article} is in this collection already, in line {first[id_]}", hint="remove one of the two lines"))
        else:
            first[id_] = wanted.line
            yield Pick(article=id_, note=wanted.note)


def _unknown(file: CollectionFile, wanted: Wanted) -> Notice:
    return Notice(code="F-130", file=file.file, line=wanted.line, message=f"the archive has no article {wanted.article}",
                  hint="write the ten characters at the end of its address, its address, or the name of its file; or remove the line")


def _id_in(name: str) -> str:
    """The id at the end of an address, of a file's name, or the id itself."""
    try:
        last = unquote(urlsplit(name.strip()).path).rpartition("/")[2]
    except ValueError:
        return name
    return last.removesuffix(".html").removesuffix(".md").rpartition("-")[2]


def _links(file: CollectionFile, archive: Archive, pages: Held[str], found: list[Notice]) -> Iterator[tuple[str, str | None]]:
    for address in prose.links(file.body):
        try:
            parts = urlsplit(address)
        except ValueError:
            found.append(_dead(file, address))
            continue
        held = archive.paths.get(_id_in(address))
        if parts.scheme in WEB and not (held and held.endswith(parts.path.rpartition("/")[2])):
            continue
        goal = held or _page(parts.path, pages)
        if goal or _id_in(address) in archive.drafts:
            yield address, goal + (f"#{parts.fragment}" if parts.fragment else "") if goal else None
        elif parts.path or parts.scheme:
            found.append(_dead(file, address))


def _page(path: str, pages: Held[str]) -> str | None:
    """A page of the archive by its path, from the top of the site or from the collection's own page."""
    ways = (posixpath.normpath(unquote(path)).lstrip("/"), posixpath.normpath(posixpath.join(FOLDER, unquote(path))))
    return next((way for way in ways if way in pages), None)


def _dead(file: CollectionFile, address: str) -> Notice:
    before = file.body.partition(unquote(address) if unquote(address) in file.body else address)[0]
    return Notice(code="F-132", file=file.file, line=file.body_line + before.count("\n"),
                  message=f"the link {address} leads to no page of this archive",
                  hint="write the address or the file of an article, the path of a page such as people/ines-calloway.html, or https://…")


def _same_address(files: Sequence[CollectionFile]) -> Iterator[Notice]:
    first: dict[str, str] = {}
    for file in files:
        other = first.setdefault(id_of(file.name), file.file)
        if other != file.file:
            yield Notice(code="F-133", file=file.file, message=f"its address is that of {other}", hint="rename one of the two files")
