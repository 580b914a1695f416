"""The built site as a ZIM file, through libzim, which makes the indexes that Kiwix searches."""

import contextlib
import importlib
import os
import posixpath
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from generator import __version__, store
from generator.catalogue import Catalogue
from generator.export import as_of, site_pages
from generator.export.imprint import Imprint
from generator.export.kiwix import alike
from generator.export.kiwix.languages import three
from generator.export.media_types import media_type
from generator.export.sources import Sources
from generator.notices import BrokenFile, Notice
from generator.permalinks import slugify
from generator.progress import Progress
from generator.views.words import shortened

ICON, ICON_SIDE = Path(__file__).with_name("icon-48.png"), 48
"""theme/static/icon.svg in pixels."""

ASIDE = ".zim-"
"""How the folder begins in which a file is made; what a killed run has left of it is taken away by the next."""

TITLE, DESCRIPTION = 30, 80
"""Characters that a catalogue of Kiwix shows of these (https://wiki.openzim.org/wiki/Metadata)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """An entry."""

    path: str
    source: Path
    title: str
    front: bool
    """Whether it is a page to find and to begin with."""

    moved_to: str | None = None
    """Path of the page that answers for it."""

    same_as: str | None = None
    """Path of a file before it with the same bytes, which are kept once."""


def export(archive: Catalogue, sources: Sources, to: Path, imprint: Imprint) -> list[Path]:
    """Write it. Raises BrokenFile: S-045 when the site is not built, S-047 when libzim is not installed."""
    name = slugify(imprint.name or "archive")
    path, site = to / f"{name}.zim", sources.site()
    writer = _library()
    told = _metadata(archive, name, imprint)
    for left in to.glob(f"{ASIDE}*"):
        shutil.rmtree(left, ignore_errors=True)
    store.build(path, lambda target: _made(writer, site, told, target))
    return [path]


def _made(writer: Any, site: Path, told: dict[str, str], target: Path) -> None:
    """In a folder of its own, for libzim puts what it needs meanwhile beside its file."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=ASIDE) as folder:
        made = Path(folder, target.name)
        _write(writer, site, told, made)
        alike.settle(made)
        made.replace(target)


def _library() -> Any:
    try:
        return importlib.import_module("libzim.writer")
    except ImportError:
        raise BrokenFile(Notice(
            code="S-047", message="a ZIM file needs libzim, which is not installed",
            hint="make takeaway, or .venv/bin/python -m pip install --require-hashes -r requirements/takeaway.txt")) from None


def _metadata(archive: Catalogue, name: str, imprint: Imprint) -> dict[str, str]:
    languages = Counter(three(article.language) for article in archive.articles if article.language)
    spoken = sorted(languages, key=lambda code: (-languages[code], code)) or [three(imprint.language or "en")]
    title = imprint.name or name
    said = imprint.description or title
    found = {
        "Name": f"{name}_{spoken[0] if len(spoken) == 1 else 'mul'}_all", "Title": shortened(title, TITLE), "Creator": title,
        "Publisher": title, "Date": as_of.day(archive.by_id.values(), imprint.today), "Description": shortened(said, DESCRIPTION),
        "LongDescription": said if len(said) > DESCRIPTION else None, "Language": ",".join(spoken), "License": imprint.rights,
        "Source": imprint.url, "Scraper": f"Pressmark {__version__}", "Tags": "_category:other;_ftindex:yes"}
    return {key: value for key, value in found.items() if value}


def _write(writer: Any, site: Path, told: dict[str, str], target: Path) -> None:
    files = list(_files(site, told["Creator"]))
    entry = _entries(writer)
    creator = writer.Creator(target).config_indexing(True, told["Language"].partition(",")[0]).config_nbworkers(1)
    with _silent(), Progress("zim") as progress, creator:
        creator.set_mainpath(site_pages.FRONT)
        creator.add_illustration(ICON_SIDE, ICON.read_bytes())
        for key, value in told.items():
            creator.add_metadata(key, value)
        for file in files:
            progress.tick(file.path, len(files))
            if file.moved_to:
                creator.add_redirection(file.path, file.title, file.moved_to, {writer.Hint.FRONT_ARTICLE: False})
            elif file.same_as:
                creator.add_alias(file.path, file.title, file.same_as, {writer.Hint.FRONT_ARTICLE: False})
            else:
                creator.add_item(entry(file))


def _files(site: Path, name: str) -> Iterator[_File]:
    """What becomes an entry; a page that moved leads on where the file has what it leads to, whole. Kiwix has a page of its own for what
    is missing."""
    found = {path: source for path, source in site_pages.files(site) if path != site_pages.MISSING}
    first: dict[tuple[str, str], str] = {}
    for path, source in found.items():
        page = path.endswith(".html")
        text = source.read_text("utf-8", "replace") if page else ""
        same = path if page else first.setdefault((store.file_digest(source), media_type(path)), path)
        link = site_pages.moved_to(text)
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(link))) if link else None
        yield _File(path=path, source=source, title=_title(text, name), front=site_pages.listed(path) and not link,
                    moved_to=there if there in found else None, same_as=same if same != path else None)


def _title(page: str, name: str) -> str:
    """What a page is called, without the archive's name behind it."""
    return (site_pages.title_of(page) or "").removesuffix(f" · {name}")


def _entries(writer: Any) -> Callable[[_File], Any]:
    """Makes what libzim asks about a file. Of a page to find it indexes the words; it is told that there are none of other files."""
    class Entry(writer.Item):  # type: ignore[misc]  # the library is not there for who does not want it
        def __init__(self, file: _File) -> None:
            super().__init__()
            self.file = file

        def get_path(self) -> str:
            return self.file.path

        def get_title(self) -> str:
            return self.file.title

        def get_mimetype(self) -> str:
            return media_type(self.file.path).partition(";")[0]

        def get_contentprovider(self) -> Any:
            return writer.FileProvider(self.file.source)

        def get_hints(self) -> dict[Any, int]:
            return {writer.Hint.FRONT_ARTICLE: self.file.front}

    class Nothing(writer.IndexData):  # type: ignore[misc]
        def has_indexdata(self) -> bool:
            return False

    class Beside(Entry):
        def get_indexdata(self) -> Any:
            return Nothing()

    return lambda file: Entry(file) if file.front else Beside(file)


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """libzim says on standard output what it does; that is ours."""
    sys.stdout.flush()
    kept, nothing = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nothing)
