"""Whether a text is a report of sport, where a town's name is mostly its club's."""

import re
from functools import lru_cache

WORDS = frozenset((
    "match league cup season goal goals striker midfielder defender half-time premiership squad coach rugby football championship "
    "keeper goalkeeper penalty fixture referee title tournament try tries scorer"
).split())
AMONG = 4
"""So many different words of sport make a report of sport."""

CLUBS = frozenset("City Town United Rovers Wanderers Athletic Albion County Wednesday Rangers Hotspur Villa Palace".split())
"""Last words of clubs' names, by which reports call the one that they have named."""

_WORD = re.compile(r"\b[a-z][a-z-]+\b")


def is_report(words: frozenset[str]) -> bool:
    """`words`: those that the text prints in lower case."""
    return len(WORDS & words) >= AMONG


@lru_cache(maxsize=4)  # one text's towns are asked about one after the other
def lower_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
