"""Date an undated report by the company it keeps; nothing is written anywhere."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.dates import parse
from generator.model import ArchiveDate, Article, Because, Story, worded
from generator.stories.evidence import Evidence
from generator.stories.profiles import DAYS
from generator.stories.report import Report, report
from generator.stories.stems import content
from generator.stories.weekdays import in_hindsight, plain_weekdays, weekday_named, weekdays
from generator.stowing import by_id

LEAD = 2
"""Sentences of prose, headline aside, in which a report says what has happened and when."""

SAME_EVENT = 1.5
"""Weight of shared words (see differences.ENOUGH) for two sentences to speak of one event."""

SAME_LEAD = 3
"""Words besides the day that two leads of one story share when they tell of one event."""

_NUMBERS = {"a": 1, "the": 1} | {word: n for n, word in enumerate("one two three four five six".split(), start=1)}
_RELATIVE = re.compile(
    r"\b(a|the|one|two|three|four|five|six|[1-6]) days? (after|before|earlier|later|ago|since|following)\b", re.IGNORECASE
)
_YESTERDAY = re.compile(r"\b(yesterday|the previous day|a day earlier|the day before)\b", re.IGNORECASE)


def infer_dates(evidence: Evidence, stories: Sequence[Story]) -> Mapping[str, ArchiveDate]:
    """Article id -> inferred date, for undated articles that tell of a story's event on the same weekday as a dated report.

    Only when every other day that both name agrees, and no other report of the event can only be older. A date that a person has
    settled, null included, is left alone, and an inferred date is never evidence for another.
    """
    articles = by_id(evidence.articles)
    found: dict[str, ArchiveDate] = {}
    for story in stories:
        members = [articles[i] for i in story.articles if i in articles]
        undated = [a for a in members if a.published is None and a.id not in evidence.dates and a.date_basis != "curated"]
        dated = [(a, evidence.dates[a.id]) for a in members if a.id in evidence.dates and evidence.dates[a.id].basis != "inferred"]
        if undated and any(_exact(date) for _, date in dated):
            reports = {a.id: report(evidence, a) for a in members}
            for article in undated:
                inferred = _by_company(reports[article.id], [(reports[a.id], date) for a, date in dated])
                if inferred and _may_be(article, inferred):
                    found[article.id] = inferred
    return dict(sorted(found.items()))


def _exact(date: ArchiveDate) -> bool:
    return date.earliest == date.latest


def _may_be(article: Article, inferred: ArchiveDate) -> bool:
    """Whether the day is among those that the article itself may print, as far as it prints any."""
    readings = [date for doubt in article.doubts if doubt.kind == "date" for date in map(_read, doubt.options) if date]
    return not readings or any(date.earliest <= inferred.earliest <= date.latest for date in readings)


def _read(option: str) -> ArchiveDate | None:
    try:
        return parse(option, "stated")
    except ValueError:
        return None  # a person may write anything there


def _by_company(own: Report, dated: Sequence[tuple[Report, ArchiveDate]]) -> ArchiveDate | None:
    exact = [(other, date.earliest) for other, date in dated if _exact(date)]
    answers = [(day, reasons) for other, day in exact if (reasons := _reasons(own, other, day)) is not None]
    days = {day for day, _ in answers}
    if len(days) != 1 or len(answers) != len(exact) or any(_older(own, other, date, min(days)) for other, date in dated):
        return None
    return parse(f"{days.pop().isoformat()}~", "inferred", answers[0][1])


def _older(own: Report, other: Report, date: ArchiveDate, day: dt.date) -> bool:
    """Whether another report of the same event came out before the event, if that was on or shortly before this day."""
    shared = _shared_day(own, other)
    return shared is not None and date.latest < _on_or_before(day, shared)


def _reasons(own: Report, other: Report, day: dt.date) -> tuple[Because, ...] | None:
    """Why the undated report is of the other one's day; None when it need not be."""
    shared = _shared_day(own, other)
    if shared is None:
        return None
    event = _on_or_before(day, shared)
    latest = event + dt.timedelta(days=max(_offset(w, shared) for w in _named_days(own)))
    checks = list(_checks(own, other, day, event))
    if latest != day or any(not agrees for agrees, _ in checks) or not (_printed(own) | _printed(other)) <= {(event.month, event.day)}:
        return None
    detail = worded("Both report the event on “%(day)s”; the other report is dated %(weekday)s %(date)s", day=weekday_named(DAYS[shared]),
                    weekday=weekday_named(DAYS[day.weekday()]), date=day)
    first = Because(kind="weekday", detail=detail, weight=0.7)
    return (first, *(because for _, because in checks))


def _printed(found: Report) -> set[tuple[int, int]]:
    """Month and day of the month that stand beside a weekday of the lead."""
    return {day.printed for words in _lead(found) for day in plain_weekdays(words) if day.printed}


def _shared_day(own: Report, other: Report) -> int | None:
    """The weekday that both leads give to the event they share; None when there is none, more than one, or either looks back on it."""
    mine, theirs = list(_lead(own)), list(_lead(other))
    pairs = [(a, b) for a in mine for b in theirs if len(_common(a, b)) >= SAME_LEAD]
    days = {w for a, b in pairs for w in weekdays(a) & weekdays(b)}
    return days.pop() if len(days) == 1 and not any(in_hindsight(words) for pair in pairs for words in pair) else None


def _lead(found: Report) -> Iterator[str]:
    """The first sentences of prose."""
    prose = [b for b in found.article.blocks if b.kind in ("standfirst", "paragraph")]
    spans = [s for s in found.sentences if any(b.start <= s[0] < b.end for b in prose)]
    yield from (found.words(span) for span in spans[:LEAD])


def _named_days(found: Report) -> set[int]:
    return {w for block in found.article.blocks for w in weekdays(block.text)}


def _on_or_before(day: dt.date, weekday: int) -> dt.date:
    return day - dt.timedelta(days=(day.weekday() - weekday) % 7)


def _offset(weekday: int, event: int) -> int:
    """Days from the event to another weekday of the same report: three before to three after."""
    return (weekday - event + 3) % 7 - 3


def _common(mine: str, theirs: str) -> set[str]:
    return set(content(mine)) & set(content(theirs)) - set(DAYS)


def _weight(own: Report, other: Report, mine: str, theirs: str) -> float:
    return sum(2 / max(2, own.spread.get(w, 1) + other.spread.get(w, 1)) for w in sorted(_common(mine, theirs)))


# ---------------------------------------------------------------- other days that both name


def _checks(own: Report, other: Report, day: dt.date, event: dt.date) -> Iterator[tuple[bool, Because]]:
    """For each sentence of the dated report that gives another day: whether the undated one's telling of it agrees."""
    mine = [(words, days) for span in own.sentences if len(days := weekdays(words := own.words(span))) == 1]
    for sentence in other.sentences:
        theirs = other.words(sentence)
        for printed, told in _told_days(theirs, day, event):
            best = max(mine, key=lambda m: _weight(own, other, m[0], theirs), default=None)
            if best is None or _weight(own, other, best[0], theirs) < SAME_EVENT:
                continue
            weekday = next(iter(best[1]))
            if told == event and weekday == event.weekday():
                continue
            yield told.weekday() == weekday, Because(
                kind="relative-day",
                detail=worded("“%(words)s” there and “%(day)s” here come to the same day, %(date)s", words=printed,
                              day=weekday_named(DAYS[weekday]), date=told),
                weight=0.6,
            )


def _told_days(text: str, day: dt.date, event: dt.date) -> Iterator[tuple[str, dt.date]]:
    """The days that a sentence of a dated report comes to, with the words that say so."""
    for found in _RELATIVE.finditer(text):
        printed = found.group(1).lower()
        count = int(printed) if printed.isdigit() else _NUMBERS[printed]
        if found.group(2).lower() in ("after", "since", "following", "earlier", "ago"):
            yield found.group(), (day if found.group(2).lower() == "ago" else event) - dt.timedelta(days=count)
    for found in _YESTERDAY.finditer(text):
        yield found.group(), (day if found.group().lower() == "yesterday" else event) - dt.timedelta(days=1)
    if not _RELATIVE.search(text):
        for weekday in sorted(weekdays(text)):
            yield DAYS[weekday].capitalize(), event + dt.timedelta(days=_offset(weekday, event.weekday()))
