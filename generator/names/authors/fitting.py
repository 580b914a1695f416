"""Whether two names can be one person's: initials for first names, middle names left out, Jr and Sr."""

from dataclasses import dataclass
from functools import lru_cache

from generator.names.authors.folding import fold, is_unspaced
from generator.names.page import PARTICLES

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "junior", "senior"))
SPELT = {"junior": "jr", "senior": "sr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A name in its parts, folded."""

    given: tuple[str, ...]
    """First and middle names; an initial is a single letter."""

    family: str
    suffix: str | None = None
    """As "jr", "iii"."""

    @property
    def weight(self) -> int:
        """How much the name tells: its letters, and its suffix."""
        return sum(map(len, self.given)) + len(self.given) + (2 if self.suffix else 0)

    @property
    def short(self) -> bool:
        """Whether an initial alone stands for all first names, which many share."""
        return len(self.given) == 1 and len(self.given[0]) == 1


@lru_cache(maxsize=100_000)
def parts_of(name: str) -> Parts | None:
    """The parts of a name that has two words or more; None of any other, and in scripts without spaces."""
    words = fold(name).split()
    if is_unspaced(name) or len(words) < 2:
        return None
    suffix = words.pop() if words[-1] in SUFFIXES and len(words) > 2 else None
    begin = len(words) - 1
    while begin > 1 and words[begin - 1] in PARTICLES and len(words[begin - 1]) > 1:
        begin -= 1
    return Parts(given=tuple(words[:begin]), family=" ".join(words[begin:]), suffix=SPELT.get(suffix, suffix) if suffix else None)


def fit(one: Parts, other: Parts, *, middle_free: bool) -> bool:
    """Whether nothing in the two names contradicts: one family name, first names that are the same or an initial of the other.

    A middle initial may be left out, and with `middle_free` a middle name too: where a person has two family names, or names of father
    and grandfather, one that is left out makes another person.
    """
    if one.family != other.family or (one.suffix and other.suffix and one.suffix != other.suffix):
        return False
    if not _same(one.given[0], other.given[0]):
        return False
    few, many = sorted((one.given[1:], other.given[1:]), key=len)
    return _within(few, many, middle_free)


def _within(few: tuple[str, ...], many: tuple[str, ...], free: bool) -> bool:
    """Whether the few are among the many, in their order, and what is left over may be left out."""
    if not few:
        return free or all(len(word) == 1 for word in many)
    return any(_same(few[0], word) and (free or all(len(left) == 1 for left in many[:n])) and _within(few[1:], many[n + 1:], free)
               for n, word in enumerate(many))


def _same(one: str, other: str) -> bool:
    """Equal, or an initial of the other."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
