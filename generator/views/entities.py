"""The A to Z of people, of organisations, of places."""

from dataclasses import dataclass

from generator.model import Entity
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.links import relative
from generator.views.locator import MAP
from generator.views.names_list import NameRow, articles_of, name_row, telling
from generator.views.page import Page
from generator.views.words import counted, filing_name, letter_of, sort_key

FILTER_FROM = 40
"""Names from which a list gets a live filter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The names under one letter."""

    letter: str
    anchor: str
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesView:
    """Everything that entities.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    title: str
    tally: str
    filterable: bool
    letters: tuple[Letter, ...]
    counts: bool
    """Whether the counts tell names apart."""

    map: str | None
    """The link from the list of places to their map."""


def entities_page(desk: Desk, folder: str, title: str, entities: tuple[Entity, ...]) -> Page:
    """The list of one folder."""
    path = f"{folder}/index.html"
    tally = counted(len(entities), "name") + (", sorted by last name" if folder == "people" and len(entities) > 1 else "")
    held = letters(desk, path, entities)
    view = EntitiesView(
        frame=frame(desk, path, title, section="names", description=f"{title} named in {desk.site.name}: {tally}."),
        tabs=section_tabs(desk, path), title=title, tally=tally, filterable=len(entities) > FILTER_FROM,
        letters=held, counts=telling(row for letter in held for row in letter.names),
        map=relative(path, MAP) if folder == "places" else None,
    )
    return Page(path=path, template="entities.html", view=view)


def letters(desk: Desk, path: str, entities: tuple[Entity, ...]) -> tuple[Letter, ...]:
    """Names under their letters; figures and signs last."""
    held: dict[str, list[NameRow]] = {}
    filed = {entity.id: filing_name(entity.name, entity.type == "person") for entity in entities}
    for entity in sorted(entities, key=lambda e: sort_key(filed[e.id])):
        row = name_row(desk, path, entity, articles_of(desk, entity), "article")
        held.setdefault(letter_of(filed[entity.id]), []).append(row)
    order = sorted(held, key=lambda letter: (not letter.isalpha(), letter))
    return tuple(
        Letter(letter=letter, anchor=f"letter-{letter.lower() if letter.isalpha() else '0'}", names=tuple(held[letter])) for letter in order
    )
