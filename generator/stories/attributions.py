"""Whose claim a figure is, in words fit to be printed: a name in full or a described source, never a pronoun or half a phrase."""

import re

from generator.model import Figure, Side
from generator.stories.report import Report
from generator.stories.stems import words

LONGEST = 6
"""Words of a source that is described and not named."""

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
        return (named.name if named.type == "person" or not _is_described(printed) else printed), entity
    return (printed, None) if _is_described(printed) else (None, None)


def _is_described(printed: str) -> bool:
    """ "Syrian state television", "residents", but not "they" or a clause taken for a source."""
    own = [w.lower() for w in words(printed)]
    if not own or len(own) > LONGEST or _CLAUSE.search(printed) or set(own) & _NO_SOURCE:
        return False
    return own[-1] not in _PRONOUNS and own[0] not in _PRONOUNS - {"one", "some", "both", "many", "another"} | {"far"} and any(
        len(w) > 3 for w in own)
