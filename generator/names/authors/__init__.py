"""Who signs, across the archive: bylines become authors, each merge with its reason. Apart from who is written about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.author_records import AuthorRecord
from generator.model import Article, Author, Because, Entity, Signature
from generator.names.authors import doubts, links, naming
from generator.names.authors.identity import candidates, ids_of
from generator.names.authors.nodes import Key, Node, nodes_of, owners
from generator.names.authors.occurrences import Decisions, occurrences, signature
from generator.names.authors.people import people_by_name, person_of
from generator.names.resolution.forest import Forest
from generator.notices import Notice

__all__ = ["Authorship", "resolve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorship:
    """The archive's authors, and every signature with its own."""

    authors: tuple[Author, ...] = ()
    """By id."""

    signatures: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    """Article id -> who signs it, in the order of print; an article that nobody signs has no entry."""

    moved: Mapping[str, str] = field(default_factory=dict)
    """Published id that is no more -> id of the author who had it."""

    notices: tuple[Notice, ...] = ()
    """W-030 authors who may be one, W-031 records that nothing uses, W-032 such that contradict the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cluster:
    nodes: tuple[Node, ...]
    record: AuthorRecord | None
    name: str
    because: tuple[Because, ...]


def resolve(articles: Iterable[Article], records: Sequence[AuthorRecord], entities: Sequence[Entity] = (),
            pinned: Iterable[str] = ()) -> Authorship:
    """The authors of these articles, whatever the order they come in; `pinned` are ids with an address in the ledger, oldest first."""
    decisions = Decisions(records)
    found, stopped = occurrences(articles, decisions)
    keys = owners(found, decisions)
    nodes = nodes_of(found, keys)
    clusters = _clusters(nodes, records)
    ids, moved = ids_of([candidates(c.nodes, c.name, c.record) for c in clusters], pinned)
    people = people_by_name(entities)
    authors = [_author(cluster, id_, people) for cluster, id_ in zip(clusters, ids, strict=True)]
    author_of = {node.key: author for cluster, author in zip(clusters, authors, strict=True) for node in cluster.nodes}
    signed: dict[str, list[Signature]] = defaultdict(list)
    for one, key in zip(found, keys, strict=True):
        if own := signature(one, author_of.get(key) if key else None):
            signed[one.article].append(own)
    used = {*stopped, *(key.record for key in nodes)}
    return Authorship(
        authors=tuple(sorted(authors, key=lambda author: author.id)), signatures={id_: tuple(own) for id_, own in signed.items()},
        moved=moved, notices=(*doubts.may_be_one(nodes, author_of, records), *doubts.of_records(records, used, people)))


def _clusters(nodes: Mapping[Key, Node], records: Sequence[AuthorRecord]) -> list[_Cluster]:
    forest = Forest(lambda: {key: key for key in nodes})
    links.curated(nodes, forest, records)
    for link in links.LINKS:
        link(nodes, forest)
    result = []
    for members, because in forest.groups():
        own = tuple(nodes[key] for key in sorted(members))
        record = next((records[node.key.record] for node in own if node.key.record >= 0), None)
        reasons = tuple(dict.fromkeys((*because, *naming.within(own))))
        result.append(_Cluster(nodes=own, record=record, name=naming.name_of(own, record), because=reasons))
    return sorted(result, key=lambda cluster: (cluster.nodes[0].key.era, cluster.nodes[0].key))


def _author(cluster: _Cluster, id_: str, people: Mapping[str, tuple[str, ...]]) -> Author:
    record, kind = cluster.record, cluster.nodes[0].key.kind
    names = {name for node in cluster.nodes for name in node.names}
    person, sure = person_of(sorted({cluster.name, *names}), kind, record, people)
    return Author(
        id=id_, kind=kind, name=cluster.name, forms=naming.forms_of(cluster.nodes), roles=naming.roles_of(cluster.nodes),
        note=record.note if record else None, same_as=record.same_as if record else (), person=person, person_sure=sure,
        curated=record is not None, because=cluster.because)
