"""The documents by which readers of EPUB 3.3 find their way: the package (https://www.w3.org/TR/epub-33/#sec-package-doc) and its
navigation (#sec-nav). Of accessibility it says what is so (https://www.w3.org/TR/epub-a11y-11/), and claims no conformance."""

import mimetypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from generator.export import as_of
from generator.export.book.volume import Group, Volume
from generator.export.book.xhtml import document, element, language, written

NAV, STYLE, TITLE = "nav.xhtml", "book.css", "title.xhtml"
XHTML = "application/xhtml+xml"
FEATURES = ("tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability")
"""Of https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/, what every book of ours has."""

IDENTIFIER, TITLE_ID, CREATOR = "identifier", "title", "compiler"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What has been put into a book."""

    identifier: str
    chapters: Sequence[str]
    """Names of files, in reading order."""

    images: Sequence[str]
    """Likewise."""


def file_of(article: str) -> str:
    """The name of an article's chapter."""
    return f"{article}.xhtml"


def package(book: Volume, bound: Bound) -> bytes:
    """package.opf."""
    items = [*_items(bound)]
    spine = element("spine", *(element("itemref", idref=_id(name)) for name in (TITLE, NAV, *bound.chapters)))
    spine.set("page-progression-direction", book.direction)
    root = element("package", element("metadata", *_metadata(book, bound), **{"xmlns:dc": "http://purl.org/dc/elements/1.1/"}),
                   element("manifest", *items), spine, xmlns="http://www.idpf.org/2007/opf", version="3.0", dir=book.desk.say.direction)
    root.set("unique-identifier", IDENTIFIER)
    root.set("xml:lang", book.desk.say.language)
    root.set("prefix", "schema: http://schema.org/")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written(root)


def _metadata(book: Volume, bound: Bound) -> Iterator[Element]:
    imprint = book.imprint
    yield element("dc:identifier", bound.identifier, id=IDENTIFIER)
    yield element("dc:title", book.title, id=TITLE_ID)
    yield from (element("dc:language", tag) for tag in book.languages)
    yield element("dc:creator", book.name, id=CREATOR)
    yield _meta("role", "com", refines=f"#{CREATOR}", scheme="marc:relators")
    yield element("dc:publisher", book.name)
    yield from (element(f"dc:{term}", said) for term, said in (
        ("source", book.address), ("description", imprint.description), ("rights", imprint.rights)) if said)
    yield _meta("dcterms:modified", as_of.moment(book.day))
    yield from _accessibility(book, bound)


def _accessibility(book: Volume, bound: Bound) -> Iterator[Element]:
    for mode in ("textual", *(("visual",) if bound.images else ())):
        yield _meta("schema:accessMode", mode)
    yield _meta("schema:accessModeSufficient", "textual,visual" if bound.images else "textual")
    yield from (_meta("schema:accessibilityFeature", feature) for feature in FEATURES)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", book.desk.say.gettext(
        "Each article is a chapter with headings, in its own language, and stands in the table of contents. Pictures have the captions "
        "that were printed with them, and no other description."))


def _meta(term: str, words: str, **more: str) -> Element:
    return element("meta", words, property=term, **more)


def _items(bound: Bound) -> Iterator[Element]:
    yield _item(NAV, XHTML, "nav")
    yield _item(STYLE, "text/css")
    yield from (_item(name, XHTML) for name in (TITLE, *bound.chapters))
    yield from (_item(name, mimetypes.types_map[name[name.rindex("."):]]) for name in bound.images)


def _item(name: str, kind: str, properties: str | None = None) -> Element:
    made = element("item", id=_id(name), href=name, properties=properties)
    made.set("media-type", kind)
    return made


def _id(name: str) -> str:
    """A name of XML for a file: an id of ours may begin with a figure."""
    return "f-" + name.replace("/", "-")


def navigation(book: Volume, groups: Sequence[Group]) -> bytes:
    """nav.xhtml: the table of contents, and the landmarks."""
    say = book.desk.say
    contents = say.gettext("Contents")
    first = next((file_of(article.id) for group in groups for article in group.articles), None)
    marks: Mapping[str, tuple[str, str | None]] = {
        "titlepage": (TITLE, book.title), "toc": (f"{NAV}#toc", contents), "bodymatter": (first or TITLE, say.gettext("Articles"))}
    landmarks = [element("li", element("a", words, href=href, epub_type=kind)) for kind, (href, words) in marks.items()]
    body = element(
        "body",
        element("nav", element("h1", contents), element("ol", element("li", element("a", book.title, href=TITLE)), *_listed(groups)),
                id="toc", epub_type="toc", role="doc-toc"),
        element("nav", element("h2", say.gettext("Landmarks")), element("ol", *landmarks), epub_type="landmarks", hidden="hidden"))
    return document(contents, body, lang=say.language, direction=say.direction, styles=(STYLE,))


def _listed(groups: Sequence[Group]) -> Iterator[Element]:
    for group in groups:
        chapters = [_line(article.headline, file_of(article.id), article.language, article.direction) for article in group.articles]
        if group.title is None:
            yield from chapters
        else:
            yield element("li", element("a", group.title, href=file_of(group.articles[0].id)), element("ol", *chapters))


def _line(headline: str, href: str, tag: str | None, direction: str) -> Element:
    return element("li", element("a", headline, href=href, lang=language(tag), dir=direction))
