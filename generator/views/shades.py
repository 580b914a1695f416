"""How full the days of a sheet are beside each other: few shades, of about as many days each, and what each means."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.wording import Wording

SHADES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A shade and the numbers of articles that it stands for."""

    shade: str
    words: str
    """ "4" or "5–9"."""


@dataclass(frozen=True, slots=True)
class Shades:
    """The shades of one sheet."""

    ranges: tuple[tuple[int, int], ...]
    """The fewest and the most articles of each shade, the palest first; none of a sheet without articles."""

    def of(self, count: int) -> str:
        """The class of a cell: "s0" for none, "s1" to "s4"."""
        return f"s{bisect_left([most for _, most in self.ranges], count) + 1}" if count else "s0"

    def key(self, say: Wording) -> tuple[Key, ...]:
        """What the shades mean; nothing where there is one alone, which tells no day from another."""
        if len(self.ranges) < 2:
            return ()
        return tuple(Key(shade=f"s{place}", words=say.number(least) if least == most else f"{say.number(least)}–{say.number(most)}")
                     for place, (least, most) in enumerate(self.ranges, 1))


def shades_of(counts: Iterable[int]) -> Shades:
    """The shades of days with so many articles each."""
    return Shades(tuple(_ranges(Counter(count for count in counts if count))))


def _ranges(days: Counter[int]) -> Iterator[tuple[int, int]]:
    """Each shade takes its share of the days that are left: a number that most days have does not use up the other shades."""
    numbers = sorted(days)
    for left in range(min(SHADES, len(numbers)), 0, -1):
        share, taken, size = sum(days[number] for number in numbers) / left, days[numbers[0]], 1
        while len(numbers) - size >= left and taken + days[numbers[size]] / 2 <= share:
            taken += days[numbers[size]]
            size += 1
        yield numbers[0], numbers[size - 1]
        numbers = numbers[size:]
