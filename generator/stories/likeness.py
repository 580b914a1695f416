"""How alike two articles are as reports of one event, and in words why."""

import math
from collections.abc import Mapping

from generator.model import ArchiveDate
from generator.stories.profiles import Profile, cosine

CONSTANT = -3.5
WEIGHTS = {"pairs": 6.5, "names": 7.5, "opening": 9.0, "numbers": 0.5, "same day": 0.2, "other day": -1.5}
"""Fitted by logistic regression on pairs of ECB+ pages (CC BY 3.0), two reports of one event against two events of one topic,
and on pairs of FA-KES articles (CC BY 4.0) of one town weeks apart; each pair once with the rarities of its whole collection and
once alone, as in an archive of two articles."""

NEAR = 2
PER_DAY = 0.35
FARTHEST = 15.0
"""Dates up to NEAR days apart cost nothing, each further day PER_DAY, at most FARTHEST."""


def score(one: Profile, other: Profile, dates: Mapping[str, ArchiveDate]) -> float:
    """Log-odds that two articles report one event; above 0 it is likelier than not. Symmetric."""
    numbers = one.features.numbers & other.features.numbers
    return (
        CONSTANT
        + WEIGHTS["pairs"] * cosine(one.pairs, other.pairs)
        + WEIGHTS["names"] * cosine(one.names, other.names)
        + WEIGHTS["opening"] * cosine(one.opening, other.opening)
        + WEIGHTS["numbers"] * math.log1p(len(numbers))
        + _days(one, other)
        - _apart(one.features.article, other.features.article, dates)
    )


def _days(one: Profile, other: Profile) -> float:
    """Whether the openings name the same weekday; nothing when one names none."""
    mine, theirs = set(one.features.days), set(other.features.days)
    if not mine or not theirs:
        return 0.0
    return WEIGHTS["same day" if mine & theirs else "other day"]


def _apart(one: str, other: str, dates: Mapping[str, ArchiveDate]) -> float:
    gap = days_apart(one, other, dates)
    return 0.0 if gap is None else min(FARTHEST, PER_DAY * max(0, gap - NEAR))


def days_apart(one: str, other: str, dates: Mapping[str, ArchiveDate]) -> int | None:
    """The least number of days that can lie between two articles; None when one has no date."""
    return apart(dates.get(one), dates.get(other))


def apart(first: ArchiveDate | None, second: ArchiveDate | None) -> int | None:
    """The least number of days that can lie between two dates; None when one is unknown."""
    if first is None or second is None:
        return None
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)
