"""What the rules of dates share: the dates that stand one after another, and what they say of an article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator import dates
from generator.dates import Printed
from generator.model import Doubt, Draft, Line
from generator.normalise import tongue

BETWEEN = re.compile(r"[\s|•·,;:/()\[\]–—-]*")
TOGETHER = 4
"""Dates that stand one after another at most: published, updated, and each once more."""

PLAUSIBLE = range(1500, 2200)
"""Years of printed news; others are of a calendar that only the language tells."""

EXACT = 10
"""Characters of the EDTF of a day."""


def run(words: str, draft: Draft, start: int = 0) -> tuple[list[Printed], int]:
    """The dates that follow one another from this place on, and where they end."""
    found: list[Printed] = []
    place = start
    while len(found) < TOGETHER and (one := _opening(words, draft, place)):
        found.append(one)
        place = one.end
        after = BETWEEN.match(words, place)
        if not after or after.end() == place or after.end() == len(words):
            break
        place = after.end()
    return found, found[-1].end if found else start


def wholly(words: str, draft: Draft) -> list[Printed]:
    """The dates of a line that says nothing else."""
    if not any(map(str.isdigit, words)):
        return []
    lead = BETWEEN.match(words)
    found, end = run(words, draft, lead.end() if lead else 0)
    return found if found and dates.only_times(words, end) else []


def _opening(words: str, draft: Draft, place: int) -> Printed | None:
    """The date here; the language is asked for when it matters."""
    found = dates.opening(words, None, place)
    if found and (found.problem or not found.edtf or int(found.edtf.lstrip("[")[:4]) not in PLAUSIBLE):
        language = tongue.of(draft)
        found = dates.opening(words, language, place) if language else found
    if found and found.edtf and int(found.edtf.lstrip("[")[:4]) not in PLAUSIBLE:
        return None
    return found


def record(draft: Draft, found: Sequence[Printed], line: Line, words: str, rule: str) -> Draft:
    """The draft with what these dates of a line's words say: of publication, of the last change, or only a doubt."""
    for one in found:
        if one.label == "modified":
            draft = _changed(draft, one)
        elif draft.published is None and draft.date_text is None:
            draft = _published(draft, one, line, words[one.date_start:one.end].strip(), rule)
    return draft


def _changed(draft: Draft, one: Printed) -> Draft:
    return replace(draft, modified=one.edtf) if one.edtf and not draft.modified else draft


def _published(draft: Draft, one: Printed, line: Line, text: str, rule: str) -> Draft:
    draft = replace(draft, date_text=text)
    if one.edtf:
        draft = replace(draft, published=dates.parse(one.edtf, "stated"))
    if one.problem is None:
        return draft
    options = tuple(filter(None, (one.edtf, *one.options)))
    raised = Doubt(kind="date", field="published", line=line.number, text=text, options=options,
                   sources=("printed",) * len(options), rule=rule)
    return replace(draft, doubts=(*draft.doubts, raised))
