"""What articles are compared by, as numbers: texts of any length become 64 bits that are the same in every build."""

from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from hashlib import blake2b

import msgspec
import numpy as np

from generator.stories.rarity import PRIOR_ARTICLES, share_of

Feature = str | tuple[str, str]
"""A stem, two stems side by side, an entity id, or a word of the calendar."""


class Kind(IntEnum):
    """What a term is of its article."""

    WORD = 0
    """A stem of its text."""

    PAIR = 1
    """Two stems side by side."""

    OPENING = 2
    """A stem of its opening."""

    LEADING = 3
    """A stem of its names that its opening has."""

    NAMED = 4
    """One that its opening has not."""

    PERSON = 5
    PLACE = 6
    """Ids of entities."""

    CALENDAR = 7
    """Years and days of the year."""

    NUMBER = 8
    """What its figures count."""


class Terms(msgspec.Struct, frozen=True, array_like=True):
    """The terms of an article, kind by kind, each kind by number."""

    numbers: bytes
    """64 bits each, the least first."""

    counts: bytes
    """How often each stands in the article: 32 bits."""

    priors: bytes
    """In how many of PRIOR_ARTICLES news articles each stands: 32-bit floats."""

    sizes: tuple[int, ...]
    """How many there are of each kind."""


def terms_of(kinds: Mapping[Kind, Mapping[Feature, int]]) -> Terms:
    """Kind -> feature -> how often it stands there."""
    rows = [sorted((number_of(feature), count, _prior(feature)) for feature, count in kinds.get(kind, {}).items()) for kind in Kind]
    flat = np.array([row for own in rows for row in own], [("number", "<u8"), ("count", "<u4"), ("prior", "<f4")])
    return Terms(numbers=flat["number"].tobytes(), counts=flat["count"].tobytes(), priors=flat["prior"].tobytes(),
                 sizes=tuple(map(len, rows)))


@lru_cache(maxsize=1 << 18)
def number_of(feature: Feature) -> int:
    """The number of a feature; of two a different one, but for one chance in 2 to the power of 64."""
    return number_of_text(feature if isinstance(feature, str) else " ".join(feature))


def number_of_text(text: str) -> int:
    """The number of a text that is hardly ever asked for again."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


@lru_cache(maxsize=1 << 18)
def _prior(feature: Feature) -> float:
    return PRIOR_ARTICLES * share_of(feature)
