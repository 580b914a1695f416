"""Who is who across the archive: records of names in articles become entities, each merge with its reason."""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace

from generator import stowing
from generator.authority import Authority, EntityRecord
from generator.model import Article, Because, Entity, EntityType, Mention
from generator.names.lexicon import Known
from generator.names.resolution import curated, naming, national, places
from generator.names.resolution.conditions import Parted, Reading, parted
from generator.names.resolution.coordinates import Position, position
from generator.names.resolution.curated import Decisions
from generator.names.resolution.forest import Forest
from generator.names.resolution.identity import Claimant, Published, id_of, ids_of
from generator.names.resolution.inside import folded
from generator.names.resolution.links import link
from generator.names.resolution.nodes import Key, Node
from generator.names.resolution.records import Records, Remembered, records_of
from generator.names.resolution.senses import UNPLACED, country_name, qualifier
from generator.names.resolution.suspicions import Found, worth_a_look
from generator.notices import Notice
from generator.permalinks import Ledger, slugify

NO_LEDGER, NOTHING = Ledger(()), Remembered()


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

    keys: Sequence[Key]
    held: Mapping[Key, Node]
    """The nodes of the archive."""

    record: EntityRecord | None
    known: Known | None
    type: EntityType
    name: str
    where: Position
    home: str | None
    """Of a body that every state has: the country whose it is."""

    because: tuple[Because, ...]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Its own, by their keys."""
        return tuple(map(self.held.__getitem__, self.keys))

    @property
    def qualifier(self) -> str | None:
        """What tells it from others of its name."""
        if self.type == "place":
            return qualifier(self.where.sense) if self.where.sense else UNPLACED
        return country_name(self.home) if self.home else None


def resolve(articles: Sequence[Article], mentions: Mapping[str, tuple[Mention, ...]], authority: Authority,
            ledger: Ledger = NO_LEDGER, remembered: Remembered = NOTHING) -> Resolution:
    """Entities for the mentions; what people decided wins, and the order of the articles makes no difference.

    What the ledger has published keeps its name and its id as long as the articles print it.
    """
    decisions, reading = Decisions(authority.entities), Reading(articles, mentions)
    folder = remembered.memo.folder
    kept = stowing.picked(mentions, sorted(mentions))
    if decisions.stops:
        kept = stowing.stowed(((id_, tuple(m for m in own if not decisions.stopped(m, reading))) for id_, own in kept.items()),
                              stowing.MENTIONS, folder)
    whole = records_of(articles, kept, remembered)
    split = _split(whole.nodes, decisions, kept, reading)
    records, into = folded(replace(whole, nodes=split.nodes), decisions, remembered.memo)
    split = replace(split, nodes=records.nodes)
    forest = Forest(records.itself)
    claims = curated.apply(split, forest, decisions)
    around = places.Around(records)
    meant = places.decide(records, around)
    homes = link(records, forest, meant, around)
    published = Published(ledger)
    clusters = sorted((_cluster(keys, because, records, claims.record, meant, homes, published) for keys, because in forest.groups()),
                      key=lambda c: (c.type, c.name, c.keys[0]))
    ids = ids_of([_claimant(cluster, published) for cluster in clusters], published)
    entities = _entities(clusters, ids)
    numbers: MutableMapping[Key, int] = records.column()
    for number, cluster in enumerate(clusters):
        numbers.update(dict.fromkeys(cluster.keys, number))
    entity_of = stowing.parts(numbers, entities.__getitem__)
    explained = {key: entity_of[_last(key, into)] for key in into}
    settled = stowing.stowed(((id_, tuple(_settled(mention, entity_of, explained, split) for mention in own)) for id_, own in kept.items()),
                             stowing.MENTIONS, folder)
    ordered = tuple(sorted(entities, key=lambda entity: entity.id))
    found = Found(authority=authority, claims=claims, split=split, articles=articles, mentions=mentions, settled=settled,
                  entities=ordered, entity_of=entity_of, folder=folder,
                  clusters={entity.id: cluster for entity, cluster in zip(entities, clusters, strict=True)})
    seen = dict(worth_a_look(found))
    return Resolution(entities=ordered, mentions=settled, notices=tuple(seen), seen_at={n: m for n, m in seen.items() if m})


def _split(nodes: Mapping[Key, Node], decisions: Decisions, kept: Mapping[str, tuple[Mention, ...]], reading: Reading) -> Parted:
    """The nodes, those parted whose name means several things in one article."""
    claimants = {key: decisions.of(node) for key, node in nodes.items()} if decisions.records else {}
    return parted(nodes, {key: rivals for key, rivals in claimants.items() if any(c.when for c in rivals)}, kept, reading)


def _last(key: Key, into: Mapping[Key, Key]) -> Key:
    while key in into:
        key = into[key]
    return key


def _settled(mention: Mention, entity_of: Mapping[Key, Entity], explained: Mapping[Key, Entity], split: Parted) -> Mention:
    key = mention.article, mention.name, mention.type
    if split.moved:
        key = split.moved.get((mention.article, mention.start), key)
    entity = explained[key] if key in explained else entity_of[key]
    return Mention(article=mention.article, start=mention.start, end=mention.end, surface=mention.surface, type=entity.type,
                   name=mention.name, entity=entity.id)


def _cluster(members: Sequence[Key], because: tuple[Because, ...], records: Records, claimed: Mapping[Key, EntityRecord],
             meant: Mapping[Key, places.Decision], homes: Mapping[Key, str], published: Published) -> Cluster:
    keys = sorted(members)
    own = tuple(records.nodes[key] for key in keys)
    record = next((claimed[key] for key in keys if key in claimed), None)
    kind = record.type if record else naming.type_of(own, published)
    where = _position(keys, kind, record, meant)
    state = where.sense.name if where.sense and where.sense.kind == "state" else None
    known = None if state else naming.known_thing([records.nodes[key] for key in keys if national.in_tables(key, homes, records)], kind)
    name = record.name if record else known.name if known else state or naming.canonical_name(own, kind, published, records.laden)
    home = min((homes[key] for key in keys if key in homes), default=None) if kind == "organisation" else None
    return Cluster(keys=records.packed(keys), held=records.nodes, record=record, known=known, type=kind, name=name, where=where, home=home,
                   because=because)


def _position(keys: Sequence[Key], kind: EntityType, record: EntityRecord | None, meant: Mapping[Key, places.Decision]) -> Position:
    """Curated coordinates and country count before computed ones."""
    if kind != "place":
        return Position()
    computed = position(keys, meant)
    if record and record.latitude is not None and record.longitude is not None:
        return Position(country=record.country or computed.country, latitude=record.latitude, longitude=record.longitude)
    if record and record.country and record.country != computed.country:
        return Position(country=record.country)
    return computed


def _claimant(cluster: Cluster, published: Published) -> Claimant:
    nodes = cluster.nodes
    articles = {node.article for node in nodes}
    land = cluster.where.sense is not None and cluster.where.sense.kind == "country"
    chosen = (cluster.record.slug or slugify(cluster.record.name)) if cluster.record else None
    return Claimant(type=cluster.type, name=cluster.name, slug=chosen,
                    names=tuple(sorted({node.name for node in nodes})), qualifier=cluster.qualifier,
                    standing=(int(land), len(articles & published.articles), len(articles), sum(node.size for node in nodes)))


def _entities(clusters: Sequence[Cluster], ids: Sequence[str]) -> list[Entity]:
    place_ids = {c.name: id_ for c, id_ in reversed(list(zip(clusters, ids, strict=True))) if c.type == "place"}
    demonyms = {word: c.name for c in clusters if c.record for word in c.record.demonyms}
    return [_entity(c, id_, _demonym_of(c, place_ids, demonyms)) for c, id_ in zip(clusters, ids, strict=True)]


def _entity(cluster: Cluster, id_: str, demonym_of: str | None) -> Entity:
    record, where, nodes = cluster.record, cluster.where, cluster.nodes
    apart = cluster.qualifier if not record and id_ == id_of(cluster.type, cluster.name, cluster.qualifier) else None
    name = f"{cluster.name}, {apart}" if apart else cluster.name
    return Entity(
        id=id_, type=cluster.type, name=name,
        aliases=naming.aliases(nodes, name, cluster.known, record.aliases if record else ()),
        roles=naming.roles(nodes, record.roles if record else ()),
        note=record.note if record else None, same_as=record.same_as if record else (),
        latitude=where.latitude, longitude=where.longitude, country=where.country, demonym_of=demonym_of, curated=record is not None,
        because=(*cluster.because, *naming.within(nodes, cluster.name, cluster.known), *where.because))


def _demonym_of(cluster: Cluster, place_ids: Mapping[str, str], demonyms: Mapping[str, str]) -> str | None:
    """The id of the place that a group is named after, when the archive has it."""
    if cluster.type != "group":
        return None
    curated_place = cluster.record.demonym_of if cluster.record else None
    by_word = next((demonyms[form] for node in cluster.nodes for form in node.forms if form in demonyms), None)
    return place_ids.get(curated_place or by_word or (cluster.known.demonym_of if cluster.known else None) or "")
