"""What the page of an article says of the story that it tells: who else told it, what came before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Article, Story
from generator.views.article_row import Row, row, rows
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.story import tongue_of

SHOWN = 5
"""Reports listed beside an article; the story's page has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBox:
    """The story that the article is a report of."""

    headline: str
    language: str | None
    """Of the headline, where the site has another."""

    href: str | None
    card: str | None
    """The shard that has its link card."""

    others: tuple[Row, ...]
    """The reports that stand nearest to it in the story; none that has its text, which is shown as its copy."""

    more: str | None
    """ "9 more reports"."""

    earlier: Row | None
    """The last report of an earlier day."""

    later: Row | None
    because: tuple[Reason, ...]


def story_box(desk: Desk, article: Article, path: str) -> StoryBox | None:
    """The box, None for an article of no story."""
    catalogue = desk.catalogue
    story = desk.story.get(catalogue.story_of.get(article.id, ""))
    if story is None:
        return None
    now = catalogue.current(article.id)
    same = {now, *catalogue.copies.get(now, ())}
    others = _nearest([id_ for id_ in story.articles if id_ == now or id_ not in same], now)
    left = len(story.articles) - 1 - len([id_ for id_ in story.articles if id_ in same and id_ != now]) - len(others)
    earlier, later = _beside(desk, story, now)
    return StoryBox(
        headline=story.headline, language=tongue_of(desk, story), href=desk.href(path, story.id),
        card=desk.card_of.get(story.id), others=rows(desk, path, others),
        because=reasons(desk.say, story.because),
        more=desk.say.ngettext("%(number)s more report", "%(number)s more reports", left) if left else None,
        earlier=row(desk, path, earlier) if earlier else None, later=row(desk, path, later) if later else None)


def _nearest(articles: Sequence[str], own: str) -> list[str]:
    """The reports around this one, in the order of the story."""
    place = articles.index(own)
    first = max(0, min(place - SHOWN // 2, len(articles) - 1 - SHOWN))
    return [id_ for id_ in articles[first : first + SHOWN + 1] if id_ != own]


def _beside(desk: Desk, story: Story, own: str) -> tuple[str | None, str | None]:
    """The last report that is surely older, the first that is surely younger; none for one without a date."""
    dates = desk.catalogue.dates
    date = dates.get(own)
    if date is None:
        return None, None
    before = [id_ for id_ in story.articles if id_ in dates and dates[id_].latest < date.earliest]
    after = [id_ for id_ in story.articles if id_ in dates and dates[id_].earliest > date.latest]
    return before[-1] if before else None, after[0] if after else None
