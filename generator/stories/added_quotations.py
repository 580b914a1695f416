"""Quotations that one report of a story has and no other, neither cut nor told in other words."""

from collections.abc import Iterator, Sequence

from generator.model import Addition, Quote
from generator.stories.novelty import Novelty
from generator.stories.report import Report
from generator.stories.stems import content

MOST = 6
"""So many of a report are told, the longest."""

_TOLD = ("full", "fragment")
_LEAST = 3
"""Words with a subject that a quotation needs to say anything by itself."""

NEW = 0.34
"""At most this share of its words, by their weight, stands together in another report."""


def added_quotations(n: int, reports: Sequence[Report], novelty: Novelty) -> Iterator[Addition]:
    """The quotations that report number n alone has, in reading order."""
    report = reports[n]
    found = [q for q in report.quotes if q.kind in _TOLD and len(content(q.text)) >= _LEAST and report.in_prose(q.start)]
    others = [f" {' '.join(content(other.article.text))} " for other in reports if other is not report]
    alone = [q for q in found if novelty.covered(n, q.text) <= NEW and not any(f" {' '.join(content(q.text))} " in text for text in others)]
    for quote in sorted(sorted(alone, key=lambda q: (-len(q.text), q.start))[:MOST], key=lambda q: q.start):
        yield Addition(kind="quotation", passage=report.passage(quote.start, quote.end), label=quote.text, entity=speaker(report, quote))


AROUND = 200
"""Characters before and after a quotation in which its speaker must be named."""


def speaker(report: Report, quote: Quote) -> str | None:
    """Who says it, when the name stands beside the quotation in its paragraph; else nobody is named."""
    if quote.speaker is None:
        return None
    block = next(b for b in reversed(report.article.blocks) if b.start <= quote.start)
    first, last = max(block.start, quote.start - AROUND), min(block.end, quote.end + AROUND)
    beside = [m for m in report.names_in((first, last)) if not report.is_quoted(m.start)]
    named = [m for m in beside if m.entity == quote.speaker]
    if (
        not named
        or (named[0].type == "person" and " " not in named[0].name)
        or (named[0].type != "person" and any(m.type == "person" for m in beside))
    ):
        return None  # a paper or a body is told more often than it speaks
    return quote.speaker
