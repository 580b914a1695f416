"""What the articles that mention something are about: their stories and their topics."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.views.desk import Desk
from generator.views.stories import newest_first
from generator.views.story import span_of
from generator.views.topics import TopicRow, topic_row
from generator.views.words import reports

TOPIC_LIMIT = 18
LATEST = 12
"""Stories in sight; earlier ones are folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """A story that some of the articles tell."""

    headline: str
    href: str | None
    span: str
    """Its days in words."""

    count: str
    """ "3 reports", or "2 of 3 reports" when only two of them mention the thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """Stories, the latest first."""

    latest: tuple[StoryLink, ...]
    earlier: tuple[StoryLink, ...]
    earlier_words: str
    """ "41 earlier stories"."""

    order: str | None
    """In which order they stand, None of one alone."""


def stories_of(desk: Desk, path: str, articles: Sequence[str]) -> Stories:
    """The stories that the articles tell."""
    counts = Counter(story for article in articles if (story := desk.catalogue.story_of.get(article)))
    told = newest_first(desk, [desk.story[story] for story in counts])
    links = tuple(_link(desk, path, story.id, counts[story.id]) for story in told)
    return Stories(latest=links[:LATEST], order=desk.say.gettext("The latest first.") if len(links) > 1 else None,
                   earlier=links[LATEST:],
                   earlier_words=desk.say.ngettext("%(number)s earlier story", "%(number)s earlier stories", max(len(links) - LATEST, 0)))


def _link(desk: Desk, path: str, story_id: str, count: int) -> StoryLink:
    story = desk.story[story_id]
    told = len(story.articles)
    words = (reports(desk.say, told) if count >= told
             else desk.say.ngettext("%(count)s of %(number)s report", "%(count)s of %(number)s reports", told,
                                    count=desk.say.number(count)))
    return StoryLink(headline=story.headline, href=desk.href(path, story.id), span=span_of(desk, story, short=True), count=words)


def topics_among(desk: Desk, path: str, articles: Sequence[str]) -> tuple[TopicRow, ...]:
    """The topics that most of the articles have, each with how many of them."""
    counts = Counter(topic.id for article in articles for topic in desk.topics_of.get(article, ()))
    named = {topic.id: topic for article in articles for topic in desk.topics_of.get(article, ())}
    ranked = sorted(counts, key=lambda id_: (-counts[id_], sort_key(desk.say.topic(named[id_].name))))[:TOPIC_LIMIT]
    return tuple(topic_row(desk, path, named[id_], counts[id_]) for id_ in ranked)
