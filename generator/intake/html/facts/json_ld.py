"""The page's own article among its structured data (https://schema.org/Article, JSON-LD), and what it claims."""

import re
from collections.abc import Iterator, Mapping

from generator.intake.html.facts.addresses import same_page
from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.json_mended import values_of
from generator.intake.html.facts.wording import likeness, same, tidy

ARTICLE = re.compile(r"(?:\A|/|:)(?:\w{0,30}Article|\w{0,30}Posting|Report|Review|Recipe|CreativeWork|HowTo)\Z")
PAGE = re.compile(r"(?:\A|/|:)(?:WebPage|ItemPage)\Z")
# Under these keys are other works than the page's own.
OTHERS = frozenset(
    "about citation comment hasPart isBasedOn itemListElement itemReviewed liveBlogUpdate mentions relatedLink review reviews "
    "subjectOf video workExample associatedMedia image offers potentialAction sameAs significantLink".split())
MOST_NODES = 3_000
GENRES = (("opinion", "opinion"), ("analysis", "analysis"), ("review", "review"), ("liveblog", "live blog"), ("satirical", "satire"),
          ("advertiser", "advertisement"))
"""Part of a schema.org type, and the genre that it states."""

SOURCE = "JSON-LD"
Node = Mapping[str, object]


def claims(scripts: list[str], titles: list[str], addresses: list[str]) -> tuple[Claim, ...]:
    """What the page's own article says. `titles` and `addresses` are those that the rest of the page has."""
    nodes = [node for script in scripts for value in values_of(script) for node in _nodes(value)]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 2}
    own = _own(nodes, titles, addresses)
    found = [claim for node in own for claim in _of_article(node, known)]
    found += [claim for node in nodes if PAGE.search(_kind(node)) and _is_here(node, addresses) for claim in _of_page(node, known)]
    return tuple(found)


def _nodes(value: object) -> Iterator[Node]:
    """The value's objects, outer ones first, without those of other works."""
    queue = [value]
    for count in range(MOST_NODES):
        if count >= len(queue):
            return
        node = queue[count]
        if isinstance(node, dict):
            yield node
            queue.extend(inner for key, inner in node.items() if key not in OTHERS and isinstance(inner, (dict, list)))
        elif isinstance(node, list):
            queue.extend(node)


def _own(nodes: list[Node], titles: list[str], addresses: list[str]) -> list[Node]:
    """The nodes that are this page's article, the surest first: by address, then by title; a single one also when neither tells."""
    articles = [node for node in nodes if ARTICLE.search(_kind(node)) and (_title(node) or "datePublished" in node or "author" in node)]
    rated = [(_rating(node, titles, addresses), -n, node) for n, node in enumerate(articles)]
    best = sorted((row for row in rated if row[0] > 0), key=lambda row: row[:2], reverse=True)
    if best:
        return [node for rating, _, node in best if rating >= min(2.0, best[0][0])]
    neutral = [node for rating, _, node in rated if rating == 0]
    return neutral if len(neutral) == 1 else []


def _rating(node: Node, titles: list[str], addresses: list[str]) -> float:
    """How sure it is that the node is the page's article: above 0 it is, below 0 it is another's."""
    title = _title(node)
    alike = max((likeness(title, other) for other in titles), default=0.0) if title else 0.0
    own = [text for key in ("url", "mainEntityOfPage", "@id") for text in _addresses(node.get(key))]
    here = [same_page(text, address) for text in own for address in addresses]
    rating = 3.0 * any(here) + (2.0 if alike > 0.6 else 1.0 if alike > 0.3 else 0.0)
    if rating == 0 and (here or (title and titles)):
        return -1.0 if here or alike == 0.0 else 0.0
    return rating


def _is_here(node: Node, addresses: list[str]) -> bool:
    return any(same_page(text, address) for key in ("url", "@id") for text in _addresses(node.get(key)) for address in addresses)


def _of_article(node: Node, known: Mapping[str, Node]) -> Iterator[Claim]:
    for text in _texts(node.get("headline")) or _texts(node.get("name")):
        yield Claim(field="title", value=text, source=SOURCE)
    for text in _texts(node.get("alternativeHeadline")):
        yield Claim(field="alternative", value=text, source=SOURCE)
    for key in ("description", "abstract", "backstory"):
        for text in _texts(node.get(key)):
            yield Claim(field="standfirst", value=text, source=SOURCE)
    for key in ("author", "creator"):
        for name, kind in _people(node.get(key), known):
            yield Claim(field="author", value=name, source=SOURCE, kind=kind)
    for text in _names(node.get("publisher"), known):
        yield Claim(field="publication", value=text, source=SOURCE)
    for key in ("copyrightNotice", "copyrightHolder", "license"):
        for text in _names(node.get(key), known):
            yield Claim(field="rights", value=text, source=SOURCE)
    yield from _shared(node)
    kind = _kind(node).lower()
    yield from (Claim(field="genre", value=genre, source=SOURCE) for mark, genre in GENRES if mark in kind)


def _shared(node: Node) -> Iterator[Claim]:
    """What an article and the page around it state in the same words."""
    for field, key in (("published", "datePublished"), ("modified", "dateModified"), ("created", "dateCreated"), ("url", "url"),
                       ("section", "articleSection"), ("tag", "keywords"), ("genre", "genre")):
        for text in _texts(node.get(key)):
            yield Claim(field=field, value=text, source=SOURCE)
    for value in _texts(node.get("inLanguage")):
        yield Claim(field="language", value=value, source=SOURCE)
    for text in _addresses(node.get("mainEntityOfPage")):
        yield Claim(field="url", value=text, source=SOURCE)


def _of_page(node: Node, known: Mapping[str, Node]) -> Iterator[Claim]:
    """The page's own dates and authors, behind those of the article."""
    yield from (claim for claim in _shared(node) if claim.field in ("published", "modified", "language"))
    for name, kind in _people(node.get("author"), known):
        yield Claim(field="author", value=name, source=SOURCE, kind=kind)


def _kind(node: Node) -> str:
    """Its type; of several the one that is an article's."""
    kinds = node.get("@type")
    every = [str(kind) for kind in kinds] if isinstance(kinds, list) else [str(kinds or "")]
    return next((kind for kind in every if ARTICLE.search(kind) and kind != "CreativeWork"), every[0] if every else "")


def _title(node: Node) -> str | None:
    return next(iter(_texts(node.get("headline")) or _texts(node.get("name"))), None)


def _texts(value: object) -> list[str]:
    """The texts of a value that may be one, a list of them, or {"@value": …}."""
    every = value if isinstance(value, list) else [value]
    found = [inner.get("@value", inner.get("name")) if isinstance(inner, dict) else inner for inner in every[:200]]
    return [text for inner in found if isinstance(inner, (str, int)) and not isinstance(inner, bool) and (text := tidy(str(inner)))]


def _addresses(value: object) -> list[str]:
    every = value if isinstance(value, list) else [value]
    found = [text for inner in every[:20] for text in ((inner.get("@id"), inner.get("url")) if isinstance(inner, dict) else (inner,))]
    return [text.strip() for text in found if isinstance(text, str) and text.strip()]


def _names(value: object, known: Mapping[str, Node]) -> list[str]:
    return [name for name, _ in _people(value, known)]


def _people(value: object, known: Mapping[str, Node]) -> list[tuple[str, str | None]]:
    """Name and kind of each person or organisation, those told elsewhere on the page by their @id."""
    queue: list[object] = [value]
    found: list[tuple[str, str | None]] = []
    for count in range(200):
        if count >= len(queue):
            break
        inner = queue[count]
        if isinstance(inner, list):
            queue[count + 1:count + 1] = inner[:100]
        elif isinstance(inner, dict):
            node = known.get(str(inner.get("@id")), inner) if "name" not in inner else inner
            kind = "organisation" if "Organization" in _kind(node) else "person" if "Person" in _kind(node) else None
            found.extend((name, kind) for name in _texts(node.get("name")))
        elif isinstance(inner, str):
            found.extend((name, _kind_of_id(inner, known)) for name in _texts(_named(inner, known)))
    return [pair for n, pair in enumerate(found) if not any(same(pair[0], other) for other, _ in found[:n])]


def _named(text: str, known: Mapping[str, Node]) -> object:
    return known[text].get("name") if text in known else text


def _kind_of_id(text: str, known: Mapping[str, Node]) -> str | None:
    return "organisation" if text in known and "Organization" in _kind(known[text]) else None
