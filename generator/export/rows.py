"""The rows of the tables, as plain values; columns.py describes them."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.catalogue import Catalogue
from generator.export.columns import TABLES, Table
from generator.export.shown import Shown
from generator.model import Article, Because, Block, Entity, Figure, Mention, Quote, Story

Row = dict[str, Any]


def tables(held: Shown) -> Iterator[tuple[Table, Iterator[Row]]]:
    """Each table with its rows, which are made one by one."""
    rows: dict[str, Iterator[Row]] = {
        "articles": (article_row(article, held) for article in held.articles),
        "mentions": (mention_row(m) for article in held.articles for m in held.mentions(article.id)),
        "entities": (entity_row(entity, held) for entity in held.entities),
        "stories": (story_row(story, held) for story in held.catalogue.stories),
        "quotes": (quote_row(q) for article in held.articles for q in held.quotes(article.id)),
        "figures": (figure_row(f) for article in held.articles for f in held.figures(article.id)),
        "links": link_rows(held),
    }
    return ((table, rows[table.name]) for table in TABLES)


def size(held: Shown) -> int:
    """About how many rows all tables have."""
    of_articles = sum(1 + len(held.mentions(a.id)) + len(held.quotes(a.id)) + len(held.figures(a.id)) for a in held.articles)
    return of_articles + len(held.entities) + len(held.catalogue.stories) + sum(1 for _ in _links(held))


def article_row(article: Article, held: Shown) -> Row:
    """One article; `published` is the date in force, with its basis."""
    catalogue = held.catalogue
    date = catalogue.dates.get(article.id)
    return {
        "id": article.id, "original": asdict(article.original), "headline": article.headline, "kicker": article.kicker,
        "standfirst": article.standfirst, "bylines": list(article.bylines), "published": date.edtf if date else None,
        "date_basis": date.basis if date else article.date_basis, "date_text": article.date_text,
        "publication": article.publication, "section": article.section, "url": article.url, "language": article.language,
        "direction": article.direction, "credits": list(article.credits), "dateline": article.dateline,
        "genre": article.genre, "page": article.page, "rights": article.rights, "access": article.access,
        "withdrawn": asdict(article.withdrawn) if article.withdrawn else None, "corrections": list(article.corrections),
        "provenance": [asdict(p) for p in article.provenance], "set_aside": [asdict(s) for s in article.set_aside],
        "links": [asdict(link) for link in article.links], "tags": list(article.tags),
        "text": None if article.id in held.withheld else article.text,
        "blocks": [block_row(block) for block in article.blocks], "permalink": catalogue.paths[article.id],
        "story": catalogue.story_of.get(article.id), "versions": list(catalogue.versions.get(article.id, ())),
        "duplicate_of": catalogue.duplicate_of(article.id),
    }


def block_row(block: Block) -> Row:
    """One block of an article's text."""
    return {"kind": block.kind, "text": block.text, "start": block.start}


def mention_row(mention: Mention) -> Row:
    """One mention."""
    return {"article": mention.article, "start": mention.start, "end": mention.end, "surface": mention.surface,
            "type": mention.type, "entity": mention.entity}


def entity_row(entity: Entity, held: Shown) -> Row:
    """One entity with how often it is mentioned."""
    articles, mentions = held.counts.get(entity.id, (0, 0))
    return {"id": entity.id, "type": entity.type, "name": entity.name, "aliases": list(entity.aliases),
            "articles": articles, "mentions": mentions, "same_as": list(entity.same_as), "latitude": entity.latitude,
            "longitude": entity.longitude, "permalink": held.catalogue.paths.get(entity.id)}


def story_row(story: Story, held: Shown) -> Row:
    """One story, with the first and the last day that its dated reports give."""
    catalogue = held.catalogue
    dates = [catalogue.dates[article] for article in story.articles if article in catalogue.dates]
    return {"id": story.id, "headline": story.headline, "articles": list(story.articles),
            "first": min(d.earliest for d in dates).isoformat() if dates else None,
            "last": max(d.latest for d in dates).isoformat() if dates else None,
            "because": _reasons(_told(story, held)), "permalink": catalogue.paths[story.id],
            "differences": [asdict(one) for one in story.differences
                            if not held.withheld & {side.passage.article for side in one.sides}]}


def _told(story: Story, held: Shown) -> tuple[Because, ...]:
    """Why its reports are one story; reasons quote the reports, so none where one of them is withheld."""
    return () if held.withheld & set(story.articles) else story.because


def quote_row(quote: Quote) -> Row:
    """One quotation."""
    return {"article": quote.article, "start": quote.start, "end": quote.end, "text": quote.text, "speaker": quote.speaker,
            "speaker_text": quote.speaker_text, "kind": quote.kind}


def figure_row(figure: Figure) -> Row:
    """One figure."""
    return {"article": figure.article, "start": figure.start, "end": figure.end, "value": figure.value, "text": figure.text,
            "qualifier": figure.qualifier, "what": figure.what, "who": figure.who, "where": figure.where,
            "attribution": figure.attribution}


# ---------------------------------------------------------------- computed links

_Link = tuple[str, str, str, tuple[Because, ...]]


def link_rows(held: Shown) -> Iterator[Row]:
    """Every computed link, and why: article to topic, story, who and what it names, versions and copies, articles that it leads to and
    related ones. The words of a withheld article give neither a topic nor a name nor a reason."""
    for one, other, kind, because in sorted(_links(held), key=lambda link: link[:3]):
        yield {"from": one, "to": other, "kind": kind, "because": _reasons(() if held.withheld & {one, other} else because)}


def _links(held: Shown) -> Iterator[_Link]:
    catalogue = held.catalogue
    for tie in catalogue.ties.values():
        yield tie.one, tie.other, tie.kind, tie.because
    for reference in (one for found in catalogue.references.to.values() for one in found):
        yield reference.by, reference.to, "reference", (reference.because,)
    for story in catalogue.stories:
        yield from ((article, story.id, "story", _told(story, held)) for article in story.articles)
    for article, ties in catalogue.related.items():
        yield from ((article, related.article, "related", related.because) for related in ties)
    yield from _named(catalogue, held.withheld)


def _named(catalogue: Catalogue, withheld: frozenset[str]) -> Iterator[_Link]:
    """What an article's own words say it is about."""
    for (article, topic), because in catalogue.topic_because.items():
        if article not in withheld:
            yield article, topic, "topic", because
    for entity, articles in catalogue.mentioned_in.items():
        for article in articles:
            if article not in withheld:
                yield article, entity, "mention", catalogue.entity[entity].because


def _reasons(because: tuple[Because, ...]) -> list[Row]:
    return [asdict(reason) for reason in because]
