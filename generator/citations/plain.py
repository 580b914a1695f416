"""Scraped words as one line that no format can trip over."""

import re
import unicodedata
from urllib.parse import quote

SPACES = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
"""Everything that some reader takes for the end of a line, and every other space."""


def one_line(text: str) -> str:
    """Without line ends, control characters, lone surrogates and noncharacters; spaces single. Letters of every script stay as they are."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    kept = (c for c in SPACES.sub(" ", text) if unicodedata.category(c) not in ("Cc", "Cs") and not _noncharacter(c))
    return " ".join("".join(kept).split())


def _noncharacter(c: str) -> bool:
    return 0xFDD0 <= ord(c) <= 0xFDEF or ord(c) & 0xFFFE == 0xFFFE


def web_address(url: str) -> str:
    """An address with all that is no part of one (spaces, braces, backslashes, letters beyond ASCII) percent-encoded: RFC 3986."""
    return quote(one_line(url), safe="!#$%&'()*+,/:;=?@[]-._~")
