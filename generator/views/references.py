"""What leads from one article of the archive to another, as an article's page shows it."""

from dataclasses import dataclass

from generator import prose, robust_links
from generator.model import Article
from generator.prose import Html
from generator.views.desk import Desk
from generator.views.links import safe_web


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A link that stood among the text and was set aside."""

    label: str | None
    text: str
    """As printed."""

    url: str | None
    """Where it led, when the original says and a browser may follow it."""

    href: str | None
    """The archive's own copy, when it holds one."""

    held: str | None
    """Why that is taken for the one: "the headlines agree"."""

    language: str | None
    """Of that reason, where it is not the interface's."""

    original: Html
    """The mark for where it led, beside a link to the archive's copy."""

    robust: Html
    """What a link there says of what stood there then: attributes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referring:
    """An article that leads to this one."""

    headline: str
    href: str | None
    publication: str
    when: str
    held: str
    """How: "a link in its text leads to example.org/mill-fire"."""

    language: str | None
    """Of that reason, where it is not the interface's."""


def held_links(desk: Desk, article: Article, path: str) -> dict[str, str]:
    """Addresses of links in the text -> where the archive has that article."""
    linked = desk.catalogue.references.linked.get(article.id, {})
    return {url: href for url, id_ in linked.items() if (href := desk.href(path, id_))}


def cards_of_held(desk: Desk, article: Article, path: str) -> dict[str, str]:
    """Where these links lead -> the shard that has the card of the article there."""
    ids = desk.catalogue.references.linked.get(article.id, {}).values()
    return {href: desk.card_of[id_] for id_ in ids if id_ in desk.card_of and (href := desk.href(path, id_))}


def linked_on(desk: Desk, article: Article) -> str | None:
    """The day on which its links were made, as far as anybody knows: that of the article, else of its arrival."""
    printed = desk.when(article.id).certain
    return printed if printed and len(printed) == len("2016-04-29") else (article.original.received or "")[:10] or None


def robust_of(address: str | None, linked: str | None) -> Html:
    """What a link out says of what stood there then, as attributes; nothing where there is no link."""
    return Html(robust_links.attributes(address, linked) if address else "")


def elsewhere(desk: Desk, article: Article, path: str) -> tuple[Elsewhere, ...]:
    """The links that were set aside, as they were printed."""
    promised = desk.catalogue.references.promised.get(article.id, {})
    found = []
    for place, link in enumerate(article.links):
        reference, url = promised.get(place), safe_web(link.url)
        href = desk.href(path, reference.to) if reference else None
        found.append(Elsewhere(
            label=link.label, text=link.text, url=url, href=href,
            held=desk.say.worded(reference.because.detail) if reference and href else None,
            language=desk.say.tongue_of(reference.because.detail) if reference else None,
            original=prose.original(url, linked_on(desk, article)) if url and href else Html(""),
            robust=robust_of(url, linked_on(desk, article))))
    return tuple(found)


def referring(desk: Desk, article: Article, path: str) -> tuple[Referring, ...]:
    """The articles that lead to this one, by their ids."""
    catalogue = desk.catalogue
    found = catalogue.references.to.get(catalogue.current(article.id), ())
    return tuple(Referring(
        headline=catalogue.by_id[one.by].headline, href=desk.href(path, one.by), publication=desk.publication(catalogue.by_id[one.by]),
        when=desk.when(one.by).short, held=desk.say.worded(one.because.detail),
        language=desk.say.tongue_of(one.because.detail)) for one in found)
