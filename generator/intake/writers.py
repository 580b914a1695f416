"""The writers that a field of metadata names: "A; B", ["A", "B"], "By A and B"."""

import re
from collections.abc import Iterable

from generator.intake.unescaped import one_line

BY = re.compile(r"(?i)\A(?:written\s+)?by:?\s+")
AND = re.compile(r"\s+(?:and|&)\s+|\s*,\s*(?:and\s+)?")
ADDRESS = re.compile(r"https?://|www\.|^[\w.-]+@[\w.-]+$", re.IGNORECASE)
MAILED = re.compile(r"\A[^\s@]+@\S+\s+\((.+)\)\Z")
"""RSS 2.0 gives an author as an address with the name in brackets."""

NOBODY = frozenset((
    "admin", "administrator", "author", "editor", "none", "null", "unknown", "n/a", "anonymous author", "wordpress", "nan", "calibre"))
"""What systems fill in when nobody is named."""


def writers(values: Iterable[str]) -> tuple[str, ...]:
    """Each writer once, as printed, without the By; addresses of profiles and what programs fill in are none."""
    names: dict[str, None] = {}
    for value in values:
        for part in re.split(r"\s*[;|\n]\s*", BY.sub("", one_line(value) or "")):
            for name in _apart(part):
                mailed = MAILED.match(name)
                name = mailed[1] if mailed else name  # noqa: PLW2901
                if name and name.casefold() not in NOBODY and not ADDRESS.search(name):
                    names[name] = None
    return tuple(names)


def _apart(words: str) -> list[str]:
    """Several names between commas or "and"; anything that is not wholly names stays one."""
    parts = [part for part in AND.split(words) if part]
    return parts if len(parts) > 1 and all(map(_is_name, parts)) else [words.strip()]


def _is_name(words: str) -> bool:
    """Two to four words with capitals: "Jane Doe" is one, "Reuters" and "PhD" are none."""
    tokens = words.split()
    return 2 <= len(tokens) <= 4 and all(token[0].isupper() or token in ("al", "bin", "da", "de", "der", "di", "la", "van", "von")
                                         for token in tokens) and not any(c.isdigit() for c in words)
