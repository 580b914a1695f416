"""What articles are compared by, from an earlier build where they and the names of what they mention are the same."""

from collections.abc import Collection, Mapping, Sequence

from generator.memo import Kind, Memo
from generator.model import Article, Entity
from generator.stories.evidence import Evidence
from generator.stories.profiles import Features, features, lands_of
from generator.stowing import Row, by_id, results
from generator.traces import digest

FEATURES: Kind[Features] = Kind(Features)


def read(evidence: Evidence, articles: Sequence[Article], memo: Memo) -> Sequence[Features]:
    """Of each of these articles."""
    entities = {e.id: e for e in evidence.entities}
    lands, held = lands_of(entities.values()), by_id(articles)
    keys = {article.id: _key(evidence, article, entities, lands) for article in articles}
    found = results(memo, "features", FEATURES, keys, lambda id_: features(
        held[id_], evidence.mentions.get(id_, ()), evidence.figures.get(id_, ()), entities, lands))
    return list(found.values()) if isinstance(found, dict) else Row(found, list(keys))


def _key(evidence: Evidence, article: Article, entities: Mapping[str, Entity], lands: Collection[str]) -> bytes:
    mentioned = dict.fromkeys(m.entity for m in evidence.mentions.get(article.id, ()) if m.entity in entities)
    named = [(entities[id_].name, id_ in lands) for id_ in mentioned if id_]
    return digest((evidence.reading(article), named))
