"""The reasons for which two records are one thing, in the order in which they are tried; each over the whole archive."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.model import EntityType, worded
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.resolution import body_links, national, person_links
from generator.names.resolution.company import Company
from generator.names.resolution.edits import within
from generator.names.resolution.forest import Forest
from generator.names.resolution.joining import chain, join, left_open, listed, printed_as
from generator.names.resolution.keys import key_of, known_as
from generator.names.resolution.nodes import SHORTENED, Key, name_in
from generator.names.resolution.places import Around, Decision
from generator.names.resolution.records import Records
from generator.names.resolution.same_place import same_place
from generator.names.resolution.scale import because
from generator.names.resolution.senses import cased, senses

PRECEDENCE: tuple[EntityType, ...] = ("organisation", "place", "event", "work", "group", "person")
MOSTLY = 0.9
"""A word that is one type in so many mentions in a hundred, of OFTEN or more, is so in the others too."""

MAJORITY = 0.5
"""The same for a word that is no town."""

OFTEN = 10
LONG_WORD = 5
"""A word of fewer letters may be another word when one of them is changed."""


def link(records: Records, forest: Forest[Key], decisions: Mapping[Key, Decision], around: Around,
         ) -> Mapping[Key, str]:
    """Unite what is one thing, surest reasons first. Gives the country of each body with a common name."""
    home, company = national.homes(records, around), Company(records)
    same_place(records, forest, decisions, around)
    national.national(records, forest, around, home)
    same_table_entry(records, forest, home)
    same_name(records, forest)
    body_links.same_firm(records, forest)
    same_words(records, forest)
    body_links.firm_by_its_words(records, forest)
    person_links.fuller_person(records, forest)
    person_links.laden_person(records, forest)
    person_links.variant_person(records, forest, company)
    person_links.bare_surname(records, forest, company)
    person_links.open_surname(records, forest, company)
    body_links.short_word(records, forest, company)
    body_links.initials(records, forest, company)
    body_links.short_form(records, forest)
    same_word(records, forest)
    a_country(records, forest)
    misspelt(records, forest)
    return home


def table_entry(name: str, kind: EntityType) -> tuple[EntityType, str] | None:
    """(type, canonical name) in the general tables of what records of this name and type mean."""
    thing = known_as(name, kind)
    return (thing.type, thing.name) if thing else None


def same_table_entry(records: Records, forest: Forest[Key], home: Mapping[Key, str]) -> None:
    """Names that the general tables give to one thing: "UN" and "United Nations"."""
    entries = records.gathered(lambda name, kind: table_entry(name, kind) if kind != "place" else None)
    groups = {entry: own for entry, keys in entries.items() if (own := [key for key in keys if national.in_tables(key, home, records)])}
    for (_, name), keys in sorted(groups.items(), key=lambda item: item[1][0]):
        forms = sorted({name_in(key) for key in keys})
        detail = (worded("%(names)s all stand for %(name)s in the general tables", names=listed(forms), name=name) if len(forms) > 1
                  else worded("all are printed as %(name)s", name=forms[0]))
        chain(forest, keys, because("alias", detail))


def same_name(records: Records, forest: Forest[Key]) -> None:
    """Records of one type with the same normalised name, where no rule of its own is for them."""
    groups = records.gathered(lambda name, kind: (kind, key_of(name, kind)) if not _has_a_rule(name, kind, records) else None)
    for (kind, _), keys in groups.items():
        if kind == "organisation" and name_in(keys[0]) in body_links.one_of_many():
            detail = worded("%(name)s is a part of many names, and these articles do not say of which", name=name_in(keys[0]))
            left_open(forest, keys, detail)
        else:
            chain(forest, keys, because("same-name", printed_as([name_in(key) for key in keys])))


def _has_a_rule(name: str, kind: EntityType, records: Records) -> bool:
    """Whether it is a place, a body of every state, a bare last name, or a word that stands for a longer name."""
    if kind == "place" or records.is_bare(name, kind) or (kind in (*SHORTENED, "person") and name in records.shortened):
        return True
    return kind == "organisation" and national.is_common(name)


def same_words(records: Records, forest: Forest[Key]) -> None:
    """The same name of two words or more under two types is one thing, whatever an article took it for."""
    for name, keys in records.gathered(_as_printed).items():
        if len({key[2] for key in keys}) > 1 and not _is_two_things(name, records):
            detail = worded("%(name)s is printed in several articles and taken for one thing", name=name)
            chain(forest, keys, because("same-words", detail))


def _as_printed(name: str, kind: EntityType) -> str | None:
    """Under what a name is sought among those of other types; None for a single word that may well be two things."""
    if " " in name or kind in ("organisation", "group") or (kind == "place" and not _known_place(name)):
        return name if kind == "group" else cased(name)
    return None


def _is_two_things(name: str, records: Records) -> bool:
    if (known_as(name, "group") and known_as(name, "organisation")) or national.is_common(name):
        return True
    return name in records.shortened or name in body_links.one_of_many()


def same_word(records: Records, forest: Forest[Key]) -> None:
    """A single word is what most articles take it for, unless it is a thing by itself where they do not.

    What is a town too, or a thing of the tables, must nearly always be the other: clubs and firms are called after towns.
    """
    for name, keys in records.gathered(lambda name, _: name if " " not in name else None).items():
        by_type: Counter[EntityType] = Counter()
        for key in keys if len({key[2] for key in keys}) > 1 else ():
            by_type[key[2]] += records.nodes[key].size
        if not by_type:
            continue
        kind, most = min(by_type.items(), key=lambda item: (-item[1], PRECEDENCE.index(item[0])))
        share = most / sum(by_type.values())
        often = len(by_type) > 1 and sum(by_type.values()) >= OFTEN and share > (MOSTLY if _known_place(name) else MAJORITY)
        for other in by_type if often else ():
            if other != kind and (not _by_itself(name, other, records) or (known_as(name, kind) and share >= MOSTLY)):
                reason = because("same-words", f"{name} is the same {kind} in {'nearly all' if share >= MOSTLY else 'most'} "
                                               "articles that print it")
                join(forest, records.holders(other)[name], records.holders(kind)[name], reason)


def a_country(records: Records, forest: Forest[Key]) -> None:
    """What bears a country's name is the country, also where an article took it for its team or its government."""
    countries = {key_of(name, "place"): keys for name, keys in records.holders("place").items() if (known := known_as(name, "place"))
                 and known.country}
    kinds: tuple[EntityType, ...] = ("organisation", "work", "event")
    for kind in kinds:
        for name, keys in records.holders(kind).items():
            if (key := key_of(name, "place")) in countries and not known_as(name, kind):
                detail = worded("%(name)s is a country", name=name)
                join(forest, keys, countries[key], because("same-words", detail))


def misspelt(records: Records, forest: Forest[Key]) -> None:
    """A name of several words that one article prints once or twice, one letter away from one that many print."""
    for kind in ("organisation", "place"):
        holders = {name: keys for name, keys in records.holders(kind).items() if " " in name}
        gaps: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in holders:
            parts = name.split()
            for n, word in enumerate(parts):
                if len(word) >= LONG_WORD:
                    gaps[(*parts[:n], "", *parts[n + 1:])].append(name)
        for near in gaps.values():
            often = [name for name in near if len(holders[name]) >= OFTEN] if len(near) > 1 else []
            for rare in near if often else ():
                right = [name for name in often if within(rare, name, 1)] if len(holders[rare]) == 1 else []
                if len(right) == 1 and not senses(rare):
                    detail = worded("%(one)s is %(other)s with a letter wrong", one=rare, other=right[0])
                    join(forest, holders[rare], holders[right[0]], because("variant", detail))


def _by_itself(name: str, kind: EntityType, records: Records) -> bool:
    """Whether there is such a thing of this type: a known place, somebody's last name, an entry of the tables."""
    return (kind == "place" and _known_place(name)) or (kind == "person" and name in records.surnames) or known_as(name, kind) is not None


def _known_place(name: str) -> bool:
    """A town may share its name with a club or a firm."""
    return name in by_form() or bool(candidates(name))
