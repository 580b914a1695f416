"""Which lines of a text that was broken at one width are the middle of a sentence.

Such a line may be a date, or a name, and still be the end of "debentures due / April 15, 2007." or the beginning of "Ivorian Agriculture
Minister Denis Bra / Kanon said": no rule about whole lines may take it.
"""

from collections.abc import Sequence
from itertools import pairwise

from generator.model import Line

NARROWEST, WIDEST = 40, 100
"""Characters of a full line in e-mail, terminals and old news wires."""

ENOUGH = 3
"""Nearly full lines, with another below, that show a width."""

NEARLY, LONGER, HALF = 0.8, 0.6, 0.5

WANTING = frozenset(
    "on in at by since until till from of to the a an and or for before after during between with than de le la les du des et en dans "
    "depuis der die das den dem am im vom bis und seit el los las y desde hasta il lo di da".split())
"""Small words with which no headline and no byline ends: the rest is on the next line."""

END = tuple(".!?…\"'”’»)]")


class Running:
    """The lines of a text, which may have been broken at one width."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._first = next((n for n, line in enumerate(lines) if line.words), len(lines))
        self.width = width_of(lines)
        """In characters; None where there is none."""

    def within(self, n: int) -> bool:
        """Whether the line goes on with a sentence, or its own goes on in the next."""
        return bool(self._lines[n].words) and (self.from_above(n) or self.goes_on(n))

    def from_above(self, n: int) -> bool:
        """Whether the sentence of the line before goes on in this one: that line ends with a word that wants another, or the first word
        here found no room there.

        Where that word would have found room somebody began a new line, as they do for a date.
        """
        before = self._lines[n - 1] if n > self._first else None
        if before is None or before.role is not None or not before.words or before.words.endswith(END) or n - 1 == self._first:
            return False
        if before.words.split()[-1] in WANTING:
            return True
        return self.width is not None and len(before.text.rstrip()) + 1 + len(self._lines[n].words.split()[0]) > self.width

    def goes_on(self, n: int) -> bool:
        """Whether its sentence goes on in the next line, which is no short one and begins with a small letter, or with what had no room."""
        below = self._lines[n + 1] if n + 1 < len(self._lines) else None
        if self.width is None or below is None or below.role is not None or not below.words or self._lines[n].words.endswith(END):
            return False
        return (below.words[0].islower() and len(below.words) >= HALF * self.width) or self.from_above(n + 1)

    def begins_paragraph(self, n: int) -> bool:
        """Whether a line of running text stands right below it."""
        below = self._lines[n + 1] if n + 1 < len(self._lines) else None
        return self.width is not None and below is not None and below.role is None and len(below.words) >= LONGER * self.width


def width_of(lines: Sequence[Line]) -> int | None:
    """The width at which a text was broken, in characters; None where it was not."""
    full = [len(one.text.rstrip()) for one, other in pairwise(lines) if one.words and other.words]
    width = max(full, default=0)
    if not NARROWEST <= width <= WIDEST:
        return None
    return width if sum(length >= NEARLY * width for length in full) >= ENOUGH else None
