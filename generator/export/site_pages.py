"""What those who pack a site must know of its pages, read from the pages themselves."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from generator.site_size import files_below

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
MOVED = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')
HEAD = 65_536
"""Characters in which both stand."""

HIDDEN = "."
ASIDE = ("articles/original/",)
"""Folders of pages that are beside others, and are no pages to begin with."""

FRONT, MISSING = "index.html", "404.html"


def files(site: Path) -> Iterator[tuple[str, Path]]:
    """Path below the site, and the file, of all that it publishes, in the order of their paths."""
    return ((path, Path(entry.path)) for path, entry in files_below(site) if not path.startswith(HIDDEN))


def title_of(page: str) -> str | None:
    """What a page is called."""
    found = TITLE.search(page, 0, HEAD)
    return unescape(found[1]).strip() or None if found else None


def moved_to(page: str) -> str | None:
    """The link to where another page answers for this one, None of what did not move."""
    found = MOVED.search(page, 0, HEAD)
    return unescape(found[1]) if found else None


def listed(path: str) -> bool:
    """Whether a file is a page of its own, for lists of pages."""
    return path.endswith(".html") and path != MISSING and not path.startswith(ASIDE)
