"""An article's other versions and its copies in other papers, and what changed since the version before it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import versions
from generator.model import Article, Because
from generator.versions import Changes, Paragraph, Words
from generator.views.article_row import Row, rows
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.when import in_words_of
from generator.views.words import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A line of the comparison: a paragraph that changed, or how many did not."""

    kind: str
    """"changed", "inserted", "deleted", "unchanged"."""

    words: tuple[Words, ...]
    label: str
    """Said before it: "Changed", "Added", "Taken out"; of unchanged ones all that is printed: "4 paragraphs unchanged"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A row of the table of what is different in the article's head."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed since the version before this one."""

    since: str
    """"the version of 3 May 2019"."""

    href: str | None
    summary: str
    """"2 paragraphs changed, 1 added."."""

    fields: tuple[Field, ...]
    parts: tuple[Part, ...]
    """None when no word changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version in the list of all."""

    label: str
    """"of 3 May 2019"."""

    headline: str
    href: str | None
    note: str | None
    """"this one", "the current one"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an article's page says of its other versions and of its copies."""

    current: Version | None
    """Of an earlier version: the one that took its place."""

    versions: tuple[Version, ...]
    """All, the oldest first; none when there is only one."""

    comparison: Comparison | None
    because: tuple[Reason, ...]
    """Why the versions are one article."""

    copies: tuple[Row, ...]
    copies_because: tuple[Reason, ...]


def standing(desk: Desk, article: Article, path: str) -> Standing | None:
    """None for an article without other versions and copies."""
    catalogue = desk.catalogue
    group = catalogue.versions.get(article.id, ())
    copies = catalogue.copies.get(article.id, ())
    if not group and not copies:
        return None
    place = group.index(article.id) if group else 0
    before = catalogue.by_id[group[place - 1]] if place else None
    listed = tuple(_version(desk, id_, article.id, path) for id_ in group)
    return Standing(
        current=listed[-1] if group and group[-1] != article.id else None, versions=listed,
        comparison=_comparison(desk, before, article, path) if before else None,
        because=reasons(why for other in group for why in _because(desk, article.id, other)),
        copies=rows(desk, path, copies), copies_because=reasons(why for other in copies for why in _because(desk, article.id, other)))


def _because(desk: Desk, one: str, other: str) -> Iterable[Because]:
    tie = desk.catalogue.ties.get((min(one, other), max(one, other)))
    return tie.because if tie else ()


def _version(desk: Desk, id_: str, here: str, path: str) -> Version:
    catalogue = desk.catalogue
    group, article = catalogue.versions[id_], catalogue.by_id[id_]
    place = group.index(id_)
    note = "this one" if id_ == here else "the current one" if id_ == group[-1] else None
    return Version(label=label(article, catalogue.by_id[group[place - 1 if place else 1]]), headline=article.headline,
                   href=None if id_ == here else desk.href(path, id_), note=note)


def label(version: Article, other: Article) -> str:
    """How a version is told from another: "of 3 May 2019", "fetched on 5 May 2019", or by its number."""
    told = versions.told_apart(version, other)
    return f"{told[0]} {in_words_of(told[1])}" if told else version.id


def _comparison(desk: Desk, before: Article, article: Article, path: str) -> Comparison | None:
    """None when one of them was taken down, or may be shown only in part: its words are not for comparing."""
    if any(one.withdrawn or one.access != "full" for one in (before, article)):
        return None
    found = versions.changes(before, article)
    short = versions.in_short(found)
    fields = tuple(Field(name=one.name.capitalize(), before=one.before or "none", after=one.after or "none") for one in found.fields)
    return Comparison(
        since=f"the version {label(before, article)}", href=desk.href(path, before.id), summary=f"{short[:1].upper()}{short[1:]}.",
        fields=fields, parts=tuple(_parts(found)))


def _parts(found: Changes) -> Iterable[Part]:
    if all(paragraph.kind == "unchanged" for paragraph in found.paragraphs):
        return []
    return [Part(kind=one.kind, words=one.words, label=_said(one)) for one in found.paragraphs]


def _said(paragraph: Paragraph) -> str:
    if paragraph.kind == "unchanged":
        return f"… {counted(paragraph.count, 'paragraph')} unchanged …"
    return {"changed": "Changed", "inserted": "Added", "deleted": "Taken out"}[paragraph.kind]
