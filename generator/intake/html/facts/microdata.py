"""What microdata and RDFa in the page's tree claim about its article (https://schema.org in itemprop and property)."""

from collections.abc import Iterator
from itertools import islice

from bs4 import Tag

from generator.intake.html.facts.claim import Claim
from generator.intake.html.facts.json_ld import ARTICLE
from generator.intake.html.facts.survey import Survey
from generator.intake.html.facts.wording import likeness, tidy
from generator.intake.html.page import strings

FIELDS = {
    "headline": "title", "description": "standfirst", "alternativeheadline": "alternative", "abstract": "standfirst",
    "datepublished": "published", "datemodified": "modified", "datecreated": "created", "articlesection": "section",
    "keywords": "tag", "inlanguage": "language", "copyrightholder": "rights", "copyrightnotice": "rights"}
SOURCE = "microdata"
MOST = 400
HIGHEST = 40
MOST_STRINGS = 200
"""Of an element's words: enough for any headline or description, so that nested ones cost no more."""


def claims(found: Survey, titles: list[str]) -> tuple[Claim, ...]:
    """The claims of the scope that is the page's own article; none when several scopes could be it."""
    scoped = [(prop, tag, _scope(tag)) for prop, tag in found.props[:MOST]]
    own = _own_scope(scoped, titles)
    return tuple(claim for prop, tag, scope in scoped if own is not None and scope is own for claim in _of_prop(prop, tag))


def _scope(tag: Tag) -> Tag | None:
    """The article around the element; None when the nearest thing with a type is something else, as the name of a publisher is."""
    for count, parent in enumerate(tag.parents):
        if count > HIGHEST:
            return None
        kind = str(parent.attrs.get("itemtype") or parent.attrs.get("typeof") or "") if parent.attrs else ""
        if kind:
            return parent if any(ARTICLE.search(word) for word in kind.split()) else None
    return None


def _own_scope(scoped: list[tuple[str, Tag, Tag | None]], titles: list[str]) -> Tag | None:
    scopes: list[Tag] = []
    best: list[tuple[float, int, Tag]] = []
    for prop, tag, scope in scoped:
        if scope is not None and not any(scope is other for other in scopes):
            scopes.append(scope)
        if scope is not None and prop == "headline":
            best.append((max((likeness(_value(tag), title) for title in titles), default=0.0), -len(best), scope))
    if best and (rated := max(best, key=lambda row: row[:2]))[0] > 0.5:
        return rated[2]
    return scopes[0] if len(scopes) == 1 else None


def _of_prop(prop: str, tag: Tag) -> Iterator[Claim]:
    if prop in ("author", "creator"):
        yield from (Claim(field="author", value=name, source=SOURCE) for name in _names(tag))
    elif prop in FIELDS and (text := _value(tag)):
        yield Claim(field=FIELDS[prop], value=text, source=SOURCE)


def _names(tag: Tag) -> list[str]:
    """The names within an author element, or its words when it has no name element."""
    if "itemscope" not in tag.attrs and "typeof" not in tag.attrs:
        return [text] if (text := _value(tag)) else []
    named = tag.find_all(attrs={"itemprop": "name"}, limit=20) or tag.find_all(attrs={"property": ("name", "schema:name")}, limit=20)
    return [text for inner in named if (text := _value(inner))]


def _value(tag: Tag) -> str:
    """As machines are meant to read it: content, datetime, else the words."""
    for name in ("content", "datetime"):
        if value := tag.attrs.get(name):
            return tidy(str(value))
    return " ".join("".join(islice(strings(tag), MOST_STRINGS)).split())[:2_000]
