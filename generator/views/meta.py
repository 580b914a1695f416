"""Metadata in the head of a page: Dublin Core, Highwire, PRISM and Open Graph, so that Zotero and others read it right.

An article describes the newspaper's work, not our page. What is not known is absent; a doubtful date is not known.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article
from generator.views.bylines import names_of
from generator.views.desk import Desk
from generator.views.excerpt import opening_of
from generator.views.words import shortened

DESCRIPTION_LIMIT = 210
UNDETERMINED = "und"
"""The language of an article of which it is not known: ISO 639-2. Where nothing is said Zotero takes the page's for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """One <meta>."""

    attribute: str
    """ "name" or "property"."""

    key: str
    content: str


NO_INDEX = (Meta(attribute="name", key="robots", content="noindex"),)
"""Of pages that no search engine should show."""


def page_metas(desk: Desk, path: str, title: str, description: str | None) -> tuple[Meta, ...]:
    """What a page of the archive's own says of itself."""
    rows = [
        ("name", "description", description), ("property", "og:type", "website"), ("property", "og:title", title),
        ("property", "og:url", desk.full(path)), ("property", "og:site_name", desk.site.name),
        ("property", "og:description", description),
    ]
    return tuple(_present(rows))


def article_metas(desk: Desk, article: Article, path: str, places: Iterable[str]) -> tuple[Meta, ...]:
    """What an article's page says of the article.

    Its description is the standfirst as it stands, whole, and nothing where there is none: Zotero takes it for the article's abstract,
    as it takes the site's name for the newspaper's where there is no other.
    """
    date, full = desk.when(article.id).certain, desk.full(path)
    standfirst = " ".join(article.standfirst.split()) if article.standfirst and not article.withheld else None
    rows: list[tuple[str, str, str | None]] = [
        ("name", "robots", "noindex" if article.draft else None),
        ("name", "description", standfirst),
        ("name", "DC.type", "newspaperArticle"), ("name", "DC.title", article.headline), ("name", "citation_title", article.headline),
    ]
    for author in authors(desk, article):
        rows += [("name", "citation_author", author), ("name", "DC.creator", author)]
    rows += [
        ("name", "prism.publicationName", article.publication), ("name", "DC.source", article.publication),
        ("name", "citation_publication_date", date.replace("-", "/") if date else None), ("name", "DCTERMS.issued", date),
        ("property", "article:published_time", date), ("property", "article:section", article.section),
        ("name", "DC.language", article.language or UNDETERMINED), ("name", "DC.rights", article.rights),
        ("name", "prism.startingPage", article.page),
        ("property", "og:type", "article"), ("property", "og:title", article.headline), ("property", "og:url", full),
        ("property", "og:site_name", desk.site.name if article.publication else None),
        ("property", "og:description", standfirst), ("name", "citation_public_url", full),
        ("name", "DC.identifier", article.id),
        ("name", "DC.relation.ispartof", desk.site.url or desk.site.name),
    ]
    rows += [("name", "DCTERMS.spatial", place) for place in places]
    return tuple(_present(rows))


def description_of(article: Article) -> str | None:
    """The standfirst, else how the article begins (excerpt.py); nothing where the text is withheld."""
    text = None if article.withheld else opening_of(article)
    return shortened(text, DESCRIPTION_LIMIT) if text else None


def authors(desk: Desk, article: Article) -> tuple[str, ...]:
    """Names as citations want them, each once."""
    return tuple(dict.fromkeys(name for name, _ in names_of(desk, article)))


def _present(rows: Iterable[tuple[str, str, str | None]]) -> Iterable[Meta]:
    return (Meta(attribute=attribute, key=key, content=content) for attribute, key, content in rows if content)
