"""Publications: the list, and the page of each; articles that name none are gathered under "Publication not recorded"."""

from collections import Counter
from dataclasses import dataclass

from generator.filing import sort_key
from generator.views.article_row import Group
from generator.views.author_rows import author_row, most_first
from generator.views.desk import Desk
from generator.views.frame import AUTHORS, Frame, NavLink, frame
from generator.views.gathering import of_publication
from generator.views.linked_data import list_data
from generator.views.links import relative
from generator.views.listing import groups_of
from generator.views.names_list import NameRow, telling
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside
from generator.views.words import articles as tallied
from generator.views.words import described, no_publication, with_tally
from generator.wording import known_between

PATH = "publications/index.html"
AUTHORS_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationRow:
    """What a list says of a publication."""

    id: str
    name: str
    href: str | None
    recorded: bool
    count: str
    words: str
    span: str | None
    """From when to when, in short; None when none of it is dated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationsView:
    """Everything that publications.html prints."""

    frame: Frame
    tally: str
    publications: tuple[PublicationRow, ...]
    authors: NavLink | None
    """The list of those who sign, None when no article is signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationView:
    """Everything that publication.html prints."""

    frame: Frame
    name: str
    recorded: bool
    tally: str
    span: str | None
    authors: tuple[NameRow, ...]
    """Who signs in it, those with the most articles first."""

    authors_more: NavLink | None
    """The list of all authors."""

    author_counts: bool
    groups: tuple[Group, ...]
    take_away: TakeAway


def publications_page(desk: Desk) -> Page:
    """Every publication, A to Z, the unrecorded last."""
    named = recorded(desk)
    tally = (desk.say.ngettext("%(number)s publication", "%(number)s publications", named) if named
             else desk.say.gettext("No article names its publication"))
    view = PublicationsView(
        frame=frame(desk, PATH, desk.say.gettext("Publications"), section="articles", description=f"{tally}."), tally=tally,
        publications=publication_rows(desk, PATH), authors=_all_authors(desk, PATH),
    )
    return Page(path=PATH, template="publications.html", view=view)


def recorded(desk: Desk) -> int:
    """How many publications articles name; what names none has a row among them and is no publication."""
    return sum(name is not None for name in desk.catalogue.publication_name.values())


def publication_rows(desk: Desk, path: str) -> tuple[PublicationRow, ...]:
    """The rows of every publication, A to Z, the unrecorded last."""
    names = desk.catalogue.publication_name
    order = sorted(desk.catalogue.publications, key=lambda p: (names.get(p) is None, sort_key(names.get(p) or ""), p))
    return tuple(_row(desk, path, publication) for publication in order)


def _row(desk: Desk, path: str, publication: str) -> PublicationRow:
    articles, name = desk.catalogue.publications[publication], desk.catalogue.publication_name.get(publication)
    return PublicationRow(
        id=publication, name=name or no_publication(desk.say), href=desk.href(path, publication), recorded=name is not None,
        count=desk.say.number(len(articles)), words=tallied(desk.say, len(articles)), span=_span(desk, articles),
    )


def _span(desk: Desk, articles: tuple[str, ...]) -> str | None:
    dates = [desk.catalogue.dates[a] for a in articles if a in desk.catalogue.dates]
    if not dates:
        return None
    return known_between(desk.say, min(dates, key=lambda date: date.earliest), max(dates, key=lambda date: date.latest), short=True)


def publication_page(desk: Desk, publication: str) -> Page:
    """One publication."""
    path, articles = desk.catalogue.paths[publication], desk.catalogue.publications[publication]
    name = desk.catalogue.publication_name.get(publication)
    shown, tally = name or no_publication(desk.say), tallied(desk.say, len(articles))
    authors = _authors(desk, path, articles)
    view = PublicationView(
        frame=frame(desk, path, shown, section="articles", description=described(desk.say, shown, tally),
                    here=Here(articles=articles, words=with_tally(desk.say, shown, tally)),
                    json_ld=list_data(desk, path, shown, (desk.say.gettext("Publications"), PATH))),
        name=shown, recorded=name is not None, tally=tally, span=_span(desk, articles),
        authors=authors[:AUTHORS_SHOWN], authors_more=_all_authors(desk, path) if len(authors) > AUTHORS_SHOWN else None,
        take_away=beside(desk, of_publication(desk, publication)), author_counts=telling(authors),
        groups=groups_of(desk, path, publication, articles[::-1]),
    )
    return Page(path=path, template="publication.html", view=view)


def _authors(desk: Desk, path: str, articles: tuple[str, ...]) -> tuple[NameRow, ...]:
    counts = Counter(author for article in articles
                     for author in dict.fromkeys(one.author for one in desk.catalogue.signatures.get(article, ())) if author)
    ranked = most_first((desk.catalogue.author[author], count) for author, count in counts.items())
    return tuple(author_row(desk, path, author, count, _here(desk, count)) for author, count in ranked)


def _here(desk: Desk, count: int) -> str:
    return desk.say.ngettext("%(number)s article here", "%(number)s articles here", count)


def _all_authors(desk: Desk, path: str) -> NavLink | None:
    held = desk.catalogue.authors
    label = desk.say.ngettext("The author", "All %(number)s authors", len(held))
    return NavLink(label=label, href=relative(path, AUTHORS)) if held else None
