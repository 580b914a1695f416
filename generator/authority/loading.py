"""The YAML files of content/authority/ read into records."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import yaml

from generator import author_records, typed_yaml
from generator.author_records import AuthorEntry, AuthorRecord
from generator.authority.contradictions import contradictions
from generator.authority.records import Authority, EntityRecord, StoryRecord, TopicRecord, When
from generator.authority.same_as import address
from generator.authority.story_contradictions import story_contradictions
from generator.model import EntityType
from generator.notices import BrokenFile, Notice

IMPLIED: dict[str, EntityType] = {"people.yaml": "person", "organisations.yaml": "organisation", "places.yaml": "place"}
"""File -> type of its entries where they do not say."""


class WhenEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"company": "with"}):
    """An entry's `when`; "with" in the file is `company` here."""

    called: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    company: tuple[str, ...] = ()


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
    when: WhenEntry | None = None


class TopicEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of topics.yaml."""

    name: str
    note: str | None = None
    terms: tuple[str, ...] = ()
    stop: bool = False
    was: tuple[str, ...] = ()


class StoryEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"never": "not"}):
    """One entry of stories.yaml; "not" in the file is `never` here."""

    name: str | None = None
    headline: str | None = None
    note: str | None = None
    articles: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def load(folder: Path) -> tuple[Authority, tuple[Notice, ...]]:
    """The decisions in a folder, and warnings; a folder or file that is not there decides nothing.

    Raises BrokenFile with every finding of every file: what typed_yaml finds, and F-100 to F-113.
    """
    found: list[Notice] = []
    entities = [record for file in IMPLIED for record in _entities(folder / file, found)]
    topics = [TopicRecord(**_fields(entry) | {"was": _ids(entry.was)}, file=file, line=line)
              for file, line, entry in _entries(folder / "topics.yaml", TopicEntry, found)]
    stories = [StoryRecord(**_fields(entry), file=file, line=line)
               for file, line, entry in _entries(folder / "stories.yaml", StoryEntry, found)]
    authors = [AuthorRecord(**_fields(entry) | {"was": _ids(entry.was)}, file=file, line=line)
               for file, line, entry in _entries(folder / author_records.FILE, AuthorEntry, found)]
    found += [*contradictions(entities), *story_contradictions(stories), *author_records.findings(authors)]
    if errors := [notice for notice in found if notice.level == "error"]:
        raise BrokenFile(*errors)
    whole = tuple(replace(record, same_as=tuple(dict.fromkeys(filter(None, map(address, record.same_as))))) for record in entities)
    return Authority(entities=whole, topics=tuple(topics), stories=tuple(stories), authors=tuple(authors)), tuple(found)


def _entities(path: Path, found: list[Notice]) -> Iterator[EntityRecord]:
    for file, line, entry in _entries(path, EntityEntry, found):
        fields = _fields(entry)
        fields["type"] = entry.type or IMPLIED[path.name]
        fields["when"] = When(**_fields(entry.when)) if entry.when is not None else None
        fields["was"] = _ids(entry.was)
        yield EntityRecord(**fields, file=file, line=line)


def _ids(was: tuple[str, ...]) -> tuple[str, ...]:
    """Former ids, however their addresses are written."""
    return tuple(id_.strip().removeprefix("/").removesuffix(".html") for id_ in was)


def _entries(path: Path, kind: Any, found: list[Notice]) -> list[tuple[str, int, Any]]:
    """(file, line, entry) of each entry; a broken file is added to what was found."""
    file = f"content/authority/{path.name}"
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
