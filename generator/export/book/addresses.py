"""Addresses as a book may have them: what no reader could follow is words there, and EPUBCheck refuses it (https://url.spec.whatwg.org/)."""

import re
from urllib.parse import quote, urlsplit

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
UNFIT = re.compile(r"[\s<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")


def sound(address: str) -> str | None:
    """The address with its odd signs escaped; None when its host or its port can be none."""
    if not SCHEME.match(address):
        return address
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port  # which raises where it is none
        if parts.scheme != "mailto" and (not host or "%" in host or UNFIT.search(parts.netloc)):
            return None
    except ValueError:
        return None
    return UNFIT.sub(lambda found: quote(found[0]), address)
