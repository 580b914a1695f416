"""How alike two articles are as reports of one event, and in words why."""

import math
from collections.abc import Mapping

from generator.model import ArchiveDate
from generator.stories.profiles import Features, Profile, cosine

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

OTHER_SUBJECTS = -3.0
LARGE = 1_000
"""What it costs that each headline names somebody of whom the other article says nothing, in an archive large enough for its formulas to
recur: bond issues, earnings, matches. Read on Reuters articles of 1987; the pages of ECB+ are too few to show it."""

OTHER_SCENES = -2.0
"""What it costs that each opening names a town of which the other article says nothing: two raids, two fires."""

OTHER_TIME = -3.0
DATELINES_APART = 10
"""What it costs that the reports themselves print dates so far apart, whatever their recorded dates are."""

NEAR = 1
PER_DAY = 0.6
FARTHEST = 15.0
"""Dates up to NEAR days apart cost nothing, each further day PER_DAY, at most FARTHEST. Chosen on FA-KES (CC BY 4.0): of the pairs in its
stories that print their dates, 4 in 100 are more than three days apart."""


def score(one: Profile, other: Profile, dates: Mapping[str, ArchiveDate], articles: int = 2) -> float:
    """Log-odds that two of so many articles report one event; above 0 it is likelier than not. Symmetric."""
    found = evidence(one, other, dates)
    by_name = math.fsum(WEIGHTS[kind] * found[kind] for kind in BY_NAME)
    others = math.fsum(WEIGHTS[kind] * value for kind, value in found.items() if kind not in BY_NAME)
    return min(CEILING, CONSTANT + min(MOST_BY_NAME, by_name) + others) + costs(one.features, other.features, dates, articles)


def costs(one: Features, other: Features, dates: Mapping[str, ArchiveDate], articles: int) -> float:
    """What speaks against one event, however alike the words are."""
    strangers = OTHER_SUBJECTS * _is_large(articles) if _of_others(one, other) else 0.0
    return strangers + (OTHER_SCENES if _elsewhere(one, other) else 0.0) + (OTHER_TIME if _printed_apart(one, other, dates) else 0.0)


def _printed_apart(one: Features, other: Features, dates: Mapping[str, ArchiveDate]) -> bool:
    """Whether full dates at their heads, or of one that prints none the recorded day, are more than DATELINES_APART days apart."""
    gaps = [abs(a - b) for a in _days_of(one, dates) for b in _days_of(other, dates)]
    return bool(gaps) and min(gaps) > DATELINES_APART


def _days_of(own: Features, dates: Mapping[str, ArchiveDate]) -> frozenset[int]:
    date = dates.get(own.article)
    recorded = frozenset({date.earliest.toordinal()}) if date and date.earliest == date.latest else frozenset[int]()
    return own.printed_on or recorded


def _elsewhere(one: Features, other: Features) -> bool:
    """Whether each opening names towns, and the other article none of them."""
    return bool(one.scenes and other.scenes) and not (one.scenes & other.entities or other.scenes & one.entities)


def _of_others(one: Features, other: Features) -> bool:
    """Whether each headline names somebody, and the other article none of them."""
    return bool(one.subjects and other.subjects) and not (one.subjects & other.entities or other.subjects & one.entities)


def _is_large(articles: int) -> float:
    """From 0 to 1 between LARGE articles and ten times as many."""
    return min(1.0, max(0.0, math.log10(max(1, articles) / LARGE)))


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
    return apart(dates.get(one), dates.get(other))


def apart(first: ArchiveDate | None, second: ArchiveDate | None) -> int | None:
    """The least number of days that can lie between two dates; None when one is unknown."""
    if first is None or second is None:
        return None
    return max(0, (second.earliest - first.latest).days, (first.earliest - second.latest).days)
