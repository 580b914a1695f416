"""W-034: entities whose type does not look right."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Entity, EntityType, Mention, Worded, worded
from generator.names.lexicon import by_form, head_nouns, words
from generator.names.resolution.keys import key_of
from generator.names.resolution.suspicions.found import Found, Suspicion
from generator.names.resolution.suspicions.pasting import FILE, FOLDER, WORD, entry, hint, into
from generator.notices import Notice

CLEAR = 4
"""So many times as many mentions of the type that counts leave no doubt."""

PAGED: tuple[EntityType, ...] = ("person", "organisation", "place")


def odd_types(found: Found) -> Iterator[Suspicion]:
    """One name under several types; a person who ends like an organisation; a place without a place."""
    yield from _mixed(found)
    twins = list(_twins(found))
    yield from (_twin(found, *pair) for pair in twins)
    paired = {entity.id for pair in twins for entity in pair}
    for entity in found.undecided:
        last = entity.name.split()[-1]
        if entity.id in paired:
            continue
        if entity.type == "person" and " " in entity.name and last in head_nouns()[0] | head_nouns()[1]:
            yield _odd(found, entity, worded(
                "%(name)s counts as a person, but %(word)s makes an organisation", name=entity.name, word=last), ("organisation", "person"))
        elif entity.type == "place" and _lost(found, entity):
            yield _odd(found, entity, worded(
                "%(name)s counts as a place, but no table knows where it lies and no article that names it names another place",
                name=entity.name), ("person", "organisation", "place"))


def _mixed(found: Found) -> Iterator[Suspicion]:
    """One entity whose records have several types."""
    for entity in found.undecided:
        counts: Counter[EntityType] = Counter()
        if all(node.type == entity.type for node in found.nodes_of(entity.id)):
            continue
        for node in found.nodes_of(entity.id):
            counts[node.type] += node.size
        minority = sum(counts.values()) - counts[entity.type]
        if minority * CLEAR >= counts[entity.type] and minority and entity.name not in by_form():
            listed = sorted(counts, key=lambda kind: (-counts[kind], kind))
            told = tuple(worded("%(kind)s %(times)s ×", kind=WORD[kind], times=counts[kind]) for kind in listed)
            listed += [kind for kind in PAGED if kind not in listed]
            odd = next((m for m in found.mentions_of[entity.id] if _type_as_found(found, m) != entity.type), None)
            yield _odd(found, entity, worded(
                "%(name)s was taken for %(kinds)s; all its mentions count as %(kind)s", name=entity.name, kinds=told,
                kind=WORD[entity.type]), listed,
                       seen=odd, weight=minority)


def _type_as_found(found: Found, mention: Mention) -> EntityType:
    return next(m.type for m in found.mentions[mention.article] if m.start == mention.start)


def _twins(found: Found) -> Iterator[tuple[Entity, Entity]]:
    """Two entities with one name and two types, the one with more mentions first."""
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in found.undecided:
        if entity.type in PAGED:
            groups[key_of(entity.name, "person")].append(entity)
    for same in groups.values():
        for first, second in ((a, b) for n, a in enumerate(same) for b in same[n + 1:] if a.type != b.type):
            more, less = sorted((first, second), key=lambda e: (-found.times[e.id], e.id))
            yield more, less


def _twin(found: Found, more: Entity, less: Entity) -> Suspicion:
    times = [found.times[e.id] for e in (more, less)]
    names = {e.type: found.main_name(e) for e in (more, less)}
    others = {e.type: sorted(set(names.values()) - {names[e.type]}) for e in (more, less)}
    fixes = [(into(worded("if it is always %(kind)s", kind=WORD[e.type]), e.type),
              entry(names[e.type], e.type, aliases=others[e.type])) for e in (more, less)]
    meant = found.foremost(more.name)
    if meant and not meant.curated:
        fixes.insert(0, (into(worded("if it is always %(kind)s", kind=meant.name), "person"),
                         entry(meant.name, "person", aliases=sorted(set(names.values())))))
    both = "\n".join(entry(names[e.type], e.type, FILE[more.type]) for e in (more, less))
    fixes.append((into(worded("if they are two things"), more.type), both))
    notice = Notice(code="W-034", level="work", file=f"{FOLDER}/{FILE[more.type]}", hint=hint(fixes),
                    message=worded(
                        "%(name)s is %(kind)s (%(times)s ×) and %(other)s (%(fewer)s ×)", name=more.name, kind=WORD[more.type],
                        times=times[0], other=WORD[less.type], fewer=times[1]))
    return Suspicion(notice=notice, seen=found.mentions_of[less.id][0], weight=times[1])


def _lost(found: Found, entity: Entity) -> bool:
    """No position, no facility, in no table, and never beside another place."""
    known = entity.latitude is not None or entity.country or entity.name in by_form()
    if known or entity.name.split()[-1].lower() in words("facilities.txt"):
        return False
    articles = {mention.article for mention in found.mentions_of[entity.id]}
    return not any(m.type in ("place", "group") and m.entity != entity.id for article in articles for m in found.settled[article])


def _odd(found: Found, entity: Entity, message: Worded, kinds: Sequence[EntityType], *, seen: Mention | None = None,
         weight: int | None = None) -> Suspicion:
    """With an entry for each type that it may be."""
    name, own = found.main_name(entity), found.mentions_of[entity.id]
    fixes = [(into(worded("if it is %(kind)s", kind=WORD[kind]), kind), entry(name, kind)) for kind in kinds]
    notice = Notice(code="W-034", level="work", file=f"{FOLDER}/{FILE[entity.type]}", message=message, hint=hint(fixes))
    return Suspicion(notice=notice, seen=seen or own[0], weight=len(own) if weight is None else weight)
