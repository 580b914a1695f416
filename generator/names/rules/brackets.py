"""No name runs across a bracket, a quotation mark, a dash between spaces or a comma; what is on both sides is two names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.names.lexicon import by_form
from generator.names.page import Found, Page

CUT = re.compile(r"\s*(?:[()\[\]“”\"„«»;:/|©•]|\s[–—]\s|(?<=\.)\s-\s|\.\.\.|…)\s*")
COMMA = re.compile(r"\s*,(?!\s*(?:Inc|Ltd|LLC|Corp|Co|PLC|plc|Jr|Sr)\b)\s*")
"""A company's or a son's mark behind a comma belongs to the name before it."""
PARTNERS = re.compile(r"(?:\band|&) Co\b")


def brackets(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(part for name in found for part in _parts(page, name))


def _parts(page: Page, name: Found) -> Iterator[Found]:
    surface = page.surface(name)
    match = CUT.search(surface) or (COMMA.search(surface) if not _listing(name, surface) else None)
    if match is None or surface in by_form():
        yield name
        return
    if match.start():
        yield replace(name, end=name.start + match.start())
    if match.end() < len(surface):
        rest = replace(name, start=name.start + match.end())
        yield from _parts(page, replace(rest, type=None) if _acronym(page.surface(rest)) else rest)


def _listing(name: Found, surface: str) -> bool:
    """A body named after several things, "Ministry of Agriculture, Fisheries and Food", or after its partners: "A, B and Co"."""
    return name.type == "organisation" and ((" and " in surface and " of " in surface) or bool(PARTNERS.search(surface)))


def _acronym(text: str) -> bool:
    return text.isupper() and " " not in text
