"""A parsed page as browsers have it, where the parser lets an element that was never closed hold, and hide, the paragraphs behind it.

https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign for drawings, #parsing-main-afterbody for what follows a body.
"""

import re

from bs4 import BeautifulSoup, Tag

BREAKING_OUT = tuple(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s "
    "small span strong strike sub sup table tt u ul var".split())
"""Elements that no drawing and no formula holds."""

HIDING = tuple("audio button canvas object select template video".split())
"""Elements of which a page shows no words, or words that are no text."""

PARAGRAPHS = ("p", "h1", "h2", "h3", "blockquote", "li")


def mended(soup: BeautifulSoup, text: str) -> BeautifulSoup:
    """The tree of a page with this source, changed in place."""
    for drawing in soup.find_all(("svg", "math")):
        if drawing.find(BREAKING_OUT):
            _undo(drawing)
    for name in HIDING:
        _close(soup.find_all(name), len(re.findall(rf"</{name}\b", text, re.IGNORECASE)))
    _gather(soup)
    return soup


def _undo(drawing: Tag) -> None:
    """It ends before what it cannot hold; so does the figure around it, whose own end the parser took for the drawing's."""
    around = drawing.find_parents(("figcaption", "figure")) if drawing.find(PARAGRAPHS) else ()
    for broken in (drawing, *around):
        broken.unwrap()


def _close(found: list[Tag], ends: int) -> None:
    """Where there are fewer ends than beginnings, those that hold paragraphs hold them no more."""
    for tag in found if len(found) > ends else ():
        if tag.find(PARAGRAPHS):
            tag.unwrap()


def _gather(soup: BeautifulSoup) -> None:
    """What stands behind the body is in it."""
    body = soup.body
    for node in list(body.next_siblings) if body is not None else ():
        body.append(node.extract())  # type: ignore[union-attr]
