"""Normalised names: two records with the same key are one thing."""

import re
from functools import lru_cache

from anyascii import anyascii

from generator.model import EntityType
from generator.names.lexicon import Known, by_form, known, known_abroad

SMALL = frozenset("the of for and to in on at".split())
EXPANDED = {"un": "united nations", "us": "united states", "usa": "united states", "uk": "united kingdom", "eu": "european union",
            "int'l": "international", "intl": "international", "dept": "department", "govt": "government", "st": "saint",
            "&": "and", "organisation": "organization", "defence": "defense", "centre": "center", "labour": "labor",
            "programme": "program", "theatre": "theater", "harbour": "harbor"}
"""Shortened and British words inside a longer name -> the form that is compared. Source: general English."""


@lru_cache(maxsize=100_000)
def key_of(name: str, kind: EntityType) -> str:
    """Without the, 's, points, accents and case; in a long organisation's name without of, for and the too."""
    plain = anyascii(name).lower().replace("`", "").strip()
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
    """The thing of the general tables that the name means, by its exact form, as a country in any language, or by its normalised key."""
    exact = by_form().get(name)
    if exact and exact.type == kind:
        return exact
    if kind == "place" and (land := known_abroad(name)):
        return land
    if name.isupper() and len(name) <= 6:
        return None
    return _by_key().get((kind, key_of(name, kind)))


@lru_cache(maxsize=1)
def _by_key() -> dict[tuple[EntityType, str], Known]:
    index: dict[tuple[EntityType, str], Known] = {}
    for thing in known():
        for form in thing.forms:
            if form not in thing.guarded and not (form.isupper() and len(form) <= 6):
                index.setdefault((thing.type, key_of(form, thing.type)), thing)
    return index
