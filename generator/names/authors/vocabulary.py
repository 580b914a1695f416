"""What stands in bylines and is no person: agencies, newsrooms, papers, offices, places."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from generator.names.authors.folding import fold, is_unspaced
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, rows, several, words

HOUSES = re.compile(
    r"新聞|新闻|通信|通讯社|通訊社|日報|日报|時報|时报|晚報|晚报|放送|テレビ|電視|电视"
    r"|オンライン|デジタル|編集|编辑|編輯|委員会|委员会|신문|일보|방송|뉴스")
"""Words of papers and broadcasters in scripts without spaces."""

ADDRESS = re.compile(r"(?i)\bhttps?:|\bwww\.|\S@\S|\.(?:com|org|net|co\.\w\w|de|fr|es|it|uk)\b")
SITE = re.compile(r"(?i)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|[a-z]{2})(?:\.[a-z]{2})?\Z")
"""A bare host, as papers sign on the web: "gazette.example.org"."""


@cache
def _agencies() -> Mapping[str, str]:
    """Folded form -> the agency's name."""
    return {fold(form): name for name, forms, *_ in rows("byline_agencies.tsv") for form in (name, *several(forms))}


@cache
def _folded(file: str) -> frozenset[str]:
    return frozenset(map(fold, words(file)))


@lru_cache(maxsize=50_000)
def agency(text: str) -> str | None:
    """The agency that a text names, alone, with its staff or with the country of its service: "AFP Deutschland", "Reuters Staff"."""
    key = fold(text)
    if found := _agencies().get(key):
        return found
    head, _, tail = key.rpartition(" ")
    return _agencies().get(head) if tail in ("staff", "wire", "news") or _country(text.split()[-1:]) else None


def _country(tail: list[str]) -> bool:
    thing = by_form().get(tail[0]) if tail else None
    return bool(thing and thing.type == "place") or tail in (["Deutschland"], ["España"], ["Italia"], ["Türkiye"])


@lru_cache(maxsize=50_000)
def is_desk(text: str) -> bool:
    """Whether it signs for a newsroom: one of the table's phrases, or a name that ends like one, "Gazette Staff"."""
    key = fold(text).removeprefix("the ")
    if key in _folded("byline_desks.txt"):
        return True
    parts = key.split()
    if len(parts) < 2 or len(parts) > 6:
        return False
    return (parts[-1] in _folded("byline_desk_heads.txt") or " ".join(parts[-2:]) in ("staff reporter", "staff writer", "editorial board")
            or " and agencies" in key)


@lru_cache(maxsize=50_000)
def is_role(text: str) -> bool:
    """Whether it is an office: a word of it is, and it is short."""
    parts = fold(text).split()
    return 0 < len(parts) <= 8 and any(part in _folded("byline_jobs.txt") for part in parts)


@lru_cache(maxsize=50_000)
def is_house(text: str) -> bool:
    """Whether it is a paper, a station, an office or a firm by its words or by the general tables."""
    thing = by_form().get(text.strip())
    if thing and thing.type == "organisation":
        return True
    if is_unspaced(text):
        return bool(HOUSES.search(text))
    return is_site(text) or any(part in _folded("byline_outlets.txt") for part in fold(text).split())


def is_site(text: str) -> bool:
    """Whether it is a host's name."""
    return bool(SITE.match(text))


@lru_cache(maxsize=50_000)
def is_place(text: str) -> bool:
    """Whether it is a country, a region or a town of the gazetteer."""
    thing = by_form().get(text)
    return bool(thing and thing.type == "place") or bool(candidates(text))


@lru_cache(maxsize=50_000)
def is_nobody(text: str) -> bool:
    """Whether it is an address, or has a word that no name has."""
    return bool(ADDRESS.search(text)) or any(part in _folded("byline_nobody.txt") for part in fold(text).split()) or (
        any(c.isdigit() for c in text))


@cache
def labels(letter: str) -> tuple[tuple[str, bool], ...]:
    """Words with this first letter that stand before names, longest first, and whether they need a colon."""
    entries = {entry.rstrip(":"): entry.endswith(":") for entry in sorted(words("byline_labels.txt"), reverse=True)}
    return tuple(sorted((entry for entry in entries.items() if entry[0].startswith(letter)), key=lambda entry: (-len(entry[0]), entry[0])))
