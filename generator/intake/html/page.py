"""A saved page, parsed: its characters, its tree within bounds, and what counts as words that a reader sees."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Comment, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from generator.decoding.characters import repair, without_nul
from generator.decoding.charset import text_of
from generator.intake.html.closing import closed
from generator.intake.html.crowd import MOST_ATTRIBUTES, crowded
from generator.intake.html.mending import mended
from generator.intake.html.readable import readable
from generator.intake.piece import Piece
from generator.notices import Notice, Refused

MOST_TAGS = 300_000
"""Opening tags. The longest encyclopaedia pages have 25,000; the results of an election in France's 35,000 communes, in eight columns,
come near it. Each takes some 100 µs and 2 KB."""

MOST_DEPTH = 500
"""Levels of elements; the trees of real pages have 20 to 60, and those of broken ones some hundreds."""

# The bytes of images that a page carries: they would be most of a saved page's characters. Bounded on both sides by what base64 is not.
DATA_URL = re.compile(r"data:[\w.+/-]{0,80}(?:;[\w.=+-]{1,60}){0,4};base64,[A-Za-z0-9+/=%]{200,}")
EMBEDDED = "x-embedded:"
FLAT = re.compile(
    r"<(?:(/?)(?:font|span|b|i|u|em|strong|small|big|center|tt)|/?(?:div|section|blockquote|table|tbody|tr|td|ul|ol|li))\b[^<>]*>",
    re.IGNORECASE)
SAVED_FROM = re.compile(
    r"<!--\s{0,20}(?:saved from url=\(\d{1,9}\)|Page saved with SingleFile\s{1,20}url:\s{0,20})(https?://[^\s<>\"']{1,2000})")
UNSEEN = frozenset("script style noscript template svg math head title meta link iframe object audio video canvas select option datalist "
                   "textarea input map".split())
"""Elements without words for a reader, or with words that are no part of a text."""

BROKEN = frozenset("br hr p div li ul ol dl dt dd table tr td th h1 h2 h3 h4 h5 h6 blockquote section article aside header footer figure "
                   "figcaption pre address main nav form details summary caption tbody thead tfoot hgroup fieldset".split())
"""Elements that begin a new line."""

HIDING_CLASSES = frozenset(
    "sf-hidden sr-only sr-only-focusable visually-hidden visuallyhidden u-visually-hidden is-visually-hidden hidden-visually "
    "screen-reader-text screen-reader-only a11y-hidden element-invisible".split())
ICONS = frozenset("i b span use".split())
"""Elements that hold a drawn sign when they are hidden from screen readers."""

HIDDEN = frozenset("hidden d-none is-hidden u-hidden".split())
SHOWN_SOMEWHERE = re.compile(r":(?:block|flex|grid|inline|table|contents)|d-\w{2,3}-(?:block|flex|grid|inline|table)")
HIDING_STYLE = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its readers share it. Nobody changes the tree."""

    soup: BeautifulSoup
    """The whole tree, scripts too."""

    text: str
    """The source, with the data of embedded images cut out: "x-embedded:3" stands in its place."""

    file: str
    """Path below content/originals/, for notices."""

    repairs: tuple[str, ...] = ()
    """What was guessed about the encoding, or done to the tree, in words."""

    url: str | None = None
    """Where the page was fetched: the container says, or the program that saved it wrote it down."""

    embedded: tuple[str, ...] = ()
    """The data: URLs that were cut out, in order."""


def parse(piece: Piece, file: str) -> Page:
    """The page; raises Refused (I-006, I-010, I-011)."""
    source, repairs = text_of(piece.data, piece.charset, file)
    embedded: list[str] = []

    def cut(found: re.Match[str]) -> str:
        embedded.append(found.group())
        return f"{EMBEDDED}{len(embedded) - 1}"

    text = DATA_URL.sub(cut, without_nul(source))
    if len(re.findall(r"<[A-Za-z]", text)) > MOST_TAGS:
        raise Refused(Notice(code="I-010", file=file, message=f"this page has more than {MOST_TAGS} elements, as no article has",
                             hint="save the article alone, for example in the browser's reader view"))
    if crowded(text):
        raise Refused(Notice(code="I-010", file=file, message=f"an element of this page has more than {MOST_ATTRIBUTES} attributes",
                             hint="save the article alone, for example in the browser's reader view"))
    soup, flattened = _tree(text, file)
    saved = SAVED_FROM.search(text[:20_000])
    url = readable(piece.url) or readable(saved[1] if saved else None)
    return Page(soup=soup, text=text, file=file, repairs=repairs + flattened, url=url, embedded=tuple(embedded))


def _tree(text: str, file: str) -> tuple[BeautifulSoup, tuple[str, ...]]:
    soup = mended(BeautifulSoup(closed(text), "lxml"), text)
    if not _too_deep(soup):
        return soup, ()
    text = FLAT.sub(lambda found: "<p>" if found[1] is None else "", text)
    soup = mended(BeautifulSoup(closed(text), "lxml"), text)
    if not _too_deep(soup):
        return soup, (f"elements nested more than {MOST_DEPTH} deep laid flat",)
    raise Refused(Notice(code="I-011", file=file, message=f"the elements of this page are nested more than {MOST_DEPTH} deep",
                         hint="save the article alone, for example in the browser's reader view"))


def _too_deep(soup: BeautifulSoup) -> bool:
    level = [soup.contents]
    for _ in range(MOST_DEPTH):
        level = [child.contents for children in level for child in children if isinstance(child, Tag)]
        if not level:
            return False
    return True


def words(element: PageElement) -> str:
    """The words of an element that a reader sees: white space collapsed, characters repaired."""
    found = " ".join("".join(strings(element)).split())
    return found if found.isascii() and found.isprintable() else " ".join(repair(found)[0].split())


def strings(element: PageElement) -> Iterator[str]:
    """The visible strings of an element in order, with a space where a line is broken."""
    stack: list[PageElement] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            if node.name in BROKEN:
                yield " "
                stack.append(NavigableString(" "))
            if node is element or not unseen(node):
                stack.extend(reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, (Comment, PreformattedString)):
            yield str(node)


def unseen(tag: Tag) -> bool:
    """Whether a reader sees nothing of it: scripts, hidden elements, and words for screen readers alone."""
    attributes = tag.attrs
    if tag.name in UNSEEN or not attributes or tag.name == "body":
        return tag.name in UNSEEN
    if attributes.get("aria-hidden") == "true" and tag.name in ICONS:
        return True
    hidden = "hidden" in attributes and attributes["hidden"] != "until-found"
    return hidden or bool(HIDING_STYLE.search(str(attributes.get("style") or "")[:2000])) or _hidden_by_class(attributes.get("class") or ())


def _hidden_by_class(classes: Collection[str]) -> bool:
    """By a name that style sheets share; "hidden md:block" is hidden on small screens alone."""
    return not HIDING_CLASSES.isdisjoint(classes) or (
        not HIDDEN.isdisjoint(classes) and not SHOWN_SOMEWHERE.search(" ".join(classes)))
