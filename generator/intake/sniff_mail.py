"""Tell mails, mailboxes and saved single-file pages by the header block that they begin with."""

import re

LINE = re.compile(rb"([!-9;-~]{1,80}):[ \t]*([^\r\n]{0,2000})")
POSTMARK = re.compile(rb"From [^\r\n]{1,300} \d{4}[^\r\n]{0,20}\r?\n")
"""The line before each message of a mailbox: RFC 4155, appendix A."""

LONGEST_HEAD = 60_000
"""Bytes of a header block; mailing lists and spam filters add a few thousand."""

OF_MAIL = frozenset(
    b"received return-path delivered-to message-id mime-version to cc reply-to sender list-id list-post list-unsubscribe newsgroups"
    b" references in-reply-to dkim-signature x-mailer content-transfer-encoding envelope-to x-original-to".split())
TRAVELLED = frozenset(b"to received message-id delivered-to return-path newsgroups".split())
"""Headers that a mail has and a page saved by a browser has not."""


def mail_kind(data: bytes) -> str | None:
    """"application/mbox", "message/rfc822", "multipart/related" for a page saved as MHTML; None for anything else."""
    found = POSTMARK.match(data)
    if found:
        return "application/mbox" if _headers(data[found.end():]) else None
    headers = _headers(data.lstrip(b"\r\n"))
    if headers.get(b"content-type", b"").lower().startswith((b"multipart/related", b"multipart/mixed")) and _is_saved(headers):
        return "multipart/related"
    if b"content-type" in headers and b"content-location" in headers and _is_saved(headers):
        return "multipart/related"
    if headers.get(b"content-type", b"").lower().startswith((b"message/rfc822", b"multipart/")):
        return "message/rfc822"  # such a block begins no text
    known = OF_MAIL & headers.keys()
    dated = {b"from", b"date", b"subject", b"received"} & headers.keys()
    return "message/rfc822" if (known and len(dated) > 1) or len(known) > 2 else None


def _is_saved(headers: dict[bytes, bytes]) -> bool:
    saved = b"saved by" in headers.get(b"from", b"").lower() or b"snapshot-content-location" in headers
    return saved or (b"mime-version" in headers and not TRAVELLED & headers.keys())


def _headers(data: bytes) -> dict[bytes, bytes]:
    """Name -> value of the header block that the data begins with; none when a line of it is no header."""
    result: dict[bytes, bytes] = {}
    if not LINE.match(data[:2000]):
        return result
    for line in data[:LONGEST_HEAD].splitlines():
        if not line.strip():
            return result
        if line[:1] in (b" ", b"\t"):
            continue
        found = LINE.match(line)
        if not found:
            return {}
        result.setdefault(found[1].lower(), found[2])
    return result
