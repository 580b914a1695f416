"""What an EPUB says of itself: title, makers, date, the documents in reading order, and what its contents call each."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from generator.decoding.encoding import decode
from generator.intake import html_lines
from generator.intake.feed_names import DC, name_of
from generator.intake.xml_tree import tree

Get = Callable[[str], bytes | None]
FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Algorithms that only garble fonts; https://www.w3.org/TR/epub-33/#sec-font-obfuscation"""

FRONT = re.compile(
    rb"epub:type\s*=\s*[\"'][^\"']{0,80}\b(cover|titlepage|halftitlepage|toc|copyright-page|colophon|dedication|landmarks|loi|lot|index"
    rb"|imprint|seriespage|acknowledgments)\b", re.IGNORECASE)
"""https://www.w3.org/TR/epub-ssv-11/"""

FRONT_NAMES = re.compile(
    r"(?i)(?:^|[/_-])(cover|titlepage|title_page|toc|nav|copyright|colophon|imprint|contents)(?:[_-]?(?:page|\d+))?\.x?html?\Z")
FEWEST_WORDS = 40
"""Words of a page that is named as front matter but may be an article all the same."""

NEVER = frozenset(("toc", "nav", "contents", "landmarks", "copyright-page"))
DOCUMENTS = frozenset(("application/xhtml+xml", "text/html", "application/xml", "text/xml", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of the spine."""

    path: str
    label: str | None = None
    """What the contents call it."""

    section: str | None = None
    """The heading of the contents under which it stands."""

    is_contents: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The book."""

    about: dict[str, Any]
    """Dublin Core: title, creators, publisher, date, language, rights, subjects."""

    spine: tuple[Document, ...]


def read(member: Get) -> Package | None:
    """The book's package; None when it has none that can be read."""
    container = _tree(member("META-INF/container.xml"))
    path = next((e.get("full-path") for e in container.iter() if name_of(e).endswith("rootfile")), None) if container is not None else None
    root = _tree(member(path)) if path else None
    if root is None or path is None:
        return None
    items = {e.get("id"): e for e in root.iter() if _local(e) == "item" and e.get("href")}
    labels = _labels(root, items, path, member)
    spine = [items[e.get("idref")] for e in root.iter() if _local(e) == "itemref" and e.get("idref") in items]
    documents: list[Document] = []
    for item in spine:
        place = _at(path, item.get("href", ""))
        label, section = labels.get(place, (None, None))
        if item.get("media-type", "") in DOCUMENTS and place not in (document.path for document in documents):
            documents.append(Document(path=place, label=label, section=section, is_contents="nav" in item.get("properties", "").split()))
    return Package(about=_about(root), spine=tuple(documents))


def locked(member: Get) -> frozenset[str]:
    """Paths of documents that only a licensed reading system can open."""
    root = _tree(member("META-INF/encryption.xml"))
    found: set[str] = set()
    for data in (e for e in root.iter() if _local(e) == "encrypteddata") if root is not None else ():
        method = next((e.get("Algorithm", "") for e in data.iter() if _local(e) == "encryptionmethod"), "")
        if method not in FONTS:
            found.update(unquote(e.get("URI", "")) for e in data.iter() if _local(e) == "cipherreference")
    return frozenset(found)


def no_article(document: Document, data: bytes) -> str | None:
    """Why a document is no article: a cover, the contents, a page of rights, an empty page."""
    if document.is_contents:
        return "contents"
    named = FRONT.search(data[:20_000]) or FRONT_NAMES.search(document.path)
    words = len(html_lines.read(decode(data, document.path)[0]).words.split()) if named or len(data) < 4000 else FEWEST_WORDS
    if not words:
        return "page without words"
    kind = named[1] if named else None
    name = (kind.decode() if isinstance(kind, bytes) else kind or "").lower()
    return name if name and (words < FEWEST_WORDS or name in NEVER) else None


def _about(root: ET.Element) -> dict[str, Any]:
    found: dict[str, Any] = {"creators": [], "subjects": []}
    for element in root.iter():
        name, words = name_of(element), " ".join((element.text or "").split())
        if not name.startswith(DC) or not words:
            continue
        key = name.removeprefix(DC)
        if key == "creator":
            found["creators"].append(words)
        elif key == "subject":
            found["subjects"].append(words)
        elif key in ("title", "publisher", "language", "rights", "date"):
            event = next((value for attribute, value in element.attrib.items() if attribute.endswith("event")), "publication")
            if key != "date" or event == "publication":
                found.setdefault(key, words)
    return found


def _labels(root: ET.Element, items: dict[str | None, ET.Element], path: str, member: Get) -> dict[str, tuple[str, str | None]]:
    """Path -> what the contents call it, and the heading above."""
    for item in items.values():
        nav = "nav" in item.get("properties", "").split()
        if nav or item.get("media-type") == "application/x-dtbncx+xml":
            place = _at(path, item.get("href", ""))
            contents = _tree(member(place))
            rows = _nav_rows(contents) if nav else _ncx_rows(contents)
            found: dict[str, tuple[str, str | None]] = {}
            for href, label, above in rows:
                found.setdefault(_at(place, href), (label, above))
            if found:
                return found
    return {}


def _nav_rows(root: ET.Element | None) -> Iterator[tuple[str, str, str | None]]:
    """Address, label and the label above, of EPUB 3's contents."""
    toc = next((e for e in root.iter() if _local(e) == "nav" and "toc" in " ".join(e.attrib.values())), None) if root is not None else None
    stack: list[tuple[ET.Element, str | None]] = [(toc, None)] if toc is not None else []
    while stack:
        element, above = stack.pop()
        label = None
        for child in element:
            if _local(child) in ("a", "span"):
                label = " ".join("".join(child.itertext()).split()) or None
                if label and child.get("href"):
                    yield child.get("href", ""), label, above
        stack += [(child, label or above) for child in reversed(element) if _local(child) in ("ol", "li")]


def _ncx_rows(root: ET.Element | None) -> Iterator[tuple[str, str, str | None]]:
    """The same of EPUB 2's."""
    stack: list[tuple[ET.Element, str | None]] = [(root, None)] if root is not None else []
    while stack:
        element, above = stack.pop()
        label = None
        if _local(element) == "navpoint":
            texts = [e for part in element if _local(part) == "navlabel" for e in part]
            label = " ".join("".join(t.text or "" for t in texts).split()) or None
            src = next((part.get("src", "") for part in element if _local(part) == "content"), "")
            if label and src:
                yield src, label, above
        stack += [(child, label or above) for child in reversed(element) if _local(child) in ("navmap", "navpoint")]


def _tree(data: bytes | None) -> ET.Element | None:
    return tree(decode(data, "")[0]) if data and data.strip() else None


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2].lower()


def _at(base: str, href: str) -> str:
    """The path in the archive that an address in a document at `base` means; what is no address is a path that leads nowhere."""
    try:
        path = unquote(urlsplit(href).path)
    except ValueError:
        path = href
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
