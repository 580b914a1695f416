"""Who is who across the archive: records of names in articles become entities, each merge with its reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.authority import Authority, EntityRecord
from generator.model import Article, Because, Entity, EntityType, Mention
from generator.names.lexicon import Known
from generator.names.resolution import curated, naming
from generator.names.resolution.conditions import Parted, Reading, parted
from generator.names.resolution.coordinates import Position, countries_named, position
from generator.names.resolution.curated import Decisions
from generator.names.resolution.forest import Forest
from generator.names.resolution.identity import ids_of
from generator.names.resolution.links import LINKS
from generator.names.resolution.nodes import Key, Node, nodes_of
from generator.names.resolution.suspicions import Found, worth_a_look
from generator.notices import Notice
from generator.permalinks import slugify


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The archive's entities, and every mention with its own."""

    entities: tuple[Entity, ...]
    """By id."""

    mentions: Mapping[str, tuple[Mention, ...]]
    """Article id -> mentions in reading order, entity filled, type that of the entity."""

    notices: tuple[Notice, ...] = ()
    """What a person should look at: W-030 to W-036, see suspicions/; kind by kind, what would change most first."""

    seen_at: Mapping[Notice, Mention] = field(default_factory=dict)
    """Notice -> a mention that shows what it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """The records of one thing, before it has an id."""

    keys: tuple[Key, ...]
    nodes: tuple[Node, ...]
    record: EntityRecord | None
    known: Known | None
    type: EntityType
    name: str
    because: tuple[Because, ...]


def resolve(articles: Sequence[Article], mentions: Mapping[str, tuple[Mention, ...]], authority: Authority) -> Resolution:
    """Entities for the mentions; what people decided wins, and the order of the articles makes no difference."""
    decisions, reading = Decisions(authority.entities), Reading(articles, mentions)
    kept = {id_: tuple(m for m in own if not decisions.stopped(m, reading)) for id_, own in sorted(mentions.items())}
    split = _split(nodes_of(articles, kept), decisions, kept, reading)
    nodes, forest = split.nodes, Forest(split.nodes)
    claims = curated.apply(split, forest, decisions)
    for link in LINKS:
        link(nodes, forest)
    clusters = sorted(_clusters(nodes, forest, claims.record), key=lambda c: (c.type, c.name, c.keys))
    ids = ids_of([(c.type, c.name, (c.record.slug or slugify(c.record.name)) if c.record else None) for c in clusters])
    entities = _entities(clusters, ids, nodes)
    entity_of = {key: entities[n] for n, cluster in enumerate(clusters) for key in cluster.keys}
    settled = {id_: tuple(_settled(mention, entity_of, split) for mention in own) for id_, own in kept.items()}
    ordered = tuple(sorted(entities, key=lambda entity: entity.id))
    found = Found(authority=authority, claims=claims, split=split, articles=articles, mentions=mentions, settled=settled,
                  entity_of=entity_of)
    seen = dict(worth_a_look(found))
    return Resolution(entities=ordered, mentions=settled, notices=tuple(seen), seen_at={n: m for n, m in seen.items() if m})


def _split(nodes: Mapping[Key, Node], decisions: Decisions, kept: Mapping[str, tuple[Mention, ...]], reading: Reading) -> Parted:
    """The nodes, those parted whose name means several things in one article."""
    claimants = {key: decisions.of(node) for key, node in nodes.items()}
    return parted(nodes, {key: rivals for key, rivals in claimants.items() if any(c.when for c in rivals)}, kept, reading)


def _settled(mention: Mention, entity_of: Mapping[Key, Entity], split: Parted) -> Mention:
    key = split.moved.get((mention.article, mention.start), (mention.article, mention.name, mention.type))
    return replace(mention, entity=entity_of[key].id, type=entity_of[key].type)


def _clusters(nodes: Mapping[Key, Node], forest: Forest, claimed: Mapping[Key, EntityRecord]) -> list[Cluster]:
    result = []
    for members, because in forest.groups():
        keys: tuple[Key, ...] = tuple(sorted(members))  # type: ignore[arg-type]
        own = tuple(nodes[key] for key in keys)
        record = next((claimed[key] for key in keys if key in claimed), None)
        kind = record.type if record else naming.type_of(own)
        known = naming.known_thing(own, kind)
        name = record.name if record else known.name if known else naming.canonical_name(own, kind)
        result.append(Cluster(keys=keys, nodes=own, record=record, known=known, type=kind, name=name, because=because))
    return result


def _entities(clusters: Sequence[Cluster], ids: Sequence[str], nodes: Mapping[Key, Node]) -> list[Entity]:
    named = countries_named(nodes)
    place_ids = {c.name: id_ for c, id_ in zip(clusters, ids, strict=True) if c.type == "place"}
    demonyms = {word: c.name for c in clusters if c.record for word in c.record.demonyms}
    return [_entity(c, id_, _position(c, named), _demonym_of(c, place_ids, demonyms)) for c, id_ in zip(clusters, ids, strict=True)]


def _entity(cluster: Cluster, id_: str, where: Position, demonym_of: str | None) -> Entity:
    record = cluster.record
    return Entity(
        id=id_, type=cluster.type, name=cluster.name,
        aliases=naming.aliases(cluster.nodes, cluster.name, cluster.known, record.aliases if record else ()),
        roles=naming.roles(cluster.nodes, record.roles if record else ()),
        note=record.note if record else None, same_as=record.same_as if record else (),
        latitude=where.latitude, longitude=where.longitude, country=where.country, demonym_of=demonym_of, curated=record is not None,
        because=(*cluster.because, *naming.within(cluster.nodes, cluster.name, cluster.known),
                 *((where.because,) if where.because else ())))


def _position(cluster: Cluster, named: Mapping[str, object]) -> Position:
    """Curated coordinates and country count before computed ones."""
    if cluster.type != "place":
        return Position()
    names = dict.fromkeys((cluster.name, *(node.name for node in cluster.nodes)))
    computed = position(names, sorted({node.article for node in cluster.nodes}), named)  # type: ignore[arg-type]
    record = cluster.record
    if record and record.latitude is not None and record.longitude is not None:
        return Position(country=record.country or computed.country, latitude=record.latitude, longitude=record.longitude)
    if record and record.country and record.country != computed.country:
        return Position(country=record.country)
    return computed


def _demonym_of(cluster: Cluster, place_ids: Mapping[str, str], demonyms: Mapping[str, str]) -> str | None:
    """The id of the place that a group is named after, when the archive has it."""
    if cluster.type != "group":
        return None
    curated_place = cluster.record.demonym_of if cluster.record else None
    by_word = next((demonyms[form] for node in cluster.nodes for form in node.forms if form in demonyms), None)
    return place_ids.get(curated_place or by_word or (cluster.known.demonym_of if cluster.known else None) or "")
