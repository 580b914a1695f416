"""Pairs of entities that look like one, as work for a person, with the entry to paste."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from anyascii import anyascii

from generator.model import Entity
from generator.names.people import surnames
from generator.notices import Notice
from generator.yaml_writer import dump

FILE = {"person": "people.yaml", "organisation": "organisations.yaml", "place": "places.yaml"}
MOST = 50
"""Pairs reported in one build: a longer list is not read."""


def probable_duplicates(entities: Sequence[Entity]) -> tuple[Notice, ...]:
    """W-030: people of one last name whose first names differ by two letters at most, and names of the same words in another order."""
    found = {(a.id, b.id): (a, b) for a, b in (*_people(entities), *_same_words(entities))}
    return tuple(_notice(*found[pair]) for pair in sorted(found)[:MOST])


def _people(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    by_last: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: e.id):
        if entity.type == "person" and surnames(entity.name):
            by_last[_letters(surnames(entity.name)[-1])].append(entity)
    for bearers in by_last.values():
        for n, first in enumerate(bearers):
            for second in bearers[n + 1:]:
                a, b = (_letters(e.name.split()[0]) for e in (first, second))
                if min(len(a), len(b)) > 3 and within(a, b, 1 if min(len(a), len(b)) < 6 else 2):
                    yield first, second


def _same_words(entities: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    by_words: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: e.id):
        words = tuple(sorted(_letters(word) for word in entity.name.split()))
        if len(words) > 1:
            by_words[words].append(entity)
    for same in by_words.values():
        yield from pairwise(same)


def within(a: str, b: str, most: int) -> bool:
    """Whether one becomes the other by changing, adding or dropping at most so many letters."""
    if abs(len(a) - len(b)) > most:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1] <= most


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, anyascii(word).lower()))


def _notice(first: Entity, second: Entity) -> Notice:
    file = FILE.get(first.type, "people.yaml")
    one, two = (dump([{"name": first.name, key: [second.name]}]).rstrip() for key in ("aliases", "not_same_as"))
    hint = f"if they are one, paste into content/authority/{file}:\n{one}\nif not:\n{two}"
    return Notice(code="W-030", level="work", file=f"authority/{file}", message=f"{first.name} and {second.name} may be one", hint=hint)
