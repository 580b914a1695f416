"""Entries of the authority files, ready to paste."""

from collections.abc import Iterable, Sequence

from generator.authority import EntityRecord, When
from generator.model import EntityType, Worded, worded
from generator.notices import Offer
from generator.yaml_writer import dump

FILE: dict[EntityType, str] = {"person": "people.yaml", "organisation": "organisations.yaml", "place": "places.yaml",
                               "group": "places.yaml", "work": "organisations.yaml", "event": "organisations.yaml"}
"""Where a person would look for the entry."""

IMPLIED = {"people.yaml": "person", "organisations.yaml": "organisation", "places.yaml": "place"}
FOLDER = "content/authority"
WORD: dict[EntityType, Worded] = {
    "person": worded("a person"), "organisation": worded("an organisation"), "place": worded("a place"),
    "group": worded("a group of people"), "work": worded("a work"), "event": worded("an event")}
ONE, TWO = worded("if they are one"), worded("if they are two")


def entry(name: str, kind: EntityType, file: str | None = None, **fields: object) -> str:
    """A whole entry for the file of its type, or for another file."""
    said = {} if IMPLIED[file or FILE[kind]] == kind else {"type": kind}
    return dump([{"name": name, **said, **{key: value for key, value in fields.items() if value}}]).rstrip("\n")


def amended(record: EntityRecord, key: str, value: object) -> str:
    """The lines that one key of an entry is to have."""
    return dump([{"name": record.name, key: value}]).rstrip("\n").partition("\n")[2]


def when_in(record: EntityRecord, article: str) -> dict[str, Sequence[str]]:
    """The entry's condition, with one more article."""
    when = record.when or When()
    said = {"called": when.called, "articles": (*when.articles, article), "near": when.near, "with": when.company}
    return {key: list(value) for key, value in said.items() if value}


def hint(fixes: Iterable[tuple[Worded, str]], note: str | None = None) -> Offer:
    """Labels, each with its lines below; `note` stands above them."""
    return Offer(tuple(fixes), note)


def into(condition: Worded, kind: EntityType) -> Worded:
    """When a whole entry is the right one, and where it goes."""
    return worded("%(condition)s, paste into %(file)s", condition=condition, file=f"{FOLDER}/{FILE[kind]}")


def instead(condition: Worded, record: EntityRecord, key: str) -> Worded:
    """When a changed key is the right one, and where it stands."""
    return worded("%(condition)s, let %(key)s be, in the entry at %(place)s", condition=condition, key=key, place=record.place)
