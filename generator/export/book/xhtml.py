"""XHTML: elements made by hand, and the HTML of an article's body as such elements.

Trees are written by the standard library, so that whatever stands in an article the document is well-formed XML. Elements are without
namespaces here; the document's root declares them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from generator.export.book.addresses import sound
from generator.hidden import printable

VOID = frozenset(("br", "hr", "img", "wbr"))
KEPT = frozenset(("id", "href", "class", "title", "lang", "dir", "role", "src", "alt", "width", "height", "start", "style"))
"""Attributes of a body that mean something in a book."""

TYPES = {"doc-noteref": "noteref", "doc-footnote": "footnote", "doc-backlink": "backlink"}
"""ARIA's role -> epub:type, by which readers show notes where they are led to."""

NAMESPACES = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
"""As much of BCP 47 as a tag must have to be one."""

Inside = Element | str | None
Leads = Callable[[str], str | None]


def element(tag: str, *inside: Inside, **given: str | None) -> Element:
    """An element; what is None is left out. `class_` is the attribute class, `epub_type` epub:type, `lang` also xml:lang."""
    made = Element(tag)
    for name, value in given.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", ":"), value)
    if language := given.get("lang"):
        made.set("xml:lang", language)
    for one in inside:
        _append(made, one)
    return made


def _append(parent: Element, inside: Inside) -> None:
    if isinstance(inside, Element):
        parent.append(inside)
    elif inside and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + inside
    elif inside:
        parent.text = (parent.text or "") + inside


def language(tag: str | None) -> str | None:
    """A language as documents may name it, None of what is no tag."""
    return tag if tag and LANGUAGE.fullmatch(tag) else None


def document(title: str, body: Element, *, lang: str, direction: str, styles: Iterable[str] = (), head: Iterable[Element] = ()) -> bytes:
    """A whole document; `styles` are the names of its sheets, `head` is what else its head has."""
    for link in body.iter("a"):
        link.attrib |= {"href": address} if (address := sound(link.get("href", ""))) else {}
        if address is None:
            del link.attrib["href"]
    links = [element("link", rel="stylesheet", type="text/css", href=style) for style in styles]
    root = element("html", element("head", element("title", title), *links, *head), body, lang=lang, dir=direction, **NAMESPACES)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n' + written(root)


def written(root: Element) -> bytes:
    """A tree in UTF-8; symbols stand for characters that nobody sees, which XML may not have."""
    return (printable(tostring(root, encoding="unicode")) + "\n").encode()


class _Reader(HTMLParser):
    def __init__(self, link: Leads, image: Leads) -> None:
        super().__init__()
        self._link, self._image = link, image
        self._tree = TreeBuilder()
        self._tree.start("div", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs if name in KEPT}
        if tag == "img" and not self._resolved(given, "src", self._image):
            return
        if "href" in given:
            self._resolved(given, "href", self._link)
        if kind := TYPES.get(given.get("role", "")):
            given["epub:type"] = kind
        self._tree.start(tag, given)
        if tag in VOID:
            self._tree.end(tag)

    def _resolved(self, given: dict[str, str], name: str, by: Leads) -> bool:
        to = by(given.pop(name, ""))
        given |= {name: to} if to else {}
        return to is not None

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._tree.end(tag)

    def handle_data(self, data: str) -> None:
        self._tree.data(data)

    def whole(self) -> Element:
        self.close()
        self._tree.end("div")
        return self._tree.close()


def fragment(html: str, link: Leads = lambda to: to, image: Leads = lambda to: to) -> Element:
    """HTML of ours as a division.

    `link` says where a link leads in the book, or None when it is but words there; `image` where a picture is, or None when it is left out.
    """
    reader = _Reader(link, image)
    reader.feed(html)
    return reader.whole()


def under(root: Element) -> Iterator[Inside]:
    """What stands in an element, to be put into another one."""
    yield root.text
    for one in root:
        tail, one.tail = one.tail, None
        yield one
        yield tail
