"""Whether two words may be one word spelt in two ways: "Hussein" and "Husein", "Iran" and "Iranian"."""

from functools import lru_cache

SHORT, LONG = 5, 8
"""Words of so many letters may differ by one letter, by two."""

STEM = 4
"""Letters that a word and a longer one made from it have in common: "Iran" and "Iranian"."""


def akin(one: str, other: str) -> bool:
    """Whether two words in lower case are the same but for a letter or two, or one begins with the other."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if one == other or (len(short) >= STEM and long.startswith(short)):
        return True
    if len(short) >= STEM and _consonants(one) == _consonants(other):
        return True
    most = 2 if len(short) >= LONG else 1
    if one[:1] != other[:1] or len(short) < SHORT or len(long) - len(short) > most or len({*one} ^ {*other}) > 2 * most:
        return False
    return _within(short, long, most)


@lru_cache(maxsize=200_000)
def _consonants(word: str) -> str:
    """The first letter, then consonants alone, doubled ones single: "Raqqa" and "Raqa", "Waer" and "Waar"."""
    single = "".join(letter for n, letter in enumerate(word) if not n or word[n - 1] != letter)
    return single[:1] + "".join("a" if letter in "aeiou" else letter for letter in single[1:]).replace("aa", "a")


def _within(short: str, long: str, most: int) -> bool:
    """Whether at most so many letters are put in, left out or changed (Levenshtein)."""
    row = list(range(len(long) + 1))
    for n, mine in enumerate(short, 1):
        before, row = row, [n]
        for m, theirs in enumerate(long, 1):
            row.append(min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (mine != theirs)))
        if min(row) > most:
            return False
    return row[-1] <= most
