"""Words that a sentence puts in quotation marks: their own marks become inner ones, “We saw ‘Selby’”, « On a vu “Selby” ».

New Hart's Rules, 9.2.3; Lexique des règles typographiques en usage à l'Imprimerie nationale, guillemets; Duden, K 9.
"""

import re
from functools import lru_cache

PLACE = re.compile(r"([“„«])\s?%\((\w+)\)s")
"""A value that stands just behind an opening mark."""

CURLED = r'“([^“”]*)”|„([^„“”]*)[“”]|(?<!\w)"([^"\n]+)"(?!\w)'
ANGLED = r'«\s?([^«»]*?)\s?»|(?<!\w)"([^"\n]+)"(?!\w)'
INNER = {"“": (re.compile(CURLED), "‘", "’", str.maketrans("“”", "‘’")),
         "„": (re.compile(CURLED), "‚", "‘", str.maketrans("„“”", "‚‘‘")),
         "«": (re.compile(ANGLED), "“", "”", str.maketrans("«»", "“”"))}
"""Outer mark -> the pairs that would be taken for it, their inner marks, and what becomes of one whose other was cut off."""


@lru_cache(maxsize=10_000)
def quoted_in(message: str) -> tuple[tuple[str, str], ...]:
    """The names of a message's values that stand in quotation marks, each with its opening mark."""
    return tuple((name, mark) for mark, name in PLACE.findall(message))


def nested(words: str, outer: str) -> str:
    """The words as they stand behind this opening mark."""
    pairs, opening, closing, single = INNER[outer]
    inner = pairs.sub(lambda found: opening + next(inside for inside in found.groups() if inside is not None) + closing, words)
    return inner.translate(single)
