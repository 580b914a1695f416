"""Names of which it is sure that they are one whole name, and of their type."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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

_NO_FIRST = frozenset(
    "new old big great first last little young black white red good bad north south east west von van doc st saint".split()
)
"""Words that begin the names of bands and films, seldom a person's."""

_FORMS = frozenset("inc corp ltd plc".split())
_NO_BODIES = frozenset("awards award globes cup open show festival prize index survey games championships oscars grammys baftas".split())
_ACRONYM = 7
_SOME, _MANY = 2, 5
"""In so many articles a name with a word for a body is one, and a name without."""

_AFTER_PERSON = re.compile(
    r",? (?:said|says|told|added|who|was|is|has|had|will|would|wrote|warned|argued|claimed|insisted|joined|became|won|lost|scored)\b"
    r"|, (?:a|an|the|who|chairman|president|head|director|chief|[0-9]{2},|[a-z]+ (?:of|at|for|with|from)) "
)
_FIRMS = r"(?:maker|firm|company|group|giant|retailer|brewer|airline|bank|publisher|chain|label|studio|insurer|manufacturer|operator)"
"""What stands before a company's name, its founder's though it is."""

_BEFORE_PERSON = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Baroness|President|Minister|Secretary|Senator|Colonel|General|Professor|Judge)\.? "
    r"|(?<=[a-z] )(?!(?:shows?|series|film|movie|album|song|single|musical|play|book|game|hit|as)\b)"
    r"(?![a-z-]*" + _FIRMS + r" )[a-z-]{4,}(?<!s)(?<!ing)(?<!ed) "
    r"|\b(?:said|says|added|by) )$"
)
_FEW = 100
"""An archive that knows fewer first names cannot tell whether one is."""

_TITLES = frozenset("dr dr. mr mr. mrs mrs. ms ms. prof prof. gen gen. col col.".split())
"""Words inside a name between which and the first ones a comma was lost."""

_ABBREVIATED = 6
"""Letters of a place's name with a full stop behind it that may be a part of one."""

_CLUBS = frozenset("City United Town County Albion Athletic".split())
"""Words after a town's name that make it a club's, where the gazetteer knows no such town."""

_BESIDE = re.compile(r"[ -]+[A-Z]|,?(?: [A-Z]\w+,?)* (?:and|&) [A-Z]| \([A-Z]")
_BEFORE = re.compile(r"[A-Z]\w+(?:,? (?:and|&)|,) $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who and what the archive knows."""

    entities: Mapping[str, Entity]

    articles: Mapping[str, int]
    """Entity id -> how many articles mention it, up to the number from which there is no difference."""

    whole_names: Mapping[str, bool]
    """Names of people and organisations in two words or more."""

    names_of_others: Mapping[str, bool]
    """Single words that are a person's last name or a place's name too."""

    first_names: Mapping[str, bool]
    """First names; true where two persons or more bear it."""

    countries: Mapping[str, bool]
    """Ids of places that a people is named after; what happens in one happens at one of many places."""

    is_small: bool
    """Whether an archive knows too few names to tell whether one is."""

    @classmethod
    def of(cls, entities: Mapping[str, Entity], articles: Mapping[str, int]) -> "Known":
        """`articles`: entity id -> how many articles mention it."""
        people = [e for e in entities.values() if e.type == "person"]
        first = Counter(e.name.split()[0].lower() for e in people if " " in e.name)
        towns = [e.name.partition(",")[0] for e in entities.values() if e.type == "place"]
        return cls(
            entities=entities,
            articles={id_: min(count, _MANY) for id_, count in articles.items()},
            whole_names={e.name: True for e in entities.values() if e.type in ("person", "organisation") and " " in e.name},
            names_of_others=dict.fromkeys((*(e.name.split()[-1] for e in people), *towns), True),
            first_names={name: count > 1 for name, count in first.items()},
            countries={e.demonym_of: True for e in entities.values() if e.demonym_of is not None},
            is_small=len(first) < _FEW,
        )

    def sure(self, report: Report, mention: Mention) -> Entity | None:
        """The entity of a mention whose name is printed as one name is, and is of its type for more than one reason."""
        entity = self.entities.get(mention.entity or "")
        if entity is None or entity.open or mention.type != entity.type or not _is_whole(report, mention) or self._is_glued(mention):
            return None
        if entity.type == "organisation" and not entity.curated and mention.name in self.names_of_others:
            return None
        if entity.type == "person" and not entity.curated and not self._is_person(report, mention):
            return None
        return entity if _is_sure(mention, entity, self.articles.get(entity.id, 0), small=self.is_small) else None

    def _is_person(self, report: Report, mention: Mention) -> bool:
        """Whether more than two capitals speak for a person: an office, the surname by itself, or words beside that tell of somebody."""
        parts = [p.lower() for p in mention.name.split()]
        if {*parts} & (STOP - {"may", "will"}) or parts[0] in _NO_FIRST or {*parts[1:]} & _TITLES:
            return False
        named = next((name for name in report.article.names if name.name == mention.name), None)
        if named is not None and (named.roles or len(named.surfaces) > 1):
            return True
        return self.is_small or (self.first_names.get(parts[0], False) and _is_somebody(report, mention))

    def _is_glued(self, mention: Mention) -> bool:
        """Whether the name ends in another whole name of two words or more: "Tokhar Amnesty International", two reporters."""
        parts = mention.name.split()
        return any(" ".join(parts[n:]) in self.whole_names for n in range(1, len(parts) - 1))

    def of_groups(self, ids: Iterable[str | None]) -> set[str | None]:
        """The places that groups among these are named after: Syria of "Syrian"."""
        return {self.entities[i].demonym_of for i in ids if i is not None and i in self.entities}


def _is_somebody(report: Report, mention: Mention) -> bool:
    """Whether what stands beside a name tells of a person: "the analyst Ann Lee", "Ann Lee, a nurse", "Ann Lee said"."""
    text = report.article.text
    after, before = text[mention.end : mention.end + 40], text[max(0, mention.start - 30) : mention.start]
    return _AFTER_PERSON.match(after) is not None or _BEFORE_PERSON.search(before) is not None


def _is_sure(mention: Mention, entity: Entity, articles: int, *, small: bool) -> bool:
    parts = mention.name.split()
    capital = sum(p[:1].isupper() for p in parts)
    if not capital or len(mention.name) < 3 or len(parts) > _MOST_WORDS.get(entity.type, 0) or not mention.surface[:1].isupper():
        return False
    if entity.curated:
        return True
    if entity.type == "person":
        return capital > 1
    if entity.type == "place":
        return small or entity.country is not None or (articles > 1 and parts[-1] not in _CLUBS)
    return _is_body(mention.name, entity.name, articles, small=small) and any(len(p) > 1 and p[0].isupper() for p in parts)


def _is_body(name: str, full: str, articles: int, *, small: bool) -> bool:
    """Whether a name is a body's: by its legal form, by a word for a body, or because many articles take it for one.

    An acronym only when the archive has the full name, with such a word in it: ratings and systems have acronyms too.
    """
    own = {p.strip(".,").lower() for p in name.split()}
    if own & _NO_BODIES or own & {"i", "you", "it", "we", "me"}:
        return False
    if name.isupper() and name.isalpha() and len(name) < _ACRONYM and not small:
        return bool({p.lower() for p in full.split()} & (_BODIES | _FORMS))
    return small or bool(own & _FORMS) or articles >= (_SOME if own & _BODIES else _MANY)


def goes_on(report: Report, mention: Mention) -> bool:
    """Whether a capital follows that may belong to the name: "San" of "San Francisco-based"."""
    return re.match(r"[ -]+[A-Z]", report.article.text[mention.end : mention.end + 3]) is not None


def _is_whole(report: Report, mention: Mention) -> bool:
    """Whether no capital stands beside a name that may belong to it: "Grey" of "the Grey Cats", "Lee" of "Lee, Day and Co"."""
    text, body = report.article.text, mention.type == "organisation"
    before = text[max(0, mention.start - 30) : mention.start]
    if goes_on(report, mention) or before.endswith("("):
        return False
    if mention.type == "place" and len(mention.surface) < _ABBREVIATED and text[mention.end : mention.end + 1] == ".":
        return False  # "Colo."
    if body and (_BESIDE.match(text, mention.end) or _BEFORE.search(before)):
        return False
    return mention.type == "person" or not re.search(r"[a-z,] [A-Z]\w+[ -]$", before)
