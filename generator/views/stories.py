"""The list of stories, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Story
from generator.views.article_row import Row, rows
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.page import Page
from generator.views.story import span_of
from generator.views.words import disagreements, reports

REPORT_LIMIT = 6
MANY = 150
"""Stories beyond which their list leaves out the reports, which each story's own page has: 250 bytes a story, for a kilobyte."""
PATH = "stories/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """What a list says of a story."""

    headline: str
    href: str | None
    span: str
    reports: str
    differences: str | None
    """ "2 differences", None when the reports agree."""

    note: str | None
    rows: tuple[Row, ...]
    more: str | None
    more_here: str | None
    """The same said in full: "3 more in this story"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesView:
    """Everything that stories.html prints."""

    frame: Frame
    tally: str
    stories: tuple[StoryRow, ...]


def stories_page(desk: Desk) -> Page:
    """Every story."""
    told = newest_first(desk)
    tally = desk.say.ngettext("%(number)s story told by more than one report", "%(number)s stories told by more than one report", len(told))
    view = StoriesView(
        frame=frame(desk, PATH, desk.say.gettext("Stories"), section="stories", description=f"{tally}."), tally=tally,
        stories=tuple(story_row(desk, PATH, story, REPORT_LIMIT if len(told) <= MANY else 0) for story in told),
    )
    return Page(path=PATH, template="stories.html", view=view)


def newest_first(desk: Desk, stories: Iterable[Story] | None = None) -> tuple[Story, ...]:
    """Stories, all of them where none are given, by their last dated report, the latest first."""
    def last(story: Story) -> tuple[str, str]:
        dates = [desk.catalogue.dates[a].latest.isoformat() for a in story.articles if a in desk.catalogue.dates]
        return max(dates, default=""), story.id
    return tuple(sorted(desk.catalogue.stories if stories is None else stories, key=last, reverse=True))


def largest_first(desk: Desk) -> tuple[Story, ...]:
    """Stories by their number of reports, the later of equals first."""
    return tuple(sorted(newest_first(desk), key=lambda story: -len(story.articles)))


def story_row(desk: Desk, path: str, story: Story, limit: int = REPORT_LIMIT) -> StoryRow:
    """The row of one story."""
    left = len(story.articles) - limit
    return StoryRow(
        headline=story.headline, href=desk.href(path, story.id), span=span_of(desk, story, short=True),
        reports=reports(desk.say, len(story.articles)), note=story.note,
        differences=disagreements(desk.say, len(story.differences)) if story.differences else None,
        rows=rows(desk, path, _shown(story.articles, limit)),
        more=desk.say.ngettext("%(number)s more", "%(number)s more", left) if limit and left > 0 else None,
        more_here=desk.say.ngettext("%(number)s more in this story", "%(number)s more in this story", left) if left > 0 else None,
    )


def _shown(articles: Iterable[str], limit: int) -> list[str]:
    return list(articles)[:limit]
