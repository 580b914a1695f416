"""Normalised names: two records with the same key are one thing."""

import re
from functools import lru_cache

from anyascii import anyascii

from generator.model import EntityType
from generator.names.lexicon import Known, by_form, known

SMALL = frozenset("the of for and to in on at".split())
EXPANDED = {"un": "united nations", "us": "united states", "usa": "united states", "uk": "united kingdom", "eu": "european union",
            "int'l": "international", "intl": "international", "dept": "department", "govt": "government", "st": "saint",
            "&": "and", "organisation": "organization", "defence": "defense", "centre": "center", "labour": "labor",
            "programme": "program", "theatre": "theater", "harbour": "harbor"}
"""Shortened and British words inside a longer name -> the form that is compared. Source: general English."""


TICKER = re.compile(r"\s*<[^<>]*>?\s*")
"""A firm's sign at an exchange, as agencies print it behind the name: "Avnet Inc <AVT>"."""

FAMILY = {"inc": "us", "incorporated": "us", "corp": "us", "corporation": "us", "llc": "us", "plc": "uk", "ag": "de", "gmbh": "de",
          "nv": "nl", "bv": "nl", "sa": "fr", "sas": "fr", "spa": "it", "ab": "se", "asa": "no", "oyj": "fi", "kk": "jp", "bhd": "my",
          "co": "", "cos": "", "company": "", "companies": "", "ltd": "", "limited": "", "lp": "", "pty": ""}
"""Words for a firm's legal form -> the law that it is of, "" when many lands have it. Source: general business English."""


@lru_cache(maxsize=100_000)
def firm_of(name: str) -> tuple[str, frozenset[str]]:
    """The normalised name without the words for a legal form at its end, or a Dutch or French one in front; and their laws."""
    words = key_of(name, "organisation").split()
    laws: set[str] = set()
    while len(words) > 1 and (words[-1] in FAMILY or (words[-1] == "and" and laws)):
        laws.add(FAMILY.get(words.pop(), ""))
    if len(words) > 1 and words[0] in ("nv", "sa", "ab"):
        laws.add(FAMILY[words.pop(0)])
    return " ".join(words), frozenset(laws)


@lru_cache(maxsize=100_000)
def key_of(name: str, kind: EntityType) -> str:
    """Without the, 's, points, accents and case; in a long organisation's name without of, for and the too."""
    plain = anyascii(TICKER.sub(" ", name)).lower().replace("`", "").strip()
    plain = re.sub(r"'s?(?=\s|$)", "", plain)
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)|(?<=\w)[.'](?=\s|$|\w)", "", plain)
    words = [EXPANDED.get(word, word) if " " in plain else word for word in re.sub(r"[-–—_/,()\"]", " ", plain).split()]
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    if kind in ("organisation", "event") and len(words) >= 4:
        words = [word for word in words if word not in SMALL]
    return " ".join(words)


@lru_cache(maxsize=100_000)
def known_as(name: str, kind: EntityType) -> Known | None:
    """The thing of the general tables that the name means, by its exact form or by its normalised key."""
    exact = by_form().get(name)
    if exact and exact.type == kind:
        return exact
    if name.isupper() and len(name) <= 6:
        return None
    key = key_of(name, kind)
    if kind == "organisation" and (firm := firm_of(name))[1] and not firm[1] - {"", "us"}:
        return _by_key().get((kind, key)) or _by_key().get((kind, firm[0]))
    return _by_key().get((kind, key))


@lru_cache(maxsize=1)
def _by_key() -> dict[tuple[EntityType, str], Known]:
    index: dict[tuple[EntityType, str], Known] = {}
    for thing in known():
        for form in thing.forms:
            if form not in thing.guarded and not (form.isupper() and len(form) <= 6):
                index.setdefault((thing.type, key_of(form, thing.type)), thing)
    return index
