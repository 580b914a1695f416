"""Ids, slugs, and the ledger of every address that was ever published.

The ledger, content/permalinks.csv, is append-only; the last row of a path is the one in force:

    path,kind,target
    articles/mill-fire-at-dewsbury-nk3fq7m2ab.html,article,nk3fq7m2ab
    people/asa-lees.html,person,people/asa-lees
    people/a-lees.html,redirect,people/asa-lees.html
    people/nobody.html,gone,was the name of a ship
    people/john-smith.html,disambiguation,people/john-smith-mayor.html people/john-smith-footballer.html
"""

import csv
import hashlib
import io
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from anyascii import anyascii

from generator import store
from generator.hidden import disguised
from generator.notices import CONFLICT, BrokenFile, BrokenPromise, Notice, unmerged
from generator.prose import digest_words

ID_LENGTH = 10
"""30**10 = 5.9e14: among a million articles the chance that any two ids agree is under 0.1 %."""

SLUG_LENGTH = 60
LEDGER = "permalinks.csv"

HEADER = ("path", "kind", "target")
DISAMBIGUATION = "disambiguation"
ANCHOR = "anchor"
NAMED = ("person", "organisation", "place")
STANDING = frozenset((
    "index.html", "search.html", "places/map/index.html", *(f"{folder}/index.html" for folder in (
        "articles", "stories", "people", "organisations", "places", "topics", "publications"))))
"""Pages that every site has, whatever is in it: the ledger need not promise them, and old addresses may lead there."""


DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))))
"""What no file and no folder of Windows may be called, whatever follows behind a point: an archive is unpacked there too.
https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""

DEVICE = re.compile(rf"(?<=/)({'|'.join(sorted(DEVICES))})(?=[./-])")
AUTHORS = "authors/index.html"
"""The list of all who sign: there where anybody does."""


def mint_id(sha256: str) -> str:
    """An article's id from its original's digest: the same on every machine, in every order.

    It holds at least two letters other than x, so that no tool reads it as an ISSN or ISBN.
    """
    digest = bytes.fromhex(sha256)
    for skip in range(len(digest)):
        words = digest_words(digest[skip:] + digest[:skip], ID_LENGTH)
        if sum(letter.isalpha() and letter != "x" for letter in words) >= 2:
            return words
    raise ValueError("a digest of digits only")  # 10 digits 32 times over: not in this universe


_INSIDE, _OTHERS = re.compile(r"(?<=\w)['’](?=\w)"), re.compile(r"[^a-z0-9]+")


def plain_slug(words: str, length: int = SLUG_LENGTH) -> str:
    """Lower-case ASCII words joined by hyphens, cut at a word; "untitled" when nothing is left. What is part of an address only."""
    plain = (words if words.isascii() else anyascii(unicodedata.normalize("NFC", words))).lower()
    slug = _OTHERS.sub("-", _INSIDE.sub("", plain)).strip("-")
    if len(slug) > length:
        slug = slug[:length + 1].rpartition("-")[0] or slug[:length]
    return slug or "untitled"


def slugify(words: str, length: int = SLUG_LENGTH) -> str:
    """The same as an address has it: never a list's own name, nor one that Windows has for something else."""
    return beside_reserved(plain_slug(words, length))


def beside_reserved(slug: str) -> str:
    """The slug, or one beside it where no page may have it."""
    return f"called-{slug}" if slug == "index" or slug in DEVICES else slug


def of_devices(ledger: "Ledger", living: Collection[str]) -> dict[str, str]:
    """Paths with a device's name that were published before this was known -> the paths that their pages have now."""
    lost = (path for path in ledger.in_force() if path not in living)
    renamed = ((path, DEVICE.sub(r"called-\1", path)) for path in lost)
    return {path: now for path, now in renamed if now != path and now in living}


def slug_of_name(name: str) -> str:
    """The slug of a name that must not pass for another one: one with words of two alphabets has a mark of its own."""
    return f"{slugify(name)}-{digest_words(hashlib.sha256(name.encode()).digest(), 4)}" if disguised(name) else slugify(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the ledger."""

    path: str
    """Below output/, with forward slashes."""

    kind: str
    """article, person, organisation, place, author, topic, story, collection, publication, year, month, day, day-of-year, period, page,
    part, list; or redirect, gone, disambiguation; anchor for a paragraph that was
    edited (anchors.py)."""

    target: str
    """Id of the thing; for a redirect the new path; for gone the reason; for a disambiguation the paths of the pages that it offers."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every address ever published, in the order of publication."""

    rows: tuple[Row, ...]

    def in_force(self) -> dict[str, Row]:
        """Path -> its last row."""
        return {row.path: row for row in self.rows}

    def path_of(self, kind: str) -> dict[str, str]:
        """Target -> path, of the things of a kind that have an address in force; the first path that a thing had wins."""
        paths: dict[str, str] = {}
        for row in self.in_force().values():
            if row.kind == kind:
                paths.setdefault(row.target, row.path)
        return paths

    def redirects(self) -> dict[str, str]:
        """Old path -> the path that answers for it in the end, chains flattened. Raises BrokenFile (A-003) on a loop."""
        force = self.in_force()
        return {row.path: _follow(row.path, force) for row in force.values() if row.kind == "redirect"}

    def gone(self) -> dict[str, str]:
        """Path -> why nothing is there any more."""
        return {row.path: row.target for row in self.in_force().values() if row.kind == "gone"}


def _follow(path: str, force: Mapping[str, Row]) -> str:
    seen = [path]
    while (row := force.get(path)) and row.kind == "redirect":
        path = row.target
        if path in seen:
            raise BrokenFile(Notice(
                code="A-003", file=LEDGER, message=f"these redirects run in a circle: {' -> '.join([*seen, path])}",
                hint=f"append a line that says where {seen[0]} leads: {seen[0]},redirect,<path of a page>"))
        seen.append(path)
    return path


def parse(text: str, file: str = LEDGER) -> Ledger:
    """Read a ledger, in whatever order two branches' lines were merged. Raises BrokenFile (A-001, A-002, A-004), naming every bad line."""
    rows, notices = [], []
    for number, cells in _lines(text, file):
        if number == 1:
            if tuple(cells) != HEADER:
                notices.append(Notice(code="A-001", file=file, line=1, message="this is not the ledger's head",
                                      hint="the first line must be: " + ",".join(HEADER)))
        elif cells and cells[0].startswith(CONFLICT):
            notices.append(unmerged("A-004", file, number))
        elif tuple(cells) == HEADER:
            continue  # both sides of a merge began the file
        elif cells and (problem := _problem(cells)):
            notices.append(Notice(code="A-002", file=file, line=number, message=problem,
                                  hint="a line is path,kind,target; restore it from version control"))
        elif cells:
            rows.append(Row(path=cells[0], kind=cells[1], target=cells[2]))
    if notices:
        raise BrokenFile(*notices)
    return Ledger(tuple(rows))


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each line. Raises BrokenFile (A-002) where there are no more lines that can be read."""
    lines = csv.reader(io.StringIO(text))
    try:
        yield from enumerate(lines, 1)
    except csv.Error as problem:
        raise BrokenFile(Notice(code="A-002", file=file, line=lines.line_num, message=f"this is no line of CSV: {problem}",
                                hint="a line is path,kind,target; restore it from version control")) from None


def _problem(cells: list[str]) -> str | None:
    if len(cells) != len(HEADER) or not all(cells):
        return f"this line has not {len(HEADER)} filled cells"
    path = PurePosixPath(cells[0])
    if path.is_absolute() or ".." in path.parts or "\\" in cells[0]:
        return f"{cells[0]} is not a path inside the site"
    return None


def text_of(ledger: Ledger) -> str:
    """The ledger as CSV, one row a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((row.path, row.kind, row.target) for row in ledger.rows)
    return out.getvalue()


def publish(ledger: Ledger, pages: Iterable[Row], file: str = LEDGER) -> Ledger:
    """The ledger after publishing `pages`, unchanged when all of them stand in it.

    Raises BrokenPromise (A-010, A-011) with a remedy for each address that was published before and would answer neither
    with its page nor with a redirect or a stated reason.
    """
    wanted = {row.path: row for row in pages}
    force = ledger.in_force()
    kept = {path for path, row in force.items() if path in wanted or row.kind in ("gone", ANCHOR)}
    redirects = ledger.redirects()
    lost = [notice for path in sorted(set(force) - kept) if (notice := _lost(force[path], redirects, wanted, force, file))]
    if lost:
        raise BrokenPromise(*lost)
    fresh = [row for path, row in sorted(wanted.items()) if force.get(path) != row]
    return Ledger(ledger.rows + tuple(fresh)) if fresh else ledger


def put(ledger: Ledger, read: Ledger, path: Path) -> bytes:
    """Write a ledger that was made from the one that was `read`; rows that somebody has appended to the file meanwhile stay before its own.

    Gives the bytes that would have been written had nobody done so. Raises OSError, BrokenFile.
    """
    own = text_of(ledger).encode()
    now = parse(store.read_text(path), str(path)) if path.is_file() else Ledger(())
    store.write(path, own if now == read else text_of(Ledger(now.rows + ledger.rows[len(read.rows):])).encode())
    return own


def _is_list_of_authors(path: str, wanted: Mapping[str, Row]) -> bool:
    return path == AUTHORS and any(row.kind == "author" for row in wanted.values())


def _entry(row: Row) -> str:
    """The remedy that is no line of the ledger, where there is one."""
    if row.kind in (*NAMED, "topic", "author"):
        return f"write into the entry of what answers for it in content/authority/:\n  was: [{row.target}]\nor "
    if row.kind == "article":
        return f"write into the file of the article that answers for it:\naliases: [{row.path}]\nor "
    return ""


def _lost(row: Row, redirects: Mapping[str, str], wanted: Mapping[str, Row], force: Mapping[str, Row], file: str) -> Notice | None:
    if row.kind == "redirect":
        end = redirects[row.path]
        if end in wanted or end in STANDING or _is_list_of_authors(end, wanted) or end in force:
            return None  # what was published itself is gone, or asked about by A-010: its answer is this one's too
        return Notice(code="A-011", file=file, message=f"{row.path} redirects to {redirects[row.path]}, which is not there",
                      hint=f"append a line to {file}: {row.path},redirect,<path of the page that answers for it>")
    now = next((path for path, other in sorted(wanted.items()) if (other.kind, other.target) == (row.kind, row.target)), None)
    goal = now or "<path of the page that answers for it>"
    entry = _entry(row)
    return Notice(
        code="A-010", file=file, message=f"{row.path} was published ({row.kind} {row.target}) and would vanish",
        hint=f"bring it back, or {entry}append a line to {file}:\n{row.path},redirect,{goal}\n"
             f"or, when nothing answers for it any more:\n{row.path},gone,<the reason>")
