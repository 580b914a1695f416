"""What form bytes have, by their content."""

import re

from generator.intake.encoding import looks_like_utf16

# First bytes of what people put among their texts by mistake; https://www.iana.org/assignments/media-types/ for the names.
SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"{\\rtf", "application/rtf"),
    (b"WARC/", "application/warc"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"\x7fELF", "application/x-executable"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
)
HEAD = 65_536
"""Bytes from the beginning of a file that tell its form."""

MARKUP = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(!doctype\s+html|html[\s>]|\?xml|rss[\s>]|feed[\s>])", re.IGNORECASE | re.DOTALL)
JSON_START = re.compile(rb'\s*(?:\{\s*"|\[\s*\{\s*")')
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
MOST_CONTROL = 0.01
"""Share of control characters that a damaged text may have; anything above is no text."""


def media_type(data: bytes) -> str:
    """The media type, "application/x-empty" for nothing and "application/octet-stream" for what is no text at all."""
    if not data.strip(b" \t\r\n\v\f\x00" + b"".join(BYTE_ORDER_MARKS[:1])):
        return "application/x-empty"
    known = next((kind for mark, kind in SIGNATURES if data.startswith(mark)), None)
    if known:
        return known
    if data.startswith(BYTE_ORDER_MARKS) or looks_like_utf16(data):
        return "text/plain"
    if found := MARKUP.match(data[:4000]):
        return "text/html" if b"html" in found[1].lower() else "application/xml"
    if JSON_START.match(data[:200]):
        return "application/json"
    control = len(data) - len(data.translate(None, CONTROL))
    return "application/octet-stream" if control > MOST_CONTROL * len(data) else "text/plain"
