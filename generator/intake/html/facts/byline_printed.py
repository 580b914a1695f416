"""The byline as the page prints it, near the headline or at the end of the text."""

import re
from collections.abc import Iterator

from bs4 import Tag

from generator.intake.html.facts import marks
from generator.intake.html.facts.names import BY, is_agency, looks_like_name, names_in
from generator.intake.html.facts.survey import Block, Survey
from generator.intake.html.facts.wording import tidy
from generator.intake.html.facts.zone import Zone, is_text, wholly_strong
from generator.intake.html.nesting import holds

MOST = 12
"""Names of one byline; more are a menu of authors."""

LONGEST = 160
"""Characters of a block that can be a byline."""


def printed(found: Survey, zone: Zone) -> list[tuple[str, ...]]:
    """The names of the byline, each way of recognising one, the surest first."""
    near = [*zone.above[-4:], *(block for block in zone.below if block.number <= zone.start)]
    readings = (_linked(near), _classed(near, zone), _signed(near), _agency(near), _alone(near), _at_end(found, zone))
    return [names for names in readings if names]


def _linked(near: list[Block]) -> tuple[str, ...]:
    """Links and elements that say they are the author's."""
    names: list[str] = []
    for block in near:
        for text, tag in _runs(block):
            if _is_author(tag, block.element) and (text := tidy(text)):
                names.extend(name for name in names_in(text) if looks_like_name(name) or is_agency(name))
    return _distinct(names)


def _runs(block: Block) -> Iterator[tuple[str, Tag]]:
    """Its strings, those of one element joined."""
    last: Tag | None = None
    text = ""
    for part, tag in block.parts:
        if tag is not last and last is not None:
            yield text, last
            text = ""
        text, last = text + part, tag
    if last is not None:
        yield text, last


def _is_author(tag: Tag, home: Tag) -> bool:
    """rel=author, itemprop=author, or an address below the outlet's authors."""
    for inner in (tag, *tag.parents):
        attributes = inner.attrs
        if "author" in (attributes.get("rel") or ()) or "author" in str(attributes.get("itemprop") or "").split():
            return True
        href = str(attributes.get("href") or "").lower() if inner.name == "a" else ""
        if any(f"/{word}" in href for word in AUTHOR_PATHS):
            return True
        if inner is home:
            return False
    return False


# What stands beside a name in a byline: the job, the place, a few words about the author.
BESIDE = frozenset("position role bio job info location place city local ort standort jobtitle title date time social email".split())
AUTHOR_PATHS = tuple(
    "author/ authors/ autor/ autoren/ autores/ auteur/ auteurs/ autori/ byline/ profile/ by/ staff/ people/ journalist/ journalists/ "
    "reporter/ redakteur/ yazarlar/ penulis/ contributors/ personas/ autor- av/".split())
"""Folders in which outlets keep the pages of their authors."""


def _classed(near: list[Block], zone: Zone) -> tuple[str, ...]:
    """Blocks or spans whose class calls them a byline."""
    names: list[str] = []
    for block in near:
        if len(block.text) > LONGEST:
            continue
        spans = [text for text, tag in _runs(block) if tag is not block.element and marks.says(marks.own_words(tag), marks.BYLINE)
                 and not marks.says(marks.own_words(tag), BESIDE)]
        if spans:
            names.extend(_names_of(" ".join(spans) if len(spans) == 1 else " | ".join(spans)))
        elif _says_byline(block, zone):
            names.extend(_names_of(" ".join(text if tag is block.element else f"|{text}|" if tag.name == "a" else text
                                            for text, tag in _runs(block))))
    return _distinct(names)


def _says_byline(block: Block, zone: Zone) -> bool:
    for count, tag in enumerate((block.element, *block.element.parents)):
        if count > 2 or tag.name in ("article", "main", "body", "header") or (zone.heading and holds(tag, zone.heading.element)):
            return False
        words = marks.own_words(tag)
        if marks.says(words, marks.PICTURES) or marks.says(words, BESIDE):
            return False
        if marks.says(words, marks.BYLINE):
            return True
    return False


def _names_of(text: str) -> list[str]:
    return [name for name in names_in(text) if looks_like_name(name) or is_agency(name)]


def _signed(near: list[Block]) -> tuple[str, ...]:
    """A short line that begins with "By"."""
    for block in near:
        text = tidy(block.text)
        if len(text) <= LONGEST and (found := BY.match(text)) and found.end() < len(text):
            names = _names_of(text)
            if names and any(len(name.split()) > 1 or not name.isascii() for name in names):
                return _distinct(names)
    return ()


def _agency(near: list[Block]) -> tuple[str, ...]:
    """A line that is nothing but an agency, or an agency and the place: "AFP, Manila"."""
    for block in near:
        first = re.split(r"\s*[,/|]\s*", tidy(block.text), maxsplit=1)[0]
        if len(block.text) <= 60 and is_agency(first) and first != block.text:
            return (first,)
    return ()


def _alone(near: list[Block]) -> tuple[str, ...]:
    """A line just above the text that is a name and nothing else, in bold."""
    for block in near[-2:]:
        text = tidy(block.text)
        if len(text) <= 40 and wholly_strong(block) and looks_like_name(text) and 2 <= len(text.split()) <= 4:
            return (text,)
    return ()


def _at_end(found: Survey, zone: Zone) -> tuple[str, ...]:
    """Below the text, where some countries sign: by class, or a name alone in the last paragraph, set to the right or in bold."""
    if zone.first is None or zone.first.parent is None:
        return ()
    home = zone.first.parent
    inside = [block for block in found.blocks[zone.start + 1:] if holds(home, block.element)]
    for block in inside:
        if len(block.text) <= 60 and _says_byline(block, zone) and is_text(block, zone.heading) and (names := _names_of(block.text)):
            return _distinct(names)
    for block in inside[-3:]:
        text = tidy(block.text)
        aside = "right" in str(block.element.attrs.get("style") or "") or wholly_strong(block)
        if aside and len(text) <= 40 and looks_like_name(text) and not text.isupper() and 2 <= len(text.split()) <= 5:
            return (text,)
    return ()


def _distinct(names: list[str]) -> tuple[str, ...]:
    full = any(len(name.split()) > 1 for name in names)
    kept = [name for name in names if not full or len(name.split()) > 1 or is_agency(name) or not name.isascii()]
    return tuple(dict.fromkeys(kept)) if len(kept) <= MOST else ()
