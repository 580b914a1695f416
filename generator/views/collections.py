"""Collections: their list, and the page of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import prose
from generator.filing import sort_key
from generator.model import Collection
from generator.prose import Html
from generator.views.article_row import Row, row
from generator.views.desk import Desk
from generator.views.frame import COLLECTIONS, Frame, NavLink, frame
from generator.views.gathering import of_collection
from generator.views.linked_data import collection_data
from generator.views.links import relative
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway
from generator.views.take_away import beside as files_of
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally
from generator.wording.dates_in_words import beside


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRow:
    """What a list says of a collection."""

    title: str
    href: str | None
    description: str | None
    tally: str
    by: str | None
    """ "Put together by Ines Calloway and Asa Lees"; None when its file names nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PickRow:
    """An article of a collection."""

    row: Row
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionView:
    """Everything that collection.html prints."""

    frame: Frame
    title: str
    up: NavLink
    description: str | None
    by: str | None
    date: str | None
    tally: str
    body: Html
    """The introduction; "" when there is none."""

    picks: tuple[PickRow, ...]
    take_away: TakeAway


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionsView:
    """Everything that collections.html prints."""

    frame: Frame
    tally: str
    collections: tuple[CollectionRow, ...]


def collections_page(desk: Desk) -> Page:
    """Every collection, A to Z."""
    title, rows = desk.say.gettext("Collections"), collection_rows(desk, COLLECTIONS)
    tally = desk.say.ngettext("%(number)s collection", "%(number)s collections", len(rows))
    view = CollectionsView(frame=frame(desk, COLLECTIONS, title, section="collections", description=f"{tally}."), tally=tally,
                           collections=rows)
    return Page(path=COLLECTIONS, template="collections.html", view=view)


def collection_rows(desk: Desk, path: str) -> tuple[CollectionRow, ...]:
    """Every collection by its title, as the page at `path` lists it."""
    held = sorted(desk.catalogue.collections, key=lambda one: (sort_key(one.title), one.id))
    return tuple(CollectionRow(title=one.title, href=desk.href(path, one.id), description=one.description, by=_by(desk, one),
                               tally=tallied(desk.say, len(one.picks))) for one in held)


def collection_page(desk: Desk, one: Collection) -> Page:
    """One collection, in its curator's order."""
    path, tally = desk.catalogue.paths[one.id], tallied(desk.say, len(one.picks))
    articles = tuple(pick.article for pick in one.picks)
    view = CollectionView(
        frame=frame(desk, path, one.title, section="collections", description=one.description or described(desk.say, one.title, tally),
                    here=Here(articles=articles, words=with_tally(desk.say, one.title, tally)), json_ld=collection_data(desk, one, path)),
        title=one.title, up=NavLink(label=desk.say.gettext("Collections"), href=relative(path, COLLECTIONS)),
        description=one.description, by=_by(desk, one), date=beside(desk.say, one.date.edtf) if one.date else None, tally=tally,
        body=prose.render_page(one.body, {address: relative(path, to) if to else None for address, to in one.links.items()}),
        picks=tuple(PickRow(row=row(desk, path, pick.article), note=pick.note) for pick in one.picks),
        take_away=files_of(desk, of_collection(desk, one)),
    )
    return Page(path=path, template="collection.html", view=view)


def in_collections(desk: Desk, path: str, article: str) -> tuple[NavLink, ...]:
    """The collections that an article is in, by title."""
    held: Iterable[Collection] = desk.collections_of.get(article, ())
    return tuple(NavLink(label=one.title, href=desk.href(path, one.id) or "") for one in sorted(held, key=lambda one: sort_key(one.title)))


def _by(desk: Desk, one: Collection) -> str | None:
    return desk.say.gettext("Put together by %(names)s", names=desk.say.listed(one.curators)) if one.curators else None
