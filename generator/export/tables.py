"""The archive as tables: JSON lines, sorted, the same bytes for the same archive. Columns: docs/tables.md."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator import store
from generator.catalogue import Catalogue
from generator.export.database import FILE, database
from generator.model import Article, Because, Block, Entity, Figure, Mention, Quote, Story

Row = dict[str, Any]


def export(catalogue: Catalogue, folder: Path) -> tuple[Path, ...]:
    """Write every table below `folder`, and all of them as one database; the files written."""
    made = [(name, list(rows)) for name, rows in tables(catalogue)]
    files = {f"{name}.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode() for name, rows in made}
    files[FILE] = database(made)
    for name, data in files.items():
        store.write(folder / name, data)
    return tuple(folder / name for name in files)


def tables(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[Row]]]:
    """Name and rows of each table."""
    order = sorted((*catalogue.articles, *catalogue.earlier), key=lambda article: article.id)
    yield "articles", (article_row(article, catalogue) for article in order)
    yield "mentions", (mention_row(m) for article in order for m in catalogue.mentions[article.id])
    yield "entities", (entity_row(entity, catalogue) for entity in catalogue.entities)
    yield "stories", (story_row(story, catalogue) for story in catalogue.stories)
    yield "quotes", (quote_row(q) for article in order for q in catalogue.quotes[article.id])
    yield "figures", (figure_row(f) for article in order for f in catalogue.figures[article.id])
    yield "links", sorted(link_rows(catalogue), key=lambda row: (row["from"], row["to"], row["kind"]))


def article_row(article: Article, catalogue: Catalogue) -> Row:
    """One article; `published` is the date in force, with its basis."""
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
        "links": [asdict(link) for link in article.links], "tags": list(article.tags), "text": article.text,
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


def entity_row(entity: Entity, catalogue: Catalogue) -> Row:
    """One entity with how often it is mentioned."""
    articles = catalogue.mentioned_in.get(entity.id, ())
    mentions = sum(m.entity == entity.id for article in articles for m in catalogue.mentions[article])
    return {"id": entity.id, "type": entity.type, "name": entity.name, "aliases": list(entity.aliases),
            "articles": len(articles), "mentions": mentions, "same_as": list(entity.same_as), "latitude": entity.latitude,
            "longitude": entity.longitude, "permalink": catalogue.paths.get(entity.id)}


def story_row(story: Story, catalogue: Catalogue) -> Row:
    """One story, with the first and the last day that its dated reports give."""
    dates = [catalogue.dates[article] for article in story.articles if article in catalogue.dates]
    return {"id": story.id, "headline": story.headline, "articles": list(story.articles),
            "first": min(d.earliest for d in dates).isoformat() if dates else None,
            "last": max(d.latest for d in dates).isoformat() if dates else None,
            "because": _reasons(story.because), "permalink": catalogue.paths[story.id],
            "differences": [asdict(difference) for difference in story.differences]}


def quote_row(quote: Quote) -> Row:
    """One quotation."""
    return {"article": quote.article, "start": quote.start, "end": quote.end, "text": quote.text, "speaker": quote.speaker,
            "speaker_text": quote.speaker_text, "kind": quote.kind}


def figure_row(figure: Figure) -> Row:
    """One figure."""
    return {"article": figure.article, "start": figure.start, "end": figure.end, "value": figure.value, "text": figure.text,
            "qualifier": figure.qualifier, "what": figure.what, "who": figure.who, "where": figure.where,
            "attribution": figure.attribution}


def link_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Every computed link, and why: article to topic, story, who and what it names, versions and copies, articles that it leads to and
    related ones."""
    for tie in catalogue.ties.values():
        yield {"from": tie.one, "to": tie.other, "kind": tie.kind, "because": _reasons(tie.because)}
    for reference in (one for found in catalogue.references.to.values() for one in found):
        yield {"from": reference.by, "to": reference.to, "kind": "reference", "because": _reasons((reference.because,))}
    for (article, topic), because in catalogue.topic_because.items():
        yield {"from": article, "to": topic, "kind": "topic", "because": _reasons(because)}
    for story in catalogue.stories:
        for article in story.articles:
            yield {"from": article, "to": story.id, "kind": "story", "because": _reasons(story.because)}
    for article, ties in catalogue.related.items():
        for related in ties:
            yield {"from": article, "to": related.article, "kind": "related", "because": _reasons(related.because)}
    for entity, articles in catalogue.mentioned_in.items():
        for article in articles:
            yield {"from": article, "to": entity, "kind": "mention", "because": _reasons(catalogue.entity[entity].because)}


def _reasons(because: tuple[Because, ...]) -> list[Row]:
    return [asdict(reason) for reason in because]
