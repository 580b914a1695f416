"""Which records of a crawl are pages to read, and in what form."""

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from generator.intake.passed_over import is_resource
from generator.intake.sniff import HEAD, media_type
from generator.intake.warc_records import Record

SCHEMES: Final = frozenset(("http", "https", "ftp", "file"))
"""Crawlers keep their own notes, screenshots and name look-ups under urn:, dns:, metadata: and screenshot:."""

NOTES: Final = frozenset(("/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt", "/favicon.ico"))
HYPERTEXT: Final = frozenset(("text/html", "application/xhtml+xml"))
DOCUMENTS: Final = frozenset((
    "text/plain", "text/markdown", "application/pdf", "application/msword", "application/rtf", "application/epub+zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.oasis.opendocument.text"))
UNSURE: Final = frozenset((
    "", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown", "*/*", "text/xml", "application/xml"))
"""Types for which a browser, too, looks at the content: https://mimesniff.spec.whatwg.org/#interpreting-the-resource-metadata."""

UNTOLD: Final = HYPERTEXT | {"application/octet-stream", "application/xml"}
"""What the bytes of a page may look like when it begins in an unusual way."""

CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.IGNORECASE | re.ASCII)


def is_page(url: str) -> bool:
    """Whether an address can be a page's: no crawler's note, no robots.txt, no image, style or script."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    known = parts.path.lower() in NOTES or parts.path.startswith("/.well-known/")
    return parts.scheme.lower() in SCHEMES and not known and not is_resource(parts.path, b"")


def declared(content_type: str) -> str:
    """The media type of a Content-Type, without its parameters."""
    return content_type.partition(";")[0].strip().lower()


def may_be_page(content_type: str) -> bool:
    """Whether a body of this type is worth reading."""
    return declared(content_type) in HYPERTEXT | DOCUMENTS | UNSURE


def form(content_type: str, data: bytes) -> str | None:
    """Media type of a body, by what the server says and what the bytes say; None when it is no page."""
    kind, seen = declared(content_type), media_type(data[:HEAD])
    if is_resource("", data[:2000]) or not data.strip():
        return None
    if kind in HYPERTEXT and (seen in UNTOLD or seen.startswith("text/")):
        return "text/html"
    if kind in DOCUMENTS and seen in ("application/zip", kind):
        return kind
    if kind in DOCUMENTS and seen in ("text/plain", "message/rfc822"):
        return seen
    return "text/html" if seen in HYPERTEXT else "application/pdf" if seen == "application/pdf" else None


def charset_of(content_type: str) -> str | None:
    """The encoding that a Content-Type declares."""
    found = CHARSET.search(content_type[:500])
    return found[1] if found else None


def redirect(record: Record) -> str | None:
    """Where the server sent whoever asked for this."""
    try:
        return urljoin(record.url, record.header("Location")) or None
    except ValueError:
        return None
