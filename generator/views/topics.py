"""Topics and hashtags: the list, and the page of each."""

from collections import Counter
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Topic
from generator.views.article_row import Group, papers_told
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.gathering import of_topic
from generator.views.linked_data import list_data
from generator.views.listing import groups_of
from generator.views.names_list import NameGroup, grouped, name_row
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally

PATH = "topics/index.html"
COMPANY_LIMIT = 18
WHY_LIMIT = 100
"""Articles of a topic up to which its page says why each has it; each article's own page says so too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    """What a list says of a topic."""

    name: str
    href: str | None
    count: str
    words: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsView:
    """Everything that topics.html prints."""

    frame: Frame
    tally: str
    filterable: bool
    topics: tuple[TopicRow, ...]
    hashtags: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why one article has the topic."""

    headline: str
    href: str | None
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """Everything that topic.html prints."""

    frame: Frame
    name: str
    kind: str
    note: str | None
    tally: str
    groups: tuple[Group, ...]
    says_paper: bool
    """Whether each article says its publication: not where a long list knows none."""

    company: tuple[NameGroup, ...]
    why: tuple[Why, ...]
    """None of more than WHY_LIMIT articles."""

    take_away: TakeAway


def topics_page(desk: Desk) -> Page:
    """Every topic, A to Z, and every hashtag."""
    held = sorted(desk.catalogue.topics, key=lambda topic: sort_key(desk.say.topic(topic.name)))
    plain = [topic for topic in held if not topic.name.startswith("#")]
    tags = [topic for topic in held if topic.name.startswith("#")]
    tally = desk.say.ngettext("%(number)s topic", "%(number)s topics", len(plain))
    if tags:
        tally = desk.say.listed([desk.say.ngettext("%(number)s subject", "%(number)s subjects", len(plain)),
                                 desk.say.ngettext("%(number)s hashtag", "%(number)s hashtags", len(tags))])
    view = TopicsView(
        frame=frame(desk, PATH, desk.say.gettext("Topics"), section="topics", description=f"{tally}."), tally=tally,
        filterable=len(held) > 40,
        topics=tuple(topic_row(desk, PATH, topic) for topic in plain), hashtags=tuple(topic_row(desk, PATH, topic) for topic in tags),
    )
    return Page(path=PATH, template="topics.html", view=view)


def topic_row(desk: Desk, path: str, topic: Topic, among: int | None = None) -> TopicRow:
    """The row of one topic; `among` is how many of some articles have it, None for all articles."""
    count = len(topic.articles) if among is None else among
    return TopicRow(name=desk.say.topic(topic.name), href=desk.href(path, topic.id), count=desk.say.number(count),
                    words=tallied(desk.say, count), note=topic.note)


def topic_page(desk: Desk, topic: Topic) -> Page:
    """One topic."""
    path, name = desk.catalogue.paths[topic.id], desk.say.topic(topic.name)
    held = tuple(reversed(topic.articles))
    tally, groups = tallied(desk.say, len(held)), groups_of(desk, path, topic.id, held)
    view = TopicView(
        frame=frame(desk, path, name, section="topics", description=described(desk.say, name, tally),
                    here=Here(articles=held, words=with_tally(desk.say, name, tally)),
                    json_ld=list_data(desk, path, topic.name, (desk.say.gettext("Topics"), PATH))),
        take_away=beside(desk, of_topic(desk, topic)),
        name=name, kind=desk.say.gettext("Hashtag") if topic.name.startswith("#") else desk.say.gettext("Topic"), note=topic.note,
        tally=tally,
        groups=groups, says_paper=papers_told(groups), company=company_of(desk, path, held), why=tuple(
            Why(headline=desk.catalogue.by_id[a].headline, href=desk.href(path, a),
                because=reasons(desk.say, desk.catalogue.topic_because.get((a, topic.id), ())))
            for a in held if len(held) <= WHY_LIMIT),
    )
    return Page(path=path, template="topic.html", view=view)


def company_of(desk: Desk, path: str, articles: tuple[str, ...]) -> tuple[NameGroup, ...]:
    """Who and what these articles mention most often, by type."""
    counter = Counter(
        entity for article in articles for entity in sorted({m.entity for m in desk.catalogue.mentions.get(article, ()) if m.entity})
        if entity in desk.catalogue.paths and desk.shown[entity].type != "group"
    )
    ranked = sorted(counter, key=lambda e: (-counter[e], -desk.fame[e], sort_key(desk.shown[e].name)))
    shown = [desk.shown[e] for e in ranked[:COMPANY_LIMIT]]
    return grouped(desk.say, ((entity.type, name_row(desk, path, entity, counter[entity.id])) for entity in shown))
