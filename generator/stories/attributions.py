"""Whose claim a figure is, in words fit to be printed: a name in full or a described source, never a pronoun or half a phrase."""

import re

from generator.model import Figure, Side
from generator.stories.report import Report
from generator.stories.stems import stem, words

LONGEST = 6
"""Words of a source that is described and not named."""

_TELLERS = frozenset(map(stem, (
    "official officials source sources police policeman officer officers ministry ministries minister spokesman spokeswoman "
    "spokesperson spokesmen group groups monitor monitors media television tv radio agency agencies company firm bank banks "
    "witness witnesses resident residents activist activists doctor doctors medic medics analyst analysts trader traders "
    "dealer dealers economist economists department government army military union newspaper newspapers paper observer "
    "observers expert experts association authority authorities investigator investigators prosecutor prosecutors lawyer "
    "lawyers rescuer rescuers firefighters hospital commission council committee board organisation organization watchdog "
    "charity observatory broker brokers executive executives diplomat diplomats scientist scientists researcher researchers "
    "rebel rebels opposition correspondent reporter reporters photographer journalist journalists local locals villager "
    "villagers survivor survivors relatives coalition centre center institute service club manager chairman president "
    "director secretary mayor governor lawmaker lawmakers industry negotiator negotiators ambassador commander adviser aide "
    "leader leaders shareholder shareholders underwriter farmer farmers worker workers employer employers regime").split()))  # fmt: skip
"""Nouns for those who tell the papers."""

_PRONOUNS = frozenset("he she it they who we i you one some others another many most both all these those this that which".split())
_NO_SOURCE = frozenset("is are was were be been has have had said says say will would and or but because when while after before".split())
_CLAUSE = re.compile(r"[,;:()\d]")


def side(report: Report, figure: Figure) -> Side:
    """What a report says, and who says so if that is sure."""
    source, entity = attribution(report, figure)
    return Side(passage=report.passage(figure.start, figure.end), claim=figure.text, attribution=source, attribution_entity=entity)


def attribution(report: Report, figure: Figure) -> tuple[str | None, str | None]:
    """Source and entity: a person by the fullest name that the report prints, others as printed; (None, None) when it is not sure."""
    printed, entity = figure.attribution, figure.attribution_entity
    if printed is None:
        return None, None
    if entity is not None:
        named = next((m for m in report.mentions if m.entity == entity), None)
        if named is None or (named.type == "person" and " " not in named.name):
            return None, None
        return (printed if named.type != "person" and printed.endswith(named.surface) and _is_short(printed) else named.name), entity
    return (printed, None) if _is_described(printed) else (None, None)


def _is_described(printed: str) -> bool:
    """ "Syrian state television", "residents", but not "they" or a clause taken for a source."""
    own = [w.lower() for w in words(printed)]
    if not own or not _is_short(printed):
        return False
    head = words(re.split(r" (?:of|at|in|from|for|with|on|near) ", printed)[0])
    return own[0] not in _PRONOUNS - {"one", "some", "many", "another"} and bool(head) and stem(head[-1]) in _TELLERS


def _is_short(printed: str) -> bool:
    """Whether it is a phrase and no clause."""
    own = [w.lower() for w in words(printed)]
    return len(own) <= LONGEST and not _CLAUSE.search(printed) and not set(own) & _NO_SOURCE
