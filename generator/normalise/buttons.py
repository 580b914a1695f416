"""Buttons and menus: single words that count only beside other furniture, for alone they may be a heading or a name."""

from generator.model import Draft
from generator.normalise.lines import free, give, printed
from generator.normalise.phrases import table

LONGEST = 20
FURNITURE = frozenset(("furniture", "separator", "read_time", "promo"))
INLINE = frozenset(("advertisement",))
"""Rules whose lines stand anywhere in the text: they say nothing about what is beside them."""


def buttons(draft: Draft) -> Draft:
    """Such words next to a line that was set aside, or to one another."""
    words = table("buttons")
    weak = {n for n, line in free(draft) if len(line) <= LONGEST and words.match(line)}
    order = printed(draft)
    found: dict[int, str] = {}
    for place, n in enumerate(order):
        beside = {order[at] for at in (place - 1, place + 1) if 0 <= at < len(order)}
        if n in weak and any(m in weak or _is_furniture(draft, m) for m in beside):
            found[n] = "furniture"
    return give(draft, found, "buttons")


def _is_furniture(draft: Draft, n: int) -> bool:
    return draft.lines[n].role in FURNITURE and draft.lines[n].rule not in INLINE
