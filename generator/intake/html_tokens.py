"""The tags and words of a piece of HTML, in one pass and in linear time, however broken it is."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

TAG_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,60}")
TAG_STOP = re.compile(r"=\s{0,20}([\"'])|>")
"""A quotation mark that does not begin a value is a letter of a name."""

ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
RAW = frozenset(("script", "style", "textarea", "title", "xmp"))
"""Elements whose content is no HTML; https://html.spec.whatwg.org/multipage/parsing.html"""

LONGEST_TAG = 50_000
"""Characters of a tag whose attributes are read; image data in a src may be longer and is no address."""

MOST_QUOTES = 200
"""In one tag; more are those of a tag that was never ended."""


@dataclass(frozen=True, slots=True)
class Token:
    """A start tag, an end tag or words."""

    kind: Literal["start", "end", "text"]
    value: str
    """Name of the element in lower case, or the words with their character references resolved."""

    attributes: Mapping[str, str] = field(default_factory=dict)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text`; comments, declarations and processing instructions are no tokens."""
    return _Scanner(text).run()


class _Scanner:
    """Searches forward only; a mark that was not found once is not searched again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.missing: set[str] = set()

    def find(self, mark: str, start: int) -> int:
        if mark in self.missing:
            return -1
        place = self.text.find(mark, start)
        if place < 0:
            self.missing.add(mark)
        return place

    def run(self) -> Iterator[Token]:
        text, place, words = self.text, 0, 0
        while (opening := text.find("<", place)) >= 0:
            name = TAG_NAME.match(text, opening + 1) or (TAG_NAME.match(text, opening + 2) if text.startswith("</", opening) else None)
            end = self.tag_end(opening) if name else self.declaration_end(opening)
            if end < 0:
                place = opening + 1
                continue
            if opening > words:
                yield Token("text", html.unescape(text[words:opening]))
            place = words = end
            if name:
                token = self.tag(name[0].lower(), opening, end)
                yield token
                if token.kind == "start" and token.value in RAW:
                    place = words = self.raw_end(token.value, end)
        if words < len(text):
            yield Token("text", html.unescape(text[words:]))

    def tag(self, name: str, opening: int, end: int) -> Token:
        if self.text.startswith("</", opening):
            return Token("end", name)
        inside = self.text[opening + 1 + len(name):end - 1] if end - opening <= LONGEST_TAG else ""
        attributes = {found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "") for found in ATTRIBUTE.finditer(inside)}
        return Token("start", name, attributes)

    def tag_end(self, opening: int) -> int:
        """Just past the > that ends the tag, -1 when none does; a > within quotes does not."""
        plain, place = self.find(">", opening), opening + 1
        for _ in range(MOST_QUOTES if plain >= 0 else 0):
            found = TAG_STOP.search(self.text, place)
            if found is None or found[0] == ">":
                return found.end() if found else plain + 1
            closing = self.find(found[1], found.end())
            place = closing + 1 if closing >= 0 else found.end()
        return plain + 1 if plain >= 0 else -1

    def declaration_end(self, opening: int) -> int:
        """Just past a comment, a doctype or an instruction; -1 when it is none, and its < is a word's."""
        for mark, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"), ("</", ">")):
            if self.text.startswith(mark, opening):
                end = self.find(closing, opening + 2)
                return end + len(closing) if end >= 0 else -1
        return -1

    def raw_end(self, name: str, start: int) -> int:
        """Where the end tag of a raw element begins; the end of the text when it has none."""
        found = re.compile(rf"</{name}\b", re.IGNORECASE).search(self.text, start)
        return found.start() if found else len(self.text)
