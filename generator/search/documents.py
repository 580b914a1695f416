"""What the search knows of an article: its fields, and no more than its page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import Catalogue
from generator.memo import Kind
from generator.model import ArchiveDate, Article, Author, Entity
from generator.stowing import row_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article, ready to be indexed."""

    id: str
    url: str
    """Path below output/."""

    headline: str
    publication: str | None
    language: str | None
    date: ArchiveDate | None
    """The date in force."""

    lead: tuple[str, ...]
    """Kicker and standfirst."""

    body: tuple[str, ...]
    """Texts of the body's blocks, in reading order."""

    names: tuple[tuple[str, ...], ...]
    """For each thing that the article names, and each who signs it: its name and aliases."""

    facets: Mapping[str, tuple[str, ...]]
    """Facet -> ids of the article's values."""


DOCUMENT: Kind[Document] = Kind(Document)


def documents(catalogue: Catalogue, folder: Path | None = None) -> Sequence[Document]:
    """Every article that is not withdrawn, oldest first, undated ones last."""
    topics = _topics(catalogue)
    years = {article: year for year, articles in catalogue.years.items() for article in articles}
    sources = {article: source for source, articles in catalogue.publications.items() for article in articles}
    return row_of(((article.id, _document(catalogue, article, years.get(article.id), sources.get(article.id), topics.get(article.id, ())))
                   for article in catalogue.articles if not article.withdrawn and article.id in catalogue.paths), DOCUMENT, folder)


def _document(
    catalogue: Catalogue, article: Article, year: str | None, source: str | None, topics: tuple[str, ...]
) -> Document:
    entities = _entities(catalogue, article) if article.access != "metadata" else ()
    story = catalogue.story_of.get(article.id)
    authors = _authors(catalogue, article)
    facets = {
        "publication": (source,) if source else (),
        "author": tuple(author.id for author in authors),
        "year": (year,) if year else (),
        "topic": topics,
        "story": (story,) if story else (),
        "language": (article.language,) if article.language else (),
        **{kind: tuple(entity.id for entity in entities if entity.type == kind) for kind in ("person", "organisation", "place")},
    }
    lead, body = _shown(article)
    return Document(
        id=article.id, url=catalogue.paths[article.id], headline=article.headline, publication=article.publication,
        language=article.language, date=catalogue.dates.get(article.id), lead=lead, body=body,
        names=(*((entity.name, *entity.aliases) for entity in entities), *((author.name, *author.forms) for author in authors)),
        facets=facets,
    )


def _shown(article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Kicker and standfirst, and the body, as far as the archive may show them."""
    if article.access == "metadata":
        return (), ()
    lead = tuple(text for text in (article.kicker, article.standfirst) if text)
    body = tuple(block.text for block in article.blocks if block.kind not in ("headline", "kicker", "standfirst"))
    return lead, body


def _entities(catalogue: Catalogue, article: Article) -> tuple[Entity, ...]:
    """What the article names, each once, by id."""
    ids = {mention.entity for mention in catalogue.mentions.get(article.id, ()) if mention.entity}
    return tuple(catalogue.entity[found] for found in sorted(ids) if found in catalogue.entity)


def _authors(catalogue: Catalogue, article: Article) -> tuple[Author, ...]:
    """Who signs the article, each once, by id."""
    ids = {one.author for one in catalogue.signatures.get(article.id, ()) if one.author}
    return tuple(catalogue.author[found] for found in sorted(ids))


def _topics(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for topic in catalogue.topics:
        for article in topic.articles:
            found.setdefault(article, []).append(topic.id)
    return {article: tuple(topics) for article, topics in found.items()}
