"""Normalised names: two records with the same key are one thing."""

import re
from functools import lru_cache

from anyascii import anyascii

from generator.model import EntityType
from generator.names.lexicon import Known, by_form, known, known_abroad
from generator.names.organisations import LEGAL_FORMS

LONGEST_ACRONYM = 6
SMALL = frozenset("the of for and to in on at".split())
EXPANDED = {"un": "united nations", "us": "united states", "usa": "united states", "uk": "united kingdom", "eu": "european union",
            "int'l": "international", "intl": "international", "dept": "department", "govt": "government", "st": "saint",
            "&": "and", "organisation": "organization", "defence": "defense", "centre": "center", "labour": "labor",
            "programme": "program", "bros": "brothers", "theatre": "theater", "harbour": "harbor"}
"""Shortened and British words inside a longer name -> the form that is compared. Source: general English."""


TICKER = re.compile(r"\s*<[^<>]*>?\s*")
"""A firm's sign at an exchange, as agencies print it behind the name: "Avnet Inc <AVT>"."""

OWNING, POINTS = re.compile(r"'s?(?=\s|$)"), re.compile(r"(?<=\b\w)\.(?=\w\b)|(?<=\w)[.'](?=\s|$|\w)")
MARKS = re.compile(r"[-–—_/,()\"]")
"""An owner's s, points and apostrophes, and signs that part words, in a folded name."""


@lru_cache(maxsize=100_000)
def firm_of(name: str) -> tuple[str, frozenset[str]]:
    """The normalised name without the words for a legal form at its end, or a Dutch or French one in front; and their laws."""
    words = key_of(name, "organisation").split()
    laws: set[str] = set()
    while len(words) > 1 and (words[-1] in LEGAL_FORMS or (words[-1] == "and" and laws)):
        laws.add(LEGAL_FORMS.get(words.pop(), ""))
    if len(words) > 1 and words[0] in ("nv", "sa", "ab"):
        laws.add(LEGAL_FORMS[words.pop(0)])
    return " ".join(words), frozenset(laws)


@lru_cache(maxsize=100_000)
def key_of(name: str, kind: EntityType) -> str:
    """Without the, 's, points, accents and case; in a long organisation's name without of, for and the too."""
    plain = TICKER.sub(" ", name) if "<" in name else name
    plain = (plain if plain.isascii() else anyascii(plain)).lower().replace("`", "").strip()
    if not plain.replace(" ", "").isalpha():
        plain = MARKS.sub(" ", POINTS.sub("", OWNING.sub("", plain)))
    words = [EXPANDED.get(word, word) if " " in plain else word for word in plain.split()]
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    if kind in ("organisation", "event") and len(words) >= 4:
        words = [word for word in words if word not in SMALL]
    return " ".join(words)


@lru_cache(maxsize=100_000)
def known_as(name: str, kind: EntityType) -> Known | None:
    """The thing of the general tables that the name means, by its exact form, as a country in any language, or by its normalised key."""
    exact = by_form().get(name)
    if exact and exact.type == kind:
        return exact
    if kind == "place" and (land := known_abroad(name)):
        return land
    if name.isupper() and len(name) <= LONGEST_ACRONYM:
        bare = by_form().get(name.replace(".", ""))
        return bare if bare and bare.type == kind and "." in name else None
    return _by_key().get((kind, key_of(name, kind))) or (_known_body(name) if kind == "organisation" else None)


def _known_body(name: str) -> Known | None:
    """With its legal form off, or a country's name before three words or more: "US Securities and Exchange Commission"."""
    stem, laws = firm_of(name)
    if laws and not laws - {"", "us"}:
        thing = _by_key().get(("organisation", stem))  # "Z Co" is not the paper "The Z"
        a_firm = thing and any(key_of(form, "group") == stem and not form.startswith("The ") for form in thing.forms)
        return thing if thing and a_firm and not thing.name.startswith("The ") else None
    words = name.split()
    land = by_form().get(words[0])
    if len(words) > 3 and land and (land.type == "place" or land.demonym_of):
        return _by_key().get(("organisation", key_of(" ".join(words[1:]), "organisation")))
    return None


@lru_cache(maxsize=1)
def _by_key() -> dict[tuple[EntityType, str], Known]:
    index: dict[tuple[EntityType, str], Known] = {}
    for thing in known():
        for form in thing.forms:
            if form not in thing.guarded and not (form.isupper() and len(form) <= LONGEST_ACRONYM):
                index.setdefault((thing.type, key_of(form, thing.type)), thing)
    return index
