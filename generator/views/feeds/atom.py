"""Atom: RFC 4287, with RFC 5005's marks of a feed that is complete, or continued in archive documents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from generator.views.feeds.entry import Entry
from generator.wording import Wording, marked

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""

NOBODY = marked("Author not recorded")
"""Atom requires an author; the archive is not it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a feed says of itself."""

    id: str
    title: str
    about: str | None
    language: str
    home: str
    """Address of the page of the same articles."""

    links: tuple[tuple[str, str], ...]
    """Relation and address of this document and its neighbours: "self", "current", "prev-archive", "next-archive"."""

    mark: str | None
    """RFC 5005: "complete" where every article is in it, "archive" of an archive document."""

    updated: str


def document(head: Head, entries: Iterable[str]) -> bytes:
    """The feed with these entries."""
    return "".join((*_head(head), *entries, "</feed>\n")).encode()


def _head(head: Head) -> Iterator[str]:
    yield ('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
           f'xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang={_attribute(head.language)}>\n')
    yield _element("id", head.id)
    yield _element("title", head.title)
    yield _element("subtitle", head.about)
    yield _element("updated", head.updated)
    for relation, href in head.links:
        yield f'<link rel="{relation}" type="application/atom+xml" href={_attribute(href)}/>\n'
    yield f'<link rel="alternate" type="text/html" href={_attribute(head.home)}/>\n'
    yield f"<fh:{head.mark}/>\n" if head.mark else ""


def element(halves: tuple[str, str], href: str) -> str:
    """An entry whose page is at `href`."""
    return _attribute(href).join(halves)


def halves(entry: Entry, say: Wording) -> tuple[str, str]:
    """An entry before and behind the address of its page, which differs from feed to feed."""
    return "".join(_before(entry)), "".join(_behind(entry, say))


def _before(entry: Entry) -> Iterator[str]:
    yield f"<entry xml:lang={_attribute(entry.language)}>\n" if entry.language else "<entry>\n"
    yield _element("id", entry.id)
    yield _element("title", entry.title)
    yield '<link rel="alternate" type="text/html" href='


def _behind(entry: Entry, say: Wording) -> Iterator[str]:
    """Where nobody signs, the newspaper is the author that Atom requires, and without one it is not recorded."""
    yield "/>\n"
    yield f'<link rel="via" href={_attribute(entry.source)}/>\n' if entry.source else ""
    yield _element("published", entry.published)
    yield _element("updated", entry.updated)
    for author in entry.authors or (entry.publication or say.gettext(NOBODY),):
        yield f"<author><name>{_text(author)}</name></author>\n"
    for topic in entry.topics:
        yield f"<category term={_attribute(topic)}/>\n"
    yield _element("rights", entry.rights)
    yield _element("summary", entry.summary)
    yield "</entry>\n"


def _element(name: str, value: str | None) -> str:
    return f"<{name}>{_text(value)}</{name}>\n" if value else ""


def _text(value: str) -> str:
    return escape(ILLEGAL.sub("", value))


def _attribute(value: str) -> str:
    return quoteattr(ILLEGAL.sub("", value))
