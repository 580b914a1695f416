"""Find what leads from one article of an archive to another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator import prose
from generator.model import Article, Because, worded
from generator.references.headlines import Headlines
from generator.references.pages import pages
from generator.stowing import by_their_ids
from generator.versions import page


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A link to an article that the archive holds."""

    by: str
    """Id of the article that has the link."""

    to: str
    """Id of the current version of the article that it leads to."""

    because: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Everything that leads from one article to another."""

    linked: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Article id -> address of a link in its text -> id of the article that it leads to."""

    promised: Mapping[str, Mapping[int, Reference]] = field(default_factory=dict)
    """Article id -> place of a line among its links that were set aside -> the article that it names."""

    to: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)
    """Article id -> what leads to it, one for each article, by that one's id; only from current versions."""


def find(articles: Iterable[Article], current: Mapping[str, str]) -> References:
    """The references among these articles, the same whatever their order; `current` is the current version of each that has others."""
    own = by_their_ids(articles)
    held, headlines = pages(own, current), Headlines(own, current)
    linked = {article.id: found for article in own if (found := _linked(article, held, current))}
    promised = {article.id: lines for article in own if (lines := dict(_promised(article, held, headlines, current)))}
    return References(linked=linked, promised=promised, to=_backwards(own, linked, promised, current))


def _linked(article: Article, held: Mapping[str, str], current: Mapping[str, str]) -> dict[str, str]:
    urls = prose.links(article.body) if held and "://" in article.body else ()
    return {url: to for url in urls if (to := _held(url, article, held, current))}


def _held(url: str | None, article: Article, held: Mapping[str, str], current: Mapping[str, str]) -> str | None:
    """The article that an address leads to, if it is another one."""
    to = held.get(page(url) or "")
    return to if to != current.get(article.id, article.id) else None


def _promised(
    article: Article, held: Mapping[str, str], headlines: Headlines, current: Mapping[str, str],
) -> Iterator[tuple[int, Reference]]:
    for place, link in enumerate(article.links):
        if to := _held(link.url, article, held, current):
            detail = worded("it leads to %(address)s", address=page(link.url))
            yield place, Reference(by=article.id, to=to, because=Because(kind="address", detail=detail))
        elif to := headlines.article(link.text, article):
            yield place, Reference(by=article.id, to=to, because=Because(kind="headline", detail=worded("the headlines agree"), weight=0.9))


def _backwards(
    articles: Sequence[Article], linked: Mapping[str, Mapping[str, str]], promised: Mapping[str, Mapping[int, Reference]],
    current: Mapping[str, str],
) -> dict[str, tuple[Reference, ...]]:
    found: dict[str, dict[str, Reference]] = defaultdict(dict)
    for article in articles:
        if current.get(article.id, article.id) != article.id or article.withdrawn:
            continue
        for url, to in sorted(linked.get(article.id, {}).items()):
            because = Because(kind="link", detail=worded("a link in its text leads to %(address)s", address=page(url)))
            found[to].setdefault(article.id, Reference(by=article.id, to=to, because=because))
        for _, reference in sorted(promised.get(article.id, {}).items()):
            found[reference.to].setdefault(article.id, reference)
    return {to: tuple(by.values()) for to, by in sorted(found.items())}
