"""All of it for one catalogue: who has no page, and the parts and lists that have one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.entity_pages.gathering import Gathered
from generator.entity_pages.lists import by_letters, lists_of
from generator.entity_pages.parts import GROUP_ROOM, ROOM, Parts, part_id, parts_of, periods_of
from generator.entity_pages.unconfirmed import PAGED, unconfirmed
from generator.model import ArchiveDate, Article, Entity, Figure, Mention, Topic
from generator.permalinks import Ledger, Row
from generator.stowing import alike

PART, LIST = "part", "list"
"""Kinds of rows of the ledger."""

TOPICS = "topics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Which pages the names of a catalogue have."""

    unconfirmed: Mapping[str, Mention] = field(default_factory=dict)
    """Id of an entity without a page, though its type has pages -> its only mention."""

    parts: Mapping[str, Parts] = field(default_factory=dict)
    """Entity id -> the parts of its page; most have none. Also of groups that stand on a place's page."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Folder -> ids of the pages of its list beside the first."""

    def pages(self) -> dict[str, str]:
        """Id -> kind of ledger row of every part and list."""
        parts = (part_id(entity, strand, period) for entity, held in self.parts.items() for strand in held for period in held[strand])
        return dict.fromkeys(parts, PART) | dict.fromkeys((id_ for ids in self.lists.values() for id_ in ids), LIST)


def standing_of(
    entities: Sequence[Entity], articles: Mapping[str, Article], dates: Mapping[str, ArchiveDate], gathered: Gathered,
    figures: Mapping[str, Iterable[Figure]], mentioned_in: Mapping[str, Sequence[str]], topics: Iterable[Topic], ledger: Ledger,
) -> Standing:
    """The pages that are due, and those that the ledger promises; also of the list of topics."""
    rows = [row for row in ledger.in_force().values() if row.kind not in ("redirect", "gone")]
    kept = _kept(rows)
    doubtful = unconfirmed(entities, articles, gathered, figures, {row.path for row in rows})
    named = [entity for entity in entities if entity.type in PAGED]
    paged = [entity for entity in named if entity.id not in doubtful]
    own = {entity.id for entity in paged}
    shown = [*paged, *(entity for entity in entities if entity.type not in PAGED and entity.demonym_of in own)]
    chains = alike((id_, periods_of(article, dates.get(id_))) for id_, article in articles.items())
    parts = {entity.id: found for entity in shown
             if (found := parts_of(entity.id, gathered, chains, kept.get(entity.id, ()), ROOM if entity.type in PAGED else GROUP_ROOM))}
    lists = {TOPICS: tuple(sorted(by_letters(TOPICS, (topic.name for topic in topics), kept.get(TOPICS, ()))))}
    for kind, folder in PAGED.items():
        counted = [(entity, len(mentioned_in.get(entity.id, ()))) for entity in paged if entity.type == kind]
        others = [entity for entity in named if entity.type == kind and entity.id in doubtful]
        lists[folder] = lists_of(folder, counted, others, kept.get(folder, ()))
    return Standing(unconfirmed=doubtful, parts=parts, lists=lists)


def _kept(rows: Iterable[Row]) -> dict[str, list[str]]:
    """Entity id -> ids of the parts that the ledger promises; folder -> those of its lists."""
    kept: dict[str, list[str]] = {}
    for row in rows:
        if row.kind in (PART, LIST):
            kept.setdefault("/".join(row.target.split("/")[:2 if row.kind == PART else 1]), []).append(row.target)
    return kept
