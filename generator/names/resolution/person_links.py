"""Whose last name it is: records of people that are one person, across articles."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from generator.model import Because, worded
from generator.names import people
from generator.names.lexicon import by_form, words
from generator.names.resolution.company import Company
from generator.names.resolution.edits import neighbours, within
from generator.names.resolution.forest import Forest
from generator.names.resolution.joining import join, left_open, listed
from generator.names.resolution.laden import has_first_name
from generator.names.resolution.nodes import Key, name_in
from generator.names.resolution.records import Records
from generator.names.resolution.scale import because
from generator.names.resolution.senses import senses
from generator.names.titles import LONGEST_OFFICE, offices

NEARLY_ALWAYS = 9
"""Articles that give an office to the one bearer for each that gives it to another."""

NO_NAME = (0, 2)
"""Letters of a first name that say nothing of a longer one: "Al" of "Albert" and "Alan"."""

CHANGED = 5
"""Letters from which a first name may have one changed."""

KNOWN_BY_IT = 5
"""A person who is called by the bare last name in so many articles is known by it."""


def fuller_person(records: Records, forest: Forest[Key]) -> None:
    """A full name whose first and last words are those of exactly one longer name in the archive."""
    holders = records.holders("person")
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in holders:
        if forms := people.surnames(name):
            groups[name.split()[0], forms[-1]].add(name)
    for names in groups.values():
        for short in sorted(names) if len(names) > 1 else ():
            longer = [full for full in sorted(names) if len(full.split()) > len(short.split()) and people.same_person(short, full)]
            if len(longer) == 1:
                detail = worded("%(full)s is the only fuller form of %(short)s", full=longer[0], short=short)
                join(forest, holders[short], holders[longer[0]], because("fuller-name", detail))


def laden_person(records: Records, forest: Forest[Key]) -> None:
    """A name with words in front that do not belong to it: "Exchequer Jane Roe"."""
    holders = records.holders("person")
    for name, bare in records.laden.items():
        detail = worded("%(full)s is %(short)s with words in front that are no name", full=name, short=bare)
        join(forest, holders[name], holders[bare], because("fuller-name", detail))


def variant_person(records: Records, forest: Forest[Key], company: Company) -> None:
    """Two full names of one last name whose first names are spellings or shortenings of one, and whose bearers keep the same company.

    "J. Roe", "Jim Roe" and "James Roe": the first letter agrees, or they differ by a letter; never where two people would fit.
    """
    bearers = Bearers(records, forest, company)
    for form in sorted(records.surnames):
        everybody = [(bearers.name(one), one) for one in bearers.of(form)]
        pairs = [(everybody[n][1], everybody[m][1]) for n, m in _pairs([name.split(maxsplit=1)[0].rstrip(".") for name, _ in everybody])]
        times = Counter(person for pair in pairs for person in pair)
        for one, other in pairs:
            if times[one] == times[other] == 1 and (reason := _same_company(one, other, bearers)):
                forest.unite(one[0], other[0], because("variant", f"{bearers.name(one)} and {bearers.name(other)} {reason}"))


def _pairs(first_names: Sequence[str]) -> list[tuple[int, int]]:
    """Places of two first names that can be one: an initial, a beginning of three letters, one letter of five or more changed."""
    held: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(first_names):
        held[name].append(place)
    same = [pair for name, places in held.items() if len(name) not in NO_NAME for pair in combinations(places, 2)]
    shorter = [(name[:length], name) for name in held for length in range(1, len(name)) if length not in NO_NAME and name[:length] in held]
    changed = [(a, b) for a, b in neighbours([name for name in held if len(name) >= CHANGED], 1) if within(a, b, 1)]
    return sorted({*same, *((min(n, m), max(n, m)) for a, b in (*shorter, *changed) for n in held[a] for m in held[b])})


def _same_company(one: tuple[Key, ...], other: tuple[Key, ...], bearers: "Bearers") -> str | None:
    if {key[0] for key in one} & {key[0] for key in other}:
        return None  # one article that prints both tells them apart
    if offices := bearers.offices(one) & bearers.offices(other):
        return f"are both printed as {' '.join(min(offices))}"
    shared = next((found for key in one if (found := bearers.shared(other, key[0]))), None)
    return f"have {shared} in common" if shared else None


# ---------------------------------------------------------------- bare last names

def bare_surname(records: Records, forest: Forest[Key], company: Company) -> None:
    """A bare last name in an article without the full one: never anybody's when it fits two people of the archive and no title tells.

    With one bearer in the archive it is that person's when the article keeps the person's company, or when the person is known by it.
    """
    bearers = Bearers(records, forest, company)
    found = [(key, _reason(short, key, named, bearers)) for short, keys in records.holders("person").items() if " " not in short
             for named in (bearers.of(short),) if named for key in keys if not forest.claimed(key)]
    for key, reason in found:
        if reason:
            forest.unite(key, *reason)


def _reason(short: str, key: Key, named: Sequence[tuple[Key, ...]], bearers: "Bearers") -> tuple[Key, Because] | None:
    """Whose the bare name is in this article, and why; None leaves it open."""
    printed = [person for person in named if bearers.stands_in(person, key[0])]
    if len(printed) == 1:
        detail = worded("%(short)s stands for %(full)s, the only one whose full name the article prints too", short=short,
                        full=bearers.name(printed[0]))
        return printed[0][0], because("short-form", detail)
    if holder := bearers.holder(named, key):
        office = " ".join(min(bearers.offices(holder) & bearers.offices((key,))))
        return holder[0], because("titled", f"{bearers.name(holder)} is the {short} of the archive who is printed as {office}")
    if len(named) > 1 or short in by_form() or senses(short):
        return None
    only = f"{bearers.name(named[0])} is the only person of the archive with the last name {short}"
    if shared := bearers.shared(named[0], key[0]):
        return named[0][0], because("surname", f"{only}, and the articles have {shared} in common")
    if bearers.known_by(named[0], short) and short not in words("no_names.txt"):
        return named[0][0], because("lone-surname", f"{only}, and is called so in {KNOWN_BY_IT} articles or more")
    return None


class Bearers:
    """The people of the archive by their last names, each as the keys of all records that are the person."""

    def __init__(self, records: Records, forest: Forest[Key], company: Company) -> None:
        self._records, self._company = records, company
        members: dict[Key, list[Key]] = defaultdict(list)
        self._by_form: dict[str, dict[Key, None]] = defaultdict(dict)
        for name, keys in records.holders("person").items():
            roots = [forest.root(key) for key in keys]
            for form in people.surnames(name) if has_first_name(name) else ():
                self._by_form[form].update(dict.fromkeys(roots))
            for root, key in zip(roots, keys, strict=True):
                members[root].append(key)
        self._members = members

    def of(self, form: str) -> list[tuple[Key, ...]]:
        """Everybody with this last name."""
        return sorted(tuple(sorted(self._members[root])) for root in self._by_form.get(form, ()))

    def name(self, person: Collection[Key]) -> str:
        """The name that most records give."""
        counts = Counter(name_in(key) for key in person)
        return min(counts, key=lambda name: (-counts[name], name))

    def offices(self, person: Iterable[Key]) -> frozenset[tuple[str, ...]]:
        """The offices that are printed beside the name."""
        return frozenset(office for key in person for role in self._records.nodes[key].roles for office in offices_in(role))

    def holder(self, named: Sequence[tuple[Key, ...]], key: Key) -> tuple[Key, ...] | None:
        """Who of them has the office that is printed beside the bare name: the only one, or nearly always the same one.

        A single article may hand it on: "President Reagan" in an article that prints only Nancy Reagan in full.
        """
        own = self.offices((key,))
        ranked = sorted(((sum(bool(self.offices((one,)) & own) for one in person), person) for person in named), reverse=True)
        most, others = ranked[0][0], sum(count for count, _ in ranked[1:])
        return ranked[0][1] if most and most >= NEARLY_ALWAYS * others else None

    def stands_in(self, person: Iterable[Key], article: str) -> bool:
        """Whether the article's text has one of the full names, recorded or not."""
        text = self._records.texts.get(article, "")
        return any(name in text for name in {name_in(key) for key in person})

    def known_by(self, person: Iterable[Key], form: str) -> bool:
        """Whether enough articles call the person so."""
        return len({key[0] for key in person if form in self._records.nodes[key].surfaces}) >= KNOWN_BY_IT

    def shared(self, person: Iterable[Key], article: str) -> str | None:
        """What an article has in common with those of the person, in words."""
        return self._company.shared((key[0] for key in person), article)


@lru_cache(maxsize=20_000)
def offices_in(role: str) -> frozenset[tuple[str, ...]]:
    """The offices that a printed role names: "British prime minister" -> {("prime", "minister")}."""
    spoken = role.lower().replace(",", " ").split()
    spans = [(start, end) for start in range(len(spoken)) for end in range(start + 1, min(start + LONGEST_OFFICE, len(spoken)) + 1)
             if tuple(spoken[start:end]) in offices()]
    return frozenset(tuple(spoken[a:b]) for a, b in spans if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in spans))


def open_surname(records: Records, forest: Forest[Key], company: Company) -> None:
    """Bare last names that are nobody's so far: one page for all of them, which says that they may be several people."""
    bearers = Bearers(records, forest, company)
    for short, keys in records.holders("person").items():
        named = bearers.of(short) if " " not in short else []
        left = [key for key in keys if forest.alone(key)]
        if named:
            fitting = listed([bearers.name(person) for person in named])
            detail = worded("these articles print only %(short)s, which fits %(names)s, and do not say whether they mean the same person",
                            short=short, names=fitting)
            left_open(forest, left, detail)
