"""What schema.org 30.0 says of the types and properties that our pages use, and what of their data it does not allow."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

PARENT = {
    "Article": "CreativeWork", "BreadcrumbList": "ItemList", "Collection": "CreativeWork", "CollectionPage": "WebPage",
    "CreativeWork": "Thing", "DataDownload": "MediaObject", "Dataset": "CreativeWork", "Event": "Thing",
    "GeoCoordinates": "StructuredValue", "Intangible": "Thing", "ItemList": "Intangible", "ListItem": "Intangible",
    "MediaObject": "CreativeWork", "NewsArticle": "Article", "NewsMediaOrganization": "Organization", "Organization": "Thing",
    "Person": "Thing", "Place": "Thing", "PropertyValue": "StructuredValue", "StructuredValue": "Intangible", "Thing": "",
    "WebPage": "CreativeWork",
}
"""Type -> the type that it is a kind of."""

PROPERTIES = {
    "alternateName": ("Thing", "Text"), "alternativeHeadline": ("CreativeWork", "Text"), "articleSection": ("Article", "Text"),
    "author": ("CreativeWork", "Organization Person"), "contentSize": ("MediaObject", "Text"), "contentUrl": ("MediaObject", "URL"),
    "copyrightNotice": ("CreativeWork", "Text"), "dateCreated": ("CreativeWork", "Date DateTime"),
    "datePublished": ("CreativeWork", "Date DateTime"), "dateline": ("NewsArticle", "Text"), "description": ("Thing", "Text"),
    "distribution": ("Dataset", "DataDownload"), "editor": ("CreativeWork", "Person"), "encoding": ("CreativeWork", "MediaObject"),
    "encodingFormat": ("CreativeWork", "Text URL"), "geo": ("Place", "GeoCoordinates GeoShape"), "headline": ("CreativeWork", "Text"),
    "identifier": ("Thing", "PropertyValue Text URL"), "inLanguage": ("CreativeWork Event", "Language Text"),
    "isBasedOn": ("CreativeWork", "CreativeWork Product URL"), "isPartOf": ("CreativeWork", "CreativeWork URL"),
    "item": ("ListItem", "Thing"), "itemListElement": ("ItemList", "ListItem Text Thing"), "jobTitle": ("Person", "Text"),
    "keywords": ("CreativeWork Event Organization Place", "Text URL"), "latitude": ("GeoCoordinates Place", "Number Text"),
    "license": ("CreativeWork", "CreativeWork URL"), "longitude": ("GeoCoordinates Place", "Number Text"),
    "mainEntity": ("CreativeWork", "Thing"), "mainEntityOfPage": ("Thing", "CreativeWork URL"), "mentions": ("CreativeWork", "Thing"),
    "name": ("Thing", "Text"), "numberOfItems": ("ItemList", "Integer"), "position": ("CreativeWork ListItem", "Integer Text"),
    "printPage": ("NewsArticle", "Text"), "propertyID": ("PropertyValue", "Text URL"), "publisher": ("CreativeWork", "Organization Person"),
    "sameAs": ("Thing", "URL"), "sdPublisher": ("CreativeWork", "Organization Person"), "sha256": ("MediaObject", "Text"),
    "subjectOf": ("Thing", "CreativeWork Event"), "temporalCoverage": ("CreativeWork", "DateTime Text URL"), "url": ("Thing", "URL"),
    "value": ("PropertyValue", "Boolean Number StructuredValue Text"), "wordCount": ("CreativeWork", "Integer"),
}
"""Property -> the types that have it, and what its values may be."""

ADDRESS = re.compile(r"(?:https?://)?[^\s<>\"{}|\\^`]+")
DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def faults(graph: Any) -> list[str]:
    """Everything in a page's data that the vocabulary does not allow."""
    return [fault for node in graph["@graph"] for fault in _node(node)]


def _node(node: dict[str, Any]) -> Iterator[str]:
    if set(node) == {"@id"}:
        return
    kind = node.get("@type")
    if kind not in PARENT:
        yield f"no type {kind}"
        return
    for name, values in node.get("@reverse", {}).items():
        yield from () if _allowed(kind, PROPERTIES[name][1]) else (f"{kind} is no {name}",)
        yield from (fault for value in values for fault in _node(value))
    for name, held in node.items():
        if not name.startswith("@"):
            yield from _property(kind, name, held if isinstance(held, list) else [held])


def _property(kind: str, name: str, values: list[Any]) -> Iterator[str]:
    domain, range_ = PROPERTIES.get(name, ("", ""))
    if not _allowed(kind, domain):
        yield f"{kind} has no {name}"
    for value in values:
        if isinstance(value, dict):
            yield from _node(value)
            yield from () if _allowed(value.get("@type", "Thing"), range_) or set(value) == {"@id"} else (f"{name} is no {value['@type']}",)
        elif not _literal(value, range_.split()):
            yield f"{name} may not be {value!r}"


def _allowed(kind: str, types: str) -> bool:
    """Whether a type is one of these, or a kind of one."""
    while kind:
        if kind in types.split():
            return True
        kind = PARENT[kind]
    return False


def _literal(value: object, range_: list[str]) -> bool:
    if not isinstance(value, str):
        return (type(value) is int and "Integer" in range_) or (type(value) in (int, float) and "Number" in range_)
    return "Text" in range_ or ("URL" in range_ and ADDRESS.fullmatch(value) is not None) or ("Date" in range_ and _day(value))


def _day(value: str) -> bool:
    """ISO 8601, to the day or shorter."""
    try:
        date.fromisoformat((value + "-01-01")[:len("2016-04-29")])
    except ValueError:
        return False
    return DAY.fullmatch(value) is not None
