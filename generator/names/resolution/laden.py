"""Names of people with words in front that do not belong to them: "Exchequer Jane Roe", "Zedland-born Jane Roe"."""

from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from generator.names.lexicon import by_form, words
from generator.names.page import FIRST_WORDS
from generator.names.titles import offices


def laden(names: Collection[str]) -> dict[str, str]:
    """Names with words in front that are no name -> the names without them, which stand among the names too.

    Words of offices, peoples and places are none, nor are words that stand mostly before what is a full name without them.
    """
    found = {name: (front, bare) for name in names if (cut := _cut(name, names)) for front, bare in (cut,)}
    begun = Counter(name.split()[0] for name in names)
    fronts = Counter(front.split()[0] for front, _ in found.values())
    mostly_front = {word for word, times in fronts.items() if times > 1 and 2 * times > begun[word]}
    return {name: bare for name, (front, bare) in sorted(found.items())
            if all(map(_no_first_name, front.split())) or front.split()[0] in mostly_front}


def _cut(name: str, names: Collection[str]) -> tuple[str, str] | None:
    words_of = name.split()
    for cut in range(1, len(words_of) - 1):
        if (bare := " ".join(words_of[cut:])) in names:
            return " ".join(words_of[:cut]), bare
    return None


def _no_first_name(word: str) -> bool:
    return word.lower() in _office_words() or word in words("honorifics.txt") or word in by_form() or word in words("no_names.txt")


@lru_cache(maxsize=100_000)
def has_first_name(name: str) -> bool:
    """Whether the first of two words can be one: not in "Fellow Roe"."""
    first = name.split(maxsplit=1)[0]
    return first not in FIRST_WORDS and not _no_first_name(first)


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return frozenset(word for office in offices() for word in office if len(word) > 3) - words("offices_lower.txt")
