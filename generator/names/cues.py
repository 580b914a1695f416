"""Words right before or behind a name that tell what it names wherever the article prints it: "shares of Z", "Z 2-1 Y"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import EntityType
from generator.names.page import Found, Page

NAME = "\0"
"""Stands for the mention in a pattern."""

REACH = 60
"""Characters on each side in which a cue may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """What tells one type of thing."""

    type: EntityType
    source: str
    around: re.Pattern[str]
    """Searched in the words around a mention, which itself is NAME."""


def pattern(*alternatives: str) -> re.Pattern[str]:
    """Any of the alternatives, each with a Z where the name stands."""
    return re.compile("|".join(f"(?:{a.replace('Z', NAME)})" for a in alternatives))


def shown(page: Page, found: Iterable[Found], cues: Cues) -> Iterator[Found]:
    """Each mention of the names that the cues tell of, with their type. `found`: the names that may be of another type than they seem."""
    mentions: dict[str, list[Found]] = defaultdict(list)
    for name in found:
        mentions[page.surface(name)].append(name)
    for own in mentions.values():
        if any(_tells(page, name, cues) for name in own):
            yield from (Found(start=name.start, end=name.end, type=cues.type, source=cues.source) for name in own)


def _tells(page: Page, name: Found, cues: Cues) -> bool:
    block = page.text.rfind("\n", 0, name.start) + 1
    before = page.text[max(block, name.start - REACH):name.start]
    behind = page.text[name.end:name.end + REACH].partition("\n")[0]
    return bool(cues.around.search(before + NAME + behind))
