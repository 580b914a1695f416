"""Our search index of the articles that the equal pages show: as it is measured beside Pagefind elsewhere, without names and topics."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator import search
from generator.model import Article
from tests.search.conftest import catalogue


def of(articles: Sequence[Article], path_of: Callable[[Article], str]) -> Iterator[tuple[str, bytes]]:
    """Its parts, with links to where the pages are."""
    made = catalogue([(article, article.published) for article in articles])
    yield from search.build(replace(made, paths={article.id: path_of(article) for article in articles}))
