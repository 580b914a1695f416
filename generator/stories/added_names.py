"""Names that one report of a story has and no other, by any of their forms, parts, spellings, initials or offices."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from generator.model import Addition, Entity, Mention
from generator.stories.elsewhere import Elsewhere
from generator.stories.report import Report
from generator.stories.stems import STOP, words


_KINDS: Mapping[str, Literal["person", "organisation", "place"]] = {
    "person": "person", "organisation": "organisation", "place": "place"}  # fmt: skip

_LEGAL = frozenset("inc corp ltd co plc llc ag sa nv company corporation group limited incorporated".split())
"""Words of a firm's name that tell no firm from another."""

_NO_OFFICE = frozenset("mr mrs ms miss dr sir lord lady dame prof professor".split())


def added_names(n: int, reports: Sequence[Report], entities: Mapping[str, Entity], elsewhere: Elsewhere) -> Iterator[Addition]:
    """The names that report number n alone has, in reading order, each once."""
    report = reports[n]
    towns = frozenset(w.lower() for other in reports for m in other.mentions if m.type == "place" for w in words(m.surface))
    seen = {m.entity for other in reports if other is not report for m in other.mentions}
    seen |= {entities[e].demonym_of for e in seen if e is not None and e in entities}
    for mention in report.mentions:
        entity = entities.get(mention.entity or "")
        if entity is None or entity.id in seen or entity.type not in _KINDS or not report.in_prose(mention.start):
            continue
        seen.add(entity.id)
        if _is_sure(mention, entity) and not _is_elsewhere(n, mention, entity, report, elsewhere, towns):
            yield Addition(kind=_KINDS[entity.type], passage=report.passage(mention.start, mention.end), label=mention.name, entity=entity.id)


def _is_sure(mention: Mention, entity: Entity) -> bool:
    """Whether a name is printed as names are: a person in full, and nothing in small letters."""
    parts = mention.name.split()
    capital = sum(p[:1].isupper() for p in parts)
    return capital > 0 and mention.type == entity.type and (entity.type != "person" or capital > 1) and len(mention.name) > 2


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
