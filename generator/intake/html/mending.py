"""A parsed page as browsers have it, where the parser lets an element that was never closed hold, and hide, the paragraphs behind it.

https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign for drawings, #parsing-main-afterbody for what follows a body.
"""

import re
from collections.abc import Collection, Iterable

from bs4 import BeautifulSoup, Tag

BREAKING_OUT = frozenset(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s "
    "small span strong strike sub sup table tt u ul var".split())
"""Elements that no drawing and no formula holds."""

HIDING = tuple("audio button canvas noscript object select template video".split())
"""Elements of which a page shows no words, or words that are no text."""

MOST = 1000
"""Elements of a page that are mended; where more are open, no text is to be saved."""

PARAGRAPHS = ("p", "h1", "h2", "h3", "blockquote", "li")


def mended(soup: BeautifulSoup, text: str) -> BeautifulSoup:
    """The tree of a page with this source, changed in place."""
    drawings = _around(soup, BREAKING_OUT, ("svg", "math")) if soup.find(("svg", "math")) else []
    figures = _above(_around(soup, PARAGRAPHS, ("svg", "math")), ("figcaption", "figure")) if drawings else []
    open_ = [name for name in HIDING if len(soup.find_all(name)) > len(re.findall(rf"</{name}\b", text, re.IGNORECASE))]
    found = (*drawings, *figures, *(_around(soup, PARAGRAPHS, open_) if open_ else ()))
    for broken in found[:MOST]:
        broken.unwrap()
    _gather(soup)
    return soup


def _around(soup: BeautifulSoup, inside: Collection[str], names: Collection[str]) -> list[Tag]:
    """The elements of these names that hold one of the others."""
    return _above((tag for tag in soup.descendants if isinstance(tag, Tag) and tag.name in inside), names)


def _above(tags: Iterable[Tag], names: Collection[str]) -> list[Tag]:
    """The elements of these names that stand above the tags, each once."""
    found, seen = [], set[int]()
    for tag in tags:
        for parent in tag.parents:
            if id(parent) in seen:
                break
            seen.add(id(parent))
            if parent.name in names:
                found.append(parent)
    return found


def _gather(soup: BeautifulSoup) -> None:
    """What stands behind the body is in it."""
    body = soup.body
    for node in list(body.next_siblings) if body is not None else ():
        body.append(node.extract())  # type: ignore[union-attr]
