"""All mentions as Web Annotations (https://www.w3.org/TR/annotation-model/): a collection, and a page for each article that has some.

`start` and `end` count code points in the article's `text` as the tables have it; the quoted words find the place on the page itself.
"""

import json
import re
import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from generator import store
from generator.catalogue import Catalogue
from generator.export.imprint import Imprint
from generator.export.shown import Shown, shown
from generator.model import Article, Entity, Mention
from generator.progress import Progress

FOLDER = "annotations"
COLLECTION = "collection.json"
CONTEXT = ["http://www.w3.org/ns/anno.jsonld",
           {"schema": "http://schema.org/", "sameAs": {"@id": "http://schema.org/sameAs", "@type": "@id"}}]
TYPES = {"person": "schema:Person", "organisation": "schema:Organization", "place": "schema:Place", "work": "schema:CreativeWork",
         "event": "schema:Event"}
AROUND = 32
"""Code points before and behind the words, which tell one place from another."""

NAMESPACE = uuid.UUID("9c1f4f0e-3b55-5c0b-8f0a-7d6a1f2e4b90")
"""Ours, drawn once; ids that no change of host or of text around them changes are made within it."""

OURS = re.compile(r"[0-9a-z]{10}\.json")
Value = dict[str, Any]


def export(catalogue: Catalogue, folder: Path, imprint: Imprint) -> tuple[Path, ...]:
    """Write the collection and its pages; the files written. Pages of articles that have none any more are removed."""
    held, place = shown(catalogue), folder / FOLDER
    named = [article for article in held.articles if held.mentions(article.id)]
    counts = [len(held.mentions(article.id)) for article in named]
    with Progress(FOLDER) as progress:
        for number, before in enumerate(accumulate(counts[:-1], initial=0) if named else ()):
            progress.tick(named[number].id, len(named))
            store.write(place / f"{named[number].id}.json", _page(held, named, number, before, imprint))
    store.write(place / COLLECTION, _collection(named, sum(counts), imprint))
    written = dict.fromkeys((COLLECTION, *(f"{article.id}.json" for article in named)))
    for path in sorted(place.iterdir()):
        if OURS.fullmatch(path.name) and path.name not in written:
            path.unlink()
    return tuple(place / name for name in written)


def _collection(named: Sequence[Article], total: int, imprint: Imprint) -> bytes:
    found: Value = {"@context": CONTEXT, "id": COLLECTION, "type": "AnnotationCollection",
                    "label": f"Who and what is named in {imprint.name}" if imprint.name else "Who and what is named",
                    "rights": imprint.rights if imprint.rights and imprint.rights.startswith(("https://", "http://")) else None,
                    "total": total, "first": f"{named[0].id}.json" if named else None, "last": f"{named[-1].id}.json" if named else None}
    return (_line(_known(found)) + "\n").encode()


def _page(held: Shown, named: Sequence[Article], number: int, before: int, imprint: Imprint) -> bytes:
    article = named[number]
    head: Value = {"@context": CONTEXT, "id": f"{article.id}.json", "type": "AnnotationPage", "partOf": COLLECTION, "startIndex": before,
                   "prev": f"{named[number - 1].id}.json" if number else None,
                   "next": f"{named[number + 1].id}.json" if number + 1 < len(named) else None}
    items = ",\n".join(_line(one) for one in annotations(held, article, imprint))
    return f"{_line(_known(head))[:-1]},\"items\":[\n{items}\n]}}\n".encode()


def annotations(held: Shown, article: Article, imprint: Imprint) -> Iterator[Value]:
    """One annotation for each mention of the article, in reading order."""
    entities = held.catalogue.entity
    source = imprint.full(held.catalogue.paths[article.id]) or _urn(article.id)
    seen: Counter[tuple[str, str]] = Counter()
    for mention in held.mentions(article.id):
        what = (mention.surface, mention.entity or mention.type)
        seen[what] += 1
        entity = entities.get(mention.entity or "")
        yield {
            "id": _urn(article.id, *what, str(seen[what])), "type": "Annotation", "motivation": "identifying" if entity else "classifying",
            "body": _entity(held, entity, imprint) if entity else {
                "type": "TextualBody", "value": mention.type, "format": "text/plain", "purpose": "classifying"},
            "target": _known({"type": "SpecificResource", "source": source, "selector": _selectors(article.text, mention)})}


def _selectors(text: str, mention: Mention) -> list[Value]:
    start, end = mention.start, mention.end
    return [{"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(start - AROUND, 0):start],
             "suffix": text[end:end + AROUND]},
            {"type": "TextPositionSelector", "start": start, "end": end}]


def _entity(held: Shown, entity: Entity, imprint: Imprint) -> Value:
    """Who or what is meant: its page, which stays, or where it has none an id of ours."""
    address = imprint.full(held.catalogue.paths.get(entity.id))
    kind = "schema:Thing" if entity.open else TYPES.get(entity.type, "schema:Thing")
    same = [link for link in entity.same_as if link.startswith(("https://", "http://"))]
    return _known({"id": _whole(address) if address else _urn(entity.id), "type": kind, "schema:name": entity.name, "sameAs": same or None})


def _whole(address: str) -> str:
    """What the page is about, not the page: as its own JSON-LD calls it; a group that stands on a place's page has its part of it."""
    return address if "#" in address else f"{address}#entity"


def _urn(*parts: str) -> str:
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, json.dumps(parts))}"


def _line(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _known(value: Value) -> Value:
    return {key: held for key, held in value.items() if held is not None}
