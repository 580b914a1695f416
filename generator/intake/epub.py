"""Take a book or an issue in EPUB apart: one article a document of its spine. https://www.w3.org/TR/epub-33/"""

import hashlib
import json
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from generator.intake import epub_package
from generator.intake.bounded import DAMAGED
from generator.intake.epub_package import Package
from generator.intake.limits import LARGEST
from generator.intake.piece import Piece
from generator.notices import Notice, Refused

TYPE = "application/epub+zip"
BETWEEN = b"\n\0\n"
"""Between the book's description and the document in a piece: no XML holds a NUL."""

MOST_MEMBERS = 20_000
DENSEST = 200
"""Bytes out of one byte that is packed; text packs 3 to 20 times."""


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """One piece a document that holds an article; one notice for each that is damaged (I-048), too large (I-049) or locked (I-060)."""
    try:
        book = _Book(zipfile.ZipFile(stream), file)
        package = epub_package.read(book.member)
    except Refused as refusal:
        yield from refusal.notices
        return
    except DAMAGED as error:
        yield _broken(file, str(error) or type(error).__name__)
        return
    if package is None:
        yield _broken(file, "it does not say what it holds")
        return
    yield from _documents(book, package, file)


def _documents(book: "_Book", package: Package, file: str) -> Iterator[Piece | Notice]:
    passed: Counter[str] = Counter()
    locked = epub_package.locked(book.member)
    found = 0
    for document in package.spine:
        if document.path in locked:
            yield Notice(code="I-060", file=file, message=f"{document.path} is locked (DRM)", hint="get a copy without a lock")
            continue
        try:
            data = book.member(document.path)
        except Refused as refusal:
            yield from refusal.notices
            continue
        if data is None:
            yield _broken(file, f"{document.path} is missing or damaged")
            continue
        if reason := epub_package.no_article(document, data):
            passed[reason] += 1
            continue
        found += 1
        about = json.dumps(package.about | {"label": document.label, "section": document.section}, ensure_ascii=False).encode()
        yield Piece(data=about + BETWEEN + data, media_type=TYPE, sha256=hashlib.sha256(data).hexdigest(), part=document.path,
                    beside=book.beside(document.path))
    if not found:
        yield Notice(code="I-048", file=file, message="there is no article in this book", hint="remove it, or convert it with another tool")
    elif passed:
        told = ", ".join(f"{count} × {reason}" for reason, count in sorted(passed.items()))
        yield Notice(code="I-047", file=file, level="work", message=f"passed over, for they are no articles: {told}",
                     hint="nothing to do, unless one of them is an article")


def _broken(file: str, problem: str) -> Notice:
    return Notice(code="I-048", file=file, message=f"this book is damaged: {problem}", hint="fetch it again, and add it again")


@dataclass(slots=True)
class _Book:
    """The book's members, read within bounds."""

    archive: zipfile.ZipFile
    file: str

    def member(self, path: str) -> bytes | None:
        """Its bytes, None when it is not there or damaged. Raises Refused (I-049)."""
        if len(self.archive.filelist) > MOST_MEMBERS:
            raise Refused(self.too_large(f"it has more than {MOST_MEMBERS:,} members"))
        try:
            info = self.archive.getinfo(path)
            if info.file_size > LARGEST or info.file_size > DENSEST * max(info.compress_size, 100_000):
                raise Refused(self.too_large(f"{path} unpacks to {info.file_size:,} bytes"))
            with self.archive.open(info) as member:
                data = member.read(LARGEST + 1)
        except DAMAGED:
            return None
        if len(data) > LARGEST:
            raise Refused(self.too_large(f"{path} unpacks to more than {LARGEST:,} bytes"))
        return data

    def too_large(self, problem: str) -> Notice:
        return Notice(code="I-049", file=self.file, message=f"this book is not opened: {problem}", hint="split it, or convert it anew")

    def beside(self, document: str) -> Callable[[str], bytes | None]:
        """Gives the images that a document refers to."""
        def get(reference: str) -> bytes | None:
            try:
                path = unquote(urlsplit(reference).path)
                return self.member(posixpath.normpath(posixpath.join(posixpath.dirname(document), path)))
            except (Refused, ValueError):  # ValueError: no address
                return None

        return get
