"""Where the address of one who signs leads that nobody has any more: merged, renamed, parted, or told apart by other words."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.author_records import AuthorRecord
from generator.model import Author
from generator.permalinks import AUTHORS, Ledger, Row, slugify

OfForm = Mapping[str, set[str]]
"""Slug of a name -> ids of those who sign so."""

BEHIND = re.compile("-(?:[0-9a-f]{4}|[0-9]+|undated)$")
"""What may stand behind the slug of a name: its digest, an era, a number (names/authors/identity.py)."""


def heirs(ledger: Ledger, left: Iterable[Row], authors: Sequence[Author], records: Iterable[AuthorRecord]) -> Iterator[tuple[str, str]]:
    """(path, path that answers for it) of the rows that nothing else answers for, where somebody does.

    What an entry says comes first (`was`), then whose forms the address is made of, then whose addresses led to it while it stood.
    Where that may be several, the list of all who sign. A redirect stays while it leads to one of them, or to no author's address.
    """
    published, ends = _Published(ledger), ledger.redirects()
    of_form = _of_form(authors)
    living = {f"{author.id}.html" for author in authors}
    was = {f"{id_}.html": of_form.get(slugify(record.name), set()) for record in records for id_ in record.was}
    for path in (row.path for row in left if row.path in published.authors):
        end = ends.get(path)
        found = was.get(path) or published.by_form(path, of_form)
        if end and (end not in published.authors | living or end.removesuffix(".html") in found or (not found and end in living)):
            continue
        if found := found or published.by_redirect(path, of_form, living):
            yield path, f"{next(iter(found))}.html" if len(found) == 1 else AUTHORS


def _of_form(authors: Sequence[Author]) -> OfForm:
    index: dict[str, set[str]] = defaultdict(set)
    for author in authors:
        for form in (author.name, *author.forms):
            index[slugify(form)].add(author.id)
    return index


class _Published:
    """What the ledger knows of those who sign."""

    def __init__(self, ledger: Ledger) -> None:
        self.authors = {row.path for row in ledger.rows if row.kind == "author"}
        self._papers = {row.target.partition("/")[2] for row in ledger.rows if row.kind == "publication"}
        self._before: dict[str, set[str]] = defaultdict(set)
        for row in ledger.rows:
            if row.kind == "redirect":
                self._before[row.target].add(row.path)

    def by_form(self, path: str, of_form: OfForm) -> set[str]:
        """Those with a form of which the address is made."""
        slug = path.removesuffix(".html").partition("/")[2]
        forms = {slug, BEHIND.sub("", slug)}
        forms |= {form.removesuffix(f"-{paper}") for form in forms for paper in self._papers if form.endswith(f"-{paper}")}
        forms |= {BEHIND.sub("", form) for form in forms}
        return {author for form in forms for author in of_form.get(form, ())}

    def by_redirect(self, path: str, of_form: OfForm, living: Collection[str]) -> set[str]:
        """Those whose addresses led there, however many steps away."""
        found, seen, ahead = set[str](), {path}, list(self._before.get(path, ()))
        while ahead:
            old = ahead.pop()
            if old not in seen:
                seen.add(old)
                found |= {old.removesuffix(".html")} if old in living else self.by_form(old, of_form)
                ahead += self._before.get(old, ())
        return found
