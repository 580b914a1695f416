"""Ids of authors: a slug of the name, and for ever the one under which the ledger has an address."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from generator.author_records import AuthorRecord
from generator.names.authors.folding import is_latin
from generator.names.authors.nodes import Key, Node
from generator.permalinks import beside_reserved, plain_slug, slugify

FOLDER = "authors"


def candidates(nodes: Sequence[Node], name: str, record: AuthorRecord | None) -> tuple[str, ...]:
    """Ids that the author may bear, the one of the name that is shown first, then those of the forms that may have been shown."""
    if record and record.slug:
        return tuple(dict.fromkeys((f"{FOLDER}/{record.slug}", *_by_rule(nodes, name, record))))
    return _by_rule(nodes, name, record)


def _by_rule(nodes: Sequence[Node], name: str, record: AuthorRecord | None) -> tuple[str, ...]:
    if record and record.narrow:
        return (f"{FOLDER}/{slugify(name)}-{slugify((*record.publications, *record.articles)[0])}",)
    forms = [(form, node.key) for node in nodes for form in sorted(node.names)]
    shown = next((key for form, key in forms if form == name), None) or nodes[0].key
    return tuple(dict.fromkeys(_id(form, key) for form, key in ((name, shown), *forms)))


def _id(name: str, key: Key) -> str:
    """Other scripts than Latin get the name's digest, since many names sound alike; a lone initial gets its paper."""
    parts = [plain_slug(name)]
    if not is_latin(name):
        parts.append(hashlib.sha256(key.name.encode()).hexdigest()[:4])
    if key.paper and slugify(key.paper) not in parts[0]:
        parts.append(slugify(key.paper))
    return f"{FOLDER}/{beside_reserved('-'.join([*parts, *filter(None, (key.era,))]))}"


def ids_of(wanted: Sequence[tuple[str, ...]], pinned: Iterable[str]) -> tuple[list[str], Mapping[str, str]]:
    """The id of each author, given its candidates; and published ids that are no more -> the id of the author who had them.

    `pinned` are the ids that the ledger has an address for, the oldest first; of an author's, the oldest stays.
    """
    order = {id_: place for place, id_ in enumerate(pinned)}
    ids, taken = [], set[str]()
    for options in wanted:
        known = sorted((id_ for id_ in options if id_ in order), key=order.__getitem__)
        ids.append(_free([*known, *options], taken))
        taken.add(ids[-1])
    moved = {old: id_ for id_, options in zip(ids, wanted, strict=True) for old in options if old in order and old not in taken}
    return ids, moved


def _free(options: Sequence[str], taken: set[str]) -> str:
    """The first that nobody has; else the first, with a number."""
    if found := next((id_ for id_ in options if id_ not in taken), None):
        return found
    number = 2
    while f"{options[0]}-{number}" in taken:
        number += 1
    return f"{options[0]}-{number}"
