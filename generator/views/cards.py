"""Link cards: what a reader is told of a name, an article or a story before following the link to it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from generator.model import Article, Entity, Story
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.meta import description_of
from generator.views.names_list import gloss, kind_of
from generator.views.page import Page
from generator.views.story import span_of
from generator.views.words import articles as tallied
from generator.views.words import reports, shortened
from generator.wording import doubtful, in_words

NAME_BYTES, WORDS_BYTES = 240, 420
"""Room for the two parts of a card that may be long: with all the rest, a card stays below a kilobyte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card."""

    key: str
    """What the link to it says, seen from the top of the site: "people/ines-calloway.html"."""

    kind: str
    """ "Person", "Story"; of an article its publication."""

    name: str
    language: str | None
    """Of the name and the words, None for the interface's own."""

    direction: str | None
    words: str | None
    """Who or what it is; of an article how it begins."""

    facts: tuple[str, ...]
    """ "13 articles", "29 April 2016"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShard:
    """Everything that cards.js prints."""

    cards: tuple[Card, ...]


def card_pages(desk: Desk) -> Iterator[Page]:
    """Every shard, with its cards in the order of their addresses."""
    held: dict[str, list[Card]] = defaultdict(list)
    for thing, shard in desk.card_of.items():
        held[shard].append(card_of(desk, thing))
    for shard in sorted(held):
        cards = tuple(sorted(held[shard], key=lambda card: card.key))
        yield Page(path=f"cards/{shard}.js", template="cards.js", view=CardShard(cards=cards))


def card_of(desk: Desk, thing: str) -> Card:
    """The card of an entity, a story or an article, by its id."""
    if thing in desk.catalogue.entity:
        return _of_entity(desk, desk.shown[thing])
    return _of_story(desk, desk.story[thing]) if thing in desk.story else _of_article(desk, desk.catalogue.by_id[thing])


def _of_entity(desk: Desk, entity: Entity) -> Card:
    articles = desk.mentioning[entity.id]
    say, said = desk.say, gloss(desk.say, entity)
    return Card(key=_key(desk, entity.id), kind=kind_of(say, entity), name=_fitting(entity.name, NAME_BYTES), language=None, direction=None,
                words=_fitting(said, WORDS_BYTES) if said else None, facts=(tallied(say, len(articles)), *_ends(desk, articles)))


def _of_story(desk: Desk, story: Story) -> Card:
    return Card(key=_key(desk, story.id), kind=desk.say.gettext("Story"), name=_fitting(story.headline, NAME_BYTES), language=None,
                direction=None,
                words=_fitting(story.note, WORDS_BYTES) if story.note else None,
                facts=(reports(desk.say, len(story.articles)), span_of(desk, story)))


def _of_article(desk: Desk, article: Article) -> Card:
    """No word of the text of an article that is withdrawn, or of which only the metadata may be shown."""
    words = description_of(article)
    return Card(key=_key(desk, article.id), kind=_fitting(desk.publication(article), NAME_BYTES),
                name=_fitting(article.headline, NAME_BYTES), language=article.language, direction=article.direction,
                words=_fitting(words, WORDS_BYTES) if words else None,
                facts=(desk.say.gettext("Withdrawn"),) if article.withdrawn else (desk.when(article.id).text,))


def _ends(desk: Desk, articles: tuple[str, ...]) -> Iterator[str]:
    """The first and the last day, each as it is known; where they are the same the surer one, where none is known none."""
    dates = [desk.catalogue.dates[article] for article in articles if article in desk.catalogue.dates]
    if dates:
        first, last = dates[0], dates[-1]
        if (first.earliest, first.latest) == (last.earliest, last.latest):
            yield in_words(desk.say, last if doubtful(first) else first)
        else:
            yield desk.say.gettext("first %(date)s", date=in_words(desk.say, first))
            yield desk.say.gettext("last %(date)s", date=in_words(desk.say, last))


def _key(desk: Desk, thing: str) -> str:
    return relative("", desk.catalogue.paths[thing])


def _fitting(text: str, room: int) -> str:
    """The beginning of a text that takes no more than so many bytes as HTML."""
    cut = text
    while (size := len(escape(cut).encode("utf-8", "replace"))) > room:
        cut = shortened(text, min(len(cut) - 2, len(cut) * room // size))
    return cut
