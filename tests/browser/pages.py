"""The built site as files: its pages, what kind each is, and where each one points."""

import csv
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = {"a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src",
             "form": "action", "use": "href", "image": "href"}


@dataclass(slots=True)
class Page(HTMLParser):
    """The links, ids and words of one page."""

    path: str
    links: list[tuple[str, str]] = field(default_factory=list)
    """(element, address) in the order of the page; a link element with its rel: "link icon"."""

    ids: set[str] = field(default_factory=set)
    canonical: str | None = None

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember ids and addresses."""
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(str(found["id"]))
        address = found.get(ADDRESSES.get(tag, ""))
        if address is None:
            return
        if tag == "link" and found.get("rel") == "canonical":
            self.canonical = address
        elif tag == "link":
            self.links.append((f"link {found.get('rel')}", address))
        else:
            self.links.append((tag, address))


@dataclass(frozen=True)
class Site:
    """A folder with a built site."""

    folder: Path
    ledger: Path

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Path -> page, of every HTML file."""
        pages = {}
        for file in sorted(self.folder.rglob("*.html")):
            page = Page(file.relative_to(self.folder).as_posix())
            page.feed(file.read_text("utf-8"))
            pages[page.path] = page
        return pages

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Kind of page -> the longest page of that kind; a page that is no record in the ledger is a kind of its own, originals apart."""
        longest: dict[str, str] = {}
        for path in self.pages:
            kind = path if self._kind.get(path, "page") == "page" else self._kind[path]
            kind = "original" if path in self.originals else kind
            if kind not in longest or self._size(path) > self._size(longest[kind]):
                longest[kind] = path
        return longest

    @cached_property
    def articles(self) -> list[str]:
        """Paths of the articles' pages."""
        return [path for path in self.pages if self._kind.get(path) == "article"]

    @cached_property
    def originals(self) -> set[str]:
        """Paths of the pages that show what an article came from; they are no addresses to cite."""
        return {path for path in self.pages if path.startswith("articles/original/")}

    @cached_property
    def former(self) -> set[str]:
        """Addresses that lead on to another page or say why nothing is there; no page of the archive links to them."""
        return {path for path in self.pages if self._kind.get(path) in ("redirect", "gone")}

    @cached_property
    def _kind(self) -> dict[str, str]:
        with self.ledger.open(encoding="utf-8", newline="") as rows:
            return {row["path"]: row["kind"] for row in csv.DictReader(rows)}

    def target(self, page: str, address: str) -> tuple[str, str] | None:
        """(path, fragment) that an address on a page leads to inside the site; None when it leads out of it."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        path = unquote(parts.path)
        if not path:
            return page, unquote(parts.fragment)
        steps: list[str] = page.split("/")[:-1]
        for step in path.split("/"):
            if step == "..":
                if not steps:
                    return "../" + path, ""
                steps.pop()
            elif step not in ("", "."):
                steps.append(step)
        return "/".join(steps) + ("/" if path.endswith("/") else ""), unquote(parts.fragment)

    def _size(self, path: str) -> int:
        return (self.folder / path).stat().st_size
