"""Which records of organisations are one body: firms with and without their legal form, acronyms, short forms."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from generator.model import EntityType, worded
from generator.names import organisations, sport
from generator.names.lexicon import by_form, head_nouns, words
from generator.names.resolution.company import Company
from generator.names.resolution.forest import Forest
from generator.names.resolution.inside import GENERIC
from generator.names.resolution.joining import chain, join, left_open, listed
from generator.names.resolution.keys import firm_of, known_as
from generator.names.resolution.nodes import SHORTENED, Key, name_in
from generator.names.resolution.records import Records
from generator.names.resolution.scale import because
from generator.names.resolution.senses import senses

LONGEST_ACRONYM = 7
SHORTEST_INITIALS = 4
WELL_KNOWN = 5
"""So many articles that define an acronym make it known without its name."""

NEARLY_ALWAYS = 9
"""An acronym has one meaning when so many times as many articles use it for that as for all others together."""


def same_firm(records: Records, forest: Forest[Key]) -> None:
    """ "Z Inc", "Z Corp" and "Z" are one firm; where the archive has a Z of two laws (Inc, Plc) these are two, and "Z" is neither."""
    groups: dict[str, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for name, keys in records.holders("organisation").items():
        stem, laws = firm_of(name)
        if (laws and _is_place(stem)) or (not laws and _is_another(name, records)):
            continue  # "New York Inc" is what is left of a longer name, and no New York
        groups[stem]["/".join(sorted(laws - {""}))].extend(keys)
    for by_law in groups.values():
        named = [law for law in by_law if law]
        if len(named) == 1:
            by_law[named[0]].extend(by_law.pop("", []))
        for own in by_law.values():
            forms = sorted({name_in(key) for key in own})
            if len(forms) > 1:
                detail = worded("%(names)s are one firm, with and without its legal form", names=listed(forms))
                chain(forest, own, because("same-firm", detail))


def _is_another(name: str, records: Records) -> bool:
    """Whether a name without a legal form is something else than the firm: "The Z", a paper; initials; one word of a longer name."""
    return name.startswith("The ") or name in records.shortened or (name.isupper() and name in by_form())


def _is_place(stem: str) -> bool:
    return bool(senses(stem.title())) or known_as(stem.title(), "place") is not None


def firm_by_its_words(records: Records, forest: Forest[Key]) -> None:
    """A name of two words or more that an article took for something else, and another prints with a firm's legal form."""
    firms = {stem: name for name in records.holders("organisation") for stem, laws in (firm_of(name),) if laws and " " in stem}
    for kind in ("person", "place", "work", "event"):
        for name, keys in records.holders(kind).items():
            stem = firm_of(name)[0] if " " in name else ""
            if stem in firms and not senses(name) and name not in by_form():
                full = firms[stem]
                detail = worded("%(name)s is printed as %(full)s too", name=name, full=full)
                join(forest, keys, records.holders("organisation")[full], because("same-firm", detail))


def short_word(records: Records, forest: Forest[Key], company: Company) -> None:
    """Initials, or one word, that articles print for a longer name, in an article that does not print that.

    It is the one thing that the archive means by it when many articles do, or most for initials, or the article keeps the company of
    those. Else it is open.
    """
    for short, explained in records.shortened.items():
        meaning: dict[Key, set[Key]] = defaultdict(set)
        for key in explained:
            meaning[forest.root(key)].add(key)
        alone = [key for kind in (*SHORTENED, *(["person"] if short not in records.surnames else ()))
                 for key in records.holders(kind).get(short, ())]
        if root := _mostly(_parents(meaning)):
            full, own = min(name_in(key) for key in meaning[root]), {key[0] for key in meaning[root]}
            known = [key for key in alone if not _stands_for_another(key, root, records, forest)
                     and (_known_alone(short, len(own), len(alone)) or company.shared(own, key[0]))]
            kind = "acronym" if short.isupper() else "short-word"
            join(forest, known, [root], because(kind, f"{short} stands for {full} in {_times(len(own))}"))
        left = [key for key in alone if forest.alone(key)]
        meant = listed(sorted({name_in(key) for key in explained}))
        detail = worded("%(name)s may mean %(names)s, and nothing here says which", name=short, names=meant)
        left_open(forest, left, detail)


@cache
def one_of_many() -> frozenset[str]:
    """Words that many bodies have in their names, and that by themselves name none."""
    strict, last = head_nouns()
    return GENERIC | sport.CLUBS | strict | last


def _known_alone(short: str, explaining: int, others: int) -> bool:
    """Whether so many articles say what the word stands for that the others need not."""
    return short not in one_of_many() and (explaining >= WELL_KNOWN or (short.isupper() and explaining >= others))


def _times(articles: int) -> str:
    return f"{articles} articles" if articles > 1 else "one article"


def _stands_for_another(key: Key, root: Key, records: Records, forest: Forest[Key]) -> bool:
    """Whether the article has the longer name of something else that the word may be short for, though it does not say so."""
    short = name_in(key)
    others = [other for other in records.by_article.get(key[0], ()) if other[2] == "organisation" and forest.root(other) != root]
    return any(name_in(other).startswith(f"{short} ") or (short.isupper() and " " in name_in(other)
                                                           and organisations.fits(short, name_in(other))) for other in others)


def _parents(meaning: Mapping[Key, Collection[Key]]) -> Mapping[Key, Collection[Key]]:
    """Without what has another's whole name at its head and is meant less often: "Z Motor Credit" beside "Z Motor Co"."""
    stems = {root: firm_of(name_in(root))[0] for root in meaning}
    return {root: keys for root, keys in meaning.items()
            if not any(stems[root].startswith(f"{stem} ") and len(meaning[other]) > len(keys) for other, stem in stems.items())}


def _mostly(meaning: Mapping[Key, Collection[Key]]) -> Key | None:
    """The one thing that an acronym means in the archive, or nearly always means."""
    ranked = sorted(meaning, key=lambda key: (-len(meaning[key]), key))
    others = sum(len(meaning[key]) for key in ranked[1:])
    return ranked[0] if len(meaning[ranked[0]]) >= NEARLY_ALWAYS * others else None


def initials(records: Records, forest: Forest[Key], company: Company) -> None:
    """Four capitals or more that are the initials of exactly one organisation and keep its company; of three there are too many."""
    holders = records.holders("organisation")
    full: dict[str, list[str]] = defaultdict(list)
    for name in holders:
        if len(name.split()) > 2:
            full[organisations.initials(name)].append(name)
    for short, keys in holders.items():
        meant = {forest.root(holders[name][0]) for name in full.get(short, ())}
        if short.isupper() and SHORTEST_INITIALS <= len(short) < LONGEST_ACRONYM and short not in by_form() and len(meant) == 1:
            detail = worded("%(short)s are the initials of %(full)s alone", short=short, full=full[short][0])
            held = {key[0] for key in holders[full[short][0]]}
            join(forest, [key for key in keys if company.shared(held, key[0])], holders[full[short][0]], because("initials", detail))


def short_form(records: Records, forest: Forest[Key]) -> None:
    """A name whose words are some of exactly one longer one's, first and last the same, or without "National", "Royal" in front."""
    kinds: tuple[EntityType, ...] = ("organisation", "place")
    for kind in kinds:
        holders = records.holders(kind)
        ends: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in holders:
            if " " in name and not firm_of(name)[1] and (kind == "organisation" or name.split()[-1].lower() in words("facilities.txt")):
                for shorter in _with_its_front_off(name.split()):
                    ends[shorter[0], shorter[-1]].append(name)
        for short in holders:
            parts = short.split()
            longer = [full for full in ends.get((parts[0], parts[-1]), ()) if organisations.short_for(short, full)]
            others = [full for full in longer if forest.root(holders[full][0]) != forest.root(holders[short][0])]
            if parts[0] not in GENERIC and len({forest.root(holders[full][0]) for full in others}) == 1:
                longer = others
                detail = worded("%(short)s is a shorter form of %(full)s", short=short, full=longer[0])
                join(forest, holders[short], holders[longer[0]], because("fuller-name", detail))


def _with_its_front_off(parts: list[str]) -> Iterator[list[str]]:
    """The words, and what is left without the words in front that a short form may leave out."""
    yield parts
    while len(parts) > 2 and parts[0] in organisations.GENERIC:
        parts = parts[1:]
        yield parts
