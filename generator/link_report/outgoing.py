"""Every address outside the archive that its articles lead to."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator import prose
from generator.catalogue import Catalogue
from generator.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One address, and who leads there."""

    url: str
    """http or https, without a fragment."""

    articles: tuple[str, ...]
    """Ids, in order."""

    places: tuple[str, ...]
    """Where they have it: "original", "text", "set aside"."""

    day: str | None
    """The earliest day of those articles, as 20160429: which copy of the page is the one that was meant; None when none has a date."""


def outgoing(catalogue: Catalogue) -> tuple[Outgoing, ...]:
    """The addresses, in order."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article in sorted((*catalogue.articles, *catalogue.earlier), key=lambda article: article.id):
        for url, place in _links(article):
            if url.lower().startswith(("https://", "http://")):
                found[url.partition("#")[0]].append((article.id, place))
    return tuple(
        Outgoing(url=url, articles=tuple(dict.fromkeys(id_ for id_, _ in held)), places=tuple(sorted({place for _, place in held})),
                 day=min((f"{catalogue.dates[id_].earliest:%Y%m%d}" for id_, _ in held if id_ in catalogue.dates), default=None))
        for url, held in sorted(found.items()))


def _links(article: Article) -> Iterator[tuple[str, str]]:
    """Its links and their places; of an article whose text is withheld only the original's."""
    if article.url:
        yield article.url, "original"
    if not article.withheld:
        yield from ((url, "text") for url in (prose.links(article.body) if "://" in article.body else ()))
        yield from ((link.url, "set aside") for link in article.links if link.url)
