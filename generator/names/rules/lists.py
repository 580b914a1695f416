"""Things in one list are of one kind: among towns and provinces an unknown name is a place."""

from collections.abc import Iterator
from dataclasses import replace

from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.page import Found, Page

SHORTEST = 3
GAPS = frozenset((",", ", and", "and", ", or", "or", "&"))


def lists(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return (*found, *(vote for members in _chains(page, found) for vote in _votes(page, members)))


def _chains(page: Page, found: tuple[Found, ...]) -> Iterator[list[Found]]:
    """Runs of names with only commas and "and" between them, each span once."""
    chain: list[Found] = []
    for name in sorted(found, key=lambda n: (n.start, n.end)):
        if chain and (name.start, name.end) == (chain[-1].start, chain[-1].end):
            continue
        if chain and " ".join(page.text[chain[-1].end:name.start].split()) in GAPS:
            chain.append(name)
            continue
        if len(chain) >= SHORTEST:
            yield chain
        chain = [name]
    if len(chain) >= SHORTEST:
        yield chain


def _votes(page: Page, members: list[Found]) -> Iterator[Found]:
    surfaces = [page.surface(name) for name in members]
    places = [bool(candidates(s)) if s not in by_form() else by_form()[s].type == "place" for s in surfaces]
    if 2 * sum(places) >= len(places):
        for name, surface in zip(members, surfaces, strict=True):
            if surface not in by_form() and not (page.sure(name) and name.type == "person"):
                yield replace(name, type="place", source="lists")
