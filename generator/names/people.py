"""Full names of people and the shorter forms that stand for them in the same article."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.names.page import ARTICLE_PREFIX, PARTICLES


def parts(name: str) -> list[str]:
    return name.replace("’", "'").split()


@lru_cache(maxsize=100_000)
def surnames(name: str) -> tuple[str, ...]:
    """The forms of the last name, longest first: "al-Abdah" and "Abdah", "de Mistura" and "Mistura"; none for a single word."""
    words = name.split()
    if len(words) < 2 or not words[-1][0].isalpha():
        return ()
    begin = len(words) - 1
    while begin > 1 and words[begin - 1].lower() in PARTICLES:
        begin -= 1
    bare = ARTICLE_PREFIX.sub("", words[-1])
    forms = [" ".join(words[begin:]), words[-1], bare]
    if words[begin][0].islower():
        forms.append(forms[0][0].upper() + forms[0][1:])
    return tuple(form for form in dict.fromkeys(forms) if len(form) > 1 and form.rstrip(".") not in ("Jr", "Sr", "II", "III"))


def inner_parts(name: str, *, first: bool) -> tuple[str, ...]:
    """The words of a full name that its bearer may be called by besides the last one, the halves of a double name among them."""
    words = name.split()
    double = words[-1].split("-") if "-" in words[-1] else []
    return (*words[0 if first else 1:-1], *double)


def same_person(short: str, full: str) -> bool:
    """Whether two full names have first and last word in common, and one's words are all the other's, in order."""
    a, b = parts(short), parts(full)
    return len(a) >= 2 and a[0] == b[0] and _bare(a[-1]) == _bare(b[-1]) and subset([_bare(w) for w in a], [_bare(w) for w in b])


def subset(few: Iterable[str], many: Iterable[str]) -> bool:
    """Whether the few are among the many, in the same order."""
    rest = iter(many)
    return all(any(word == other for other in rest) for word in few)


def owners(full: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Short form -> the full names that it can stand for."""
    result: dict[str, list[str]] = defaultdict(list)
    for name in sorted(full):
        for form in surnames(name):
            result[form].append(name)
    return {form: tuple(names) for form, names in result.items()}


def _bare(word: str) -> str:
    return ARTICLE_PREFIX.sub("", word)
