"""Two names that a recogniser took for one, where the article prints each by itself too: "Z Bull and Y"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.names.page import Found, Page

AND = re.compile(r" (?:and|&) ")


def glued(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    alone = {surface for name in found if not AND.search(surface := page.surface(name))}
    return tuple(part for name in found for part in _parts(page, name, alone))


def _parts(page: Page, name: Found, alone: set[str]) -> Iterator[Found]:
    """Both halves of a name with one "and", or the name."""
    joins = list(AND.finditer(page.surface(name)))
    halves = [replace(name, end=name.start + joins[0].start()), replace(name, start=name.start + joins[0].end())] if joins else []
    yield from halves if len(joins) == 1 and all(page.surface(half) in alone for half in halves) else [name]
