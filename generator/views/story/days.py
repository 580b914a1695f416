"""The days of which the reports tell, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import Moment
from generator.views.because import Reason, reasons
from generator.views.context import Piece
from generator.views.story.once import Sentence, once
from generator.views.story.sources import Source, Sources
from generator.wording import in_words

LEAST = 2
"""Days below which there is no order to show."""

FOLD_AT = 5
"""Sentences of one day shown before the rest is folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day, month or year."""

    text: str
    inferred: bool
    happenings: tuple[Sentence, ...]
    more: tuple[Sentence, ...]
    """Further ones, folded."""

    because: tuple[Reason, ...]


def days_of(sources: Sources, timeline: Sequence[Moment]) -> tuple[Day, ...]:
    """The moments under their dates, those of which a date is sure and about the same apart; none when all is on one day."""
    held = [tuple(run) for _, run in groupby(timeline, key=lambda moment: (moment.date.earliest, moment.date.latest))]
    return tuple(_day(sources, moments) for moments in held) if len(held) >= LEAST else ()


def _day(sources: Sources, moments: Sequence[Moment]) -> Day:
    """A day is inferred only when every report of it has its date so."""
    sure = [moment for moment in moments if moment.date.basis != "inferred"]
    happenings = once({_key(moment): _happening(sources, moment) for moment in moments}.values())
    because = [reason for moment in moments for reason in moment.because]
    say = sources.desk.say
    return Day(text=in_words(say, (sure or moments)[0].date), inferred=not sure, happenings=happenings[:FOLD_AT], more=happenings[FOLD_AT:],
               because=reasons(say, because))


def _key(moment: Moment) -> tuple[str, tuple[int, int]]:
    return moment.passage.article, moment.passage.sentence


def _happening(sources: Sources, moment: Moment) -> tuple[tuple[Piece, ...], Source]:
    passage = moment.passage
    return (sources.sentence(passage.article, passage.sentence, passage.start, passage.end),
            sources.at(passage.article, passage.start))
