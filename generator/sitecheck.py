"""A built site, read as a browser would: every link inside it must lead somewhere, fragments included."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from generator.notices import Notice

CARRIERS = {"a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src",
            "image": "href"}
"""Element -> the attribute that holds an address."""

ROOTED = "404.html"
"""Served for any address: its links begin at the site's root, or go up to where that may be, and are checked as if they did not."""


def broken_links(output: Path) -> Iterator[Notice]:
    """A notice (A-030) for each link of the site whose file, or whose place on the page, is not there."""
    pages = {path.relative_to(output).as_posix(): _read(path) for path in sorted(output.rglob("*.html"))}
    for page, (_, links) in pages.items():
        for link in links:
            if problem := _problem(output, pages, page, link):
                yield Notice(code="A-030", file=f"{output.name}/{page}", message=f"the link {link} {problem}",
                             hint="build the site again; if it stays, report it: the archive makes no such link itself")


def _read(path: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """The ids on a page, and the addresses that it links to."""
    soup = BeautifulSoup(path.read_bytes(), "html.parser", from_encoding="utf-8")
    ids, links = set(), dict[str, None]()
    for element in soup.find_all(True):
        if isinstance(element, Tag):
            ids.add(str(element.get("id", "")))
            address = element.get(CARRIERS.get(element.name, ""))
            if isinstance(address, str):
                links[address] = None
    return frozenset(ids), tuple(links)


def _problem(output: Path, pages: dict[str, tuple[frozenset[str], tuple[str, ...]]], page: str, link: str) -> str | None:
    try:
        parts = urlsplit(link)
    except ValueError:  # "http://[x": no address, and none of ours
        return None
    if parts.scheme or parts.netloc:
        return None
    folder = "" if page == ROOTED else posixpath.dirname(page)
    path = unquote(parts.path).lstrip("./" if page == ROOTED else "/")
    target = posixpath.normpath(posixpath.join(folder, path)) if parts.path else page
    if not (output / target).is_file():
        return "leads to a file that is not there"
    fragment = unquote(parts.fragment).partition(":~:")[0]
    if fragment and target in pages and fragment not in pages[target][0]:
        return "names a place that is not on that page"
    return None
