"""Who is what, when two sources of a story say it alike: "Paul Volcker", "chairman of the Federal Reserve Board"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Because, Fact, Passage, Side, worded
from generator.sentences import Span
from generator.stories.report import Report
from generator.stories.stems import content, stem

MOST = 4
"""So many of a story are told, those that most reports say."""

_WORDS = range(2, 7)
"""Words with a subject of an office that tells something and is no clause."""

_BESIDE = 120
"""Characters between an office and the name it belongs to."""

_NO_OFFICE = frozenset(map(stem, (
    "former ex late acting deputy vice then shadow would-be said told added news statement "
    "conference interview reporters mr mrs ms dr sir lord lady "
    "sheikh today yesterday monday tuesday wednesday thursday friday saturday sunday").split()))  # fmt: skip
"""Words of an office that is over or another's, or of a clause that was taken for one."""

Told = tuple[int, Span, frozenset[str]]
"""Place of a report, where it prints the office, its words."""


def same_offices(reports: Sequence[Report]) -> Iterator[Fact]:
    """The offices of people that two or more of these reports, each of its own source, print alike, in order of the first report."""
    held = defaultdict[tuple[str, str], list[Told]](list)
    for n, report in enumerate(reports):
        for person, name, span in _offices(report):
            held[person, name].append((n, span, frozenset(content(report.words(span)))))
    found = [(name, same) for (_, name), told in held.items() if len(same := _same(told)) > 1]
    best = sorted(found, key=lambda f: (-len(f[1]), f[1][0][:2]))[:MOST]
    yield from (_fact(reports, name, same) for name, same in sorted(best, key=lambda f: f[1][0][:2]))


def _offices(report: Report) -> Iterator[tuple[str, str, Span]]:
    """(entity, name, where its office stands) of the people that a report names, each once."""
    offices = {name.name: name.roles for name in report.article.names if name.type == "person" and name.roles}
    seen = set[str]()
    for mention in report.mentions:
        roles = offices.get(mention.name, ())
        if mention.type != "person" or mention.entity is None or mention.entity in seen or " " not in mention.name:
            continue
        span = next((found for role in roles if (found := _beside(report, role, (mention.start, mention.end))) is not None), None)
        if span is not None:
            seen.add(mention.entity)
            yield mention.entity, mention.name, span


def _beside(report: Report, office: str, name: Span) -> Span | None:
    """Where an office stands in the sentence of a name, when it tells something."""
    own = content(office)
    if len(own) not in _WORDS or set(own) & _NO_OFFICE or not report.in_prose(name[0]):
        return None
    start, end = report.sentence(*name)
    found = re.search(re.escape(office), report.article.text[max(start, name[0] - _BESIDE) : min(end, name[1] + _BESIDE)])
    if found is None:
        return None
    at = max(start, name[0] - _BESIDE) + found.start()
    return None if _is_cut(report, start, at) else (at, at + len(office))


def _is_cut(report: Report, start: int, at: int) -> bool:
    """Whether words before an office belong to it, or speak of its like: "World" Bank President, "shadow" home secretary."""
    before = re.search(r"([\w’'.-]+) $", report.article.text[start:at])
    if before is not None and (before[1][:1].isupper() or stem(before[1]) in _NO_OFFICE):
        return True
    first, second = ([m.type for m in report.names_in((place, place + 1))] for place in (at, report.article.text.find(" ", at) + 1))
    return first == ["place"] and second == ["group"]  # "near Damascus British Foreign Secretary", where the comma was lost


def _same(told: Sequence[Told]) -> list[Told]:
    """Those that say what the first of them says, in whatever order of words; of each report one."""
    best = max(([other for other in told if other[2] == one[2]] for one in told), key=len)
    return list({n: (n, span, words) for n, span, words in reversed(best)}.values())[::-1]


def _fact(reports: Sequence[Report], name: str, told: Sequence[Told]) -> Fact:
    sides = tuple(_side(reports[n], span) for n, span, _ in told)
    detail = worded("%(count)s reports name the same office beside %(name)s", count=len(told), name=name)
    because = Because(kind="same-words", detail=detail, weight=0.9)
    return Fact(about=name, sides=sides, because=(because,), kind="office")


def _side(report: Report, span: Span) -> Side:
    text = report.words(span)
    passage = Passage(article=report.article.id, start=span[0], end=span[1], text=text, sentence=report.sentence(*span))
    return Side(passage=passage, claim=re.sub(r"\s+", " ", text))
