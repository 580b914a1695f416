"""Two sources that count the same kind of thing: enough to compare their figures when the sentences share nothing else."""

import re

from generator.model import Figure
from generator.stories.contexts import Context
from generator.stories.stems import STOP, content, stem

WEIGHT = 0.5
"""Of each word, below that of words shared besides; so a pair with more in common is told first."""

_UNSPECIFIC = frozenset(map(stem, (
    "people person persons civilian civilians others victims residents dead men women children adults lives bodies casualties "
    "citizens individuals locals ones").split()))  # fmt: skip
"""Nouns for those whom any two happenings may have in common."""

_LOCATIVE = frozenset("outside inside beside in at near aboard across around along under throughout within".split())
_TOKEN = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]")
_THROUGH = frozenset("the a an its their his her our this that".split())
_PLACE_LENGTH = 5
_NO_PLACE = frozenset(map(stem, (
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon dawn dusk midnight day week "
    "weekend month year hour january february march april may june july august september october november december all total "
    "air attack raid strike flood fire blast explosion violence fighting past last first time").split()))  # fmt: skip
"""Words that follow "in" or "at" and tell when or by what."""


def two_counts(mine: Figure, here: Context, told: str, theirs: Figure, there: Context, told_there: str) -> dict[str, float] | None:
    """What two figures both count, when two sources speak of the same kind of thing and of no two places; else None.

    `told` and `told_there` are the texts of the two contexts.
    """
    kind, other = frozenset(content(mine.who or "")), frozenset(content(theirs.who or ""))
    if kind != other or not kind - _UNSPECIFIC or here.who in _UNSPECIFIC or not _two_sources(mine, theirs):
        return None
    if _elsewhere(told, told_there):
        return None
    return {here.who: WEIGHT, **{stem(w): WEIGHT for w in (mine.what or "").split()[:1]}}


def _two_sources(mine: Figure, theirs: Figure) -> bool:
    """Whether two different sources are named; "the ministry" may be "the health ministry"."""
    if not mine.attribution or not theirs.attribution:
        return False
    if mine.attribution_entity and mine.attribution_entity == theirs.attribution_entity:
        return False
    one, other = set(content(mine.attribution)), set(content(theirs.attribution))
    return bool(one) and bool(other) and not one <= other and not other <= one


def _elsewhere(one: str, other: str) -> bool:
    """Whether two sentences tell where, and not of one place."""
    here, there = _places(one), _places(other)
    return bool(here) and bool(there) and not here & there


def _places(text: str) -> set[str]:
    """Stems of the words of its locative phrases: "hospital" of "at a hospital"."""
    found, left = set[str](), 0
    for word in _TOKEN.findall(text):
        lower = word.lower()
        if lower in _LOCATIVE:
            left = _PLACE_LENGTH
        elif lower in _THROUGH:
            continue
        elif lower in STOP or not word[0].isalnum():
            left = 0
        elif left:
            left -= 1
            found.update(part for part in content(word) if part not in _NO_PLACE and not part.isdigit())
    return found
