"""Ids of entities: a folder for the type and a slug, the same in every build and every order, and kept once they were published."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model import FOLDER, EntityType
from generator.permalinks import Ledger, slugify


class Published:
    """What the ledger knows: the ids under which things were published, in order, and the articles."""

    def __init__(self, ledger: Ledger) -> None:
        rows = ledger.in_force().values()
        self._order = {row.target: number for number, row in enumerate(row for row in rows if row.kind in FOLDER)}
        self.articles = frozenset(row.target for row in rows if row.kind == "article")

    def has(self, kind: EntityType, name: str) -> bool:
        """Whether a thing of this type and name was published."""
        return id_of(kind, name) in self._order

    def order(self, kind: EntityType, name: str) -> int:
        """When it was, counted in things."""
        return self._order[id_of(kind, name)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """A thing that wants an id."""

    type: EntityType
    name: str
    slug: str | None = None
    """Chosen by a person."""

    names: tuple[str, ...] = ()
    """The names of its records."""

    qualifier: str | None = None
    """What tells it from its namesakes: "Lebanon"."""

    standing: tuple[int, ...] = field(default=())
    """Of two things of one name the one of the higher standing has the plain slug."""


@lru_cache(maxsize=200_000)
def id_of(kind: EntityType, name: str, qualifier: str | None = None) -> str:
    """Folder and slug."""
    return f"{FOLDER[kind]}/{slugify(f'{name} {qualifier}' if qualifier else name)}"


def ids_of(claimants: Sequence[Claimant], published: Published) -> list[str]:
    """An id for each, all different.

    A chosen slug comes first, then the id under which the thing was published, by its own name before others of its names; then
    the plain slug of its name, the slug with what tells it apart, and at last one with a digest.
    """
    plain = Counter(id_of(claimant.type, claimant.name) for claimant in claimants)
    qualified = Counter(id_of(claimant.type, claimant.name, claimant.qualifier) for claimant in claimants if claimant.qualifier)
    wishes = sorted((rank, tuple(-n for n in claimant.standing), claimant.name, number, id_)
                    for number, claimant in enumerate(claimants) for rank, id_ in _wishes(claimant, published, plain, qualified))
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, _, number, id_ in wishes:
        if number not in ids and id_ not in taken:
            ids[number] = id_
            taken.add(id_)
    for number, claimant in enumerate(claimants):
        if number not in ids:
            ids[number] = _free(id_of(claimant.type, claimant.slug or claimant.name), claimant.name, taken)
            taken.add(ids[number])
    return [ids[number] for number in range(len(claimants))]


def _wishes(claimant: Claimant, published: Published, plain: Mapping[str, int], qualified: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    if claimant.slug:
        yield 0, f"{FOLDER[claimant.type]}/{claimant.slug}"
        return
    # The address of a bare last name leads to that of the full name, and is not taken over.
    others = (name for name in claimant.names if claimant.type != "person" or " " in name)
    for rank, name in enumerate(dict.fromkeys((claimant.name, *others))):
        full = f"{name} {claimant.qualifier}" if claimant.qualifier else None
        if full and published.has(claimant.type, full):
            yield _rank_of_qualified(claimant, name, full, plain, qualified), id_of(claimant.type, full)
        if published.has(claimant.type, name):
            yield 2 if rank == 0 else 3, id_of(claimant.type, name)
    yield 4, id_of(claimant.type, claimant.name)
    if claimant.qualifier:
        yield 5, id_of(claimant.type, claimant.name, claimant.qualifier)


def _rank_of_qualified(claimant: Claimant, name: str, full: str, plain: Mapping[str, int], qualified: Mapping[str, int]) -> int:
    """1, but 3 where "aleppo-syria" is the plain slug of something called *Aleppo Syria*, and no other Aleppo made this one need it.

    2, as of the plain slug, where two namesakes are told apart by the same words: two Washingtons of the United States.
    """
    has_namesake = plain.get(id_of(claimant.type, name), 0) > 1
    if plain.get(id_of(claimant.type, full)) and not has_namesake:
        return 3
    return 2 if qualified.get(id_of(claimant.type, full), 0) > 1 else 1


def _free(id_: str, name: str, taken: set[str]) -> str:
    """With as many characters of the name's digest as it takes to be alone."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    length = 4
    while (candidate := f"{id_}-{digest[:length]}") in taken:
        length += 1
        if length > len(digest):
            digest += hashlib.sha256(digest.encode()).hexdigest()
    return candidate
