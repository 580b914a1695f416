"""Full names of organisations and the shorter forms that stand for them in the same article."""

import re
from collections.abc import Iterable, Mapping

from generator.names.lexicon import by_form
from generator.names.people import subset

SMALL = frozenset("of the for and on in to at against de la du des y".split())
GENERIC = frozenset((
    "National United Royal Federal International Central General New Joint Single Popular Provincial "
    "Regional"
).split())
"""Words that a short form may leave out at its beginning."""

LEGAL_FORMS = {
    "inc": "us", "incorporated": "us", "corp": "us", "corporation": "us", "llc": "us", "plc": "uk", "ag": "de", "gmbh": "de", "nv": "nl",
    "bv": "nl", "sa": "fr", "sas": "fr", "spa": "it", "ab": "se", "asa": "no", "oyj": "fi", "kk": "jp", "bhd": "my",
    "co": "", "cos": "", "company": "", "companies": "", "ltd": "", "limited": "", "lp": "", "pty": ""}
"""Words for a firm's legal form -> the law that it is of, "" when many lands have it. Source: general business English."""

DEFINED = re.compile(r"\(\s?([A-Z][A-Za-z&-]{1,9})\s?\)")


def initials(name: str) -> str:
    """Capitals of the words, small words left out: "Movement for Z" -> "MZ"."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word.lower() not in SMALL and word[0].isalnum()).upper()


def short_for(short: str, full: str) -> bool:
    """Ordered subset of the words with the same first and last, or the part before "of", "for", "on"."""
    a, b = _without_legal_form(short), _without_legal_form(full)
    if len(a) < 2 or len(a) >= len(b) or ("and" in b and "and" not in a and a[-1] == b[-1]):
        return False  # "Z Department and Y Department" are two
    if a[0] == b[0] and a[-1] == b[-1] and subset(a, b):
        return True
    if b[-len(a):] == a and all(word in GENERIC or word in by_form() for word in b[:-len(a)]):
        return True
    return b[:len(a)] == a and b[len(a)] in SMALL


def _without_legal_form(name: str) -> list[str]:
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".") in LEGAL_FORMS:
        words.pop()
    return words


def defined_acronyms(text: str, names: Iterable[str]) -> Mapping[str, str]:
    """Acronym -> full name, as the text defines them: "Movement of Z (MOZ)"."""
    result: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        if len(name.split()) < 2:
            continue
        at = max(text.find(name + " ("), text.find(name + " ( "))
        match = DEFINED.match(text, at + len(name) + 1) if at >= 0 else None
        if match and _may_be_defined(match.group(1), name):
            result.setdefault(match.group(1), name)
    return result


def _may_be_defined(acronym: str, name: str) -> bool:
    """Whether what stands in brackets is an acronym; one that is a country's ("Z (USA) Inc") must fit the name."""
    known = by_form().get(acronym)
    return fits(acronym, name) or (acronym.isupper() and not (known and known.type == "place"))


def fits(acronym: str, name: str) -> bool:
    """Whether the letters can be the name's: its initials, or a run of letters that begins words in order."""
    letters = acronym.replace("-", "").replace("&", "").upper()
    heads = initials(name)
    full = "".join(word[0] for word in re.split(r"[\s-]+", name) if word).upper()
    begins = letters[:1] == heads[:1] and len(letters) >= 3
    return letters in (heads, full) or (begins and subset(letters, name.upper()) and subset(heads[:3], letters))
