"""The work-list for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.telling import told
from generator.worklist.item import GROUPS, Item, group_of


def lines(items: Sequence[Item]) -> Iterator[str]:
    """Group by group, with counts."""
    for key, group in groupby(items, key=lambda item: group_of(item.notice)):
        held = [item.notice for item in group]
        yield f"{GROUPS[key]} ({len(held):,})"
        for notice in told(held):
            yield from (f"  {line}" for line in notice.split("\n"))
        yield ""


def counts(items: Sequence[Item]) -> dict[str, int]:
    """Group -> number of its items, empty groups left out."""
    found = Counter(group_of(item.notice) for item in items)
    return {key: found[key] for key in GROUPS if found[key]}
