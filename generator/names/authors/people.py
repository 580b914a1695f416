"""Whether who signs is also written about: an editor's word, else no more than that a person of that name is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.author_records import AuthorRecord
from generator.model import AuthorKind, Entity


def people_by_name(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """Canonical name of two words or more -> ids of the persons who bear it."""
    found: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        if entity.type == "person":
            found[entity.name].append(entity.id)
    return {name: tuple(ids) for name, ids in found.items()}


def person_of(names: Iterable[str], kind: AuthorKind, record: AuthorRecord | None, people: Mapping[str, tuple[str, ...]]) -> tuple[
        str | None, bool]:
    """(Entity id, whether an editor says so); (None, False) for nobody, and where two persons bear the name."""
    if record and record.person:
        ids = people.get(record.person, ())
        return (ids[0], True) if len(ids) == 1 else (None, False)
    if kind != "person" or (record and record.no_person):
        return None, False
    found = {id_ for name in names if len(name.split()) > 1 for id_ in people.get(name, ())}
    return (found.pop(), False) if len(found) == 1 else (None, False)
