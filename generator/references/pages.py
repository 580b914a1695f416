"""Where the articles of the archive stood on the web: every address by which another page may lead to one."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urljoin

from generator.model import Article
from generator.versions import page


def pages(articles: Iterable[Article], current: Mapping[str, str]) -> dict[str, str]:
    """Page -> id of the current version of the article that stood there; without those where several different ones did.

    What was taken down has no page: a link to it leads to where it led.
    """
    found: dict[str, str | None] = {}
    for article in articles:
        own = current.get(article.id, article.id)
        for address in {page(url) for url in addresses(article)} - {None}:
            if address:
                found[address] = own if found.get(address, own) == own and not article.withdrawn else None
    return {address: id_ for address, id_ in found.items() if id_}


def addresses(article: Article) -> Iterator[str]:
    """As recorded: its own, those that it was fetched from, and its old paths on its own site."""
    yield from filter(None, (article.url, *(way.url for way in article.provenance)))
    if article.url:
        for alias in article.aliases:
            try:
                yield urljoin(article.url, alias if "://" in alias else f"/{alias.lstrip('/')}")
            except ValueError:
                continue
