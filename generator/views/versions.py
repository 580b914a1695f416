"""An article's other versions and its copies in other papers, and what changed since the version before it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import versions
from generator.model import Article, Because
from generator.versions import Changes, Paragraph, Words
from generator.views.article_row import Row, rows
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.when import in_words_of
from generator.views.words import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the two sides of a comparison are called: as what was and what is, or as there and here where nobody knows which was first."""

    title: str
    """"What changed since"."""

    before: str
    """Head of a column."""

    now: str
    deleted: str
    """Said before words of the other one: "deleted"."""

    inserted: str
    paragraphs: tuple[str, str]
    """Said before a paragraph that only the other one has, and one that only this one has."""


CHANGED = Manner(title="What changed since", before="Before", now="Now", deleted="deleted", inserted="inserted",
                 paragraphs=("Taken out", "Added"))
EDITED = replace(CHANGED, title="How it differs from the earlier text in")
"""Of two papers nobody knows which took it from which, or both from an agency."""

DIFFERENT = Manner(title="How it differs from", before="There", now="Here", deleted="there", inserted="here",
                   paragraphs=("Only there", "Only here"))

OF_THE_PAPER = ("headline", "kicker", "standfirst", "byline")
"""What one paper puts over another one's words; the rest of the head is of its own anyway."""


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
    """What is different from the version before this one, or from another paper's copy."""

    since: str
    """"the version of 3 May 2019", "Dewsbury Gazette, 3 May 2019"."""

    href: str | None
    summary: str
    """"2 paragraphs changed, 1 added."."""

    fields: tuple[Field, ...]
    parts: tuple[Part, ...]
    """None when no word changed."""

    manner: Manner


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
    copied: Comparison | None
    """What is different from the first paper that printed the text; None when it is this one."""


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
        comparison=_comparison(desk, before, article, path, CHANGED) if before else None, copied=_copied(desk, article, path),
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


def _copied(desk: Desk, article: Article, path: str) -> Comparison | None:
    """Compared with the earliest of the copies, when that has a date before this one's; else with the first of those without an order."""
    catalogue = desk.catalogue
    first = catalogue.by_id.get(catalogue.duplicate_of(article.id) or "")
    if first is None:
        return None
    mine, theirs = article.published, first.published
    return _comparison(desk, first, article, path, EDITED if mine and theirs and theirs.latest < mine.earliest else DIFFERENT)


def _comparison(desk: Desk, before: Article, article: Article, path: str, manner: Manner) -> Comparison | None:
    """None when one of them was taken down, or may be shown only in part: its words are not for comparing."""
    if any(one.withdrawn or one.access != "full" for one in (before, article)):
        return None
    found = versions.changes(before, article)
    if manner is not CHANGED:
        found = replace(found, fields=tuple(one for one in found.fields if one.name in OF_THE_PAPER))
    short = versions.in_short(found)
    fields = tuple(Field(name=one.name.capitalize(), before=one.before or "none", after=one.after or "none") for one in found.fields)
    since = f"the version {label(before, article)}" if manner is CHANGED else _paper(desk, before)
    return Comparison(
        since=since, href=desk.href(path, before.id), summary=f"{short[:1].upper()}{short[1:]}.", fields=fields,
        parts=tuple(_parts(found, manner)), manner=manner)


def _paper(desk: Desk, article: Article) -> str:
    """"Dewsbury Gazette, 3 May 2019"."""
    when = desk.when(article.id)
    name = article.publication or article.headline
    return f"{name}, {when.text}" if when.known else name


def _parts(found: Changes, manner: Manner) -> Iterable[Part]:
    if all(paragraph.kind == "unchanged" for paragraph in found.paragraphs):
        return []
    return [Part(kind=one.kind, words=one.words, label=_said(one, manner)) for one in found.paragraphs]


def _said(paragraph: Paragraph, manner: Manner) -> str:
    if paragraph.kind == "unchanged":
        return f"… {counted(paragraph.count, 'paragraph')} unchanged …"
    return {"changed": "Changed", "deleted": manner.paragraphs[0], "inserted": manner.paragraphs[1]}[paragraph.kind]
