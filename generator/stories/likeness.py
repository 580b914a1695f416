"""How alike two articles are as reports of one event, and in words why."""

import math
from collections.abc import Mapping

from generator.model import ArchiveDate
from generator.stories.profiles import Profile, cosine

CONSTANT = -4.1
WEIGHTS = {
    "pairs": 5.0, "names": 4.9, "opening": 7.9, "people": 3.8, "leading": 2.2, "numbers": 0.75, "same day": 0.7, "other day": -0.5,
    "apart": -1.0,
}  # fmt: skip
"""Fitted by logistic regression on pairs of ECB+ pages (CC BY 3.0), two reports of one event against two events of one topic, and on
pairs of Reuters articles of 1987 about different firms, which teach that shared formulas say little (tests/measure/stories.py --fit)."""

BY_NAME = ("names", "people", "leading")
MOST_BY_NAME = 4.0
"""All likeness of names together counts no more than this: two articles about one minister need more than the minister."""

CEILING = 5.0
"""Log-odds are cut off here: a copy says no more for its group than a clear report of the same event."""

NEAR = 1
PER_DAY = 0.6
FARTHEST = 15.0
"""Dates up to NEAR days apart cost nothing, each further day PER_DAY, at most FARTHEST. Chosen on FA-KES (CC BY 4.0): of the pairs in its
stories that print their dates, 4 in 100 are more than three days apart."""


def score(one: Profile, other: Profile, dates: Mapping[str, ArchiveDate]) -> float:
    """Log-odds that two articles report one event; above 0 it is likelier than not. Symmetric."""
    found = evidence(one, other, dates)
    by_name = math.fsum(WEIGHTS[kind] * found[kind] for kind in BY_NAME)
    others = math.fsum(WEIGHTS[kind] * value for kind, value in found.items() if kind not in BY_NAME)
    return min(CEILING, CONSTANT + min(MOST_BY_NAME, by_name) + others)


def evidence(one: Profile, other: Profile, dates: Mapping[str, ArchiveDate]) -> dict[str, float]:
    """What WEIGHTS weighs. The vectors' likeness is between 0 and 1; `apart` is what the dates cost."""
    mine, theirs = set(one.features.days), set(other.features.days)
    return {
        "pairs": cosine(one.pairs, other.pairs),
        "names": cosine(one.names, other.names),
        "opening": cosine(one.opening, other.opening),
        "people": cosine(one.people, other.people),
        "leading": cosine(one.leading, other.leading),
        "numbers": math.log1p(len(one.features.numbers & other.features.numbers)),
        "same day": float(bool(mine & theirs)),
        "other day": float(bool(mine and theirs and not mine & theirs)),
        "apart": _apart(one.features.article, other.features.article, dates),
    }


def _apart(one: str, other: str, dates: Mapping[str, ArchiveDate]) -> float:
    gap = days_apart(one, other, dates)
    return 0.0 if gap is None else min(FARTHEST, PER_DAY * max(0, gap - NEAR))


def days_apart(one: str, other: str, dates: Mapping[str, ArchiveDate]) -> int | None:
    """The least number of days that can lie between two articles; None when one has no date."""
    first, second = dates.get(one), dates.get(other)
    if first is None or second is None:
        return None
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)
