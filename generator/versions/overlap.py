"""How much of two texts is one: runs of words in one order, and between them what was only misread, and what was filled in anew.

Runs of RUN words that stand once in each text are the landmarks (patience diff, see alignment); what lies between two of them is
compared by its letters. A scanner's errors leave most letters in place; a form that is filled in anew leaves its words and exchanges
the names and figures between them; a new lead or an added paragraph is outside of what both have. Linear in the length of the texts.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.versions.alignment import rising

RUN = 3
"""Words of a landmark."""

BLANK = 8
"""Words, on either side, that stand in one blank of a form."""

STRETCH = 20
"""Words, on either side, of a stretch that may be misread; of a badly read page few runs of three words are left."""

NEAR = 0.5
"""Share of their pairs of letters (Dice) that two forms of one misread stretch have in common."""

NOISE = 0.02
"""Share of misread words from which a figure that differs by a sign is one of them."""

Gap = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common."""

    words: int
    """Of the one that has fewer of its words in it."""

    misread: int
    """How many of these are the same but for some letters."""

    facts: float
    """Share of the names and figures in what they have in common that are the same; 1 when there are none."""

    @property
    def noise(self) -> float:
        """Share of misread words."""
        return self.misread / (self.words or 1)


def overlap(one: Sequence[str], other: Sequence[str], facts: Collection[str]) -> Overlap:
    """Of two texts, given as their folded words; `facts` are the words of either that name or count something."""
    runs = list(_runs(one, other))
    exact = [word for a, b, _, _ in runs for word in one[a:b]]
    kept = sum(word in facts for word in exact)
    near = [(one[a:b], other[c:d]) for a, b, c, d in _gaps(runs, len(one), len(other))]
    misread = [pair for pair in near if _is_misread(*pair)]
    letters = [pair for pair in misread if not any(map(_is_figured, (*pair[0], *pair[1])))]
    noisy = sum(min(map(len, pair)) for pair in letters) >= NOISE * len(exact)
    changed = [pair for pair in near if pair not in misread or not (noisy or pair in letters)]
    new = sum(_new(mine, yours, facts) for mine, yours in changed)
    same = [pair for pair in misread if pair not in changed]
    read = sum(min(map(len, pair)) for pair in same)
    return Overlap(words=len(exact) + read, misread=read, facts=kept / (kept + new) if new else 1.0)


def _runs(one: Sequence[str], other: Sequence[str]) -> Iterator[Gap]:
    """Stretches of the same words, as far as they reach, in the order of both."""
    a = c = 0
    for n, m in rising(_landmarks(one, other)):
        if n < a or m < c:
            continue
        left = 0
        while n - left > a and m - left > c and one[n - left - 1] == other[m - left - 1]:
            left += 1
        right = RUN
        while n + right < len(one) and m + right < len(other) and one[n + right] == other[m + right]:
            right += 1
        a, c = n + right, m + right
        yield n - left, a, m - left, c


def _landmarks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Where runs of words stand that each text has once."""
    mine, yours = (list(zip(words, words[1:], words[2:], strict=False)) for words in (one, other))
    often, places = Counter(yours), {run: m for m, run in enumerate(yours)}
    here = Counter(mine)
    return [(n, places[run]) for n, run in enumerate(mine) if here[run] == 1 and often[run] == 1]


def _gaps(runs: Sequence[Gap], length: int, other: int) -> Iterator[Gap]:
    """What stands between two runs, and before the first and after the last, when it is short and in both."""
    for (_, a, _, c), (b, _, d, _) in pairwise(((0, 0, 0, 0), *runs, (length, length, other, other))):
        if 0 < b - a <= STRETCH and 0 < d - c <= STRETCH:
            yield a, b, c, d


def _is_misread(mine: Sequence[str], yours: Sequence[str]) -> bool:
    one, other = _pairs("".join(mine)), _pairs("".join(yours))
    return 2 * (one & other).total() >= NEAR * (one.total() + other.total())


def _pairs(letters: str) -> Counter[str]:
    return Counter(map("".join, zip("^" + letters, letters + "$", strict=True)))


def _is_figured(word: str) -> bool:
    return any(map(str.isdecimal, word))


def _new(mine: Sequence[str], yours: Sequence[str], facts: Collection[str]) -> int:
    """Names and figures that one has in place of the other's; a figure with another unit behind it is the same."""
    one, other = ({_digits(word) for word in words if word in facts} for words in (mine, yours))
    return max(len(one - other), len(other - one)) if one and other and max(len(mine), len(yours)) <= BLANK else 0


def _digits(word: str) -> str:
    return "".join(filter(str.isdecimal, word)) or word
