"""The list of authors: those with the most articles, A to Z; agencies and desks by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing import letter_of, sort_key
from generator.model import Author
from generator.views.author_rows import author_row, filed, gloss_of, most_first
from generator.views.desk import Desk
from generator.views.entities import FILTER_FROM
from generator.views.frame import AUTHORS, Frame, NavLink, frame, section_tabs
from generator.views.names_list import NameRow, telling
from generator.views.page import Page
from generator.views.words import described
from generator.wording import Wording

BUSIEST = 12
"""Authors shown before the A to Z, where there are more than twice as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The authors under one letter."""

    letter: str
    anchor: str
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorsView:
    """Everything that authors.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    tally: str
    filterable: bool
    busiest: tuple[NameRow, ...]
    """Those with the most articles; none where the whole list is short or nobody has more than others."""

    letters: tuple[Letter, ...]
    houses_title: str
    houses: tuple[NameRow, ...]
    """Agencies and desks, those with the most articles first."""

    counts: bool
    """Whether the counts tell authors apart."""


def authors_page(desk: Desk) -> Page:
    """The list of all authors."""
    people = [author for author in desk.catalogue.authors if author.kind == "person"]
    houses = [author for author in desk.catalogue.authors if author.kind != "person"]
    tally = _tally(desk.say, len(people), len(houses))
    view = AuthorsView(
        frame=frame(desk, AUTHORS, desk.say.gettext("Authors"), section="names", description=described(
            desk.say, desk.say.gettext("Who signs the articles of %(archive)s", archive=desk.site.name), tally)),
        tabs=section_tabs(desk, AUTHORS), tally=tally, filterable=len(people) > FILTER_FROM, busiest=_busiest(desk, people),
        letters=_letters(desk, people), houses_title=desk.say.gettext("Agencies and desks") if people else desk.say.gettext("Who signs"),
        houses=_rows(desk, houses),
        counts=telling(_rows(desk, desk.catalogue.authors)))
    return Page(path=AUTHORS, template="authors.html", view=view)


def _tally(say: Wording, people: int, houses: int) -> str:
    authors = say.ngettext("%(number)s author", "%(number)s authors, sorted by last name", people)
    others = say.ngettext("%(number)s agency or desk", "%(number)s agencies and desks", houses)
    if people and houses:
        return say.gettext("%(authors)s; %(others)s", authors=authors, others=others)
    return authors if people else others if houses else ""


def _busiest(desk: Desk, people: Sequence[Author]) -> tuple[NameRow, ...]:
    rows = _rows(desk, people) if len(people) > 2 * BUSIEST else ()
    return rows[:BUSIEST] if telling(rows) else ()


def _rows(desk: Desk, authors: Sequence[Author]) -> tuple[NameRow, ...]:
    """Those with the most articles first."""
    counts = [(author, len(desk.catalogue.written_by.get(author.id, ()))) for author in authors]
    return tuple(_row(desk, author) for author, _ in most_first(counts))


def _row(desk: Desk, author: Author) -> NameRow:
    return author_row(desk, AUTHORS, author, len(desk.catalogue.written_by.get(author.id, ())), gloss=gloss_of(desk, author))


def _letters(desk: Desk, people: Sequence[Author]) -> tuple[Letter, ...]:
    """Names under their letters; figures and signs last."""
    held: dict[str, list[NameRow]] = {}
    for author in sorted(people, key=lambda a: (sort_key(filed(a)), a.id)):
        held.setdefault(letter_of(filed(author)), []).append(_row(desk, author))
    order = sorted(held, key=lambda letter: (not letter.isalpha(), letter))
    return tuple(Letter(letter=letter, anchor=f"letter-{letter.lower() if letter.isalpha() else '0'}", names=tuple(held[letter]))
                 for letter in order)
