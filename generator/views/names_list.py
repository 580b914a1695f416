"""Names as short lists: beside an article, on the home page, under a topic."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Entity
from generator.views.desk import SECTIONS, Desk
from generator.views.words import ENTITY_WORDS, OPEN_WORDS, articles
from generator.wording import Wording, marked

GLOSS_LIMIT = 2
OPEN_GLOSS = marked("its articles do not say whose name it is")
TITLES = {
    "person": marked("People"), "organisation": marked("Organisations"), "place": marked("Places"), "group": marked("Peoples and groups"),
    "work": marked("Works"), "event": marked("Events"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name with where it leads."""

    name: str
    href: str | None
    kind: str
    """ "Person"."""

    gloss: str | None
    """The curated note, else the roles printed."""

    count: str
    """As a bare number."""

    words: str
    """The same said in full: "7 mentions in this article"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup:
    """Names of one type."""

    title: str
    names: tuple[NameRow, ...]
    counts: bool
    """Whether the counts are shown."""


def kind_of(say: Wording, entity: Entity) -> str:
    """ "Person"; of a name that several bear that it is one."""
    return say.gettext(OPEN_WORDS if entity.open else ENTITY_WORDS[entity.type])


def gloss(say: Wording, entity: Entity) -> str | None:
    """A few words about an entity, None when nobody has said any."""
    if entity.open:
        return say.gettext(OPEN_GLOSS)
    return entity.note or "; ".join(entity.roles[:GLOSS_LIMIT]) or None


def name_row(desk: Desk, path: str, entity: Entity, count: int, words: str | None = None) -> NameRow:
    """One row; `count` is of articles, unless `words` say of what."""
    return NameRow(
        name=entity.name, href=desk.href(path, entity.id), kind=kind_of(desk.say, entity), gloss=gloss(desk.say, entity),
        count=desk.say.number(count), words=words or articles(desk.say, count),
    )


def most_named(desk: Desk, path: str, folder: str, limit: int) -> tuple[NameRow, ...]:
    """The entities of one list that most articles mention, the most mentioned first."""
    return most_named_of(desk, path, desk.listed.get(folder, ()), limit)


def most_named_of(desk: Desk, path: str, entities: Iterable[Entity], limit: int) -> tuple[NameRow, ...]:
    """Those of some entities that most articles mention, the most mentioned first."""
    scored = sorted(entities, key=lambda e: (-articles_of(desk, e), -desk.tally[e.id], sort_key(e.name)))
    return tuple(name_row(desk, path, e, articles_of(desk, e)) for e in scored[:limit])


def articles_of(desk: Desk, entity: Entity) -> int:
    """How many articles mention an entity."""
    return len(desk.catalogue.mentioned_in.get(entity.id, ()))


def in_article(desk: Desk, path: str, article: str) -> tuple[NameGroup, ...]:
    """Every name that an article mentions, by type, the most mentioned first."""
    counter = Counter(m.entity for m in desk.catalogue.mentions.get(article, ()) if m.entity)
    found = [(desk.shown[entity], count) for entity, count in counter.items()]
    return grouped(
        desk.say,
        ((entity.type, name_row(desk, path, entity, count, _in_this(desk.say, count)))
        for entity, count in sorted(found, key=lambda pair: (-pair[1], sort_key(pair[0].name))))
    )


def _in_this(say: Wording, count: int) -> str:
    return say.ngettext("%(number)s mention in this article", "%(number)s mentions in this article", count)


def grouped(say: Wording, rows: Iterable[tuple[str, NameRow]]) -> tuple[NameGroup, ...]:
    """Rows under the titles of their types, in the order of the lists."""
    held = list(rows)
    groups = ((say.gettext(TITLES[kind]), tuple(row for k, row in held if k == kind)) for kind in TITLES)
    counts = telling(row for _, row in held)
    return tuple(NameGroup(title=title, names=names, counts=counts) for title, names in groups if names)


def telling(rows: Iterable[NameRow]) -> bool:
    """Whether the counts of some names tell anything: not when all are the same."""
    return len({row.count for row in rows}) > 1


def folder_title(folder: str) -> str:
    """ "people" as "People"."""
    return dict(SECTIONS).get(folder, folder.capitalize())
