"""The bodies that every state has: "Finance Ministry", "Ministry of Finance", "Japanese Finance Ministry", "Supreme Court".

Such a name alone says nothing about whose body it is: each article's own country decides, never the archive. The two word orders, and
the name with its country in front, are one. An office with a name of its own ("Ministry of Lost Umbrellas") is turned in the same way.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import worded
from generator.names.lexicon import by_form, by_name
from generator.names.resolution.forest import Forest
from generator.names.resolution.joining import chain, listed, printed_as
from generator.names.resolution.keys import SMALL, key_of, known_as
from generator.names.resolution.nodes import Key, name_in
from generator.names.resolution.places import CLEARLY, Around, Surroundings
from generator.names.resolution.records import Records
from generator.names.resolution.scale import because

OFFICES = frozenset("ministry department office agency bureau directorate secretariat".split())
"""Nouns that stand first with "of" or "for", or last without. Source: general English."""

BARE = frozenset("treasury senate congress parliament army navy cabinet government".split())
"""Bodies that are named by one noun."""

NOUNS = OFFICES | BARE | frozenset("court bank house assembly commission council force guard customs institute".split())

PORTFOLIOS = frozenset((
    "foreign interior home internal external affairs defense finance financial economy economic economics trade industry commerce "
    "agriculture fisheries food forestry health education science technology justice law labor employment energy oil petroleum mines "
    "environment transport transportation communications information culture tourism sport sports housing planning development social "
    "welfare security national supreme high central federal appeal appeals constitutional statistics tax revenue international "
    "representatives commons lords state public works air force election electoral district county crown criminal civil central reserve"
).split())
"""Words that the bodies of many countries have in their names."""

UNUSUAL = 3
"""An article must name a country so many times as often as the usual one's for its "Congress" to be another one."""

HOMES = {"Ministry of Defence": "GB", "House of Commons": "GB", "House of Lords": "GB", "Foreign Office": "GB"}
"""Bodies of the general tables that do not say whose they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An office's name taken apart."""

    noun: str
    rest: tuple[str, ...]
    """The other words in alphabetical order, the country's left out."""

    country: str | None = None
    """The country that the name itself states."""

    @property
    def common(self) -> bool:
        """Whether many countries have a body of this name."""
        return set(self.rest) <= PORTFOLIOS and (bool(self.rest) or self.noun in BARE)


@lru_cache(maxsize=100_000)
def body_of(name: str) -> Body | None:
    """The parts of an office's name; None when it is no such name."""
    words, country = _country_first(name)
    plain = [word.lower() for word in words]
    first = next((n for n, word in enumerate(plain[:-1]) if word in NOUNS and plain[n + 1] in ("of", "for")), None)
    noun = plain[first] if first is not None else plain[-1] if plain else ""
    rest = sorted(word for word in key_of(" ".join(words), "organisation").split() if word not in SMALL | {"and", noun, ""})
    if noun not in NOUNS or (not rest and noun not in BARE):
        return None
    body = Body(noun=noun, rest=tuple(rest), country=country)
    return body if body.common or noun in OFFICES else None


def _country_first(name: str) -> tuple[list[str], str | None]:
    """The words behind a country or its people at the beginning, and the country."""
    words = name.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        thing = by_form().get(" ".join(words[:length]))
        if thing and thing.type == "group" and thing.demonym_of:
            thing = by_name().get(("place", thing.demonym_of))
        if thing and thing.type == "place" and thing.country:
            return words[length:], thing.country
    return words, None


def homes(records: Records, around: Around) -> dict[Key, str]:
    """Which country's the bodies with a common name are, where their name or their article says so."""
    bodies = {key: body for name, keys in records.holders("organisation").items()
              if (body := body_of(name)) and body.common for key in keys}
    usual = _usual(bodies, around)
    result = {}
    for key, body in bodies.items():
        country = body.country or _foremost(around.of(key[0]), usual.get((body.noun, body.rest)))
        if country:
            result[key] = country
    return result


def _usual(bodies: Mapping[Key, Body], around: Around) -> dict[tuple[str, tuple[str, ...]], str]:
    """Noun and other words -> the country whose body of that name the archive speaks of most: the name's own word counts most."""
    counts: dict[tuple[str, tuple[str, ...]], Counter[str]] = defaultdict(Counter)
    for key, body in bodies.items():
        thing = known_as(name_in(key), "organisation")
        home = body.country or (thing and (HOMES.get(thing.name) or _country_first(thing.name)[1])) or _foremost(around.of(key[0]), None)
        if home:
            counts[body.noun, body.rest][home] += 1
    return {name: min(countries, key=lambda code: (-countries[code], code)) for name, countries in counts.items()}


def _foremost(around: Surroundings, usual: str | None) -> str | None:
    """The country that an article clearly names most often; the usual one where it names that nearly as often."""
    most = around.countries.most_common(2)
    if not most:
        return usual
    if usual and around.countries[usual] * UNUSUAL > most[0][1]:
        return usual
    return most[0][0] if len(most) == 1 or most[0][1] >= CLEARLY * most[1][1] else usual


def is_common(name: str) -> bool:
    """Whether the name is that of a body that many countries have, and does not say whose."""
    body = body_of(name)
    return body is not None and body.common


def national(records: Records, forest: Forest[Key], around: Around, home: Mapping[Key, str]) -> None:
    """Unite the bodies of one country, and part those of several; `home` has the countries of those with a common name (`homes`)."""
    groups: dict[tuple[str, tuple[str, ...]], dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for body, keys in records.gathered(lambda name, kind: body_of(name) if kind == "organisation" else None).items():
        for key in keys:
            country = home.get(key) or body.country or _foremost(around.of(key[0]), None) or ""
            groups[body.noun, body.rest][country].append(key)
    for (noun, rest), lands in groups.items():
        common = Body(noun=noun, rest=rest).common
        if common and "" in lands and len(lands) == 2:
            lands[next(land for land in lands if land)] += lands.pop("")
        for land in sorted(lands):
            _one_body(forest, sorted(lands[land]))
        heads = [sorted(lands[land])[0] for land in sorted(lands)] if common else []
        for number, head in enumerate(heads):
            for other in heads[number + 1:]:
                forest.part(head, other)


def _one_body(forest: Forest[Key], keys: Sequence[Key]) -> None:
    forms = sorted({name_in(key) for key in keys})
    if len(forms) == 1 and not is_common(forms[0]):
        return
    spelled_alike = len({key_of(form, "organisation") for form in forms}) == 1
    turned = because("turned", worded("%(names)s are one office’s name, in another order or with its country", names=listed(forms)))
    chain(forest, keys, because("same-name", printed_as([name_in(key) for key in keys])) if spelled_alike else turned)


def in_tables(key: Key, home: Mapping[Key, str], records: Records) -> bool:
    """Whether a name may be taken for the thing of the general tables that has it.

    A form that is also a word ("~" in the tables): where the archive prints one that is not. A body that many countries have: where
    the article speaks of that body's country.
    """
    thing = known_as(name_in(key), key[2])
    if thing is None or (name_in(key) in thing.guarded and not records.printed & (set(thing.forms) - thing.guarded)):
        return False
    if not is_common(name_in(key)):
        return True
    country = HOMES.get(thing.name) or _country_first(thing.name)[1]
    return country is None or home.get(key, country) == country
