"""schema.org in JSON-LD: the article as the newspaper's work, the page as the archive's.

Addresses are absolute when the site has one, and otherwise relative to the page, which JSON-LD resolves the same way.
"""

import json
import re
from collections.abc import Iterable, Mapping

from generator.model import Article, Author, Collection, Entity
from generator.prose import Html
from generator.views.bylines import names_of
from generator.views.desk import SECTIONS, Desk
from generator.views.links import relative, safe_web
from generator.views.when import certain

TYPES = {"person": "Person", "organisation": "Organization", "place": "Place", "work": "CreativeWork", "event": "Event"}
AUTHOR_TYPES = {"person": "Person", "agency": "Organization", "desk": "Organization"}
MENTION_LIMIT = 20
"""Names in an article's data, and articles in a name's; the page itself lists them all, and so does the JSON beside it."""

Node = dict[str, object]


def script_safe(data: object) -> Html:
    """JSON that cannot end or confuse the script element that it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return Html(re.sub(r"<(?!/)", r"\\u003c", text).replace("</", "<\\/"))


def article_data(desk: Desk, article: Article, path: str, entities: Iterable[Entity]) -> Html:
    """NewsArticle and the way to it."""
    here = desk.full(path) or relative(path, path)
    named = [(desk.href(path, e.id), e) for e in entities]
    publisher = {"@type": "NewsMediaOrganization", "name": article.publication} if article.publication else None
    node: Node = {
        "@type": "NewsArticle", "@id": f"{here}#article", "url": here, "mainEntityOfPage": here, "headline": article.headline,
        "alternativeHeadline": None if article.withheld else article.standfirst, "inLanguage": article.language,
        "datePublished": desk.when(article.id).certain,
        "author": list(_signed(desk, article, path)), "publisher": publisher,
        "dateline": article.dateline, "articleSection": article.section, "printPage": article.page,
        "isPartOf": _archive(desk, path), "isBasedOn": safe_web(article.url),
        "mentions": [_reference(desk, path, e) for href, e in named if href and e.type in TYPES][:MENTION_LIMIT],
        "keywords": [tag.lstrip("#") for tag in article.tags], "wordCount": None if article.withheld else len(article.text.split()),
        "copyrightNotice": article.rights,
        "identifier": {"@type": "PropertyValue", "propertyID": "sha256", "value": article.original.sha256},
        "encoding": {
            "@type": "MediaObject", "name": article.original.file, "encodingFormat": article.original.media_type,
            "contentSize": f"{article.original.bytes} B", "sha256": article.original.sha256,
        },
        "sdPublisher": {"@type": "Organization", "name": desk.site.name},
    }
    return _graph(node, crumbs(desk, path, ((desk.say.gettext("Articles"), "articles/index.html"), (article.headline, path))))


def entity_data(desk: Desk, entity: Entity, path: str, articles: Iterable[str]) -> Html:
    """The person, organisation or place, and the articles about it."""
    node = _reference(desk, path, entity) | {
        "url": desk.full(path), "alternateName": list(entity.aliases), "description": entity.note,
        "sameAs": [link for link in map(safe_web, entity.same_as) if link], "geo": _geo(entity),
        "subjectOf": [_subject(desk, path, article) for article in list(articles)[:MENTION_LIMIT]],
    }
    folder = path.partition("/")[0]
    title = desk.say.gettext(dict(SECTIONS).get(folder, folder))
    return _graph(node, crumbs(desk, path, ((title, f"{folder}/index.html"), (entity.name, path))))


def author_data(desk: Desk, author: Author, path: str, articles: Iterable[str]) -> Html:
    """Who signs, and what."""
    here = desk.full(path) or relative(path, path)
    node: Node = {
        "@type": AUTHOR_TYPES[author.kind], "@id": f"{here}#author", "name": author.name, "url": desk.full(path),
        "alternateName": [form for form in author.forms if form != author.name], "description": author.note,
        "jobTitle": list(author.roles) if author.kind == "person" else None,
        "sameAs": [link for link in map(safe_web, author.same_as) if link],
        "@reverse": {"author": [_subject(desk, path, article) for article in list(articles)[:MENTION_LIMIT]]},
    }
    return _graph(node, crumbs(desk, path, ((desk.say.gettext("Authors"), "authors/index.html"), (author.name, path))))


def collection_data(desk: Desk, one: Collection, path: str) -> Html:
    """The page of a collection, and its articles in their order."""
    here = desk.full(path) or relative(path, path)
    node: Node = {
        "@type": "CollectionPage", "@id": f"{here}#collection", "name": one.title, "url": here, "description": one.description,
        "editor": [{"@type": "Person", "name": name} for name in one.curators], "dateCreated": certain(one.date) if one.date else None,
        "isPartOf": _archive(desk, path), "mainEntity": {"@type": "ItemList", "numberOfItems": len(one.picks), "itemListElement": [
            {"@type": "ListItem", "position": place, "item": _subject(desk, path, pick.article)}
            for place, pick in enumerate(one.picks[:MENTION_LIMIT], 1)]},
    }
    return _graph(node, crumbs(desk, path, ((desk.say.gettext("Collections"), "collections/index.html"), (one.title, path))))


def list_data(desk: Desk, path: str, name: str, above: tuple[str, str]) -> Html:
    """A page that gathers articles, and the way to it by the list that it is in: that list's title and path."""
    here = desk.full(path) or relative(path, path)
    node: Node = {"@type": "CollectionPage", "name": name, "url": here, "inLanguage": desk.site.language, "isPartOf": _archive(desk, path)}
    return _graph(node, crumbs(desk, path, (above, (name, path))))


def home_data(desk: Desk, files: Iterable[tuple[str, str, str]]) -> Html:
    """The archive as a Dataset; name, path and media type of each file that has all of it."""
    node: Node = {
        "@type": "Dataset", "name": desk.site.name, "description": desk.site.description,
        "url": desk.full("index.html"), "inLanguage": desk.site.language, "license": safe_web(desk.site.rights),
        "copyrightNotice": desk.site.rights,
        "temporalCoverage": f"{desk.axis.first}/{desk.axis.last}" if desk.axis.first else None,
        "distribution": [{"@type": "DataDownload", "name": name, "encodingFormat": type_, "contentUrl": desk.full(path) or path}
                         for name, path, type_ in files],
    }
    return _graph(node)


def crumbs(desk: Desk, path: str, steps: Iterable[tuple[str, str]]) -> Node:
    """BreadcrumbList from the home page to this one."""
    trail = [(desk.site.name, "index.html"), *steps]
    return {"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": place, "name": name, "item": {"@id": desk.full(to) or relative(path, to)}}
        for place, (name, to) in enumerate(trail, 1)
    ]}


def _signed(desk: Desk, article: Article, path: str) -> Iterable[Node]:
    """The authors by their printed names, each with the page that the archive has of them."""
    for name, one in names_of(desk, article):
        target = desk.catalogue.paths.get(one.author or "") if one else None
        yield {"@type": AUTHOR_TYPES[one.kind] if one else "Person", "name": name,
               "url": (desk.full(target) or relative(path, target)) if target else None}


def _reference(desk: Desk, path: str, entity: Entity) -> Node:
    target = desk.catalogue.paths.get(entity.id, path).partition("#")[0]
    kind = "Thing" if entity.open else TYPES.get(entity.type, "Thing")
    return {"@type": kind, "@id": f"{desk.full(target) or relative(path, target)}#entity", "name": entity.name}


def _subject(desk: Desk, path: str, article: str) -> Node:
    target = desk.catalogue.paths[article]
    return {"@type": "NewsArticle", "@id": f"{desk.full(target) or relative(path, target)}#article",
            "headline": desk.catalogue.by_id[article].headline}


def _archive(desk: Desk, path: str) -> Node:
    return {"@type": "Collection", "name": desk.site.name, "url": desk.full("index.html") or relative(path, "index.html")}


def _geo(entity: Entity) -> Node | None:
    if entity.latitude is None or entity.longitude is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": entity.latitude, "longitude": entity.longitude}


def _graph(*nodes: Mapping[str, object]) -> Html:
    return script_safe({"@context": "https://schema.org", "@graph": [_without_unknown(node) for node in nodes]})


def _without_unknown(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _without_unknown(item) for key, item in value.items() if item not in (None, "", [], {})}
    return [_without_unknown(item) for item in value] if isinstance(value, list) else value
