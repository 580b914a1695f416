"""Names that get no page of their own: mentioned once in the whole archive, and nothing confirms them.

They stay searchable, and the list of their type names them with the passage. A page that was ever published stays.
"""

from collections.abc import Container, Iterable, Mapping, Sequence

from generator import names
from generator.entity_pages.gathering import Gathered
from generator.model import Article, Entity, EntityType, Figure, Mention

PAGED: Mapping[EntityType, str] = {"person": "people", "organisation": "organisations", "place": "places"}
"""The types of entity that have a page each, and the folder that it is in."""


def unconfirmed(
    entities: Sequence[Entity], articles: Mapping[str, Article], gathered: Gathered, figures: Mapping[str, Iterable[Figure]],
    published: Container[str],
) -> dict[str, Mention]:
    """Entity id -> its only mention, in the order given; `published` are paths that the ledger promises."""
    sources = {figure.attribution_entity for own in figures.values() for figure in own}
    named_after = {entity.demonym_of for entity in entities if entity.demonym_of}
    found: dict[str, Mention] = {}
    for entity in entities:
        mentions = gathered.mentions.get(entity.id, ())
        if entity.type not in PAGED or len(mentions) != 1 or f"{entity.id}.html" in published:
            continue
        spoken = entity.id in gathered.said or entity.id in sources
        if not spoken and entity.id not in named_after and not names.confirmed(entity, mentions[0], articles[mentions[0].article]):
            found[entity.id] = mentions[0]
    return found
