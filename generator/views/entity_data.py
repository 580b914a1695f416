"""The data of a person, an organisation or a place as JSON: who it is, every mention, and who is named beside it.

Offsets count code points in the article's text as the archive's tables have it (articles.jsonl), half-open. What is not known is null.
Schema: docs/entity-data.md.
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator import sentences
from generator.model import Article, Entity, Mention
from generator.sentences import Span
from generator.views.desk import Desk

Value = dict[str, object]


@dataclass(frozen=True, slots=True)
class Context:
    """Sentences and names of articles, each worked out once in a build."""

    desk: Desk
    _sentences: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    _named: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def sentence(self, mention: Mention) -> str:
        """The sentence that a mention stands in; no sentence ends inside a name."""
        spans, text = self._spans(mention.article), self.desk.catalogue.by_id[mention.article].text
        at = bisect_right(spans, mention.start, key=lambda span: span[0]) - 1
        return text[slice(*spans[at])] if at >= 0 and mention.end <= spans[at][1] else mention.surface

    def named(self, article: str) -> tuple[str, ...]:
        """The ids of all that an article names, each once, sorted."""
        if article not in self._named:
            self._named[article] = tuple(sorted({m.entity for m in self.desk.catalogue.mentions.get(article, ()) if m.entity}))
        return self._named[article]

    def _spans(self, article: str) -> tuple[Span, ...]:
        if article not in self._sentences:
            held = self.desk.catalogue.by_id[article]
            names = [(m.start, m.end) for m in self.desk.catalogue.mentions.get(article, ())]
            self._sentences[article] = tuple(
                span for block in held.blocks for span in sentences.sentences(held.text, block.start, block.end, names))
        return self._sentences[article]


def entity_json(desk: Desk, entity: Entity, articles: Sequence[Article], context: Context) -> bytes:
    """The entity's file; the same bytes for the same archive."""
    groups = [group for group in desk.groups_of.get(entity.id, ()) if group.id in desk.mentions_of]
    value = _who(desk, entity) | {
        "articles": [_article(desk, article) for article in articles],
        "mentions": [_mention(mention, context) for mention in desk.mentions_of.get(entity.id, ())],
        "groups": [_who(desk, group) | {"mentions": [_mention(m, context) for m in desk.mentions_of[group.id]]} for group in groups],
        "together": _together(desk, entity, articles, context),
    }
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
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


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


def _mention(mention: Mention, context: Context) -> Value:
    return {"article": mention.article, "start": mention.start, "end": mention.end, "surface": mention.surface,
            "sentence": context.sentence(mention)}


def _together(desk: Desk, entity: Entity, articles: Iterable[Article], context: Context) -> list[Value]:
    """Everything else that the same articles name, that which most of them name first."""
    counter = Counter(other for article in articles for other in context.named(article.id))
    held = ((other, count) for other, count in counter.items()
            if other != entity.id and desk.catalogue.entity[other].demonym_of != entity.id)
    return [{"id": other, "name": desk.catalogue.entity[other].name, "type": desk.catalogue.entity[other].type, "articles": count}
            for other, count in sorted(held, key=lambda pair: (-pair[1], pair[0]))]
