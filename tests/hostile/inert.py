"""What may stand in a file that we publish, checked token by token: markup that every parser reads alike, and nothing in it that acts.

Browsers mend broken markup each in its way, and the mending is where filters fail. So a page must be of a grammar that needs no mending:
every `<` opens a tag of ours with quoted attributes, or is `&lt;`. What that grammar lets through is held against short lists.
"""

import html
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

ELEMENTS = frozenset(
    "a abbr article aside b bdi blockquote body br button caption circle code dd del details div dl dt em figcaption figure footer "
    "form g h1 h2 h3 h4 h5 h6 head header hr html i image img input ins kbd label li line link main mark meta nav noscript ol p "
    "path pre rect script section small span strong sup summary svg table tbody td template text textarea th thead time title tr "
    "ul".split()
)
"""What the theme and the body of an article are made of. No style, iframe, object, embed, base, math, video, audio, use, set, animate."""

ATTRIBUTES = re.compile(
    r"(?:accept|alt|as|autocapitalize|autocomplete|aria-[a-z]+|charset|class|colspan|content|crossorigin|cx|cy|d|data-[a-z]+|datetime|defer|dir|"
    r"direction|disabled|download|for|hidden|height|href|http-equiv|id|inert|itemprop|lang|loading|media|method|action|name|open|placeholder|"
    r"preserveAspectRatio|property|r|rel|role|rowspan|rows|scope|spellcheck|src|start|tabindex|text-anchor|title|transform|type|value|viewBox|"
    r"width|x|x1|x2|y|y1|y2|xmlns|points|fill|stroke|popover|maxlength|size|dx|dy|readonly|reversed|cols|required)"
)
"""No on…, no style, no srcset, no ping, no formaction, no xlink:href."""

FETCHING = frozenset({"src", "action"})
ON_THE_WEB = ("https://", "http://", "mailto:")
ATTRIBUTE = r"\s+(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:=\"(?P<value>[^\"<]*)\")?"
TAG = re.compile(r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9]*)(?P<inside>(?:\s+[A-Za-z][A-Za-z0-9-]*(?:=\"[^\"<]*\")?)*)\s*/?>")
EACH = re.compile(ATTRIBUTE)
DOCTYPE = "<!doctype html>"
SCRIPT = re.compile(r"(<script(?:\s[^<>]*)?>)((?:[^<]|<\\/)*)</script>")
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff]")
"""Control characters and direction overrides: no page shows what it does not hold."""

ISOLATES = re.compile("[\u2066-\u2069]")


def faults_of_page(text: str) -> Iterator[str]:
    """What is wrong in a page or a piece of one."""
    yield from unseen(text)
    text = SCRIPT.sub(lambda found: found[1] + "</script>", text) if (scripts := SCRIPT.findall(text)) else text
    for opening, inside in scripts:
        yield from _script(opening, inside)
    at = 0
    for found in re.finditer("<", text):
        place = found.start()
        if place < at:
            continue
        if text.startswith(DOCTYPE, place):
            at = place + len(DOCTYPE)
            continue
        tag = TAG.match(text, place)
        if tag is None:
            yield f"no tag of ours: {text[place : place + 80]!r}"
            continue
        at = tag.end()
        if not tag["close"]:
            yield from _tag(tag["tag"], tag["inside"])


def _tag(tag: str, inside: str) -> Iterator[str]:
    if tag not in ELEMENTS:
        yield f"<{tag}{inside[:60]}> is no element of ours"
    given = {found["name"]: html.unescape(found["value"] or "") for found in EACH.finditer(inside)}
    for name, value in given.items():
        if not ATTRIBUTES.fullmatch(name):
            yield f"<{tag} {name}=…> is no attribute of ours"
        if name in FETCHING or (name == "href" and tag not in ("a",)):
            if not (
                _is_own(value)
                or (tag, given.get("rel")) in (("link", "canonical"),)
                or (tag == "link" and str(given.get("rel", "")).startswith("schema."))
            ):
                yield f"<{tag} {name}={value[:80]!r}> is fetched from elsewhere"
        elif name == "href" and not may_be_followed(value):
            yield f"<a href={value[:80]!r}> may not be followed"
    if tag == "meta" and given.get("http-equiv", "").lower() == "refresh" and not _is_own(given.get("content", "").partition("url=")[2]):
        yield f"a page that leads away: {inside[:100]}"


def _is_own(address: str) -> bool:
    """Whether it is a file of this site, or a picture in the page itself."""
    parts = urlsplit(address)
    return (not parts.scheme and not parts.netloc and not address.startswith(("/", "\\"))) or address.startswith("data:image/svg+xml,")


def may_be_followed(address: str) -> bool:
    """By its scheme alone: what else may be wrong with an address leads nowhere."""
    return address.lower().startswith(ON_THE_WEB) or _is_own(address)


def _script(opening: str, inside: str) -> Iterator[str]:
    given = {found["name"]: found["value"] or "" for found in EACH.finditer(opening)}
    if given.get("type") == "application/ld+json":
        yield from _data(inside)
    elif "src" not in given or inside.strip():
        yield f"a script of its own: {opening} {inside[:60]}"


def _data(inside: str) -> Iterator[str]:
    """JSON-LD: readable, and its addresses such as may be followed."""
    for key, value in values(json.loads(inside)):
        if key in ("url", "@id", "sameAs", "isBasedOn", "contentUrl", "license") and not may_be_followed(value):
            yield f"JSON-LD {key} = {value[:80]!r}"


def values(data: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from values(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from values(value, key)
    elif isinstance(data, str):
        yield key, data


def unseen(text: str) -> Iterator[str]:
    if found := UNSEEN.search(text):
        yield f"U+{ord(found[0]):04X} behind {text[max(0, found.start() - 40) : found.start()]!r}"
