"""Characters that nobody sees, made visible: what an original holds cannot hide, reorder or break off what is printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.hidden import symbol

SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
"""Spaces other than the ordinary one; they stay what they are, and are marked."""

# Joiners (U+200C, U+200D) shape the letters of Arabic and Indic scripts, and stay. https://trojansource.codes/ for the overrides.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff\ufdd0-\ufdef"
    "\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e0fff]+")
ODD = re.compile(f"{SPACES.pattern}|{UNSEEN.pattern}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Some characters as they are printed."""

    text: str
    css: str | None
    """"odd" for what stands for characters that nobody sees, "space" for spaces that are not the ordinary one."""


def seen(text: str) -> Iterator[Seen]:
    """A text with everything in it visible."""
    place = 0
    for found in ODD.finditer(text):
        if found.start() > place:
            yield Seen(text=text[place:found.start()], css=None)
        space = SPACES.match(found[0]) is not None
        yield Seen(text=found[0] if space else "".join(map(symbol, found[0])), css="space" if space else "odd")
        place = found.end()
    if place < len(text):
        yield Seen(text=text[place:], css=None)
