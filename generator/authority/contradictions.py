"""What authority entries say against one another or against themselves, as far as the files alone can tell."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from generator.authority.records import EntityRecord, When
from generator.authority.same_as import CATALOGUES, address
from generator.model import FOLDER
from generator.notices import Notice
from generator.permalinks import slugify
from generator.yaml_writer import dump

WITH_STOP = frozenset(("name", "type", "aliases", "note", "stop", "when", "file", "line"))
"""What an entry may say beside `stop`."""

ID = re.compile(rf"(?:{'|'.join(FOLDER.values())})/[a-z0-9]+(?:-[a-z0-9]+)*")

Records = Sequence[EntityRecord]


def contradictions(records: Records) -> Iterator[Notice]:
    """F-100 to F-109: every finding, entry by entry in the order of the files."""
    found = [notice for rule in RULES for notice in rule(records)]
    order = {(record.file, record.line): number for number, record in enumerate(records)}
    yield from sorted(found, key=lambda notice: (order[notice.file or "", notice.line], notice.code, notice.message))


def _at(record: EntityRecord, code: str, message: str, hint: str) -> Notice:
    return Notice(code=code, file=record.file, line=record.line, message=message, hint=hint)


def blank(records: Records) -> Iterator[Notice]:
    """F-100: an empty name or alias."""
    for record in records:
        if not all(name.strip() for name in (record.name, *record.aliases)):
            yield _at(record, "F-100", "a name or an alias is empty", "write the name as it is printed, or delete the entry")


def claimed_twice(records: Records) -> Iterator[Notice]:
    """F-101: two entries of one type that claim one name in the same places."""
    claims: dict[tuple[str, str], list[EntityRecord]] = defaultdict(list)
    for record in records:
        for name in record.names:
            claims[record.type, name].append(record)
    for (_, name), rivals in claims.items():
        for first, second in combinations(rivals, 2):
            if where := _in_common(first.condition(name), second.condition(name)):
                yield _at(second, "F-101", f"{name} is claimed by {second.name} and, in {first.place}, by {first.name}{where}",
                          f"take {name} out of one of the two entries, or say where each is meant:  when: {{near: [a word beside it]}}")


def _in_common(one: When | None, two: When | None) -> str | None:
    """Where two conditions ask for the same, in words; None when they differ."""
    if one is None and two is None:
        return " everywhere"
    if one is None or two is None:
        return None
    if _asked(one) == _asked(two):
        return " under the same condition"
    both = sorted(set(one.articles) & set(two.articles))
    return f" in article {both[0]}" if both and not (_by_words(one) and _by_words(two)) else None


def _asked(when: When) -> tuple[frozenset[str], ...]:
    return frozenset(when.articles), frozenset(map(str.casefold, when.near)), frozenset(when.company)


def _by_words(when: When) -> bool:
    return bool(when.near or when.company)


def not_itself(records: Records) -> Iterator[Notice]:
    """F-101: an entry that is told apart from a name of its own; F-104: one that claims what another says is something else."""
    bearers: dict[str, list[EntityRecord]] = defaultdict(list)
    for record in records:
        for name in record.names:
            bearers[name].append(record)
    for record in records:
        for name in record.names:
            if name in record.not_same_as:
                yield _at(record, "F-101", f"{name} is both a name of {record.name} and not the same",
                          f"take {name} out of aliases or out of not_same_as")
        for name in record.aliases:
            other = next((o for o in bearers[name] if o is not record and not o.stop and set(record.names) & set(o.not_same_as)), None)
            if other and other.type != record.type:
                yield _at(record, "F-104", f"{record.name} claims {name}, and the entry of {other.name} in {other.place} says that they "
                          "are not the same", f"take {name} out of aliases, or {record.name} out of not_same_as in {other.place}")


def one_address(records: Records) -> Iterator[Notice]:
    """F-103: two entries with one id."""
    first: dict[str, EntityRecord] = {}
    for record in records:
        other = first.setdefault(record.id, record) if not record.stop else record
        if other is not record:
            yield _at(record, "F-103", f"{record.name} would have the address of {other.name} in {other.place}: {record.id}",
                      f"add to this entry  slug: {_free_slug(record, {r.id for r in records})}\n"
                      "or, when the two are one, make one entry of them")


def _free_slug(record: EntityRecord, taken: set[str]) -> str:
    """A slug with a word that tells it from the other one."""
    when = record.when or When()
    words = (*when.near, *when.company, *record.roles, record.note or "", *when.articles)
    wanted = [slugify(f"{record.name} {word}") for word in words if word.strip()]
    numbered = [f"{slugify(record.name)}-{number}" for number in range(2, len(taken) + 3)]
    return next(slug for slug in (*wanted, *numbered) if f"{FOLDER[record.type]}/{slug}" not in taken)


def addresses_elsewhere(records: Records) -> Iterator[Notice]:
    """F-105: a same_as that is no web address and no id of a catalogue that we know."""
    for record in records:
        for link in record.same_as:
            if address(link) is None:
                meant = f", for example geonames:{link}" if link.strip().isdigit() else ""
                yield _at(record, "F-105", f"same_as: {link} is neither a web address nor an id that can be told",
                          f"write the full address, or {', '.join(f'{name}:…' for name in CATALOGUES)}{meant}")


def stopped_with_more(records: Records) -> Iterator[Notice]:
    """F-106: a stop entry that describes something."""
    for record in records:
        more = [key for key in record.__slots__ if key not in WITH_STOP and getattr(record, key) not in (None, (), False)]
        if record.stop and more:
            yield _at(record, "F-106", f"{record.name} is stopped, and {', '.join(more)} would describe it",
                      "keep name, aliases, when and note; or take out stop")


def former_ids(records: Records) -> Iterator[Notice]:
    """F-107: a former id that an entry bears now, its own or another's, so that two would lead to each other; F-108: one that is no id."""
    bearers = {record.id: record for record in reversed(records) if not record.stop}
    for record in records:
        for id_ in record.was:
            if not ID.fullmatch(id_):
                yield _at(record, "F-108", f"was: {id_} is no id", "write folder and last part of the old address:  was: [people/j-roe]")
            elif id_ in bearers:
                other = bearers[id_]
                whose = "its own" if other is record else f"that of {other.name} in {other.place}"
                yield _at(record, "F-107", f"was: {id_} is not a former address but {whose} now",
                          f"take {id_} out of was, or give the entry that has it another slug")


def conditions(records: Records) -> Iterator[Notice]:
    """F-109: a condition that nothing can meet."""
    for record in records:
        if record.when and record.when.says_nothing:
            yield _at(record, "F-109", f"when: of {record.name} says nowhere",
                      dump({"when": {"articles": ["<id of an article>"], "near": ["<a word of the paragraph>"]}}).strip())
        strange = [name for name in record.when.called if name not in record.names] if record.when else []
        if strange:
            yield _at(record, "F-109", f"when: is about {strange[0]}, which is no name of {record.name}",
                      f"add {strange[0]} to its aliases, or take it out of called")


RULES: tuple[Callable[[Records], Iterable[Notice]], ...] = (
    blank, claimed_twice, not_itself, one_address, addresses_elsewhere, stopped_with_more, former_ids, conditions)
