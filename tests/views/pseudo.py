"""A language that nobody speaks: every message of the interface stands between ⟦ and ⟧, dates and numbers are Greek ones, and the archive
is written in Greek letters. A Latin letter outside the marks is then a word that no catalogue can translate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from gettext import NullTranslations
from html.parser import HTMLParser
from typing import Any

from babel import Locale

from generator.catalogue import Catalogue
from generator.model import ArchiveDate
from generator.views import Site
from generator.wording import Wording

OPEN, CLOSE = "⟦", "⟧"
LATIN = "abcdefghijklmnopqrstuvwxyz"
GREEK = str.maketrans(LATIN + LATIN.upper(), "αβψδεφγηιξκλμνοπϙρστθωϝχυζ" + "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠϘΡΣΤΘΩϜΧΥΖ")
WRITTEN = frozenset("""
    about alias aliases attribution blocks body bylines claim corrections credits curators date_text dateline description detail forms
    headline kicker label
    name note outlet outlets publication publication_name reason rights role
    roles section standfirst standfirst_label surface speaker_text tags text title
""".split())
"""Fields that hold what people wrote."""

SAID = ("aria-label", "title", "alt", "placeholder")
"""Attributes that are read to people."""

UNTRANSLATED = frozenset(("BibTeX", "RIS", "CSL-JSON", "JSON", "Markdown", "SHA-256", "Wikidata", "Q1", "originals/",
                          "APA", "Chicago", "MLA", "Harvard"))
"""Names of formats, catalogues, styles and folders, the same in every language."""

ADDRESS_OR_FIELD = re.compile(r"\w+:\S")
"""https://…, and the fields of the search: "headline:mill"."""

MACHINES = ("mono", "citation")
"""Classes of what is for machines or holds an address."""


class Marked(NullTranslations):
    """Says every message between its marks."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{OPEN}{msgid1 if n == 1 else msgid2}{CLOSE}"

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)


WORDING = Wording(language="el", locale=Locale("el"), translations=Marked())
SITE = Site(name="Αρχειο", description="Δυο νεα.", rights="Ολα.", wording=WORDING, pages=(("about.html", "Περι"),))


def greek(value: Any, name: str = "") -> Any:
    """A value with all that people wrote in it in Greek letters, letter by letter, so that every place in a text stays."""
    if isinstance(value, str):
        return value.translate(GREEK) if name in WRITTEN else value
    if isinstance(value, tuple):
        return tuple(greek(item, name) for item in value)
    if isinstance(value, dict):
        return {key: greek(item, name) for key, item in value.items()}
    if isinstance(value, ArchiveDate):
        return replace(value, because=greek(value.because))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: greek(getattr(value, each.name), each.name) for each in fields(value) if each.init})
    return value


def archive(catalogue: Catalogue) -> Catalogue:
    """The archive in Greek letters."""
    made: Catalogue = greek(catalogue)
    topics = tuple(replace(topic, name=topic.name.translate(GREEK)) for topic in made.topics)
    return replace(made, topics=topics)


@dataclass
class Unmarked(HTMLParser):
    """The Latin words of a page that stand outside the marks."""

    found: list[str] = field(default_factory=list)
    _depth: int = 0
    _open: list[tuple[str, bool, str | None]] = field(default_factory=list)
    """Elements that are open: tag, whether it is for machines, its language."""


    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        silent = tag in ("script", "style", "pre", "code") or any(name in (given.get("class") or "").split() for name in MACHINES)
        if tag not in ("meta", "link", "input", "br", "hr", "img", "rect", "line", "path", "circle", "image"):
            self._open.append((tag, silent, given.get("lang")))
        for name in SAID if given.get("class") != "Z3988" else ():
            self.found += [f"{name}={word}" for word in outside(given.get(name) or "")]
        if tag == "meta" and given.get("name") == "description":
            self.found += [f"description: {word}" for word in outside(given.get("content") or "")]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        english = next((language for _, _, language in reversed(self._open) if language), None) == "en"
        silent = english or any(silent for _, silent, _ in self._open)
        for letter, word in pieces(data):
            self._depth += {OPEN: 1, CLOSE: -1}.get(letter, 0)
            if not silent and not self._depth and word:
                self.found.append(word)


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Mark or "", and the Latin words before it."""
    held = ""
    for letter in text + "\n":
        if letter in (OPEN, CLOSE, "\n"):
            yield from (("", word) for word in latin(held))
            yield letter, ""
            held = ""
        else:
            held += letter


def latin(text: str) -> list[str]:
    """The words with a Latin letter that are no name of a format and no address."""
    return [word for word in text.split() if any(letter in LATIN for letter in word.lower())
            and word.strip(".,;:()·") not in UNTRANSLATED and not ADDRESS_OR_FIELD.match(word)]


def outside(text: str) -> list[str]:
    """The Latin words of one attribute outside its marks."""
    found, depth = [], 0
    for mark, word in pieces(text):
        depth += {OPEN: 1, CLOSE: -1}.get(mark, 0)
        found += [word] if word and not depth else []
    return found


def unmarked(html: str) -> list[str]:
    """The Latin words of a page that stand outside the marks."""
    page = Unmarked()
    page.feed(html)
    page.close()
    return page.found
