"""The page of an article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator import prose
from generator.model import Article, Mention
from generator.prose import Html, Span
from generator.views.article_row import Row, row, weight_of
from generator.views.because import Reason, reasons
from generator.views.bylines import Byline, bylines_of
from generator.views.cite import Cite, cite
from generator.views.collections import in_collections
from generator.views.desk import Desk
from generator.views.following import Followed, followed
from generator.views.frame import Frame, NavLink, frame
from generator.views.linked_data import article_data
from generator.views.meta import article_metas, description_of
from generator.views.names_list import NameGroup, in_article
from generator.views.page import Page
from generator.views.references import cards_of_held, held_links, linked_on
from generator.views.related import RelatedRow, related_rows
from generator.views.slip import Slip, slip
from generator.views.spine import Here
from generator.views.story_box import StoryBox, story_box
from generator.views.versions import Standing, standing
from generator.views.when import When, in_words_of, words_for
from generator.views.workings import Workings

INDENT_FROM = 7
"""Paragraphs from which they are told apart by indents, as in print; fewer are told apart by space."""

LONGEST_DISPLAYED = 120
"""Characters of a headline that is set as large as others."""

LINK_CLASS = "name"

COLUMNS_FROM = 500
"""Words from which paper has two columns."""

LONG_READ = 1500
"""Words from which a reader may not finish an article in one sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLink:
    """A topic and why the article has it."""

    name: str
    href: str | None
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What stands in place of an article that was taken down."""

    date: str
    reason: str
    replaced_by: str | None
    replaced_href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """Everything that article.html prints."""

    frame: Frame
    headline: str
    wordy: bool
    """Whether the headline is too long to be set as large as others."""

    draft: bool
    """Whether it is not published."""

    kicker: str | None
    standfirst: str | None
    standfirst_label: str | None
    bylines: tuple[Byline, ...]
    notice: str
    """The age notice: "Published 29 April 2016"."""

    when: When
    publication: str
    publication_href: str | None
    recorded: bool
    genre: str
    language: str | None
    direction: str
    long: bool
    """Whether paragraphs are indented."""

    columned: bool
    """Whether paper has it in two columns."""

    reads_long: bool
    """Whether the page remembers how far it was read."""

    body: Html
    excerpt: bool
    """Whether only a part of the article may be shown."""

    metadata_only: bool
    """Whether nothing of its text may be shown."""

    withdrawn: Taken | None
    slip: Slip
    names: tuple[NameGroup, ...]
    topics: tuple[TopicLink, ...]
    collections: tuple[NavLink, ...]
    """Those that it is in."""

    story: StoryBox | None
    related: tuple[RelatedRow, ...]
    standing: Standing | None
    """Its other versions and its copies."""

    cite: Cite
    earlier: Row | None
    later: Row | None
    followed: tuple[Followed, ...]
    """The names that lead to yet other articles."""


def article_page(desk: Desk, article: Article, workings: Workings, neighbours: tuple[str | None, str | None]) -> Page:
    """One article; `neighbours` are the ids before and after it in time."""
    path = desk.catalogue.paths[article.id]
    earlier, later = neighbours
    date, words = desk.when(article.id), 0 if article.withheld else len(article.text.split())
    view = ArticleView(
        frame=_frame(desk, article, path), headline=article.headline, wordy=len(article.headline) > LONGEST_DISPLAYED,
        draft=article.draft, kicker=article.kicker or article.section,
        standfirst=None if article.withheld else article.standfirst,
        standfirst_label=article.standfirst_label, bylines=bylines_of(desk, article, path),
        notice=desk.say.gettext("Published %(date)s", date=date.text) if date.known else date.text, when=date,
        publication=desk.publication(article),
        publication_href=desk.href(path, desk.publication_of.get(article.id)), recorded=article.publication is not None,
        genre=weight_of(article), language=article.language, direction=article.direction,
        long=sum(block.kind == "paragraph" for block in article.blocks) >= INDENT_FROM,
        columned=words > COLUMNS_FROM, reads_long=words > LONG_READ,
        body=Html("") if article.withheld else prose.render(
            article.body, article.blocks, tuple(_spans(desk, article, path)), "../" * path.count("/"), held_links(desk, article, path),
            cards_of_held(desk, article, path), _former(desk, article), linked_on(desk, article)),
        excerpt=article.access == "excerpt", metadata_only=article.access == "metadata",
        withdrawn=_taken(desk, article, path), slip=slip(desk, article, path),
        names=() if article.withdrawn else in_article(desk, path, article.id), topics=tuple(_topics(desk, article, path)),
        collections=in_collections(desk, path, article.id),
        story=story_box(desk, article, path), related=related_rows(desk, article, path), standing=standing(desk, article, path),
        cite=cite(desk, article, path, workings),
        earlier=row(desk, path, earlier) if earlier else None, later=row(desk, path, later) if later else None,
        followed=followed(desk, article, path, neighbours),
    )
    return Page(path=path, template="article.html", view=view)


def _frame(desk: Desk, article: Article, path: str) -> Frame:
    catalogue = desk.catalogue
    date = catalogue.dates.get(article.id)
    story = desk.story.get(catalogue.story_of.get(article.id, ""))
    reports = [other for other in (story.articles if story else ()) if other != catalogue.current(article.id)]
    others = [catalogue.dates[other] for other in reports if other in catalogue.dates]
    here = Here(day=date, ticks=tuple(others), undated=date is None, words=words_for(desk.say, date))
    mentions = () if article.withdrawn else catalogue.mentions.get(article.id, ())
    named = [desk.shown[e] for e in dict.fromkeys(m.entity for m in mentions if m.entity)]
    places = [entity.name for entity in named if entity.type == "place"]
    return frame(
        desk, path, article.headline, section="articles", description=description_of(article), here=here,
        metas=article_metas(desk, article, path, places), json_ld=article_data(desk, article, path, named),
    )


def _spans(desk: Desk, article: Article, path: str) -> Iterable[Span]:
    """Links for the first mention in each section, quotations, and the dateline."""
    yield from _links(desk, article, path)
    for quote in desk.catalogue.quotes.get(article.id, ()):
        if quote.kind in ("full", "fragment"):
            yield Span(start=quote.start, end=quote.end, kind="quote", css="said")
    first = next((block for block in article.blocks if block.kind == "paragraph"), None)
    if first and article.dateline and first.text.startswith(article.dateline):
        yield Span(start=first.start, end=first.start + len(article.dateline), kind="dateline", css="dateline")


def _former(desk: Desk, article: Article) -> dict[str, tuple[str, ...]]:
    found = desk.catalogue.anchored.get(article.id)
    return dict(found.former) if found else {}


def _links(desk: Desk, article: Article, path: str) -> Iterable[Span]:
    for mentions in _by_section(article, desk.catalogue.mentions.get(article.id, ())):
        seen: set[str] = set()
        for mention in mentions:
            href = desk.href(path, mention.entity)
            if href and mention.entity and mention.entity not in seen:
                seen.add(mention.entity)
                name = desk.shown[mention.entity].name
                title = name if name != mention.surface else None
                yield Span(start=mention.start, end=mention.end, kind="link", href=href, title=title, css=LINK_CLASS,
                           card=desk.card_of.get(mention.entity))


def _by_section(article: Article, mentions: Sequence[Mention]) -> Iterable[list[Mention]]:
    """The mentions in the body, section by section; none in headings, which are no place for a link."""
    blocks = [block for block in article.blocks if block.kind not in ("headline", "kicker", "standfirst")]
    starts = [block.start for block in blocks if block.kind == "heading"]
    edges = [blocks[0].start if blocks else 0, *starts, len(article.text) + 1]
    headings = [(block.start, block.end) for block in blocks if block.kind == "heading"]
    for left, right in pairwise(edges):
        inside = [m for m in mentions if left <= m.start < right]
        yield [m for m in inside if not any(start <= m.start < end for start, end in headings)]


def _taken(desk: Desk, article: Article, path: str) -> Taken | None:
    gone = article.withdrawn
    if gone is None:
        return None
    other = desk.catalogue.by_id.get(gone.replaced_by or "")
    return Taken(date=in_words_of(desk.say, gone.date), reason=gone.reason, replaced_by=other.headline if other else None,
                 replaced_href=desk.href(path, gone.replaced_by))


def _topics(desk: Desk, article: Article, path: str) -> Iterable[TopicLink]:
    for topic in desk.topics_of.get(article.id, ()):
        why = desk.catalogue.topic_because.get((article.id, topic.id), ())
        yield TopicLink(name=desk.say.topic(topic.name), href=desk.href(path, topic.id), because=reasons(desk.say, why))


def neighbours_in_time(articles: Sequence[str], undated: Iterable[str]) -> dict[str, tuple[str | None, str | None]]:
    """Article id -> the ids before and after it; a dated article has no undated neighbour, and the other way round."""
    without = set(undated)
    found: dict[str, tuple[str | None, str | None]] = {}
    for run in ([a for a in articles if a not in without], [a for a in articles if a in without]):
        for before, this, after in zip([None, *run], run, [*run[1:], None], strict=False):
            found[this] = (before, after)
    return found
