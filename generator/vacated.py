"""What answers at an address whose page has nothing to show any more, though nobody decided anything about it.

A part of a page leads to the page that it was a part of, a day to its month, that to its year, a year to the list of all articles, a
renamed topic to the one that says so. What only withheld texts said leaves a tombstone, which tells no word of them.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator import author_heirs, names
from generator.authority import Authority
from generator.entity_pages import UNDATED
from generator.model import FOLDER, Article, Author
from generator.permalinks import DISAMBIGUATION, NAMED, Ledger, Row, slugify

WITHHELD = "only texts that the archive does not show any more said something about it"
"""The reason in the ledger; views say it in the reader's language."""

NUMBERED = re.compile("-[0-9a-f]{4,64}$")
"""What stands behind a slug that was taken already (names/resolution/identity.py)."""

EVERYTHING = "articles/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """For addresses that were published and are no page now."""

    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old path -> path of the page that answers."""

    gone: Mapping[str, str] = field(default_factory=dict)
    """Old path -> why nothing is there."""

    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Old path -> ids of the entities that it offers."""


def answers(ledger: Ledger, paths: Mapping[str, str], moved: Mapping[str, str], forwarding: names.Forwarding, authority: Authority,
            authors: Sequence[Author], withheld: Sequence[Article], topics: Collection[str]) -> Answers:
    """Where the ledger's addresses lead that neither a page (`paths`), nor `moved` or `forwarding` answers for.

    `withheld` are the articles, whole, of which not everything is shown; `topics` are the ids of their topics.
    """
    living = set(paths.values())
    answered = living | set(moved) | set(forwarding.several) | set(forwarding.stopped)
    left = [row for path, row in ledger.in_force().items() if path not in answered]
    said = {*_names(withheld, authority), *topics}
    gone = {row.path: WITHHELD for row in left if _may_go(row) and _is_said(row, said)}
    reasons = ledger.gone() | dict(forwarding.stopped) | gone
    gone |= {row.path: why for row in left if row.kind == DISAMBIGUATION and row.path not in gone and (why := _reason(row, reasons))}
    ends = {path: path for path in (*living, *forwarding.several, *forwarding.stopped, *gone)} | dict(moved)
    ends |= dict(_renamed_topics(authority, living))
    redirects = {row.path: end for row in left if row.path not in gone and (end := _end(row, paths, ends))}
    several = {row.path: pages for row in left if row.kind == DISAMBIGUATION and (pages := _offered(row, ends, living))}
    gone = {path: reason for path, reason in gone.items() if path not in several}
    redirects |= {path: pages[0] for path, pages in several.items() if len(pages) == 1}
    signed = author_heirs.heirs(ledger, left, authors, authority.authors)
    return Answers(redirects=redirects | dict(signed), gone=gone, several={
        path: tuple(page.removesuffix(".html") for page in pages) for path, pages in several.items() if len(pages) > 1})


def _may_go(row: Row) -> bool:
    """Whether nobody has said what answers there; the reasons that builds find out themselves quote the name."""
    return row.kind in (*NAMED, DISAMBIGUATION, "topic") or (row.kind == "gone" and row.target.startswith("“"))


def _end(row: Row, paths: Mapping[str, str], ends: Mapping[str, str]) -> str | None:
    """Where what has nothing to show leads; None where that is for a person to say."""
    if row.kind == "part":
        return _of_part(row.target, paths, ends)
    if row.kind == "period":
        page = row.target.rpartition("/")[0]
        return paths.get(page) or ends.get(f"{page}.html") or (EVERYTHING if page == UNDATED else None)
    if row.kind in ("day", "month"):
        return paths.get(row.target[:7]) or paths.get(row.target[:4], EVERYTHING)
    if row.kind in ("year", "day-of-year"):
        return EVERYTHING
    return ends.get(row.path) if row.kind == "topic" else None


def _reason(row: Row, reasons: Mapping[str, str]) -> str | None:
    """Why nothing is left of what a page of several names offered: what is said of the first of them."""
    return next((reasons[path] for path in row.target.split() if path in reasons), None)


def _offered(row: Row, ends: Mapping[str, str], living: Collection[str]) -> tuple[str, ...]:
    """The pages that answer now for those that a page of several names offered."""
    pages = (ends.get(path, "").partition("#")[0] for path in row.target.split())
    return tuple(sorted({page for page in pages if page in living}))


def _of_part(part: str, paths: Mapping[str, str], ends: Mapping[str, str]) -> str | None:
    """The same part of the page that answers for its owner, else this page."""
    folder, name, rest = part.split("/", 2)
    page = paths.get(f"{folder}/{name}", "").partition("#")[0] or ends.get(f"{folder}/{name}.html")
    return page and paths.get(f"{page.removesuffix('.html')}/{rest}", page)


def _renamed_topics(authority: Authority, living: Collection[str]) -> Iterator[tuple[str, str]]:
    for record in authority.topics:
        path = f"topics/{slugify(record.name)}.html"
        if path in living:
            yield from ((f"{was}.html", path) for was in record.was)


def _names(articles: Iterable[Article], authority: Authority) -> Iterator[str]:
    """Ids that the names of these articles may have had: of every folder, since types are decided anew."""
    forms = {form for article in articles for name in article.names for form in (name.name, *name.surfaces)}
    yield from (f"{folder}/{slugify(form)}" for form in forms for folder in FOLDER.values())
    yield from (record.id for record in authority.entities if forms & set(record.names))


def _is_said(row: Row, said: Collection[str]) -> bool:
    folder, _, slug = row.path.removesuffix(".html").partition("/")
    return any(f"{folder}/{one}" in said for form in names.unqualified(slug) for one in (form, NUMBERED.sub("", form)))


def redirects(ledger: Ledger, moved: Mapping[str, str], answered: Collection[str]) -> dict[str, str]:
    """The ledger's redirects and those of this build, each to what answers in the end: a page leads nowhere else."""
    rows = {row.path: row.target for row in ledger.in_force().values() if row.kind == "redirect"}
    table = {path: new for path, new in (rows | dict(moved)).items() if path not in answered}

    def end(path: str) -> str:
        while path in table:
            path = table[path]
        return path
    return {path: end(new) for path, new in table.items()}
