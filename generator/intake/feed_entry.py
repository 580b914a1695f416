"""Read one entry of RSS 0.9x, 1.0, 2.0 or Atom in its feed's frame.

https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287, https://www.rssboard.org/media-rss
"""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from generator.decoding.encoding import decode
from generator.intake import record
from generator.intake.feed_names import ATOM, CONTENT, DC, MEDIA, name_of
from generator.intake.inline import safe_address
from generator.intake.piece import Piece
from generator.intake.record import Record
from generator.intake.writers import writers
from generator.intake.xml_tree import encoding_of, inner, tree
from generator.model import Draft, Picture
from generator.notices import Notice, Refused

XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TEXTS = (f"{CONTENT}encoded", "fullstory", "content", "body")
SUMMARIES = ("description", "summary", f"{DC}description")
EXCERPT = 0.8
"""A summary with fewer of the words than this is a teaser and not the text again."""


def read(piece: Piece, file: str) -> Draft:
    """The entry's article: its content, else its summary as an excerpt. Raises Refused (I-044, I-045)."""
    text, guesses = _decoded(piece, file)
    root = tree(text)
    found = None if root is None else next(_entries(root), None)
    if root is None or found is None:
        raise Refused(Notice(code="I-045", file=file, message="this entry is no XML that can be read",
                             hint="fetch the feed again, or mend the entry; the others are read all the same"))
    draft = record.draft(record_of(root, found), file)
    return replace(draft, repairs=(*guesses, *draft.repairs))


def _decoded(piece: Piece, file: str) -> tuple[str, tuple[str, ...]]:
    """The declared encoding where the bytes are in it; else what they tell themselves."""
    name = encoding_of(piece.data)
    if name and name.lower().replace("_", "-") not in ("utf-8", "utf8", "utf-16"):
        try:
            return piece.data.decode(name), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(piece.data, file)


def _entries(root: ET.Element) -> Iterator[ET.Element]:
    return (element for element in root.iter() if name_of(element) in ("item", "entry"))


def record_of(root: ET.Element, entry: ET.Element) -> Record:
    """The entry's fields; what the feed says of itself fills publication and language."""
    values = _Values(entry)
    feed = _Values(next((element for element in root.iter() if name_of(element) in ("channel", "feed")), root))
    base = entry.get(XML_BASE) or root.get(XML_BASE)
    url = _address(values, base)
    text, summary = values.first(*TEXTS), values.first(*SUMMARIES)
    short = summary if text else None
    section, tags = None, values.categories()
    pictures = tuple(values.pictures(base))
    authors = values.people("author") or writers(values.all(f"{DC}creator", f"{DC}author")) or feed.people("author")
    feed_title = values.feed_title() or feed.first("title")
    return Record(
        headline=values.first("title", f"{DC}title"), text=text or summary, access=None if text else "excerpt" if summary else "metadata",
        standfirst=short, authors=authors, published=values.first("pubdate", "published", f"{DC}date", "issued"),
        modified=values.first("updated", "modified", "lastbuilddate"), url=url, base=base or url or feed.first("link"),
        publication=feed_title, section=section, tags=tags, pictures=pictures,
        language=entry.get(XML_LANG) or values.first(f"{DC}language", "language") or root.get(XML_LANG)
        or feed.first("language", f"{DC}language"),
        rights=values.first("rights", f"{DC}rights", "copyright", f"{MEDIA}copyright"), other=tuple(values.rest()))


def _address(values: "_Values", base: str | None) -> str | None:
    """Atom's alternate link, RSS's link, or a guid that is a permalink."""
    for element in values.take("link"):
        href = element.get("href") or (element.text or "").strip()
        if element.get("rel", "alternate") == "alternate" and safe_address(href, base):
            values.used.add(element)
            return safe_address(href, base)
    for element in values.take("guid", "id"):
        words = (element.text or "").strip()
        if element.get("ispermalink", element.get("isPermaLink", "true")).lower() == "true" and safe_address(words):
            values.used.add(element)
            return safe_address(words)
    return None


class _Values:
    """An element's children by name; what was used is not told again in `rest`."""

    def __init__(self, element: ET.Element) -> None:
        self.element = element
        self.children = [(name_of(child), child) for child in element]
        self.used: set[ET.Element] = set()

    def take(self, *names: str) -> list[ET.Element]:
        """In the order of the names."""
        return [child for name in names for own, child in self.children if own == name]

    def text_of(self, child: ET.Element) -> str:
        if len(child):
            return inner(child)
        return child.text or ""

    def first(self, *names: str) -> str | None:
        for child in self.take(*names):
            words = self.text_of(child)
            if words.strip():
                self.used.add(child)
                return words
        return None

    def all(self, *names: str) -> list[str]:
        found = self.take(*names)
        self.used.update(found)
        return [self.text_of(child) for child in found]

    def people(self, name: str) -> tuple[str, ...]:
        """Atom's persons by their names, RSS's authors as written."""
        found = self.take(name)
        self.used.update(found)
        return writers(next((part.text or "" for part in child if name_of(part) == "name"), child.text or "") for child in found)

    def categories(self) -> tuple[str, ...]:
        found = self.take("category", f"{DC}subject", f"{MEDIA}keywords")
        self.used.update(found)
        words = (child.get("label") or child.get("term") or child.text or "" for child in found)
        return tuple(dict.fromkeys(part.strip() for text in words for part in text.split(",") if part.strip()))

    def feed_title(self) -> str | None:
        """Where an aggregated entry says which feed it came from."""
        for child in self.take("source"):
            self.used.add(child)
            words = next((part.text for part in child if name_of(part) == "title"), None) or child.text
            if words and words.strip():
                return words.strip()
        return None

    def pictures(self, base: str | None) -> Iterator[Picture]:
        """Media RSS and enclosures that are images, with their captions and credits."""
        for child in self.element.iter():
            name, kind = name_of(child), child.get("medium") or child.get("type") or ""
            if name in (f"{MEDIA}content", "enclosure", f"{MEDIA}thumbnail") and (kind.startswith("image") or name.endswith("thumbnail")):
                self.used.add(child)
                near = [*child, *(part for own, part in self.children if own.startswith(MEDIA))]
                credit = next((part.text for part in near if name_of(part) == f"{MEDIA}credit" and part.text), None)
                caption = next((part.text for kind in ("description", "title", "text") for part in near
                                if name_of(part) == MEDIA + kind and part.text), None)
                self.used.update(part for part in near if part.text in (credit, caption))
                src = safe_address(child.get("url"), base)
                if src and not (name.endswith("thumbnail") and self.take(f"{MEDIA}content")):
                    yield Picture(line=1, src=src, caption=_words(caption), credit=_words(credit))

    def rest(self) -> Iterator[tuple[str, str]]:
        """Every child that nobody used: its words, or its attributes."""
        for name, child in self.children:
            if child not in self.used:
                said = " ".join("".join(child.itertext()).split()) or " ".join(child.attrib.values())
                if said:
                    yield name, said


def _words(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


__all__ = ["ATOM", "read", "record_of"]
