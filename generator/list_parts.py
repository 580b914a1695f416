"""The pages into which a list of articles is cut when one has no room for it: by time, never by number.

    topics/storms.html                   every article, while there is room
    topics/storms/1931.html              else those of a year
    topics/storms/1931-05.html           of a month of it, when the year has no room either; then of a day
    topics/storms/undated.html           what has no date; then undated-m.html, undated-mi.html, by the first letters of the addresses,
                                         all figures in undated-0.html
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.entity_pages import UNDATED, periods_of
from generator.model import ArchiveDate, Article
from generator.permalinks import Ledger, Row

ROOM = 400
"""Articles on one page; at some 580 bytes a row that is 230 KB, what a phone opens at once."""

STORIES = "stories/index"
"""The list of stories; each is of the time of its last report."""

KIND = "period"
"""Of these pages in the ledger."""

Chain = tuple[str, ...]
"""The periods that an article is of, the widest first."""


def list_parts(
    lists: Mapping[str, Sequence[str]], articles: Mapping[str, Article], dates: Mapping[str, ArchiveDate], ledger: Ledger,
) -> dict[str, tuple[str, ...]]:
    """Id of a list -> the periods of it that have a page, in order of time; lists with room have no entry.

    A page that was published stays while there is anything to show on it. The list of undated articles, "undated", begins with their
    letters.
    """
    kept = ledger.path_of(KIND)
    promised = {id_.rpartition("/")[0] for id_ in kept}
    found: dict[str, tuple[str, ...]] = {}
    for list_, held in lists.items():
        if len(held) > ROOM or list_ in promised:
            chains = [periods_of(articles[id_], dates.get(id_)) for id_ in held]
            due = set(_cut(chains, int(list_ == UNDATED)))
            possible = {period for chain in chains for period in chain}
            found[list_] = tuple(sorted(period for period in possible if period in due or f"{list_}/{period}" in kept))
    return {list_: periods for list_, periods in found.items() if periods}


def paths(parts: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Id of a part -> its path."""
    return {f"{list_}/{period}": f"{list_}/{period}.html" for list_, periods in parts.items() for period in periods}


def ledger_rows(parts: Mapping[str, Iterable[str]]) -> Iterator[Row]:
    """What the ledger has to hold of them."""
    yield from (Row(path=path, kind=KIND, target=id_) for id_, path in paths(parts).items())


def _cut(chains: Sequence[Chain], depth: int) -> Iterator[str]:
    """The periods, `depth` steps down from the whole, into which more than a page must be cut."""
    if len(chains) <= ROOM:
        return
    groups: dict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        if len(chain) > depth:
            groups[chain[depth]].append(chain)
    for period, held in groups.items():
        yield period
        yield from _cut(held, depth + 1)
