"""What is to be resolved: signatures that are one author's by their words alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.model import AuthorKind
from generator.names.authors.eras import eras
from generator.names.authors.fitting import parts_of
from generator.names.authors.folding import fold
from generator.names.authors.occurrences import Decisions, Occurrence


class Key(NamedTuple):
    """What tells a node from every other."""

    kind: AuthorKind
    record: int
    """The number of the record that claims it, -1 for none."""

    name: str
    """Folded."""

    paper: str = ""
    """The paper, folded, of a desk and of a name with a lone initial, which mean nobody beyond it."""

    era: str = ""
    """Of a name that has several."""


@dataclass(frozen=True, kw_only=True)  # no slots: cached_property keeps its value in the instance
class Node:
    """Signatures of one name."""

    key: Key
    held: tuple[Occurrence, ...]

    @cached_property
    def names(self) -> Counter[str]:
        """Name -> how often it signs so."""
        return Counter(one.signed.name for one in self.held)

    @cached_property
    def papers(self) -> dict[str, str]:
        """Folded name of each paper -> its name."""
        return {fold(one.publication): one.publication for one in self.held if one.publication}

    @cached_property
    def languages(self) -> frozenset[str | None]:
        """Of the articles."""
        return frozenset(one.language for one in self.held)

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last, None when no article is dated."""
        years = [one.year for one in self.held if one.year is not None]
        return (min(years), max(years)) if years else None


def nodes_of(found: Sequence[Occurrence], keys: Sequence[Key | None]) -> dict[Key, Node]:
    """The nodes in a total order."""
    held: dict[Key, list[Occurrence]] = defaultdict(list)
    for one, key in zip(found, keys, strict=True):
        if key:
            held[key].append(one)
    return {key: Node(key=key, held=tuple(held[key])) for key in sorted(held)}


def owners(found: Sequence[Occurrence], decisions: Decisions) -> list[Key | None]:
    """The node of each occurrence. Who cannot be told has none: a single word, and outside a named paper a desk and a lone initial."""
    keys = [_key(one, decisions) for one in found]
    return [key._replace(era=era) if key else None for key, era in zip(keys, _eras(found, keys), strict=True)]


def _key(one: Occurrence, decisions: Decisions) -> Key | None:
    name, kind = fold(one.signed.name), one.signed.kind
    if one.record is not None:
        return Key(decisions.records[one.record].kind or kind or "person", one.record, name)
    parts = parts_of(one.signed.name)
    if kind == "desk" or (kind == "person" and parts and parts.short):
        return Key(kind, -1, name.removeprefix("the "), fold(one.publication)) if one.publication else None
    return Key(kind, -1, name) if kind else None


def _eras(found: Sequence[Occurrence], keys: Iterable[Key | None]) -> list[str]:
    """The era of each occurrence, "" where its name has only one."""
    places: Mapping[Key, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        if key and key.kind == "person" and key.record < 0:
            places[key].append(n)
    result = [""] * len(found)
    for held in places.values():
        for n, era in zip(held, eras([(found[n].year, found[n].publication) for n in held]), strict=True):
            result[n] = era
    return result

