"""Quotation marks of a headline where a citation puts the headline itself in quotation marks.

Marks inside marks are the other kind: double ones outside, single ones inside in America, the other way round in Britain; and in America a
full stop goes inside them, whatever they hold (The Chicago Manual of Style, 17th edition, 6.9 and 13.30; New Hart's Rules, 9.2).
"""

import re

STOPS = ".?!…؟。"
INSIDE = {"“": (re.compile(r"“([^“”]*)”|(?<!\w)\"([^\"]+)\"(?!\w)"), "‘", "’"), "‘": (re.compile(r"(?<!\w)‘(.+?)’(?!\w)"), "“", "”")}
"""Outer mark -> the pairs that change inside it, and what they become."""

CLOSED = re.compile(r"(?:(?<!\w)‘[^‘]*’|“[^“”]*”)$")
"""A quotation that ends with the text; an apostrophe at the end closes none."""


def nested(text: str, outer: str) -> str:
    """The text as it stands inside this mark; as it is inside any other, or none."""
    if outer not in INSIDE:
        return text
    pairs, opening, closing = INSIDE[outer]
    return pairs.sub(lambda found: f"{opening}{found[1] or found[2] or ''}{closing}", text)


def stopped_inside(text: str) -> str | None:
    """A text that ends in a quotation, with its full stop inside that, once; None of any other."""
    if not CLOSED.search(text):
        return None
    return text if text[-2:-1] and text[-2] in STOPS else f"{text[:-1]}.{text[-1]}"
