"""The data of a person, an organisation or a place as JSON: who it is, every mention, and who is named beside it.

Offsets count code points in the article's text as the archive's tables have it (articles.jsonl), half-open. What is not known is null.
Schema: docs/taking-away.md.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from generator.model import Article, Entity, Mention
from generator.views.desk import Desk
from generator.views.workings import Workings

Value = dict[str, object]
TOGETHER = 60
"""Names in the same articles that are listed, the most frequent first: a name of many articles has been beside almost every other."""


def entity_json(desk: Desk, entity: Entity, articles: Sequence[Article], workings: Workings) -> bytes:
    """The entity's file; the same bytes for the same archive."""
    groups = [group for group in desk.groups_of.get(entity.id, ()) if group.id in desk.mentions_of]
    value = _who(desk, entity) | {
        "articles": [_article(desk, article) for article in articles],
        "mentions": [_mention(mention, workings) for mention in desk.mentions_of.get(entity.id, ())],
        "groups": [_who(desk, group) | {"mentions": [_mention(m, workings) for m in desk.mentions_of[group.id]]} for group in groups],
    } | _together(desk, entity, articles, workings)
    return _text(value).encode()


def _text(value: Value) -> str:
    """JSON with one line for each key and each row, which a person can read and a machine can compare."""
    lines = (f"{json.dumps(key)}: {_rows(held)}" for key, held in value.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _rows(held: object) -> str:
    if isinstance(held, list) and held and isinstance(held[0], dict):
        return "[\n" + ",\n".join(_line(row) for row in held) + "\n]"
    return _line(held)


def _line(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _who(desk: Desk, entity: Entity) -> Value:
    known = entity.latitude is not None and entity.longitude is not None
    path = desk.catalogue.paths.get(entity.id)
    return {
        "id": entity.id, "name": entity.name, "type": entity.type, "aliases": list(entity.aliases), "roles": list(entity.roles),
        "note": entity.note, "same_as": list(entity.same_as),
        "coordinates": {"latitude": entity.latitude, "longitude": entity.longitude} if known else None, "country": entity.country,
        "permalink": (desk.full(path) or path) if path else None,
    }


def _article(desk: Desk, article: Article) -> Value:
    date, path = desk.catalogue.dates.get(article.id), desk.catalogue.paths[article.id]
    return {
        "id": article.id, "headline": article.headline, "published": date.edtf if date else None,
        "date_basis": date.basis if date else None, "publication": article.publication, "permalink": desk.full(path) or path,
    }


def _mention(mention: Mention, workings: Workings) -> Value:
    return {"article": mention.article, "start": mention.start, "end": mention.end, "surface": mention.surface,
            "sentence": workings.sentence(mention)}


def _together(desk: Desk, entity: Entity, articles: Iterable[Article], workings: Workings) -> Value:
    """What else the same articles name, that which most of them name first, and how many more there are."""
    counter = Counter(other for article in articles for other in workings.named(article.id))
    held = [(other, count) for other, count in counter.items()
            if other != entity.id and desk.shown[other].demonym_of != entity.id]
    first = sorted(held, key=lambda pair: (-pair[1], pair[0]))[:TOGETHER]
    rows = [{"id": other, "name": desk.shown[other].name, "type": desk.shown[other].type, "articles": count}
            for other, count in first]
    return {"together": rows, "together_not_listed": len(held) - len(rows)}
