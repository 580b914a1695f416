"""Words that stand in a date line beside the names of months and days."""

import re
from collections import defaultdict
from pathlib import Path

from generator.dates.names import key

TABLE = Path(__file__).parent / "words.tsv"


def _table() -> dict[str, frozenset[str]]:
    """Kind -> forms, of every language."""
    forms: dict[str, set[str]] = defaultdict(set)
    for row in TABLE.read_text("utf-8").splitlines():
        if not row.startswith("#"):
            kind, _, cell = row.split("\t")
            forms[kind].update(map(key, cell.split("|")))
    return {kind: frozenset(found) for kind, found in forms.items()}


_FORMS = _table()
PUBLISHED = _FORMS["published"]
"""Said of publication."""

CHANGED = _FORMS["changed"]
"""Said of a later change."""

FILLERS = _FORMS["filler"]
"""Prepositions, articles, "o'clock" and "of the year": they carry nothing."""

YEAR_SIGNS = _FORMS["year"]
"""What may stand after the year's number."""

ORDINALS = _FORMS["ordinal"]
"""What may hang on the day's number."""

MONTH_SIGNS = _FORMS["month"]
"""What stands beside the number of a month."""

ZONES = _FORMS["zone"]

LABEL_OPENINGS = frozenset(re.split(r"[ ']", form)[0] for form in PUBLISHED | CHANGED)
"""First words of labels, which may be several."""


def label(words: str) -> str | None:
    """"L" of words that announce the date of publication, "U" of those that announce a later change; None of others."""
    form = key(words)
    return "L" if form in PUBLISHED else "U" if form in CHANGED else None
