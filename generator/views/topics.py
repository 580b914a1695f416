"""Topics and hashtags: the list, and the page of each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.entity_pages import page_among
from generator.filing import sort_key
from generator.model import Topic
from generator.views.article_row import Group, papers_told
from generator.views.because import Reason, reasons
from generator.views.desk import Desk
from generator.views.frame import Frame, frame
from generator.views.gathering import of_topic
from generator.views.letters import Rows, below, letter_of_page, letter_rows
from generator.views.linked_data import list_data
from generator.views.listing import groups_of
from generator.views.names_list import NameGroup, grouped, name_row
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally
from generator.wording import Wording

TOPICS = "topics"
PATH = f"{TOPICS}/index.html"
FILTER_FROM = 40
"""Topics from which a list gets a live filter."""

MOST = 60
"""Topics on the first page of a list that is cut by letter."""

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
    title: str
    tally: str
    letters: Rows
    """Where each letter is, of a list that is cut by them."""

    filterable: bool
    whole: bool
    """Whether the list is all on this page."""

    most: tuple[TopicRow, ...]
    """Those of most articles, where the others are on the pages of their letters."""

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


def topics_pages(desk: Desk) -> Iterator[Page]:
    """Every topic, A to Z, and every hashtag; where one page has no room, by letter."""
    lettered, topics = desk.catalogue.naming.lists.get(TOPICS, ()), desk.catalogue.topics
    tally, title = _tally(desk.say, topics), desk.say.gettext("Topics")
    if not lettered:
        yield _list(desk, PATH, title, tally, topics)
        return
    yield _list(desk, PATH, title, tally, (), most=topics, letters=letter_rows(PATH, lettered))
    held: dict[str, list[Topic]] = {id_: [] for id_ in lettered}
    for topic in topics:
        page = page_among(held, TOPICS, desk.say.topic(topic.name)) or page_among(held, TOPICS, topic.name)
        if page:
            held[page].append(topic)
    for id_, own in held.items():
        path, name = f"{id_}.html", with_tally(desk.say, title, letter_of_page(id_))
        under = [topic for page, more in held.items() if page.startswith(id_) for topic in more] if below(id_, lettered) else []
        yield _list(desk, path, name, _tally(desk.say, under or own), own, most=under, letters=letter_rows(path, lettered))


def _list(
    desk: Desk, path: str, title: str, tally: str, topics: Sequence[Topic], *, most: Sequence[Topic] = (), letters: Rows = (),
) -> Page:
    ordered = sorted(topics, key=lambda topic: sort_key(desk.say.topic(topic.name)))
    plain, tags = ([topic_row(desk, path, topic) for topic in ordered if topic.name.startswith("#") is is_tag] for is_tag in (False, True))
    first = sorted(most, key=lambda topic: (-len(topic.articles), sort_key(desk.say.topic(topic.name))))[:MOST]
    view = TopicsView(
        frame=frame(desk, path, title, section="topics", description=f"{tally}."), title=title, tally=tally, letters=letters,
        filterable=len(ordered) + len(first) > FILTER_FROM, whole=not letters, most=tuple(topic_row(desk, path, topic) for topic in first),
        topics=tuple(plain), hashtags=tuple(tags),
    )
    return Page(path=path, template="topics.html", view=view)


def _tally(say: Wording, topics: Sequence[Topic]) -> str:
    tags = sum(topic.name.startswith("#") for topic in topics)
    plain = len(topics) - tags
    if not tags:
        return say.ngettext("%(number)s topic", "%(number)s topics", plain)
    return say.listed([say.ngettext("%(number)s subject", "%(number)s subjects", plain),
                       say.ngettext("%(number)s hashtag", "%(number)s hashtags", tags)])


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
