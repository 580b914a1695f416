"""The page of an author: a person, an agency or a desk that signs articles."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Author
from generator.views.article_row import BRIEF_FROM, Group, rows
from generator.views.author_rows import KIND_WORDS, author_row, most_first, papers_of
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.entity import Elsewhere, elsewhere
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.gathering import of_author
from generator.views.linked_data import author_data
from generator.views.links import safe_web
from generator.views.listing import groups_of
from generator.views.names_list import NameGroup, NameRow, telling
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside
from generator.views.topics import company_of
from generator.views.words import articles as tallied
from generator.views.words import described, no_date, no_publication, with_tally
from generator.views.words import span as spanned

TOPICS = 12
MANY_ARTICLES = 60
"""Articles beyond which the years fold."""

TOGETHER = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A publication with what the author has in it."""

    name: str
    href: str | None
    recorded: bool
    words: str
    """ "12 articles, 2014 to 2018"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The person of that name whom articles mention."""

    name: str
    href: str
    sure: bool
    """Whether an editor says that the two are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorView:
    """Everything that author.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    name: str
    kind: str
    note: str | None
    tally: str
    first: str | None
    last: str | None
    printed: tuple[str, ...]
    """Other forms of the name that the bylines print."""

    roles: tuple[str, ...]
    outlets: tuple[str, ...]
    """For whom the bylines say that they write."""

    papers: tuple[Paper, ...]
    same_as: tuple[Elsewhere, ...]
    person: Written | None
    curated: bool
    because: tuple[Reason, ...]
    years: tuple[Group, ...]
    """The newest first."""

    folded: bool
    """Whether years fold."""

    about: tuple[NameGroup, ...]
    together: tuple[NameRow, ...]
    together_counts: bool
    take_away: TakeAway


def author_page(desk: Desk, author: Author) -> Page:
    """One author."""
    path, articles = desk.catalogue.paths[author.id], desk.catalogue.written_by.get(author.id, ())
    tally = tallied(desk.say, len(articles))
    dated = [a for a in articles if a in desk.catalogue.dates]
    together = _together(desk, path, author, articles)
    view = AuthorView(
        frame=frame(desk, path, author.name, section="names", description=described(desk.say, author.name, tally),
                    here=Here(articles=articles, words=with_tally(desk.say, author.name, tally), undated=len(dated) < len(articles)),
                    json_ld=author_data(desk, author, path, articles)),
        tabs=section_tabs(desk, path), name=author.name, kind=desk.say.gettext(KIND_WORDS[author.kind]), note=author.note, tally=tally,
        first=desk.when(dated[0]).text if dated else None, last=desk.when(dated[-1]).text if dated else None,
        printed=tuple(form for form in author.forms if form != author.name), roles=author.roles, outlets=_outlets(desk, author, articles),
        papers=tuple(_paper(desk, path, paper, held) for paper, held in papers_of(desk, author).items()),
        same_as=tuple(elsewhere(link) for link in map(safe_web, author.same_as) if link), person=_written(desk, path, author),
        curated=author.curated, because=reasons(desk.say, author.because), years=_years(desk, path, author.id, articles),
        folded=len(articles) > MANY_ARTICLES and author.id not in desk.catalogue.list_parts,
        about=_about(desk, path, articles), together=together, together_counts=telling(together),
        take_away=beside(desk, of_author(desk, author)))
    return Page(path=path, template="author.html", view=view)


def _outlets(desk: Desk, author: Author, articles: Sequence[str]) -> tuple[str, ...]:
    counts = Counter(one.outlet for article in articles for one in desk.catalogue.signatures.get(article, ())
                     if one.author == author.id and one.outlet)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _paper(desk: Desk, path: str, paper: str, articles: Sequence[str]) -> Paper:
    name = desk.catalogue.publication_name.get(paper)
    dates = [desk.catalogue.dates[article] for article in articles if article in desk.catalogue.dates]
    years = sorted({f"{date.earliest:%Y}" for date in dates} | {f"{date.latest:%Y}" for date in dates})
    words = tallied(desk.say, len(articles))
    if years:
        words = desk.say.gettext("%(tally)s, %(span)s", tally=words, span=spanned(desk.say, years[0], years[-1]))
    return Paper(name=name or no_publication(desk.say), href=desk.href(path, paper), recorded=name is not None, words=words)


def _written(desk: Desk, path: str, author: Author) -> Written | None:
    href = desk.href(path, author.person)
    return Written(name=desk.shown[author.person].name, href=href, sure=author.person_sure) if href and author.person else None


def _years(desk: Desk, path: str, author: str, articles: Sequence[str]) -> tuple[Group, ...]:
    if author in desk.catalogue.list_parts:
        return groups_of(desk, path, author, articles[::-1])
    held: dict[str, list[str]] = {}
    undated = [article for article in articles if article not in desk.catalogue.dates]
    for article in (*reversed([a for a in articles if a in desk.catalogue.dates]), *undated):
        date = desk.catalogue.dates.get(article)
        held.setdefault(f"{date.earliest:%Y}" if date else "undated", []).append(article)
    return tuple(
        Group(label=year if year != "undated" else no_date(desk.say), dated=year != "undated", anchor=f"in-{year}",
              href=desk.href(path, year) if year != "undated" else None, count=tallied(desk.say, len(ids)),
              rows=rows(desk, path, ids, coined=True), brief=len(articles) > BRIEF_FROM)
        for year, ids in held.items())


def _about(desk: Desk, path: str, articles: Sequence[str]) -> tuple[NameGroup, ...]:
    """The topics, people, organisations and places that the articles have most often."""
    counts = Counter(topic for article in articles for topic in desk.topics_of.get(article, ()))
    ranked = sorted(counts, key=lambda topic: (-counts[topic], sort_key(desk.say.topic(topic.name))))[:TOPICS]
    topics = tuple(NameRow(name=desk.say.topic(topic.name), href=desk.href(path, topic.id), kind=desk.say.gettext("Topic"), gloss=None,
                           count=desk.say.number(counts[topic]),
                           words=tallied(desk.say, counts[topic])) for topic in ranked)
    others = company_of(desk, path, tuple(articles))
    return (*((NameGroup(title=desk.say.gettext("Topics"), names=topics, counts=telling(topics)),) if topics else ()), *others)


def _together(desk: Desk, path: str, author: Author, articles: Sequence[str]) -> tuple[NameRow, ...]:
    """Who signs the same articles, the most often first."""
    counts = Counter(
        other for article in articles
        for other in dict.fromkeys(one.author for one in desk.catalogue.signatures.get(article, ()))
        if other and other != author.id)
    ranked = most_first((desk.catalogue.author[other], count) for other, count in counts.items())[:TOGETHER]
    return tuple(author_row(desk, path, other, count,
        desk.say.ngettext("%(number)s article together", "%(number)s articles together", count)) for other, count in ranked)
