"""The visible blocks of a page in reading order: each paragraph, heading, list item, table row and caption, where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import Comment, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from generator.intake.html import tables
from generator.intake.html.page import BROKEN, unseen, words

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
NEW_PARAGRAPH = 2
"""<br> that make one: a single one is a line within a paragraph."""

CAPTION = re.compile(
    r"(?:^|[-_ ])(?:fig|img|image|photo|foto|media|picture)?captions?(?:[-_ ]|$)|(?<=[a-z])Captions?(?![a-z])|bildunterschrift|bildtext|"
    r"didascalia|pie-?(?:de-?)?foto")
CELL_BREAK = " | "


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of words with no line break but <br> in it."""

    element: Tag
    """The nearest element around it that begins a line."""

    nodes: tuple[PageElement, ...]
    """What it is made of: children of elements within `element`, in order."""

    text: str
    """Its words, white space collapsed, characters repaired."""

    kind: str | None = None
    """"heading", "quote", "list", "numbered", "table", "caption" or None for a paragraph."""

    level: int | None = None
    linked: int = 0
    """Characters of it that lead elsewhere."""

    broken: bool = False
    """Whether it ended with <br><br> and another block of the same element follows."""


def blocks(root: Tag) -> list[Block]:
    """The blocks below an element; hidden ones, scripts and forms' fields are none."""
    found: list[Block] = []
    run: list[PageElement] = []
    breaks = 0
    for event, node in _walk(root):
        if event == "text":
            run.append(node)
            breaks = breaks if not str(node).strip() else 0
        elif event == "br":
            breaks += 1
            if breaks >= NEW_PARAGRAPH:
                _close(run, found, root)
            else:
                run.append(node)
        elif event == "table":
            _close(run, found, root)
            found.extend(_rows(node))
        else:
            _close(run, found, root)
            breaks = 0
    _close(run, found, root)
    return found


def _walk(root: Tag) -> Iterator[tuple[str, PageElement]]:
    """Strings, breaks, data tables, and the edges of elements that begin a line."""
    stack: list[tuple[str, PageElement]] = [("open", root)]
    while stack:
        event, node = stack.pop()
        if event == "edge":
            yield event, node
        elif isinstance(node, Tag):
            if node is not root and unseen(node):
                continue
            if node.name == "br":
                yield "br", node
            elif node.name == "table" and tables.is_data(node):
                yield "table", node
            else:
                edge = node.name in BROKEN
                if edge:
                    yield "edge", node
                    stack.append(("edge", node))
                stack.extend(("open", child) for child in reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, (Comment, PreformattedString)):
            yield "text", node


def _close(run: list[PageElement], found: list[Block], root: Tag) -> None:
    """Make a block of the run, if it has words, and begin another."""
    nodes = tuple(run)
    run.clear()
    text = words_of(nodes)
    if not text:
        return
    element = _line_element(nodes, root)
    kind, level = _kind(element, root)
    found.append(Block(element=element, nodes=nodes, text=text, kind=kind, level=level, linked=_linked(nodes, element)))


def words_of(nodes: Sequence[PageElement]) -> str:
    """The words of a run."""
    joined = "".join(" " if isinstance(node, Tag) else str(node) for node in nodes)
    if not joined.strip():
        return ""
    return words(NavigableString(joined))


def _line_element(nodes: Sequence[PageElement], root: Tag) -> Tag:
    first = next(node for node in nodes if not isinstance(node, Tag) and str(node).strip())
    for parent in first.parents:
        if parent.name in BROKEN or parent is root:
            return parent
    return root


def _kind(element: Tag, root: Tag) -> tuple[str | None, int | None]:
    """What the elements around a run make of it: the nearest that says something."""
    for tag in (element, *element.parents):
        if tag.name in HEADINGS:
            return "heading", HEADINGS[tag.name]
        if tag.name in ("figcaption", "caption") or CAPTION.search(" ".join(tag.get("class") or ())):
            return "caption", None
        if tag.name == "li":
            listing = tag.find_parent(("ol", "ul", "menu"))
            return ("numbered" if listing is not None and listing.name == "ol" else "list"), None
        if tag.name in ("blockquote", "q"):
            return "quote", None
        if tag is root or tag.name in ("article", "main", "section", "body", "figure"):
            break
    return None, None


def _linked(nodes: Sequence[PageElement], element: Tag) -> int:
    """Characters within <a href>."""
    count = 0
    for node in nodes:
        if isinstance(node, Tag):
            continue
        for parent in node.parents:
            if parent.name == "a" and _leads_away(parent):
                count += len(str(node).strip())
                break
            if parent is element:
                break
    outer = element.find_parent("a", href=True)
    if outer is None or not _leads_away(outer):
        return count
    return sum(len(str(node).strip()) for node in nodes if not isinstance(node, Tag))


def _leads_away(link: Tag) -> bool:
    href = str(link.get("href") or "").strip()
    return bool(href) and not href.lower().startswith(("#", "javascript:"))


def _rows(table: PageElement) -> Iterator[Block]:
    """A block for each row of a data table, its caption before it."""
    if not isinstance(table, Tag):
        return
    caption = table.find("caption")
    if isinstance(caption, Tag) and (said := words(caption)):
        yield Block(element=caption, nodes=tuple(caption.contents), text=said, kind="caption")
    for row, cells in tables.rows(table):
        if any(cells):
            yield Block(element=row, nodes=(), text=CELL_BREAK.join(cell.replace("|", "¦") for cell in cells), kind="table")


def place_of(block: Block) -> tuple[object, ...]:
    """What blocks that belong together have in common: the element around them, their own and its class. Items: their list's."""
    element = block.element
    if block.kind in ("list", "numbered"):
        listing = element.find_parent(("ul", "ol", "menu"))
        element = listing if listing is not None else element
        return (id(element.parent), "list")
    return (id(element.parent), element.name, *(name.rstrip("0123456789") for name in element.get("class") or ()))
