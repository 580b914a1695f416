"""One walk over a page's tree that picks up all that its facts are read from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import PreformattedString

from generator.intake.html.page import unseen

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rb rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr br".split())
SKIPPED = frozenset("script style template svg math noscript iframe object".split())
MOST_BLOCKS = 20_000
MOST_SCRIPTS = 40
LARGEST_SCRIPT = 2_000_000
"""Characters of a script with structured data."""


@dataclass(slots=True, eq=False)
class Block:
    """Consecutive words of one block-level element."""

    element: Tag
    number: int
    """Its place among the blocks, from 0."""

    parts: list[tuple[str, Tag]] = field(default_factory=list)
    """Strings as they are in the tree, with the innermost element that holds each."""

    text: str = ""
    """Its words on one line."""


@dataclass(slots=True, eq=False)
class Survey:
    """What the walk found, each in document order."""

    metas: list[tuple[str, str]] = field(default_factory=list)
    """Name or property in lower case, and content."""

    links: list[tuple[str, str]] = field(default_factory=list)
    """A word of rel in lower case, and href: of link elements, and of a elements that are a tag, an author or a licence."""

    scripts: list[str] = field(default_factory=list)
    """The texts of JSON-LD scripts."""

    props: list[tuple[str, Tag]] = field(default_factory=list)
    """A word of itemprop or property on an element that is no meta element of the head, and the element."""

    authors: list[Tag] = field(default_factory=list)
    """Elements with rel=author, and address elements."""

    tagged: list[Tag] = field(default_factory=list)
    """Elements with rel=tag."""

    times: list[Tag] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    """The words that a reader sees."""

    language: str | None = None
    """The lang of the html element."""


def survey(soup: BeautifulSoup) -> Survey:
    """Everything in one pass: a search of its own for each of them would cost as much as the parsing."""
    found = Survey()
    for node, home, hidden in _walk(soup):
        if isinstance(node, Tag):
            _note(node, found, hidden)
        elif not hidden and home is not None and len(found.blocks) < MOST_BLOCKS:
            _add(found.blocks, home, node)
    for block in found.blocks:
        block.text = " ".join("".join(part for part, _ in block.parts).split())
    found.blocks = [block for block in found.blocks if block.text]
    for number, block in enumerate(found.blocks):
        block.number = number
    return found


def _walk(soup: BeautifulSoup) -> Iterator[tuple[Tag | NavigableString, Tag | None, bool]]:
    """Each element and string, with the block-level element around it and whether a reader does not see it."""
    stack: list[tuple[object, Tag | None, bool]] = [(soup, None, False)]
    while stack:
        node, home, hidden = stack.pop()
        if isinstance(node, Tag):
            yield node, home, hidden
            if node.name in SKIPPED:
                continue
            hidden = hidden or (node is not soup and unseen(node) and node.name != "html")
            home = home if node.name in INLINE and home is not None else node
            stack.extend((child, home, hidden) for child in reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, (Comment, PreformattedString)):
            yield node, home, hidden


def _add(blocks: list[Block], home: Tag, string: NavigableString) -> None:
    parent = string.parent
    if blocks and blocks[-1].element is home and parent is not None:
        blocks[-1].parts.append((str(string), parent))
    elif parent is not None and not string.isspace():
        blocks.append(Block(element=home, number=len(blocks), parts=[(str(string), parent)]))


def _note(tag: Tag, found: Survey, hidden: bool) -> None:
    """Keep what the element says about the page."""
    name, attributes = tag.name, tag.attrs
    if name == "br" and found.blocks and not hidden:
        found.blocks[-1].parts.append((" ", tag))
    if not attributes:
        return
    if name == "meta":
        key = attributes.get("property") or attributes.get("name") or attributes.get("http-equiv")
        content = attributes.get("content")
        if key and content:
            found.metas.append((" ".join(_text(key).split()).lower(), _text(content)))
    elif name == "script":
        _note_script(tag, found)
    elif name == "html" and found.language is None:
        found.language = _text(attributes.get("lang") or attributes.get("xml:lang") or "") or None
    elif name == "time":
        found.times.append(tag)
    if "rel" in attributes and name in ("link", "a"):
        _note_link(tag, found)
    if prop := attributes.get("itemprop") or (attributes.get("property") if name != "meta" else None):
        found.props.extend((word.rpartition(":")[2].lower(), tag) for word in _text(prop).split())


def _note_script(tag: Tag, found: Survey) -> None:
    kind = _text(tag.attrs.get("type") or "").lower()
    if "ld+json" in kind and len(found.scripts) < MOST_SCRIPTS:
        text = "".join(str(part) for part in tag.contents)
        if len(text) <= LARGEST_SCRIPT:
            found.scripts.append(text)


def _note_link(tag: Tag, found: Survey) -> None:
    rels = {word.lower() for word in _text(tag.attrs["rel"]).split()}
    href = _text(tag.attrs.get("href") or "").strip()
    if tag.name == "link" or "license" in rels:
        found.links.extend((rel, href) for rel in sorted(rels) if href)
    elif "author" in rels:
        found.authors.append(tag)
    elif "tag" in rels:
        found.tagged.append(tag)


def _text(value: object) -> str:
    """An attribute's value: some are lists of words."""
    return " ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
