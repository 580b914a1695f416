"""What each report of a story has that no other report has."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Addition, Entity, Figure, Quote
from generator.stories.differences import same_thing
from generator.stories.report import Report
from generator.stories.stems import content

_TOLD = ("full", "fragment")


def additions(reports: Sequence[Report], entities: Mapping[str, Entity]) -> tuple[Addition, ...]:
    """Names, figures and quotations found in one report only, report by report in the order given."""
    return tuple(
        addition
        for report in reports
        for addition in _of(report, [other for other in reports if other is not report], entities)
    )


def _of(report: Report, others: Sequence[Report], entities: Mapping[str, Entity]) -> Iterator[Addition]:
    yield from _names(report, others, entities)
    yield from _figures(report, others)
    yield from _quotations(report, others)


def _names(report: Report, others: Sequence[Report], entities: Mapping[str, Entity]) -> Iterator[Addition]:
    elsewhere = {m.entity for other in others for m in other.mentions}
    seen = set(elsewhere)
    for mention in report.mentions:
        entity = entities.get(mention.entity or "")
        if entity is None or entity.id in seen:
            continue
        seen.add(entity.id)
        if entity.type in ("person", "organisation", "place"):
            passage = report.passage(mention.start, mention.end)
            yield Addition(kind=entity.type, passage=passage, label=entity.name, entity=entity.id)


def _figures(report: Report, others: Sequence[Report]) -> Iterator[Addition]:
    for figure in report.figures:
        if figure.value is None or any(_told(report, figure, other) for other in others):
            continue
        yield Addition(kind="figure", passage=report.passage(figure.start, figure.end), label=figure.text)


def _told(report: Report, figure: Figure, other: Report) -> bool:
    """Whether another report has this figure, or another figure for the same thing."""
    return any(
        _same_number(figure, theirs) or same_thing(report, figure, other, theirs) is not None for theirs in other.figures
    )


def _same_number(one: Figure, other: Figure) -> bool:
    return one.value == other.value and one.upper == other.upper and (one.what == other.what or one.who == other.who)


def _quotations(report: Report, others: Sequence[Report]) -> Iterator[Addition]:
    for quote in report.quotes:
        if quote.kind in _TOLD and not any(_quoted(quote, theirs) for other in others for theirs in other.quotes):
            yield Addition(kind="quotation", passage=report.passage(quote.start, quote.end), label=quote.text, entity=quote.speaker)


def _quoted(one: Quote, other: Quote) -> bool:
    """Whether two quotations are the same words, or one a cut of the other."""
    short, long = sorted((" ".join(content(one.text)), " ".join(content(other.text))), key=len)
    return bool(short) and f" {short} " in f" {long} "
