"""W-030: pairs of entities that look like one."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise, product

from anyascii import anyascii

from generator.model import Entity, worded
from generator.names.people import surnames
from generator.names.resolution.edits import neighbours, within
from generator.names.resolution.suspicions.found import Found, Suspicion
from generator.names.resolution.suspicions.pasting import FILE, FOLDER, ONE, TWO, amended, entry, hint, instead, into
from generator.notices import Notice

LEAST, LONG = 3, 6
"""First names of so many letters, or fewer, are not compared; longer ones of fewer than so many by a single letter."""


def duplicates(found: Found) -> Iterator[Suspicion]:
    """People of one last name whose first names differ by two letters at most, names of the same words in another order, and a bare
    last name that one person bears far more often than others."""
    pairs = {(a.id, b.id): (a, b) for a, b in (*_people(found.entities), *_same_words(found.entities), *_bare(found))}
    for first, second in (pairs[ids] for ids in sorted(pairs)):
        if not _decided(found, first, second):
            yield _suspicion(found, first, second)


def _people(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    by_last: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
    for entity in entities:
        if entity.type == "person" and surnames(entity.name):
            by_last[_letters(surnames(entity.name)[-1])].append((_letters(entity.name.split(maxsplit=1)[0]), entity))
    for bearers in by_last.values():
        first: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        for n, (letters, entity) in enumerate(bearers):
            first[letters].append((n, entity))
        for a, b in _near([letters for letters in first if len(letters) > LEAST]):
            both = combinations(first[a], 2) if a == b else product(first[a], first[b])
            yield from ((one, other) for (_, one), (_, other) in map(sorted, both))


def _near(letters: Collection[str]) -> Iterator[tuple[str, str]]:
    """First names that two letters, of shorter ones a single letter, tell apart, or none."""
    yield from ((a, a) for a in letters)
    yield from ((a, b) for a, b in neighbours(letters, 2) if within(a, b, 1 if min(len(a), len(b)) < LONG else 2))


def _same_words(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    by_words: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for entity in entities:
        if len(words := entity.name.split()) > 1:
            by_words[tuple(sorted(map(_letters, words)))].append(entity)
    for same in by_words.values():
        yield from pairwise(same)


def _bare(found: Found) -> Iterator[tuple[Entity, Entity]]:
    for entity in found.undecided:
        bearer = found.foremost(entity.name) if entity.type == "person" else None
        if bearer:
            yield bearer, entity


@lru_cache(maxsize=50_000)
def _letters(word: str) -> str:
    plain = (word if word.isascii() else anyascii(word)).lower()
    return plain if plain.isalpha() else "".join(filter(str.isalpha, plain))


def _decided(found: Found, first: Entity, second: Entity) -> bool:
    """Whether a person has said that they are two: each has an entry of its own, one is told from the other, or both are left open."""
    records = [found.record_of.get(e.id) for e in (first, second)]
    if all(records) or not {first.id, second.id} & found.undecided_ids:
        return True
    for record, other in zip(records, (second, first), strict=True):
        forms = {form for node in found.nodes_of(other.id) for form in node.forms} | {other.name}
        if record and (forms & set(record.not_same_as) or (record.when and other.name in record.names)):
            return True
    return False


def _suspicion(found: Found, first: Entity, second: Entity) -> Suspicion:
    """The one with an entry, else the one named more often, keeps its name."""
    times = {e.id: found.times[e.id] for e in (first, second)}
    kept, other = sorted((first, second), key=lambda e: (e.id not in found.record_of, -times[e.id], e.id))
    alias = found.main_name(other)
    record = found.record_of.get(kept.id)
    if record:
        fixes = [(instead(said, record, key), amended(record, key, [*old, alias])) for said, key, old in (
            (ONE, "aliases", record.aliases), (TWO, "not_same_as", record.not_same_as))]
    else:
        own = [] if found.main_name(kept) == kept.name else [found.main_name(kept)]
        fixes = [(into(ONE, kept.type), entry(kept.name, kept.type, aliases=[*own, alias])),
                 (into(TWO, kept.type), entry(kept.name, kept.type, aliases=own, not_same_as=[alias]))]
    notice = Notice(
        code="W-030", level="work", file=f"{FOLDER}/{FILE[kept.type]}", line=record.line if record else None, hint=hint(fixes),
        message=worded("%(name)s (%(times)s ×) and %(other)s (%(fewer)s ×) may be one", name=kept.name, times=times[kept.id],
                       other=other.name, fewer=times[other.id]))
    return Suspicion(notice=notice, seen=found.mentions_of[other.id][0], weight=times[other.id])
