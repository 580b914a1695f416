"""Two names that a recogniser took for one, where the article prints each by itself too: "Z Bull and Y"."""

from collections.abc import Iterator

from generator.names.page import Found, Page, cut

AND = ("and", "&")


def glued(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    alone = {page.surface(name) for name in found if not any(f" {word} " in page.surface(name) for word in AND)}
    return tuple(part for name in found for part in _parts(page, name, alone))


def _parts(page: Page, name: Found, alone: set[str]) -> Iterator[Found]:
    tokens = page.inside(name.start, name.end)
    between = [number for number, token in enumerate(tokens) if token.text in AND]
    halves = [cut(page, name, own) for number in between[:1] for own in (tokens[:number], tokens[number + 1:]) if own]
    yield from halves if len(between) == 1 and len(halves) == 2 and all(page.surface(half) in alone for half in halves) else [name]
