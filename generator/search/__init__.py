"""The search index: parts that a page loads as scripts, one at a time, so that it searches alike from a disk and from a server.

    root.js   what there is, and which part has what
    d/        dictionary: forms of words, in order, with their stems; rare stems with all that is found by them
    p/        what is found by a stem: articles and BM25 impacts
    o/        places of a form in each article, for phrases
    r/        forms in the order of their ends, for misspellings
    s/        how words become stems, for those that no article prints
    f/        facets, dates, copies of one text, reports of one story, lengths of headlines
    t/        headlines, addresses and texts of the articles
    n/        pages by the names of what they are about
    c/        citations, for who takes away what is found

theme/static/js/search-*.js read them. Words are worked out once each; what is counted and sorted are arrays of numbers.
The design was measured against other engines; docs/architecture.md has its place.
"""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from generator.catalogue import Catalogue
from generator.memo import Memo
from generator.search import room
from generator.search.dictionary import INLINE, Dictionary
from generator.search.documents import documents
from generator.search.extents import extents
from generator.search.facets import FACETS, columns, dated
from generator.search.impacts import STEPS, TOP
from generator.search.inverted import invert
from generator.search.pages import pages
from generator.search.parts import Part, json_bytes
from generator.search.shelves import primed, shelves, years
from generator.search.spill import spilling
from generator.search.stems import STOP_WORDS
from generator.search.take_away import CITED, Citations, cited, copies, reports
from generator.wording import ENGLISH, Wording

__all__ = ["Part", "build", "parts"]

NONE: Citations = MappingProxyType({})
NO_MEMO = Memo()


def build(catalogue: Catalogue, citations: Citations = NONE, wording: Wording = ENGLISH, memo: Memo = NO_MEMO,
          folder: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """Names below output/search/ and contents of every file of the index; see `parts`."""
    yield from ((part.path, part.script()) for part in parts(catalogue, citations, wording, memo, folder))


def parts(catalogue: Catalogue, citations: Citations = NONE, wording: Wording = ENGLISH, memo: Memo = NO_MEMO,
          folder: Path | None = None) -> Iterator[Part]:
    """Every part of the index; the same for the same catalogue.

    `citations` are those of every article; without them none can be taken away. `wording` says dates, and what is not recorded.

    `memo` has what the last build read; in `folder` what is not wanted yet waits, without it in memory.

    Withdrawn articles are not in it; those of which only metadata may be shown are found by their headline alone.
    """
    rows = documents(catalogue, folder)
    digest = hashlib.sha256()
    with _without_rounds(), spilling(folder) as spill:
        dictionary = Dictionary(invert(rows, spill, memo))
        texts, copied = copies(catalogue, rows)
        stories, reported = reports(rows)
        same = (("f/copies", texts, copied), ("f/reports", stories, reported))
        names, paged = pages(catalogue, rows, wording)
        twice = (Part(name, column.value) for name, count, column in same if count)
        told = chain(columns(catalogue, rows, wording), (extents(rows),), twice, paged)
        for part in chain(dictionary.parts(), told, shelves(rows, wording), cited(rows, citations)):
            digest.update(part.name.encode() + part.key)
            yield part
    yield Part("root", json_bytes({
        "version": digest.hexdigest()[:12],
        "articles": len(rows),
        "dated": dated(rows),
        "steps": STEPS,
        "top": TOP,
        "inline": INLINE,
        "shelf": room.texts(len(rows)),
        "years": years(rows),
        "primed": primed(len(rows)),
        "facets": FACETS,
        "copies": texts,
        "reports": stories,
        "pages": names,
        "cited": CITED if citations else 0,
        "stop": sorted(STOP_WORDS),
        "forms": dictionary.firsts,
        "ends": dictionary.ends,
    }))


@contextmanager
def _without_rounds() -> Iterator[None]:
    """Keep Python's collector from going over millions of values again and again, none of which is in a ring: a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
