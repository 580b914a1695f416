"""The lists of people, of organisations, of places: A to Z and by number of articles."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.entity_pages import BY_NUMBER, LIST_ROOM, page_among
from generator.filing import filing_name, letter_of, sort_key
from generator.model import Entity
from generator.views.context import href_at
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.letters import Rows, below, letter_of_page, letter_rows
from generator.views.links import relative
from generator.views.locator import MAP
from generator.views.names_list import NameRow, articles_of, most_named_of, name_row, telling
from generator.views.page import Page
from generator.views.words import articles as tallied
from generator.views.words import described, mentions, names, with_tally
from generator.wording import Wording

FILTER_FROM = 40
"""Names from which a list gets a live filter."""

MOST_NAMED = 60
"""Names on the first page of a list that is cut by letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The names under one letter, or of one number of articles."""

    heading: str
    aside: str | None
    """What the heading counts, for those who hear it: "articles"."""

    anchor: str
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesView:
    """Everything that entities.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    title: str
    tally: str
    orders: tuple[NavLink, ...]
    """ "A to Z", "By number": none where there is but one."""

    letters: Rows
    """Where each letter is, on this page or on its own."""

    filterable: bool
    whole: bool
    """Whether the list is all on this page, so that what the filter does not find is not in it."""

    sections: tuple[Section, ...]
    counts: bool
    """Whether the counts tell names apart."""

    left: str | None
    """What is not on this page, in a sentence."""

    map: str | None
    """The link from the list of places to their map."""

    unconfirmed: tuple[NameRow, ...]
    """Names without a page; each leads to its passage."""


def entities_pages(desk: Desk, folder: str, title: str, entities: Sequence[Entity]) -> Iterator[Page]:
    """Every page of the list of one folder."""
    lists = desk.catalogue.naming.lists.get(folder, ())
    doubtful = [desk.catalogue.entity[id_] for id_ in desk.catalogue.naming.unconfirmed if id_.startswith(f"{folder}/")]
    lettered = [id_ for id_ in lists if id_ != f"{folder}/{BY_NUMBER}"]
    yield _first(desk, folder, title, entities, doubtful, lettered)
    if f"{folder}/{BY_NUMBER}" in lists:
        yield _by_number(desk, folder, title, entities)
    named, once = (_by_page(some, lettered, folder) for some in (entities, doubtful))
    for id_ in lettered:
        under = [e for page, own in named.items() if page.startswith(id_) for e in own] if below(id_, lettered) else []
        yield _of_letter(desk, id_, title, named[id_], once[id_], lettered, under)


def _by_page(entities: Iterable[Entity], lettered: Collection[str], folder: str) -> Mapping[str, Sequence[Entity]]:
    """Id of a page by letter -> the names on it."""
    held: dict[str, list[Entity]] = {id_: [] for id_ in lettered}
    for entity in entities:
        if page := page_among(held, folder, entity.name):
            held[page].append(entity)
    return held


def _first(
    desk: Desk, folder: str, title: str, entities: Sequence[Entity], doubtful: Sequence[Entity], lettered: Sequence[str],
) -> Page:
    """The list's own address: A to Z, or where each letter is, with the most named."""
    path = f"{folder}/index.html"
    tally = _tally(desk.say, len(entities), len(doubtful), by_last_name=folder == "people")
    if lettered:
        return _page(desk, path, title, tally, (_most(desk, path, desk.listed.get(folder, ())),), letters=letter_rows(path, lettered))
    sections = by_letter(desk, path, entities)
    letters = tuple(NavLink(label=section.heading, href=f"#{section.anchor}") for section in sections)
    return _page(desk, path, title, tally, sections,
                 letters=(letters,) if len(entities) > FILTER_FROM else (), unconfirmed=unconfirmed_rows(desk, path, doubtful))


def _most(desk: Desk, path: str, entities: Iterable[Entity]) -> Section:
    return Section(heading=desk.say.gettext("Most named"), aside=None, anchor="most", names=most_named_of(desk, path, entities, MOST_NAMED))


def _tally(say: Wording, held: int, doubtful: int, *, by_last_name: bool) -> str:
    tally = say.npgettext("sorted list", "%(number)s name", "%(number)s names, by last name",
                          held) if by_last_name and held > 1 else names(say, held)
    once = say.ngettext("%(tally)s; %(number)s more named once", "%(tally)s; %(number)s more named once", doubtful, tally=tally)
    return once if doubtful else tally


def _of_letter(
    desk: Desk, id_: str, title: str, entities: Sequence[Entity], doubtful: Sequence[Entity], lettered: Sequence[str],
    under: Sequence[Entity],
) -> Page:
    """The names under some letters; of those that have pages by one more letter the most named."""
    path = f"{id_}.html"
    most = (_most(desk, path, under),) if under else ()
    tally = _tally(desk.say, len(under) or len(entities), 0, by_last_name=id_.startswith("people/"))
    return _page(desk, path, with_tally(desk.say, title, letter_of_page(id_)), tally,
                 (*most, *by_letter(desk, path, entities)), letters=letter_rows(path, lettered),
                 unconfirmed=unconfirmed_rows(desk, path, doubtful))


def _by_number(desk: Desk, folder: str, title: str, entities: Sequence[Entity]) -> Page:
    """Names by the number of articles that mention them, the most first, as far as there is room; whole numbers only."""
    path = f"{folder}/{BY_NUMBER}.html"
    sections: list[Section] = []
    shown = 0
    ordered = sorted(entities, key=lambda entity: (-articles_of(desk, entity), _filed(entity)))
    for count, held in groupby(ordered, key=lambda entity: articles_of(desk, entity)):
        rows = tuple(name_row(desk, path, entity, count) for entity in held)
        if sections and shown + len(rows) > LIST_ROOM:
            break
        shown += len(rows)
        sections.append(Section(heading=desk.say.number(count), aside=tallied(desk.say, count), anchor=f"in-{count}", names=rows))
    left = len(entities) - shown
    told = desk.say.ngettext("%(number)s name that fewer articles mention is in the list from A to Z.",
                             "%(number)s names that fewer articles mention are in the list from A to Z.", left) if left else None
    heading = desk.say.gettext("%(title)s by number of articles", title=title)
    return _page(desk, path, heading, names(desk.say, len(entities)), tuple(sections), left=told)


def _page(
    desk: Desk, path: str, title: str, tally: str, sections: tuple[Section, ...], *, letters: Rows = (),
    left: str | None = None, unconfirmed: tuple[NameRow, ...] = (),
) -> Page:
    shown = sum(len(section.names) for section in sections) + len(unconfirmed)
    ordered = bool(sections) and sections[0].aside is not None
    view = EntitiesView(
        frame=frame(desk, path, title, section="names", description=described(
            desk.say, desk.say.gettext("%(title)s named in %(archive)s", title=title, archive=desk.site.name), tally)),
        tabs=section_tabs(desk, path), title=title, tally=tally, orders=_orders(desk, path), letters=letters, left=left,
        filterable=shown > FILTER_FROM, whole=not _is_cut(desk, path), sections=sections, unconfirmed=unconfirmed,
        counts=not ordered and telling(row for section in sections for row in section.names),
        map=relative(path, MAP) if path == "places/index.html" else None,
    )
    return Page(path=path, template="entities.html", view=view)


def _is_cut(desk: Desk, path: str) -> bool:
    folder = path.partition("/")[0]
    return any(id_ != f"{folder}/{BY_NUMBER}" for id_ in desk.catalogue.naming.lists.get(folder, ()))


def _orders(desk: Desk, path: str) -> tuple[NavLink, ...]:
    folder = path.partition("/")[0]
    second = f"{folder}/{BY_NUMBER}.html"
    if f"{folder}/{BY_NUMBER}" not in desk.catalogue.naming.lists.get(folder, ()):
        return ()
    return (NavLink(label=desk.say.gettext("A to Z"), href=relative(path, f"{folder}/index.html"), current=path != second),
            NavLink(label=desk.say.gettext("By number of articles"), href=relative(path, second), current=path == second))


def _filed(entity: Entity) -> tuple[str, str]:
    return sort_key(filing_name(entity.name, entity.type == "person"))


def by_letter(desk: Desk, path: str, entities: Iterable[Entity]) -> tuple[Section, ...]:
    """Names under their letters; figures and signs last."""
    held: dict[str, list[NameRow]] = {}
    for entity in sorted(entities, key=_filed):
        letter = letter_of(filing_name(entity.name, entity.type == "person"))
        held.setdefault(letter, []).append(name_row(desk, path, entity, articles_of(desk, entity)))
    order = sorted(held, key=lambda letter: (not letter.isalpha(), letter))
    return tuple(
        Section(heading=letter, aside=None, anchor=f"letter-{letter.lower() if letter.isalpha() else '0'}", names=tuple(held[letter]))
        for letter in order
    )


def unconfirmed_rows(desk: Desk, path: str, entities: Iterable[Entity]) -> tuple[NameRow, ...]:
    """Names without a page, A to Z, each with a link to the only passage that has it."""
    return tuple(_passage(desk, path, entity) for entity in sorted(entities, key=lambda entity: sort_key(entity.name)))


def _passage(desk: Desk, path: str, entity: Entity) -> NameRow:
    mention = desk.catalogue.naming.unconfirmed[entity.id]
    article = desk.catalogue.by_id[mention.article]
    made = name_row(desk, path, entity, 1, mentions(desk.say, 1))
    return NameRow(name=made.name, href=href_at(desk, path, article, mention.start), kind=made.kind, gloss=None, count=made.count,
                   words=made.words)
