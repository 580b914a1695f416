"""Names of which it is sure that they are one whole name, and of their type."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Entity, Mention
from generator.stories.report import Report
from generator.stories.stems import STOP

_MOST_WORDS = {"person": 5, "organisation": 9, "place": 4}
"""A name of more words is several, between which a comma was lost."""

_BODIES = frozenset(
    "inc corp co ltd plc company corporation group bank institute fund agency department ministry party university college school "
    "association council commission union board airlines airways holdings partners securities office service services centre center "
    "federation league committee society foundation authority court police army force forces front organisation organization trust club "
    "insurance brothers bureau coalition congress parliament senate network radio television news times post press movement alliance "
    "hospital museum industries systems technologies international united national observatory".split()
)
"""Words that make a name a body's."""

_NO_FIRST = frozenset("new old big great first last little young black white red good bad north south east west".split())
"""Words that begin the names of bands and films, seldom a person's."""

_FEW = 100
"""An archive that knows fewer first names cannot tell whether one is."""

_CLUBS = frozenset("City United Town County Albion Athletic".split())
"""Words after a town's name that make it a club's, where the gazetteer knows no such town."""

_BESIDE = re.compile(r"[ -]+[A-Z]|,?(?: [A-Z]\w+,?)* (?:and|&) [A-Z]| \([A-Z]")
_BEFORE = re.compile(r"[A-Z]\w+(?:,? (?:and|&)|,) $")


@dataclass(frozen=True, kw_only=True)
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
        if entity.type == "person" and not entity.curated and not self._is_person(report, mention):
            return None
        return entity if _is_sure(mention, entity, self.articles.get(entity.id, 0)) else None

    def _is_person(self, report: Report, mention: Mention) -> bool:
        """Whether more than two capitals speak for a person: a first name that others bear, an office, or the surname by itself."""
        parts = [p.lower() for p in mention.name.split()]
        if {parts[0], parts[-1]} & (STOP - {"may", "will"}) or parts[0] in _NO_FIRST:
            return False
        named = next((name for name in report.article.names if name.name == mention.name), None)
        known = named is not None and (bool(named.roles) or len(named.surfaces) > 1)
        return known or len(self.first_names) < _FEW or self.first_names.get(parts[0], 0) > 1

    @cached_property
    def first_names(self) -> Mapping[str, int]:
        """How many persons bear a first name."""
        return Counter(e.name.split()[0].lower() for e in self.entities.values() if e.type == "person" and " " in e.name)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Ids of places that a people is named after; what happens in one happens at one of many places."""
        return frozenset(e.demonym_of for e in self.entities.values() if e.demonym_of is not None)

    def of_groups(self, ids: Iterable[str | None]) -> set[str | None]:
        """The places that groups among these are named after: Syria of "Syrian"."""
        return {self.entities[i].demonym_of for i in ids if i is not None and i in self.entities}


def _is_sure(mention: Mention, entity: Entity, articles: int) -> bool:
    parts = mention.name.split()
    capital = sum(p[:1].isupper() for p in parts)
    if not capital or len(mention.name) < 3 or len(parts) > _MOST_WORDS.get(entity.type, 0) or not mention.surface[:1].isupper():
        return False
    if entity.curated:
        return True
    if entity.type == "person":
        return capital > 1
    if entity.type == "place":
        return entity.country is not None or (articles > 1 and parts[-1] not in _CLUBS and not mention.name.endswith("."))
    body = bool({p.strip(".,").lower() for p in parts} & _BODIES)
    return body or bool(entity.because) or articles > 1 or (len(parts) == 1 and mention.name.isupper() and "." not in mention.name)


def _is_whole(report: Report, mention: Mention) -> bool:
    """Whether no capital stands beside a name that may belong to it: "Liberal" of "the Liberal Democrats", "Kidder" of "Kidder, Peabody"."""
    text, body = report.article.text, mention.type == "organisation"
    before = text[max(0, mention.start - 30) : mention.start]
    if re.match(r"[ -]+[A-Z]", text[mention.end : mention.end + 3]) or before.endswith("("):
        return False
    if body and (_BESIDE.match(text, mention.end) or _BEFORE.search(before)):
        return False
    return mention.type == "person" or not re.search(r"[a-z,] [A-Z]\w+[ -]$", before)
