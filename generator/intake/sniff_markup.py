"""Whether bytes are a web page, a piece of one, or other markup."""

import codecs
import re

START = re.compile(rb"[\s\x00]*")
DOCTYPE = re.compile(rb"<!doctype\s[^<>]{0,2000}(?:<!--.{0,500}?-->)?[^<>]{0,500}>", re.IGNORECASE | re.DOTALL)
HTML_DOCTYPE = re.compile(rb"<!doctype\s+html\b", re.IGNORECASE)
DECLARATION = re.compile(rb"<\?(?:xml|php)\b[^<>]{0,500}>", re.IGNORECASE)
NAME = re.compile(rb"<([a-z][a-z0-9:-]{0,30})(?=[\s/>])", re.IGNORECASE)
PAGE = frozenset(b"html head body meta title link script style base noscript frameset".split())
"""Elements with which nothing but a page begins."""

PARTS = frozenset(
    b"a abbr address article aside b big blockquote br center code div dl em figure font footer form h1 h2 h3 h4 h5 h6 header hr i img li "
    b"main nav ol p pre section small span strong sub sup table tbody td tr tt u ul".split())
BLOCK_END = re.compile(
    rb"</(?:address|article|aside|blockquote|center|div|dl|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|section|table|ul)\s*>",
    re.IGNORECASE)
TAG = re.compile(rb"</?[a-z][a-z0-9]{0,14}(?=[\s/>])", re.IGNORECASE)
PARAGRAPH = re.compile(rb"<(?:p|br)\s*/?>", re.IGNORECASE)
XML_ROOTS = frozenset(b"rss feed".split())
MOST_COMMENTS = 20


def markup_kind(data: bytes) -> str | None:
    """"text/html", "application/xhtml+xml" or "application/xml" by the beginning of the bytes; None for what is no markup."""
    head = _in_ascii(data)
    place, declared = 0, False
    for _ in range(MOST_COMMENTS):
        place = _after_space(head, place)
        if head.startswith(b"<!--", place):
            end = head.find(b"-->", place)
            if end < 0:
                return "text/html" if re.search(rb"<html[\s>]", head[place:], re.IGNORECASE) else None
            place = end + 3
        elif HTML_DOCTYPE.match(head, place):
            return "application/xhtml+xml" if declared else "text/html"
        elif found := DECLARATION.match(head, place) or DOCTYPE.match(head, place):
            declared = declared or found.group()[:5].lower() == b"<?xml"
            place = found.end()
        else:
            break
    return _by_element(head, place, declared)


def _in_ascii(data: bytes) -> bytes:
    """The bytes without a byte order mark, and of UTF-16 the characters that markup is made of."""
    for mark, width in ((codecs.BOM_UTF8, 1), (codecs.BOM_UTF16_LE, 2), (codecs.BOM_UTF16_BE, 2)):
        if data.startswith(mark):
            return data[len(mark):] if width == 1 else data.replace(b"\x00", b"")[len(mark):]
    return data.replace(b"\x00", b"") if data[:40].count(b"\x00") > 10 else data


def _after_space(head: bytes, place: int) -> int:
    found = START.match(head, place)
    return found.end() if found else place


def _by_element(head: bytes, place: int, declared: bool) -> str | None:
    found = NAME.match(head, place)
    name = found[1].lower() if found else b""
    if name == b"html" and declared:
        return "application/xhtml+xml"
    if declared or name in XML_ROOTS:
        return "application/xml"
    if name in PAGE:
        return "text/html"
    return "text/html" if name in PARTS and _is_piece(head[place:]) else None


def _is_piece(text: bytes) -> bool:
    """Whether what begins with a tag is marked up throughout: a text may begin with one and go on without."""
    tags = len(TAG.findall(text))
    lines = sum(1 for line in text.splitlines() if line.strip())
    ends = len(BLOCK_END.findall(text)) or len(PARAGRAPH.findall(text)) // 2
    return ends > 0 and 2 * tags >= lines
