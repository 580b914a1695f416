"""What form bytes have, by their content."""

import re

from generator.decoding.encoding import looks_like_utf16
from generator.intake.sniff_archives import archive_kind
from generator.intake.sniff_mail import mail_kind
from generator.intake.sniff_markup import markup_kind
from generator.intake.sniff_records import record_form, zipped_form

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
    (b"\xfd7zXZ\x00", "application/x-xz"),
)
HEAD = 65_536
"""Bytes from the beginning of a file that tell its form."""

JSON_START = re.compile(rb'\s*(?:\{\s*"|\[\s*\{\s*")')
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
MOST_CONTROL = 0.01
"""Share of control characters that a damaged text may have; anything above is no text."""


def media_type(data: bytes) -> str:
    """The media type, "application/x-empty" for nothing and "application/octet-stream" for what is no text at all."""
    if not data.strip(b" \t\r\n\v\f\x00" + b"".join(BYTE_ORDER_MARKS[:1])):
        return "application/x-empty"
    known = archive_kind(data) or next((kind for mark, kind in SIGNATURES if data.startswith(mark)), None) or mail_kind(data)
    if known := zipped_form(data) or known or record_form(data):
        return known
    if markup := markup_kind(data):
        return markup
    if data.startswith(BYTE_ORDER_MARKS) or looks_like_utf16(data):
        return "text/plain"
    if JSON_START.match(data[:200]):
        return "application/json"
    control = len(data) - len(data.translate(None, CONTROL))
    return "application/octet-stream" if control > MOST_CONTROL * len(data) else "text/plain"
