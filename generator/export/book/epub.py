"""Articles as an EPUB 3.3 publication: a .zip whose first entry says what it is (https://www.w3.org/TR/epub-33/#sec-zip-container-mime).

It is written here and not with ebooklib (0.20), which stamps each entry with the hour, parses every chapter anew as HTML, always wants
the table of contents of EPUB 2 too, and is under the AGPL.
"""

import hashlib
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator import store
from generator.catalogue import Catalogue
from generator.export.book.chapter import Binding, chapter
from generator.export.book.package import NAV, STYLE, TITLE, Bound, file_of, navigation, package
from generator.export.book.volume import Volume, groups, images, title_page, volume
from generator.export.book.xhtml import document, element, language
from generator.export.imprint import Imprint
from generator.export.packing import entry
from generator.export.sources import Sources
from generator.progress import Progress
from generator.prose import OWN_IMAGE

MIMETYPE = b"application/epub+zip"
FOLDER = "EPUB/"
CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
STYLES = Path(__file__).with_name(STYLE)
NAMESPACE = uuid.UUID("2f7d1c58-8a0e-5c46-9d0b-61e3b7a9c4d2")
"""Of the books' own ids, which follow from what is in them (RFC 9562, version 5)."""


@dataclass(slots=True)
class _Case:
    """A book that is being filled."""

    packed: zipfile.ZipFile
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def put(self, name: str, data: bytes, *, stored: bool = False) -> None:
        self.packed.writestr(entry(name, stored=stored), data)
        self.digest.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())


def export(archive: Catalogue, sources: Sources, to: Path, imprint: Imprint) -> list[Path]:
    """Write the book. Raises BrokenFile (S-046) when what is asked for is not there."""
    book = volume(archive, imprint, sources.of)
    path = to / f"{book.stem}.epub"
    store.build(path, lambda target: _bind(book, sources.content, target))
    return [path]


def _bind(book: Volume, content: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        case = _Case(packed)
        case.put("mimetype", MIMETYPE, stored=True)
        case.put("META-INF/container.xml", CONTAINER)
        grouped, shown = groups(book), set[str]()
        case.put(FOLDER + NAV, navigation(book, grouped))
        case.put(FOLDER + STYLE, STYLES.read_bytes())
        case.put(FOLDER + TITLE, _title(book))
        names = []
        for name, data, seen in _chapters(book, content):
            case.put(FOLDER + name, data)
            names.append(name)
            shown |= seen
        for image in sorted(shown):
            case.put(FOLDER + image, (content / image).read_bytes(), stored=True)
        bound = Bound(identifier=f"urn:uuid:{uuid.uuid5(NAMESPACE, case.digest.hexdigest())}", chapters=names, images=sorted(shown))
        case.put(FOLDER + "package.opf", package(book, bound))


def _title(book: Volume) -> bytes:
    say = book.desk.say
    return document(book.title, element("body", title_page(book)), lang=say.language, direction=say.direction, styles=(STYLE,))


def _chapters(book: Volume, content: Path) -> Iterator[tuple[str, bytes, frozenset[str]]]:
    """Name, document and pictures of each."""
    articles = book.selection.articles
    binding = Binding(chapter=file_of, held=frozenset(article.id for article in articles), media=lambda path: held_image(content, path))
    with Progress("epub") as progress:
        for article in articles:
            progress.tick(article.id, len(articles))
            made = chapter(book.desk, article, binding)
            yield (file_of(article.id),
                   document(article.headline, element("body", made, epub_type="bodymatter"), lang=language(article.language) or "und",
                            direction=article.direction, styles=(STYLE,)),
                   images((made,)))


def held_image(content: Path, path: str) -> str | None:
    """The path of an image that the archive keeps, None of any other."""
    return path if OWN_IMAGE.fullmatch(path) and (content / path).is_file() else None
