"""The pages of a list of names or topics: A to Z in one, and by letter where one page has no room; and by number of articles.

    people/index.html                    every name, while there is room
    people/a-z/s.html                    else those under a letter
    people/a-z/st.html                   under two, where a letter has no room either; then under three
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from generator.filing import filing_name, sort_key
from generator.model import Entity
from generator.permalinks import DEVICES, plain_slug

LIST_ROOM = 1_500
"""Names on one page, at some 150 bytes each; of more, every letter has a page, and of a letter's every second one."""

ORDER_FROM = 40
"""Names from which there is a second order, by number; fewer are seen at a glance."""

BY_NUMBER = "by-number/index"
LETTERS = "a-z"
DEPTH = 3
"""Letters of a name by which a list is cut: the commonest two begin one name in twenty."""
FIGURES = "0-9"


@lru_cache(maxsize=100_000)
def pages_of_letters(folder: str, name: str) -> tuple[str, ...]:
    """Ids of the pages on which a name may be, of its first letter, its first two …; letters of other scripts are with their Latin ones."""
    filed = plain_slug(sort_key(filing_name(name, folder == "people"))[0]).replace("-", "")
    if not filed[:1].isalpha():
        return (f"{folder}/{LETTERS}/{FIGURES}",)
    letters = "".join(takewhile(str.isalpha, filed[:DEPTH]))
    return tuple(f"{folder}/{LETTERS}/{_safe(letters[:count])}" for count in range(1, len(letters) + 1))


def _safe(letters: str) -> str:
    """As a file may be called, also on Windows: "con-"."""
    return f"{letters}-" if letters in DEVICES else letters


def page_among(pages: Container[str], folder: str, name: str) -> str | None:
    """The id of the one of these pages that has the name: the furthest; None where none is its own."""
    wanted = (form for id_ in reversed(pages_of_letters(folder, name)) for form in (id_, id_.removesuffix("-")))
    return next((id_ for id_ in wanted if id_ in pages), None)


def by_letters(folder: str, names: Iterable[str], published: Iterable[str]) -> set[str]:
    """Ids of the pages by letter of a list of these names, which are also their paths without ".html"; none while one page has room.

    `published` are ids that the ledger promises.
    """
    kept = {id_ for id_ in published if id_.startswith(f"{folder}/{LETTERS}/")}
    chains = [pages_of_letters(folder, name) for name in names]
    if not kept and len(chains) <= LIST_ROOM:
        return set()
    return kept | {id_ for id_ in _cut(chains, 0) if id_.removesuffix("-") not in kept}


def _cut(chains: Iterable[tuple[str, ...]], depth: int) -> Iterator[str]:
    groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for chain in chains:
        if len(chain) > depth:
            groups[chain[depth]].append(chain)
    for id_, own in groups.items():
        yield id_
        if len(own) > LIST_ROOM:
            yield from _cut(own, depth + 1)


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
    yield from by_letters(folder, (entity.name for entity in (*(e for e, _ in paged), *others)), kept)
