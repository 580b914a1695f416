"""Which lines go on with the sentence of the line before: in a text that was broken at one width, a line may be a date, or a name, and
still be the end of "debentures due / April 15, 2007."."""

from itertools import pairwise

from generator.model import Draft
from generator.normalise.lines import ends_sentence, printed

NARROWEST, WIDEST = 40, 100
"""Characters of a full line in e-mail, terminals and old news wires."""

ENOUGH = 3
"""Nearly full lines, with another below, that show a width."""

NEARLY = 0.8

WANTING = frozenset(
    "on in at by since until till from of to the a an and or for before after during between with than de le la les du des et en dans "
    "depuis der die das den dem am im vom bis und seit el los las y desde hasta il lo di da".split())
"""Small words with which no headline and no byline ends: the rest is on the next line."""


def runs_on(draft: Draft, n: int) -> bool:
    """Whether the sentence of the line before goes on in this one: that line ends with a word that wants another, or the first word here
    found no room there.

    Where that word would have found room somebody began a new line, as they do for a date.
    """
    before = draft.lines[n - 1] if n else None
    if before is None or before.role is not None or not before.words or ends_sentence(before.words) or n - 1 == printed(draft)[0]:
        return False
    if before.words.split()[-1] in WANTING:
        return True
    width = _width(draft)
    return width is not None and len(before.text.rstrip()) + 1 + len(draft.lines[n].words.split()[0]) > width


def _width(draft: Draft) -> int | None:
    """The width at which the text was broken; None where it was not."""
    full = [len(one.text.rstrip()) for one, other in pairwise(draft.lines) if one.words and other.words]
    width = max(full, default=0)
    enough = sum(length >= NEARLY * width for length in full) >= ENOUGH
    return width if enough and NARROWEST <= width <= WIDEST else None
