"""The pages of a list of names: A to Z in one, and by letter where one page has no room; and by number of articles."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.filing import filing_name, sort_key
from generator.model import Entity
from generator.permalinks import slugify

LIST_ROOM = 1_500
"""Names on one page, at some 150 bytes each; of more, every letter has a page."""

ORDER_FROM = 40
"""Names from which there is a second order, by number; fewer are seen at a glance."""

BY_NUMBER = "by-number/index"
LETTERS = "a-z"
FIGURES = "0-9"


@lru_cache(maxsize=100_000)
def page_of_letter(folder: str, name: str) -> str:
    """The id of the page of the letter under which a name is filed; letters of other scripts are with their Latin ones."""
    first = slugify(sort_key(filing_name(name, folder == "people"))[0])[:1]
    return f"{folder}/{LETTERS}/{first if first.isalpha() else FIGURES}"


def lists_of(folder: str, paged: Sequence[tuple[Entity, int]], others: Iterable[Entity], published: Iterable[str]) -> tuple[str, ...]:
    """Ids of the pages of a list beside its first, which are also their paths without ".html".

    `paged` are the entities with a page, each with its number of articles, `others` the unconfirmed ones; `published` are ids that the
    ledger promises.
    """
    return tuple(sorted(set(_due(folder, paged, list(others), set(published)))))


def _due(folder: str, paged: Sequence[tuple[Entity, int]], others: Sequence[Entity], kept: set[str]) -> Iterator[str]:
    by_number = f"{folder}/{BY_NUMBER}"
    if by_number in kept or (len(paged) > ORDER_FROM and len({count for _, count in paged}) > 1):
        yield by_number
    letters = {page_of_letter(folder, entity.name) for entity in (*(e for e, _ in paged), *others)}
    held = {id_ for id_ in kept if id_.startswith(f"{folder}/{LETTERS}/")}
    if held or len(paged) + len(others) > LIST_ROOM:
        yield from letters | held
