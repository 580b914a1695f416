"""Pages of the archive by the names of what they are about (n), so that a search for a name can lead to its page."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.catalogue import Catalogue
from generator.search.documents import Document
from generator.search.parts import Part, json_bytes
from generator.search.words import words
from generator.wording import Wording

ROWS = 256
"""Names in a part, of which a search reads one."""

KINDS = ("person", "organisation", "place", "topic", "publication", "author")
COLLECTION = "collection"
"""The one kind that no search is narrowed by; its articles are those that its curator picked."""

Row = tuple[str, str, str, str, int]
"""Folded name, kind, what it is called, path of its page, articles."""


def pages(catalogue: Catalogue, documents: Sequence[Document], wording: Wording) -> tuple[list[str], list[Part]]:
    """The first name of each part, and the parts; rows of one name stand in one part."""
    firsts: list[str] = []
    parts: list[Part] = []
    rows = set(_rows(catalogue, documents, wording))
    for part in _cut(sorted(rows, key=lambda row: (row[0].encode("utf-16-be", "surrogatepass"), row[1:]))):
        parts.append(Part(f"n/{len(firsts)}", json_bytes(part)))
        firsts.append(part[0][0])
    return firsts, parts


def _rows(catalogue: Catalogue, documents: Sequence[Document], wording: Wording) -> Iterator[Row]:
    counts = {kind: Counter(value for document in documents for value in set(document.facets[kind])) for kind in KINDS}
    found = {document.id for document in documents}
    counts[COLLECTION] = Counter({one.id: sum(pick.article in found for pick in one.picks) for one in catalogue.collections})
    for kind, id_, names in _things(catalogue, wording):
        path = catalogue.paths.get(id_)
        if path and counts[kind][id_]:
            keys = (" ".join(word for word, _ in words(name)) for name in names)
            yield from ((key, kind, names[0], path, counts[kind][id_]) for key in keys if key)


def _things(catalogue: Catalogue, wording: Wording) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Kind, id, and name with all others that it is known by."""
    yield from ((entity.type, entity.id, (entity.name, *entity.aliases)) for entity in catalogue.entities if entity.type in KINDS)
    yield from (("author", author.id, (author.name, *author.forms)) for author in catalogue.authors)
    yield from (("topic", topic.id, (wording.topic(topic.name), topic.name)) for topic in catalogue.topics)
    yield from ((COLLECTION, one.id, (one.title,)) for one in catalogue.collections)
    yield from (("publication", id_, (name,)) for id_, name in catalogue.publication_name.items() if name)


def _cut(rows: Sequence[Row]) -> Iterator[list[Row]]:
    part: list[Row] = []
    for row in rows:
        if len(part) >= ROWS and row[0] != part[-1][0]:
            yield part
            part = []
        part.append(row)
    if part:
        yield part
