"""Names that one report of a story has and no other, by any of their forms, parts, spellings, initials or offices."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who and what the archive knows."""

    entities: Mapping[str, Entity]
    articles: Mapping[str, int]
    """Entity id -> how many articles mention it."""

    def sure(self, report: Report, mention: Mention) -> Entity | None:
        """The entity of a mention whose name is printed as one name is, and is of its type for more than one reason."""
        entity = self.entities.get(mention.entity or "")
        if entity is None or mention.type != entity.type or not _is_whole(report, mention):
            return None
        return entity if _is_sure(mention, entity, self.articles.get(entity.id, 0)) else None

    def of_groups(self, ids: Iterable[str | None]) -> set[str | None]:
        """The places that groups among these are named after: Syria of "Syrian"."""
        return {self.entities[i].demonym_of for i in ids if i is not None and i in self.entities}


def added_names(n: int, reports: Sequence[Report], known: Known, elsewhere: Elsewhere) -> Iterator[Addition]:
    """The names that report number n alone has, in reading order, each once."""
    report = reports[n]
    towns = frozenset(w.lower() for other in reports for m in other.mentions if m.type == "place" for w in words(m.surface))
    seen = {m.entity for other in reports if other is not report for m in other.mentions}
    seen |= known.of_groups(seen)
    for mention in report.mentions:
        entity = known.sure(report, mention) if mention.entity not in seen and report.in_prose(mention.start) else None
        if entity is None or entity.type not in _KINDS:
            continue
        seen.add(entity.id)
        if not _is_elsewhere(n, mention, entity, report, elsewhere, towns):
            yield Addition(kind=_KINDS[entity.type], passage=report.passage(mention.start, mention.end), label=mention.name, entity=entity.id)


_MOST_WORDS = {"person": 5, "organisation": 9, "place": 4}
"""A name of more words is several, between which a comma was lost."""


def _is_sure(mention: Mention, entity: Entity, articles: int) -> bool:
    parts = mention.name.split()
    capital = sum(p[:1].isupper() for p in parts)
    if not capital or len(mention.name) < 3 or len(parts) > _MOST_WORDS.get(entity.type, 0):
        return False
    if entity.type == "person":
        return capital > 1
    if entity.type == "place":
        return entity.country is not None or entity.curated or articles > 1
    acronym = len(parts) == 1 and mention.name.isupper()
    return acronym or bool(entity.because) or entity.curated or articles > 1 or bool({p.strip(".,").lower() for p in parts} & _BODIES)


_BODIES = frozenset(
    "inc corp co ltd plc company corporation group bank institute fund agency department ministry party university college school association "
    "council commission union board airlines airways holdings partners securities office service services centre center federation league "
    "committee society foundation authority court police army force forces front organisation organization trust club insurance brothers bureau "
    "coalition congress parliament senate network radio television news times post press movement alliance hospital museum industries systems "
    "technologies international united national observatory".split()
)
"""Words that make a name a body's."""

_BESIDE = re.compile(r"[ -]+[A-Z][\w’'-]*|,? (?:[A-Z]\w+, )*(?:and|&) [A-Z]| \([A-Z]")


def _is_whole(report: Report, mention: Mention) -> bool:
    """Whether no capital stands beside a name that may belong to it: "Liberal" of "the Liberal Democrats", "Kidder" of "Kidder, Peabody"."""
    text = report.article.text
    if re.match(r"[ -]+[A-Z]", text[mention.end : mention.end + 3]) or (
        mention.type == "organisation" and _BESIDE.match(text, mention.end)):  # fmt: skip
        return False
    before = text[max(0, mention.start - 30) : mention.start]
    listed = mention.type == "organisation" and " and " in mention.surface and before.endswith(", ")
    return (not listed and not re.search(r"[a-z,] [A-Z]\w+[ -]$", before)) or mention.type == "person"


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
