"""Which reports of a story are compared with which: one of each source, neighbours in time first."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from generator.stories.report import Report

MOST = 200
"""Pairs of reports compared, all of twenty reports'; of a longer story the ends are not compared with each other."""

COPIED = 0.6
"""As many of the sentences of the shorter report stand word for word in the other: the two are one text."""


def sources(reports: Sequence[Report], copies: Mapping[str, Sequence[str]]) -> list[Report]:
    """The reports, of those that have one text only the first."""
    own = list[Report]()
    for report in reports:
        others = copies.get(report.article.id, ())
        if not any(kept.article.id in others or is_copy(kept, report) for kept in own):
            own.append(report)
    return own


def is_copy(one: Report, other: Report) -> bool:
    """Whether most sentences of the shorter report stand in the other, word for word."""
    short, long = sorted((one.texts, other.texts), key=len)
    return bool(short) and len(short & long) >= COPIED * len(short)


def pairs(reports: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """At most MOST pairs, those that stand next to each other first."""
    apart = ((reports[n], reports[n + gap]) for gap in range(1, len(reports)) for n in range(len(reports) - gap))
    return islice(apart, MOST)
