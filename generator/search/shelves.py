"""What a result shows, some articles of one year to a part (t): headline, address, date, publication, and the text for its two lines.

Since parts end with a year, an article that is put in among old ones leaves the parts of other years as they were.

A part of two articles repeats little, so parts are packed beside a primer (t/primer): the beginnings of some of the archive's texts.
"""

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import pairwise

from generator.search import room
from generator.search.documents import Document
from generator.search.parts import TEXT, Packer, Part, json_bytes
from generator.wording import Wording, in_short

PRIMER, BEGINNING = 64, 500
"""Articles whose beginnings are the primer, and bytes of each: 32 kB are as far as deflate can point back."""

PRIMED = 400
"""Articles from which on the primer saves more than it costs."""

UNDATED = "undated"


def primed(articles: int) -> bool:
    """Whether an archive of so many has a primer."""
    return articles >= PRIMED


def years(documents: Sequence[Document]) -> list[tuple[str, int]]:
    """What each year's parts are called, and its first article; the documents are in the order of their dates."""
    found: dict[str, int] = {}
    for number, document in enumerate(documents):
        found.setdefault(str(document.date.earliest.year) if document.date else UNDATED, number)
    return list(found.items())


def shelves(documents: Sequence[Document], wording: Wording) -> Iterator[Part]:
    """Every t part."""
    size = room.texts(len(documents))
    packer = TEXT
    if primed(len(documents)):
        primer = _primer(documents, wording)
        packer = Packer(primer)
        yield Part("t/primer", primer)
    for (year, first), (_, end) in pairwise((*years(documents), ("", len(documents)))):
        for part, start in enumerate(range(first, end, size)):
            rows = [_row(document, wording) for document in documents[start : min(start + size, end)]]
            yield Part(f"t/{year}-{part}", json_bytes(rows), packer)


def _primer(documents: Sequence[Document], wording: Wording) -> bytes:
    """Of those with the lowest ids, which are next to never others as the archive grows."""
    chosen = nsmallest(PRIMER, documents, key=lambda document: document.id)
    return b"".join(json_bytes(_row(document, wording))[:BEGINNING] for document in chosen)


def _row(document: Document, wording: Wording) -> dict[str, object]:
    return {
        "id": document.id,
        "url": document.url,
        "title": document.headline,
        "date": document.date.edtf if document.date else None,
        "shown": in_short(wording, document.date) if document.date else wording.gettext("Undated"),
        "publication": document.publication,
        "language": document.language,
        "text": "\n\n".join((*document.lead, *document.body)),
        "names": [names for names in document.names if len(names) > 1],
    }
