"""A list of articles: all of them, or a few of each period that has a page of its own; and these pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.entity_pages import UNDATED, periods_of
from generator.list_parts import STORIES
from generator.views.article_row import Group, by_month, by_paper, explained, papers_told, rows
from generator.views.calendar import most_told
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame
from generator.views.links import relative
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.volumes import anchor, label, lettered
from generator.views.words import articles as tallied
from generator.views.words import described, no_publication, part_of, with_tally
from generator.wording import Wording, headed

FEW = 5
"""Articles that a list shows of a period with a page of its own."""

SECTIONS = {"topics": "topics", "authors": "names"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPart:
    """A period of a list that has a page."""

    list: str
    """Id of what the articles have in common, "undated" of those without a date."""

    name: str
    """What that is called."""

    period: str
    articles: tuple[str, ...]
    """Ids, in the archive's order."""

    @property
    def id(self) -> str:
        """That of its page."""
        return f"{self.list}/{self.period}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPartView:
    """Everything that list-part.html prints."""

    frame: Frame
    up: NavLink
    """The list that it is a part of."""

    title: str
    tally: str
    groups: tuple[Group, ...]
    says_paper: bool
    """Whether each article says its publication: not where the headings do, nor where a long list knows none."""

    undated: bool
    """Whether the articles have no date, which none of them need say, and stand in the order of their letters."""

    before: NavLink | None
    after: NavLink | None


def groups_of(desk: Desk, path: str, list_: str, articles: Sequence[str], within: str = "") -> tuple[Group, ...]:
    """The groups of a list on the page at `path`, which is that of the period `within`, "" for the whole; in the order given."""
    parts = desk.catalogue.list_parts.get(list_, ())
    below: dict[str, list[str]] = {}
    for article in articles:
        chain = periods_of(desk.catalogue.by_id[article], desk.catalogue.dates.get(article))
        narrower = chain[chain.index(within) + 1:] if within in chain else chain
        below.setdefault(next((period for period in narrower if period in parts), ""), []).append(article)
    own = below.pop("", [])
    opened = tuple(_opened(desk, path, f"{list_}/{period}", period, below[period]) for period in sorted(below, key=as_listed))
    if within.startswith(UNDATED):
        own = alphabetical(desk, own)
    return (*explained(desk.say, opened), *(by_paper if within.startswith(UNDATED) and not opened else by_month)(desk, path, own))


def alphabetical(desk: Desk, articles: Sequence[str]) -> list[str]:
    """What is undated, in the order of the letters by which it is cut."""
    return sorted(articles, key=lambda article: (desk.catalogue.by_id[article].slug, article))


def as_listed(period: str) -> tuple[bool, str]:
    """The key by which periods stay in the order given, and behind them what is undated stands by its letters."""
    return (True, period) if period.startswith(UNDATED) else (False, "")


def _opened(desk: Desk, path: str, part: str, period: str, articles: Sequence[str]) -> Group:
    chosen = most_told(desk, articles, FEW)
    shown = alphabetical(desk, chosen) if period.startswith(UNDATED) else [article for article in articles if article in chosen]
    all_ = desk.say.ngettext("All %(number)s", "All %(number)s", len(articles))
    return Group(
        label=named(desk.say, part.rpartition("/")[0], period), anchor=anchor(period), href=desk.href(path, part),
        count=tallied(desk.say, len(articles)),
        rows=rows(desk, path, shown, coined=True), brief=True, dated=not period.startswith(UNDATED),
        more=all_ if len(shown) < len(articles) else None)


def named(say: Wording, list_: str, period: str) -> str:
    """The heading of a period in a list; in the list of what is undated, whose title says so, the letters alone."""
    return (lettered(period) if list_ == UNDATED else "") or headed(label(say, period))


def parts_of_lists(desk: Desk) -> Iterator[ListPart]:
    """Every part of every list."""
    for list_, periods in desk.catalogue.list_parts.items():
        if list_ == STORIES:  # generator/views/stories.py
            continue
        name, held = _name(desk, list_), dict[str, list[str]]((period, []) for period in periods)
        for article in _articles(desk, list_):
            for period in periods_of(desk.catalogue.by_id[article], desk.catalogue.dates.get(article)):
                if period in held:
                    held[period].append(article)
        yield from (ListPart(list=list_, name=name, period=period, articles=tuple(held[period])) for period in periods)


def list_part_page(desk: Desk, part: ListPart) -> Page:
    """The page of one of them."""
    list_, name, period, articles = part.list, part.name, part.period, part.articles
    path = desk.catalogue.paths[part.id]
    title, tally = named(desk.say, list_, period), tallied(desk.say, len(articles))
    before, after = beside(desk, path, list_, period)
    full, undated = part_of(desk.say, name, title), period.startswith(UNDATED)
    groups = groups_of(desk, path, list_, articles[::-1], period)
    if [title] == [headed(group.label) for group in groups]:
        groups = (replace(groups[0], alone=True),)
    view = ListPartView(
        frame=frame(desk, path, full, section=SECTIONS.get(list_.partition("/")[0], "articles"),
                    description=described(desk.say, full, tally),
                    here=Here(articles=articles, words=with_tally(desk.say, full, tally), undated=undated)),
        up=NavLink(label=name, href=relative(path, f"{list_}.html")), title=title, tally=tally, groups=groups, undated=undated,
        says_paper=papers_told(groups) and (not undated or any(group.more for group in groups)),
        before=before, after=after)
    return Page(path=path, template="list-part.html", view=view)


def beside(desk: Desk, path: str, list_: str, period: str) -> tuple[NavLink | None, NavLink | None]:
    """From the page of a period of a list to those before and after it that are as long."""
    periods = [other for other in desk.catalogue.list_parts[list_]
               if len(other) == len(period) and other.startswith(UNDATED) == period.startswith(UNDATED)]
    at = periods.index(period)
    links = [NavLink(label=named(desk.say, list_, other), href=desk.href(path, f"{list_}/{other}") or "")
             for other in (*periods[max(0, at - 1):at], *periods[at + 1:at + 2])]
    return links[0] if at else None, links[-1] if at + 1 < len(periods) else None


def _articles(desk: Desk, list_: str) -> tuple[str, ...]:
    """The articles of a list, in the archive's order."""
    catalogue = desk.catalogue
    if list_ == UNDATED:
        return catalogue.undated
    topic = next((topic.articles for topic in catalogue.topics if topic.id == list_), ())
    return catalogue.publications.get(list_) or catalogue.written_by.get(list_) or topic


def _name(desk: Desk, list_: str) -> str:
    catalogue = desk.catalogue
    if list_ == UNDATED:
        return desk.say.gettext("Undated")
    if list_ in catalogue.author:
        return catalogue.author[list_].name
    topic = next((desk.say.topic(topic.name) for topic in catalogue.topics if topic.id == list_), None)
    return topic or catalogue.publication_name.get(list_) or no_publication(desk.say)
