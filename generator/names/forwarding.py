"""Where the address of a person, organisation or place leads that has another id now: merged, renamed, retyped, split or stopped.

The ledger keeps only the address. Its name is found again among the names that the archive knows now: of the slug that is the
address's last part. An entry's `was` says more, and wins.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.authority import EntityRecord
from generator.model import Entity, Mention
from generator.names.resolution.senses import UNPLACED, lands
from generator.names.resolution.suspicions.pasting import WORD
from generator.permalinks import DISAMBIGUATION, NAMED, Ledger, Row, slugify

NUMBERED = re.compile(r"(.+)-([0-9a-f]{4,64})")
"""A slug that was taken already, with the beginning of its name's digest (resolution/identity.py)."""

QUALIFIERS = tuple(sorted(slugify(word) for word in (UNPLACED, *lands())))
"""What stands behind the slug of one of several things of one name: its country, its state, or that nobody knows."""


QUOTED = "“"
"""How a reason begins that is worked out here: with the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarding:
    """What answers at addresses whose entity is there no more."""

    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old path -> path of the page that has its mentions now."""

    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Old path -> ids of the entities that its name can mean now."""

    stopped: Mapping[str, str] = field(default_factory=dict)
    """Old path -> why nothing is there any more: a person has said that the words are no name, or of a type without pages."""


def forward(ledger: Ledger, entities: Sequence[Entity], mentions: Mapping[str, tuple[Mention, ...]],
            records: Sequence[EntityRecord], paths: Mapping[str, str]) -> Forwarding:
    """Where every address leads that was published for an entity and is no page now; what a person wrote into the ledger stays."""
    names, published = _Names(entities, mentions, records, paths), _Published(ledger)
    living = set(paths.values())
    redirects, several, stopped = {}, {}, {}
    for path in sorted(published.named - living):
        heirs = _heirs(path, published, names)
        if len(heirs) == 1:
            redirects[path] = names.page(heirs[0])
        elif heirs:
            several[path] = heirs
        elif _is_open(published.force[path]) and (reason := _stopped(path, records) or names.without_page(path)):
            stopped[path] = reason
    return Forwarding(redirects=redirects, several=several, stopped=stopped)


def _is_open(row: Row) -> bool:
    """Whether no person has said in the ledger what answers there; a reason that a build found is found anew."""
    return row.kind in (*NAMED, DISAMBIGUATION) or (row.kind == "gone" and row.target.startswith(QUOTED))


class _Published:
    """What the ledger knows."""

    def __init__(self, ledger: Ledger) -> None:
        self.force = ledger.in_force()
        self.end = ledger.redirects()
        self.named = {row.path for row in ledger.rows if row.kind in NAMED}
        """Every path that was an entity's once."""

        self.before: dict[str, set[str]] = defaultdict(set)
        """Path -> those that ever led to it."""

        for row in ledger.rows:
            if row.kind == "redirect":
                self.before[row.target].add(row.path)


class _Names:
    """The entities that have a page, by the slugs of their names."""

    def __init__(self, entities: Sequence[Entity], mentions: Mapping[str, tuple[Mention, ...]], records: Sequence[EntityRecord],
                 paths: Mapping[str, str]) -> None:
        self._paths = {entity.id: paths[entity.id].partition("#")[0] for entity in entities if entity.id in paths}
        self._on: dict[str, set[str]] = defaultdict(set)
        for entity_id, page in self._paths.items():
            self._on[page].add(entity_id)
        self._was: dict[str, set[str]] = defaultdict(set)
        own: dict[str, set[str]] = defaultdict(set)
        for record in records:
            if record.id in self._paths and not record.stop:
                own[record.id] |= set(record.names)
                for id_ in record.was:
                    self._was[id_].add(record.id)
        for mention in (m for held in mentions.values() for m in held if m.entity):
            own[mention.entity or ""].add(mention.name)
        self._pageless = {slugify(e.name): f"“{e.name}” is recorded as {WORD[e.type]} now, and has no page of its own"
                          for e in entities if e.id not in self._paths}
        held = [entity for entity in entities if entity.id in self._paths]
        self._ranks = (_index((form, e.id) for e in held for form in {e.name, *own[e.id]}),
                       _index((form, e.id) for e in held for form in e.aliases))

    def page(self, entity: str) -> str:
        return self._paths[entity]

    def on(self, path: str) -> set[str]:
        """The entities of a page."""
        return self._on.get(path, set())

    def without_page(self, path: str) -> str | None:
        """Why an entity of this name, which the archive still knows, has no page."""
        return self._pageless.get(_id(path).partition("/")[2])

    def that_was(self, id_: str) -> tuple[str, ...]:
        """The entities of whose entries a person has said so."""
        return tuple(sorted(self._was.get(id_, ())))

    def of_slug(self, id_: str) -> tuple[str, ...]:
        """The entities with a name of this slug: full names before short ones, the same folder before others."""
        folder, _, slug = id_.partition("/")
        for index in self._ranks:
            found = sorted({entity for _, entity in _forms(index, slug)})
            if found:
                return tuple(e for e in found if e.startswith(folder + "/")) or tuple(found)
        return ()


_Index = Mapping[str, set[tuple[str, str]]]
"""Slug -> (form, entity id)."""


def _index(rows: Iterable[tuple[str, str]]) -> _Index:
    index: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for form, entity in rows:
        index[slugify(form)].add((form, entity))
    return index


def unqualified(slug: str) -> Iterator[str]:
    """The slug, and without what tells it from its namesakes."""
    yield slug
    yield from (slug.removesuffix(f"-{qualifier}") for qualifier in QUALIFIERS if slug.endswith(f"-{qualifier}"))


def _forms(index: _Index, slug: str) -> Iterator[tuple[str, str]]:
    for plain in unqualified(slug):
        yield from index.get(plain, ())
    if numbered := NUMBERED.fullmatch(slug):
        for form, entity in index.get(numbered[1], ()):
            if hashlib.sha256(form.encode()).hexdigest().startswith(numbered[2]):
                yield form, entity


def _heirs(path: str, published: _Published, names: _Names) -> tuple[str, ...]:
    """Ids of the entities that answer for a path; none also where what the ledger says of it holds."""
    row = published.force[path]
    if said := names.that_was(_id(path)):
        return said
    if row.kind not in (*NAMED, DISAMBIGUATION, "redirect"):
        return ()
    found = names.of_slug(_id(path)) or _renamed_again(path, published, names)
    if row.kind == "redirect":
        there = names.on(published.end[path])
        astray = not there & set(found) if there else published.end[path] in published.named
        return found if astray else ()
    kept = sorted(entity for target in row.target.split() for entity in names.on(target)) if row.kind == DISAMBIGUATION else ()
    return found or tuple(kept)


def _renamed_again(path: str, published: _Published, names: _Names) -> tuple[str, ...]:
    """The entities that now have a name whose address led here before."""
    return tuple(dict.fromkeys(entity for old in sorted(published.before[path]) for entity in names.of_slug(_id(old))))


def _id(path: str) -> str:
    return path.removesuffix(".html")


def _stopped(path: str, records: Iterable[EntityRecord]) -> str | None:
    """Why nothing is there, when an entry says that these words are no name."""
    slug = path.removesuffix(".html").partition("/")[2]
    for record in records:
        for name in record.names if record.stop else ():
            if slug == slugify(name):
                return f"“{name}” is no name" + (f", {record.note}" if record.note else "")
    return None
