"""Decisions by people about entities, topics and stories: content/authority/*.yaml. They win every conflict.

Each file is a list of entries and may be absent. The head of each of the files shows what an entry looks like.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import yaml

from generator import author_records, typed_yaml
from generator.author_records import AuthorEntry, AuthorRecord
from generator.model import EntityType
from generator.notices import BrokenFile, Notice

IMPLIED: dict[str, EntityType] = {"people.yaml": "person", "organisations.yaml": "organisation", "places.yaml": "place"}
"""File -> type of its entries where they do not say."""


class EntityEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of people.yaml, organisations.yaml or places.yaml, as a person writes it."""

    name: str
    type: EntityType | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    note: str | None = None
    same_as: tuple[str, ...] = ()
    demonym_of: str | None = None
    demonyms: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    not_same_as: tuple[str, ...] = ()
    stop: bool = False
    was: tuple[str, ...] = ()
    slug: str | None = None


class TopicEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of topics.yaml."""

    name: str
    note: str | None = None
    terms: tuple[str, ...] = ()
    stop: bool = False


class StoryEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"never": "not"}):
    """One entry of stories.yaml; "not" in the file is `never` here."""

    name: str | None = None
    headline: str | None = None
    note: str | None = None
    articles: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRecord:
    """A decision about one person, organisation, place, group, work or event."""

    name: str
    """Canonical name."""

    type: EntityType
    aliases: tuple[str, ...] = ()
    """Other names that mean it, wherever they are printed."""

    roles: tuple[str, ...] = ()
    note: str | None = None
    """A gloss of a few words."""

    same_as: tuple[str, ...] = ()
    """Addresses of the same thing elsewhere."""

    demonym_of: str | None = None
    """For a group: name of the place that it is named after."""

    demonyms: tuple[str, ...] = ()
    """For a place: the words for its people."""

    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""

    not_same_as: tuple[str, ...] = ()
    """Names of things that it must never be merged with."""

    stop: bool = False
    """Whether the words are no name at all; they are then mentioned nowhere."""

    was: tuple[str, ...] = ()
    """Ids that it had before, for redirects."""

    slug: str | None = None
    """The last part of its address, when a person chose it."""

    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRecord:
    """A decision about one topic."""

    name: str
    note: str | None = None
    terms: tuple[str, ...] = ()
    """Words and phrases that show that an article has this topic."""

    stop: bool = False
    """Whether the topic is never assigned."""

    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecord:
    """A decision about one story."""

    name: str | None = None
    headline: str | None = None
    note: str | None = None
    articles: tuple[str, ...] = ()
    """Ids of articles that belong to it."""

    never: tuple[str, ...] = ()
    """Ids of articles that never do."""

    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Everything that people decided."""

    entities: tuple[EntityRecord, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    stories: tuple[StoryRecord, ...] = ()
    authors: tuple[AuthorRecord, ...] = ()


def load(folder: Path) -> tuple[Authority, tuple[Notice, ...]]:
    """The decisions in a folder, and warnings; a folder or file that is not there decides nothing.

    Raises BrokenFile with every finding of every file: what typed_yaml finds, and F-100 and F-101.
    """
    found: list[Notice] = []
    entities = [record for file in IMPLIED for record in _entities(folder / file, found)]
    topics = [TopicRecord(**_fields(entry), file=file, line=line)
              for file, line, entry in _entries(folder / "topics.yaml", TopicEntry, found)]
    stories = [StoryRecord(**_fields(entry), file=file, line=line)
               for file, line, entry in _entries(folder / "stories.yaml", StoryEntry, found)]
    authors = [AuthorRecord(**_fields(entry), file=file, line=line)
               for file, line, entry in _entries(folder / author_records.FILE, AuthorEntry, found)]
    found += [*_blank(entities), *_contradictions(entities), *author_records.findings(authors)]
    if errors := [notice for notice in found if notice.level == "error"]:
        raise BrokenFile(*errors)
    return Authority(entities=tuple(entities), topics=tuple(topics), stories=tuple(stories),
                     authors=tuple(authors)), tuple(found)


def _entities(path: Path, found: list[Notice]) -> Iterator[EntityRecord]:
    for file, line, entry in _entries(path, EntityEntry, found):
        fields = _fields(entry)
        fields["type"] = entry.type or IMPLIED[path.name]
        yield EntityRecord(**fields, file=file, line=line)


def _entries(path: Path, kind: Any, found: list[Notice]) -> list[tuple[str, int, Any]]:
    """(file, line, entry) of each entry; a broken file is added to what was found."""
    file = f"authority/{path.name}"
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        found.append(Notice(code="F-102", file=file, message=f"this is not UTF-8: byte {error.start} cannot be read",
                            hint="save the file as UTF-8"))
        return []
    try:
        entries, warnings = typed_yaml.load(text, list[kind], file=file)
    except BrokenFile as broken:
        found += broken.notices
        return []
    found += warnings
    return list(zip([file] * len(entries), _lines(text), entries, strict=True))


def _lines(text: str) -> list[int]:
    """The line of each entry of a YAML list that has been read without error."""
    root: Any = yaml.compose(text, Loader=typed_yaml.LOADER)
    return [int(node.start_mark.line) + 1 for node in root.value] if root is not None and isinstance(root.value, list) else []


def _fields(entry: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__struct_fields__}


def _blank(entities: Iterable[EntityRecord]) -> Iterator[Notice]:
    for record in entities:
        if not record.name.strip() or any(not alias.strip() for alias in record.aliases):
            yield Notice(code="F-100", file=record.file, line=record.line, message="a name or an alias is empty",
                         hint="write the name as it is printed, or delete the entry")


def _contradictions(entities: Sequence[EntityRecord]) -> Iterator[Notice]:
    """Two entries of one type that claim the same name, and an entry that is told apart from itself."""
    claimed: dict[tuple[str, str], EntityRecord] = {}
    for record in entities:
        for name in dict.fromkeys((record.name, *record.aliases)):
            first = claimed.setdefault((record.type, name), record)
            if first is not record:
                yield Notice(code="F-101", file=record.file, line=record.line,
                             message=f"{name} is claimed by {record.name} and, in {first.file}:{first.line}, by {first.name}",
                             hint=f"take {name} out of one of the two entries")
            if name in record.not_same_as:
                yield Notice(code="F-101", file=record.file, line=record.line,
                             message=f"{name} is both a name of {record.name} and not the same",
                             hint=f"take {name} out of aliases or out of not_same_as")
