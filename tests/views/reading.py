"""What a browser or Zotero reads from a page, with the standard library's parser."""

import json
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "hr", "img", "rect", "line", "path"}


@dataclass
class Read(HTMLParser):
    """A page taken apart."""

    ids: list[str] = field(default_factory=list)
    hrefs: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    json_ld: list[object] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    h1: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._script: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        self.h1 += tag == "h1"
        self.ids += [given["id"]] if given.get("id") else []
        self.hrefs += [given["href"]] if given.get("href") and tag in ("a", "link") else []
        self.sources += [given["src"]] if given.get("src") else []
        if tag == "meta" and (key := given.get("name") or given.get("property")):
            self.metas.append((key, given.get("content") or ""))
        if tag == "script":
            self._script = given.get("type") or "text/javascript"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script == "application/ld+json":
            self.json_ld.append(json.loads(data))
        elif self._script is None:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words of the page, with single spaces."""
        return " ".join(" ".join(self.words).split())

    def meta(self, key: str) -> list[str]:
        """Every content of one name or property."""
        return [content for name, content in self.metas if name == key]


@cache
def read(html: str) -> Read:
    """A page taken apart."""
    page = Read()
    page.feed(html)
    page.close()
    return page
