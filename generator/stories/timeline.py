"""What the reports of a story put on a day, in order of the days; nothing when a day is unsure."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.dates import parse, show
from generator.model import ArchiveDate, Because, Moment, worded
from generator.sentences import Span
from generator.stories.days import Named, named_days, stamps
from generator.stories.report import Report
from generator.stories.stems import words

A_DAY = 2
"""So many sentences of one report are told of one day, those it prints first."""

_LENGTH = range(6, 61)
"""Words of a sentence that says what happened."""

_LEAD = 600
"""Characters at the head of a report in which a date, or a day, tells when it was printed."""

_LATE = 2
"""News is printed so many days after it happened, at most."""


def timeline(reports: Sequence[Report], dates: Mapping[str, ArchiveDate], furniture: Collection[str]) -> tuple[Moment, ...]:
    """The moments of all reports; `dates` hold inferred dates too."""
    found = [moment for report in reports for moment in _moments(report, dates.get(report.article.id), furniture)]
    place = {report.article.id: n for n, report in enumerate(reports)}
    return tuple(sorted(found, key=lambda m: (m.date.earliest, place[m.passage.article], m.passage.start)))


def _moments(report: Report, date: ArchiveDate | None, furniture: Collection[str]) -> Iterator[Moment]:
    printed = _printed(report, date)
    told: Counter[dt.date] = Counter()
    seen = set(furniture)
    for span in report.sentences:
        if not _says_what(report, span, seen):
            continue
        seen.add(report.words(span))
        named = [one for one in named_days(report.article.text, span, printed) if not report.is_quoted(one.start)]
        if len({one.day for one in named}) == 1 and told[named[0].day] < A_DAY:
            told[named[0].day] += 1
            yield _moment(report, named[0], date if named[0].relative else None)


def _says_what(report: Report, span: Span, furniture: Collection[str]) -> bool:
    text = report.words(span)
    return report.in_prose(span[0]) and len(words(text)) in _LENGTH and text not in furniture and text[-1] in '.!?”"’'


def _printed(report: Report, date: ArchiveDate | None) -> dt.date | None:
    """The day of a report, when its own words do not speak against it."""
    if date is None or date.earliest != date.latest:
        return None
    if any(abs((day - date.earliest).days) > _LATE for day in stamps(report.article.text[:_LEAD])):
        return None
    spans = [span for span in report.sentences if span[0] < _LEAD]
    reckoned = [one.day for span in spans for one in named_days(report.article.text, span, date.earliest) if one.relative]
    return None if reckoned and (date.earliest - reckoned[0]).days > _LATE else date.earliest


def _moment(report: Report, named: Named, printed: ArchiveDate | None) -> Moment:
    """`printed` is the date of the report when the day was reckoned from it."""
    passage = report.passage(named.start, named.end)
    if printed is None:
        because = Because(kind="stated-day", detail=worded("the report gives the date: “%(words)s”", words=passage.text))
        return Moment(date=parse(named.day.isoformat(), "stated"), passage=passage, because=(because,))
    inferred = printed.basis == "inferred"
    day = printed.earliest if printed.earliest == printed.latest and not inferred else show(printed)
    detail = (worded("“%(words)s” in a report inferred to be of %(date)s", words=passage.text, date=day) if inferred
              else worded("“%(words)s” in a report of %(date)s", words=passage.text, date=day))
    reckoned = Because(kind="reckoned-day", detail=detail, weight=0.6 if inferred else 0.9)
    because_all = (reckoned, *printed.because) if inferred else (reckoned,)
    date = parse(named.day.isoformat() + ("~" if inferred else ""), "inferred" if inferred else "stated", because_all)
    return Moment(date=date, passage=passage, because=because_all)
