"""The work-list for a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.telling import told
from generator.worklist.item import GROUPS, Item, counted, group_of


def lines(items: Sequence[Item]) -> Iterator[str]:
    """Group by group, with counts."""
    for key, group in groupby(items, key=lambda item: group_of(item.notice)):
        held = list(group)
        yield f"{GROUPS[key]} ({counted(held):,})"
        for notice in told(item.notice for item in held):
            yield from (f"  {line}" for line in notice.split("\n"))
        yield ""


def counts(items: Sequence[Item]) -> dict[str, int]:
    """Group -> number of its items, empty groups left out."""
    found = Counter[str]()
    for item in items:
        found[group_of(item.notice)] += counted((item,))
    return {key: found[key] for key in GROUPS if found[key]}
