"""What may stand in each kind of file that we publish or export."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from tests.hostile.inert import ATTRIBUTES, ELEMENTS, UNSEEN, faults_of_page, may_be_followed, unseen, values

CARD = re.compile(r"^(?:Cards\.keep|Today\.show)\((?P<args>.*)\);$", re.M)
RIS = re.compile(r"[A-Z][A-Z0-9]  - .*|\s*")
ENTRY = re.compile(r"@[a-z]+\{[a-z0-9]+,\n")
DOING = {"script", "form", "input", "button", "textarea", "template"}
FORMULA = re.compile(r"\s*[=+@\uff1d\uff0b\uff0d\uff20-](?!\d+(?:\.\d+)?\Z)")
"""How a cell begins that a spreadsheet works out."""


def faults_of_file(path: Path, below: Path) -> Iterator[str]:
    """What is wrong with a file of a site or an export, by its ending."""
    name = path.relative_to(below).as_posix()
    if not re.fullmatch(r"[A-Za-z0-9._/-]+", name) or ".." in name:
        yield f"{name!r} is no name of ours"
    if path.suffix in (".woff2", ".jpg", ".png", ".db", ".sqlite", ".gz"):
        return
    if path.suffix == ".epub":
        yield from (f"{name}: {fault}" for fault in _book(path))
        return
    text = path.read_bytes().decode()
    check = CHECKS.get(path.suffix, unseen)
    yield from (f"{name}: {fault}" for fault in check(text))


def _json(text: str) -> Iterator[str]:
    yield from unseen(text)
    for key, value in values(json.loads(text)):
        if UNSEEN.search(value):
            yield f"{key} = {value[:80]!r}"
        if key == "content_html":
            yield from faults_of_page(value)
        if key in ("url", "external_url", "home_page_url", "URL") and not may_be_followed(value):
            yield f"{key} = {value[:80]!r}"


def _feed(text: str) -> Iterator[str]:
    yield from unseen(text)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        yield "a document type"
    for element in ET.fromstring(text).iter():
        if element.get("type") == "html" and element.text:
            yield from faults_of_page(element.text)
        for name, value in element.attrib.items():
            if name.rpartition("}")[2] in ("href", "src") and not may_be_followed(value):
                yield f"{element.tag} {name} = {value[:80]!r}"


def _cards(text: str) -> Iterator[str]:
    yield from unseen(text)
    for found in CARD.finditer(text):
        for piece in json.loads(f"[{found['args']}]"):
            if isinstance(piece, str) and "<" in piece:
                yield from faults_of_page(piece)


def faults_of_folder(folder: Path) -> list[str]:
    """What is wrong in a whole site."""
    return [fault for path in sorted(folder.rglob("*")) if path.is_file() for fault in faults_of_file(path, folder)]

def _ris(text: str) -> Iterator[str]:
    """Every line a field, every record ended: no field's words begin one of their own."""
    yield from unseen(text)
    lines = re.split(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)
    yield from (f"no field: {line[:80]!r}" for line in lines if not RIS.fullmatch(line))
    if (begun := sum(line.startswith("TY  - ") for line in lines)) != (ended := sum(line.startswith("ER  -") for line in lines)):
        yield f"{begun} records begin and {ended} end"


def _bib(text: str) -> Iterator[str]:
    """Entries and nothing between them, every brace closed."""
    yield from unseen(text)
    depth = 0
    for found in re.finditer(r"[{}@]", re.sub(r"\\[{}@]", "", text)):
        if found[0] == "@" and not depth and not ENTRY.match(found.string, found.start()):
            yield f"an entry of its own: {found.string[found.start():found.start() + 60]!r}"
        depth += (found[0] == "{") - (found[0] == "}")
        if depth < 0:
            yield f"an entry ends too early: {found.string[max(0, found.start() - 60):found.start()]!r}"
            return
    if depth:
        yield "an entry is never closed"


def _csv(text: str) -> Iterator[str]:
    yield from unseen(text)
    for row in csv.reader(io.StringIO(text, newline="")):
        yield from (f"a formula: {cell[:60]!r}" for cell in row if FORMULA.match(cell))


def _lines_of_json(text: str) -> Iterator[str]:
    yield from unseen(text)
    for line in text.split("\n"):
        if line:
            json.loads(line)


def _book(path: Path) -> Iterator[str]:
    """The members of an EPUB: names of ours, XHTML whose elements do nothing."""
    with ZipFile(path) as book:
        for name in book.namelist():
            if not re.fullmatch(r"[A-Za-z0-9._/-]+", name) or ".." in name:
                yield f"{name!r} is no name of ours"
            if name.endswith((".xhtml", ".xml", ".opf", ".ncx", ".svg")):
                text = book.read(name).decode()
                yield from (f"{name}: {fault}" for fault in (*unseen(text), *_xhtml(text, strict=name.endswith(".xhtml"))))


def _xhtml(text: str, *, strict: bool) -> Iterator[str]:
    if "<!ENTITY" in text:
        yield "an entity"
    for element in ET.fromstring(text).iter():
        tag = element.tag.rpartition("}")[2]
        if strict and tag not in ELEMENTS - DOING:
            yield f"<{tag}> is no element of ours"
        for name, value in element.attrib.items():
            if strict and not name.startswith("{") and not ATTRIBUTES.fullmatch(name):
                yield f"<{tag} {name}=\u2026> is no attribute of ours"
            if name.rpartition("}")[2] in ("href", "src") and not may_be_followed(value):
                yield f"<{tag} {name}={value[:80]!r}> may not be followed"
            if name == "src" and value.startswith("http"):
                yield f"<{tag} {name}={value[:80]!r}> is fetched from elsewhere"


CHECKS: dict[str, Callable[[str], Iterator[str]]] = {
    ".html": faults_of_page, ".xml": _feed, ".json": _json, ".js": _cards, ".ris": _ris, ".bib": _bib, ".csv": _csv,
    ".jsonl": _lines_of_json,
}
"""By a file's ending; of all others only that nothing in them is unseen."""
