"""Ids of entities: a folder for the type and a slug, the same in every build and every order."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from generator.model import FOLDER, EntityType
from generator.permalinks import slugify


def ids_of(named: Sequence[tuple[EntityType, str, str | None]]) -> list[str]:
    """The id of each (type, canonical name, chosen slug). Of several with one slug the first by name keeps it plain."""
    wanted = [f"{FOLDER[kind]}/{slug or slugify(name)}" for kind, name, slug in named]
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, id_ in enumerate(wanted):
        sharing[id_].append(number)
    taken = set(wanted)
    for id_, numbers in sorted(sharing.items()):
        for number in sorted(numbers, key=lambda n: (named[n][2] is None, named[n][1], n))[1:]:
            wanted[number] = _free(id_, named[number][1], taken)
            taken.add(wanted[number])
    return wanted


def _free(id_: str, name: str, taken: set[str]) -> str:
    """With as many characters of the name's digest as it takes to be alone."""
    digest = hashlib.sha256(name.encode()).hexdigest()
    length = 4
    while (candidate := f"{id_}-{digest[:length]}") in taken:
        length += 1
        if length > len(digest):
            digest += hashlib.sha256(digest.encode()).hexdigest()
    return candidate
