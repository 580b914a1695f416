"""The list of stories, newest first, and the periods into which it is cut when it is long."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.entity_pages import UNDATED, periods_of
from generator.list_parts import STORIES
from generator.model import Story
from generator.stories import last_report
from generator.views.article_row import Row, row, rows
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame
from generator.views.links import relative
from generator.views.listing import FEW, as_listed, beside
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.story import span_of, told_by, tongue_of
from generator.views.volumes import anchor, label
from generator.views.words import described, disagreements, part_of, reports, with_tally
from generator.wording import headed

REPORT_LIMIT = 6
MANY = 150
"""Stories beyond which a page leaves out the reports, which each story's own page has: 250 bytes a story, for a kilobyte."""
PATH = "stories/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """What a list says of a story."""

    headline: str
    language: str | None
    """Of the headline, where the site has another."""

    href: str | None
    span: str | None
    """When; None where the heading above says that no date is recorded."""

    reports: str
    differences: str | None
    """ "2 differences", None when the reports agree."""

    note: str | None
    opening: Row | None
    """The report whose headline is the story's, which stands there already; None where an editor wrote the story's own."""

    rows: tuple[Row, ...]
    """Other reports."""

    more: str | None
    more_here: str | None
    """The same said in full: "3 more in this story"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryGroup:
    """Stories, of a period that has a page of its own when there is a label."""

    label: str | None
    anchor: str
    href: str | None
    count: str
    more: str | None
    """ "All 212", None where they are all here."""

    stories: tuple[StoryRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesView:
    """Everything that stories.html prints, for all stories and for those of a period."""

    frame: Frame
    up: NavLink | None
    """From a period to all stories."""

    title: str
    tally: str
    groups: tuple[StoryGroup, ...]
    before: NavLink | None = None
    after: NavLink | None = None


def stories_page(desk: Desk) -> Page:
    """Every story; some of each year when one page has no room for them."""
    told, title = newest_first(desk), desk.say.gettext("Stories")
    tally = desk.say.ngettext("%(number)s story told by more than one report", "%(number)s stories told by more than one report", len(told))
    view = StoriesView(
        frame=frame(desk, PATH, title, section="stories", description=f"{tally}."), up=None, title=title, tally=tally,
        groups=_groups(desk, PATH, told))
    return Page(path=PATH, template="stories.html", view=view)


def story_part_pages(desk: Desk) -> Iterator[Page]:
    """The periods into which their list is cut."""
    told = newest_first(desk)
    for period in desk.catalogue.list_parts.get(STORIES, ()):
        yield _part(desk, period, tuple(story for story in told if period in _periods(desk, story)))


def _part(desk: Desk, period: str, told: Sequence[Story]) -> Page:
    path, title, all_ = desk.catalogue.paths[f"{STORIES}/{period}"], headed(label(desk.say, period)), desk.say.gettext("Stories")
    before, after = beside(desk, path, STORIES, period)
    tally, full = _tally(desk, told), part_of(desk.say, all_, title)
    articles = tuple(article for story in told for article in story.articles)
    view = StoriesView(
        frame=frame(desk, path, full, section="stories", description=described(desk.say, full, tally),
                    here=Here(articles=articles, words=with_tally(desk.say, full, tally), undated=period.startswith(UNDATED))),
        up=NavLink(label=all_, href=relative(path, PATH)), title=title, tally=tally, groups=_groups(desk, path, told, period),
        before=before, after=after)
    return Page(path=path, template="stories.html", view=view)


def _groups(desk: Desk, path: str, told: Sequence[Story], within: str = "") -> tuple[StoryGroup, ...]:
    """A few stories of each narrower period that has a page, the most told ones, then those that stand here."""
    parts = desk.catalogue.list_parts.get(STORIES, ())
    below: dict[str, list[Story]] = {}
    for story in told:
        chain = _periods(desk, story)
        narrower = chain[chain.index(within) + 1:] if within else chain
        below.setdefault(next((period for period in narrower if period in parts), ""), []).append(story)
    own = below.pop("", [])
    opened = (_opened(desk, path, period, below[period]) for period in sorted(below, key=as_listed))
    limit = REPORT_LIMIT if len(own) <= MANY else 0
    dated = not within.startswith(UNDATED)
    here = StoryGroup(
        label=headed(label(desk.say, within, within.count("-") + 1)) if below else None, anchor="here", href=None,
        count=_tally(desk, own), more=None, stories=tuple(story_row(desk, path, story, limit, dated=dated) for story in own))
    return (*opened, here) if own or not below else tuple(opened)


def _opened(desk: Desk, path: str, period: str, held: Sequence[Story]) -> StoryGroup:
    shown = sorted(held, key=lambda story: -len(story.articles))[:FEW]
    return StoryGroup(
        label=headed(label(desk.say, period)), anchor=anchor(period), href=desk.href(path, f"{STORIES}/{period}"), count=_tally(desk, held),
        more=desk.say.ngettext("All %(number)s", "All %(number)s", len(held)) if len(shown) < len(held) else None,
        stories=tuple(story_row(desk, path, story, 0, dated=not period.startswith(UNDATED)) for story in shown))


def _periods(desk: Desk, story: Story) -> tuple[str, ...]:
    last = last_report(story, desk.catalogue.dates)
    return periods_of(desk.catalogue.by_id[last], desk.catalogue.dates.get(last))


def _tally(desk: Desk, told: Sequence[Story]) -> str:
    return desk.say.ngettext("%(number)s story", "%(number)s stories", len(told))


def newest_first(desk: Desk, stories: Iterable[Story] | None = None) -> tuple[Story, ...]:
    """Stories, all of them where none are given, by their last dated report, the latest first."""
    def last(story: Story) -> tuple[str, str]:
        dates = [desk.catalogue.dates[a].latest.isoformat() for a in story.articles if a in desk.catalogue.dates]
        return max(dates, default=""), story.id
    return tuple(sorted(desk.catalogue.stories if stories is None else stories, key=last, reverse=True))


def largest_first(desk: Desk) -> tuple[Story, ...]:
    """Stories by their number of reports, the later of equals first."""
    return tuple(sorted(newest_first(desk), key=lambda story: -len(story.articles)))


def story_row(desk: Desk, path: str, story: Story, limit: int = REPORT_LIMIT, *, dated: bool = True) -> StoryRow:
    """The row of one story, with at most `limit` of its reports; not `dated` under a heading that says of all that they are not."""
    left, titled, rest = len(story.articles) - limit, *told_by(desk, story)
    return StoryRow(
        headline=story.headline, language=tongue_of(desk, story), href=desk.href(path, story.id),
        span=span_of(desk, story, short=True) if dated else None,
        reports=reports(desk.say, len(story.articles)), note=story.note,
        differences=disagreements(desk.say, len(story.differences)) if story.differences else None,
        opening=row(desk, path, titled) if titled and limit else None,
        rows=rows(desk, path, rest[:max(0, limit - (titled is not None))]),
        more=desk.say.ngettext("%(number)s more", "%(number)s more", left) if limit and left > 0 else None,
        more_here=desk.say.ngettext("%(number)s more in this story", "%(number)s more in this story", left) if left > 0 else None,
    )
