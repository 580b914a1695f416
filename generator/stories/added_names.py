"""Names that one report of a story has and no other, by any of their forms, parts, spellings, initials or offices."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from generator.model import Addition, Entity, Mention
from generator.stories.elsewhere import Elsewhere
from generator.stories.report import Report
from generator.stories.stems import STOP, words
from generator.stories.sure_names import Known

_KINDS: Mapping[str, Literal["person", "organisation", "place"]] = {
    "person": "person", "organisation": "organisation", "place": "place"}  # fmt: skip

_LEGAL = frozenset("inc corp ltd co plc llc ag sa nv company corporation group limited incorporated".split())
"""Words of a firm's name that tell no firm from another."""

_LOCATED = re.compile(
    r"\b(?:in|at|near|from|to|into|outside|inside|around|of|on|over|across|through|toward|towards|between|north|south|east|west|leave|left|"
    r"reach|reached|visit|visited|for|town|city|village|province|state|capital|neighbou?rhood|district)\s+(?:(?:the|and|nearby|central)\s+)*$",
    re.IGNORECASE)
"""What stands before a place that is one: elsewhere *Moscow* does and says what a government does and says."""

_NO_OFFICE = frozenset("mr mrs ms miss dr sir lord lady dame prof professor".split())


def added_names(n: int, reports: Sequence[Report], known: Known, elsewhere: Elsewhere) -> Iterator[Addition]:
    """The names that report number n alone has, in reading order, each once."""
    report, told = reports[n], list[str]()
    seen = {m.entity for other in reports if other is not report for m in other.mentions}
    seen |= known.of_groups(seen)
    towns = _words_of(reports, {"place"})
    others = {kind: _words_of(reports, set(_KINDS) - {kind}) for kind in _KINDS}
    for mention in report.mentions:
        entity = known.sure(report, mention) if mention.entity not in seen and _is_told(report, mention) else None
        if entity is None or entity.type not in _KINDS:
            continue
        seen.add(entity.id)
        if _is_a_government(report, entity):
            continue
        doubtful = bool({mention.name.lower(), mention.name.lower().removesuffix("s")} & others[entity.type])
        again = any(f" {mention.name} " in f" {name} " or f" {name} " in f" {mention.name} " for name in told)
        if not doubtful and not again and not _is_elsewhere(n, mention, entity, report, elsewhere, towns):
            told.append(mention.name)
            passage = report.passage(mention.start, mention.end)
            yield Addition(kind=_KINDS[entity.type], passage=passage, label=mention.name, entity=entity.id)


def _is_told(report: Report, mention: Mention) -> bool:
    """Whether a name stands in a sentence of the article."""
    return report.in_prose(mention.start) and report.is_sentence(report.sentence(mention.start, mention.end))


def _is_a_government(report: Report, entity: Entity) -> bool:
    """Whether a place is never where something is, but does and says: the other reports may name its country or its rulers for it."""
    return entity.type == "place" and not any(
        _LOCATED.search(report.article.text[max(0, m.start - 40) : m.start]) for m in report.mentions if m.entity == entity.id)


def _words_of(reports: Sequence[Report], kinds: Collection[str]) -> frozenset[str]:
    """The words of all names of these types, in lower case."""
    return frozenset(w.lower() for report in reports for m in report.mentions if m.type in kinds for w in words(m.surface))


def _is_elsewhere(n: int, mention: Mention, entity: Entity, report: Report, elsewhere: Elsewhere, towns: frozenset[str]) -> bool:
    forms = {mention.name, mention.surface, entity.name, *entity.aliases}
    if any(elsewhere.has_initials(form, n) for form in forms):
        return True
    if any(_has_form(n, form, entity.type, elsewhere, towns) for form in sorted(forms)):
        return True
    return entity.type == "person" and any(_has_office(n, role, elsewhere) for role in _roles(report, mention))


def _has_form(n: int, form: str, kind: str, elsewhere: Elsewhere, towns: frozenset[str]) -> bool:
    """Whether another report has what marks a name: a person's last names, a place's words, of a body's those that are no place's."""
    own = [w for w in words(form) if w.lower() not in STOP | _LEGAL and len(w) > 1]
    telling = own[1:] if kind == "person" and len(own) > 1 else [w for w in own if kind == "place" or w.lower() not in towns]
    return any(elsewhere.has_word(word, n) for word in telling or own)


def _roles(report: Report, mention: Mention) -> tuple[str, ...]:
    return next((name.roles for name in report.article.names if name.name == mention.name), ())


def _has_office(n: int, role: str, elsewhere: Elsewhere) -> bool:
    """Whether another report may speak of somebody by his office: every word of "Foreign Secretary" stands there."""
    own = [w for w in words(re.split(r" (?:of|at|for|in) ", role)[0]) if w.lower() not in STOP | _NO_OFFICE]
    return bool(own) and all(elsewhere.has_word(word, n) for word in own)
