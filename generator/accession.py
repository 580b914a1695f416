"""From originals to article files: intake, normalising, names and topics; what a person wrote is never undone."""

import os
import stat
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import dates, document, drafting, intake, names, normalise, permalinks, store, subjects
from generator.cache import Cache, version_of
from generator.intake.limits import check_size
from generator.model import Article, Provenance
from generator.notices import Notice, Refused
from generator.store import Entry

ARTICLES = "articles"
ORIGINALS = "originals"
PARTS = ("intake", "normalise", "names", "claims")
"""The packages whose code decides what an article file says."""


@dataclass(slots=True)
class Report:
    """What a run did."""

    added: list[str]
    """Article files that are new."""

    changed: list[str]
    """Article files that a re-run changed."""

    refused: list[Notice]
    work: list[Notice]
    articles: int = 0


def normalise_all(content: Path, today: str, tick: Callable[[str], None] = lambda _: None) -> Report:
    """Bring content/articles/ up to date with content/originals/; `today` dates what is new, `tick` is told each file.

    Raises BrokenPromise when an original is not what was received, BrokenFile when an article file cannot be read.
    """
    originals, report = content / ORIGINALS, Report(added=[], changed=[], refused=[], work=[])
    manifest = store.read_manifest(originals)
    store.require_intact(originals, manifest)
    existing = _existing(content)
    cache = Cache(content.parent / ".cache")
    try:
        for entries in _accessions(originals, manifest, today, report.refused):
            tick(entries[0].file)
            try:
                fresh = _fresh(originals, entries, cache)
            except Refused as refusal:
                report.refused += refusal.notices
                continue
            manifest |= {entry.file: entry for entry in entries}
            _keep(content, fresh, existing, report)
            report.articles += 1
    finally:
        cache.close()
    store.write_manifest(originals, manifest)
    return report


def _accessions(originals: Path, manifest: Mapping[str, Entry], today: str, refused: list[Notice]) -> list[list[Entry]]:
    """The originals, byte-identical ones together, in the order of their file names; what cannot be read is added to `refused`."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for name in store.originals_in(originals):
        entry = manifest.get(name)
        if entry is None:
            try:
                data = _bytes_of(originals / name, name)
            except Refused as refusal:
                refused += refusal.notices
                continue
            entry = Entry(file=name, sha256=store.sha256(data), bytes=len(data), received=today)
        groups[entry.sha256].append(entry)
    return list(groups.values())


def _fresh(originals: Path, entries: list[Entry], cache: Cache) -> Article:
    """The article as the generator would write it today. Raises Refused."""

    def make() -> str:
        article = make_article((originals / entries[0].file).read_bytes(), entries)
        return f"{article.file}\n{document.write(article)}"

    key = "article " + store.sha256("\0".join([_version(), *map(repr, entries)]).encode())
    file, _, text = cache.result(key, make).partition("\n")
    return document.parse(text, file)[0]


_versions: list[str] = []


def _version() -> str:
    if not _versions:
        package = Path(__file__).parent
        own = [path for path in package.glob("*.py") if path.name not in ("cli.py", "catalogue.py")]
        parts = [path for part in PARTS for path in (package / part).rglob("*") if path.is_file() and path.suffix != ".pyc"]
        _versions.append(version_of([*own, *parts, package / "subjects.csv"]))
    return _versions[0]


def make_article(data: bytes, entries: list[Entry]) -> Article:
    """Read, normalise, find names and topics. Raises Refused."""
    first = entries[0]
    draft = normalise.normalise(intake.read(data, first.file))
    article = drafting.article_from(
        draft, id=permalinks.mint_id(first.sha256), slug=permalinks.slugify(draft.headline or drafting.UNTITLED),
        received=first.received, provenance=[Provenance(file=e.file, sha256=e.sha256, received=e.received) for e in entries])
    article = replace(article, names=names.find(article))
    topics = tuple(topic for topic, _ in subjects.assign(article))
    tags = dict.fromkeys((*draft.tags, *topics, *subjects.hashtags(article)))
    return replace(article, tags=tuple(tags))


def _existing(content: Path) -> dict[str, Path]:
    """Article id -> its file; the id is the last part of the file's name."""
    return {path.stem.rpartition("-")[2]: path for path in sorted((content / ARTICLES).glob("*.md"))}


def _keep(content: Path, fresh: Article, existing: Mapping[str, Path], report: Report) -> None:
    """Write a new article file, or bring what the generator found into the one that is there."""
    path = existing.get(fresh.id)
    if path is None:
        path = content / fresh.file
        store.write(path, document.write(fresh).encode())
        report.added.append(fresh.file)
        return
    file = f"{ARTICLES}/{path.name}"
    current = store.read_text(path)
    merged, notices = document.merge(current, replace(fresh, file=file, slug=path.stem.rpartition("-")[0]), file)
    report.work += notices
    if store.write(path, merged.encode()):
        report.changed.append(file)


# ---------------------------------------------------------------- taking in

def take_in(content: Path, sources: Iterable[Path]) -> tuple[list[str], list[Notice]]:
    """Copy files and folders into content/originals/, names kept; what cannot be read stays where it is.

    Gives the names of what is new below originals/, and the notices of what was refused.
    """
    originals, taken, refused = content / ORIGINALS, list[str](), list[Notice]()
    for path, name in _walk(sources):
        try:
            data = _bytes_of(path, name)
            intake.read(data, name)
        except Refused as refusal:
            refused += refusal.notices
        else:
            if new := _put(originals, name, data):
                taken.append(new)
    return taken, refused


def _bytes_of(path: Path, name: str) -> bytes:
    """What a file holds. Raises Refused: I-090 when it cannot be read, I-091 for its name, I-002 before reading what is too big."""
    if not store.is_file_name(name):
        raise Refused(Notice(code="I-091", file=name.encode(errors="backslashreplace").decode(), message="this file's name is not UTF-8",
                             hint="rename it"))
    try:
        status = path.stat()
        check_size(status.st_size, name)
        if stat.S_ISREG(status.st_mode):
            return path.read_bytes()
        problem = "it is no ordinary file"
    except OSError as error:
        problem = error.strerror or str(error)
    raise Refused(Notice(code="I-090", file=str(path), message=f"this file cannot be read: {problem}",
                         hint="check its name and its permissions"))


def _walk(sources: Iterable[Path]) -> Iterable[tuple[Path, str]]:
    """Each file and the name that it gets: a folder's files keep their place in it."""
    for source in sources:
        if source.is_dir():
            yield from ((source / name, name) for name in store.originals_in(source))
        else:
            yield source, source.name.lstrip(".") or "unnamed"


def _put(originals: Path, name: str, data: bytes) -> str | None:
    """Keep the bytes under their name, or beside what stands in its way; None when they are there already."""
    path, digest = originals / name, store.sha256(data)
    mark = digest[:8]
    places = (path, path.with_name(f"{path.stem}-{mark}{path.suffix}"), originals / mark / name, originals / digest / name)
    path = next(place for place in places if _is_free(originals, place, digest))
    return path.relative_to(originals).as_posix() if store.write(path, data) else None


def _is_free(originals: Path, path: Path, digest: str) -> bool:
    """Whether nothing else stands there; the same bytes may."""
    above = (folder for folder in path.parents if folder.is_relative_to(originals))
    if path == originals / store.MANIFEST or any(folder.exists() and not folder.is_dir() for folder in above):
        return False
    return not os.path.lexists(path) or (path.is_file() and store.sha256(path.read_bytes()) == digest)


# ---------------------------------------------------------------- decisions

def settle_date(content: Path, article: Article, edtf: str | None) -> None:
    """Write a person's decision on a date into the article file: `edtf`, or null for not known."""
    date = dates.parse(edtf, "curated") if edtf else None
    path = content / ARTICLES / Path(article.file).name
    current = document.parse(store.read_text(path), article.file)[0]
    settled = replace(current, published=date, date_basis="curated")
    store.write(path, document.edit(store.read_text(path), settled, article.file).encode())
