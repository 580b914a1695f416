"""Which text of a page is the article, as trafilatura sees it."""

import logging

import lxml.html
from lxml import etree
from trafilatura import bare_extraction

from generator.intake.html.page import Page

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
MOST_TAGS = 6_000
MOST_CHILDREN = 400
"""Up to here trafilatura may compare with its second and third algorithm, which take time with the square of an element's children."""

BLOCKS = ("p", "head", "item", "quote", "row", "code", "ab")
"""trafilatura's own elements that begin a line."""


def extracted(page: Page) -> tuple[str, ...]:
    """The texts of the article's blocks in order; none when trafilatura finds no article or stumbles over the page."""
    try:
        tree = lxml.html.document_fromstring(page.text.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8"))
        for numbered in [one for one in tree.iter("ol") if len(one) > MOST_CHILDREN]:
            numbered.tag = "ul"  # of each number trafilatura counts those before it
        document = bare_extraction(tree, include_comments=False, include_tables=True, include_formatting=True, include_links=True,
                                   fast=_is_large(page))
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return ()
    body = getattr(document, "body", None)
    return tuple(_texts(body)) if body is not None else ()


def _is_large(page: Page) -> bool:
    tags = page.soup.find_all(True)
    return len(tags) > MOST_TAGS or any(len(tag.contents) > MOST_CHILDREN for tag in tags)


def _texts(body: etree._Element) -> list[str]:
    """Each line's text: an element's words up to the next element that begins a line."""
    lines = [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in BLOCKS or element.tag in ("lb", "list", "table"):
                lines.append("")
            lines[-1] += element.text or ""
        else:
            if element.tag in BLOCKS:
                lines.append("")
            lines[-1] += element.tail or ""
    return [line for line in lines if line.strip()]
