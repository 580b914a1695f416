"""What is to be said of the authority entries themselves, seen beside the articles."""

from collections import defaultdict
from collections.abc import Iterator

from generator.authority import EntityRecord
from generator.model import worded
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.resolution.suspicions.found import Found, Suspicion
from generator.names.resolution.suspicions.pasting import amended, hint, instead, when_in
from generator.notices import Notice


def unused(found: Found) -> Iterator[Suspicion]:
    """W-031: entries that nothing uses."""
    if not found.authority.entities:
        return
    open_ = {id(record) for verdict in found.claims.open.values() for record in verdict.claimants}
    used = {id(record) for record in found.claims.record.values()} | open_
    surfaces = {form for own in found.mentions.values() for m in own for form in (m.surface, m.name)}
    kept = {(m.article, m.start) for own in found.settled.values() for m in own}
    stopped = {m.surface for own in found.mentions.values() for m in own if (m.article, m.start) not in kept}
    for record in found.authority.entities:
        printed = surfaces & set(record.names)
        if id(record) in used or (record.stop and (stopped & set(record.names) or (printed and not record.when))):
            continue
        if printed and record.when:
            yield _about(record, "W-031", worded("%(name)s is mentioned, but no article meets its condition", name=record.name),
                         worded("look at its when: ids stand at the end of an article's address, "
                                "and words must stand in the same paragraph"))
        else:
            yield _about(record, "W-031", worded("no article mentions %(name)s", name=record.name),
                         worded("add the form that the articles print to its aliases, or delete the entry"))


def opposed(found: Found) -> Iterator[Suspicion]:
    """W-032: entries that say different things of one name, or speak of what is not there."""
    records = found.authority.entities
    stopped = {name for record in records if record.stop and not record.when for name in record.names}
    for record in records:
        for name in record.names if not record.stop else ():
            if name in stopped:
                yield _about(record, "W-032", worded(
                    "%(form)s is a name of %(name)s, and another entry says that it is no name", form=name, name=record.name),
                             worded("take %(name)s out of one of the two entries; this one stands in %(place)s",
                                    name=name, place=record.place))
        if record.demonym_of and not _is_known_place(found, record.demonym_of):
            yield _about(record, "W-032", worded(
                "%(name)s is named after %(place)s, which nothing knows as a place", name=record.name, place=record.demonym_of),
                         worded("write the name of the place as its page has it, or add %(entry)s to places.yaml",
                                entry=f"- name: {record.demonym_of}"))
        for article in record.when.articles if record.when else ():
            if article not in found.article:
                yield _about(record, "W-032", worded(
                    "when: of %(name)s is about an article %(article)s, which the archive has not", name=record.name, article=article),
                             worded("an id is the end of an article's address"))


def _is_known_place(found: Found, name: str) -> bool:
    thing = by_form().get(name)
    entries = {alias for record in found.authority.entities if record.type == "place" for alias in record.names}
    return bool(thing and thing.type == "place") or name in entries or bool(candidates(name)) or any(
        entity.type == "place" and name in (entity.name, *entity.aliases) for entity in found.entities)


def one_identity(found: Found) -> Iterator[Suspicion]:
    """W-036: two entries that are the same thing in another catalogue."""
    bearers: dict[str, list[EntityRecord]] = defaultdict(list)
    for record in found.authority.entities:
        for link in record.same_as:
            bearers[link].append(record)
    for link, records in bearers.items():
        first = records[0]
        for second in records[1:]:
            aliases = [*first.aliases, *(name for name in second.names if name not in first.names)]
            label = instead(worded("if they are one, delete the entry at %(place)s", place=second.place), first, "aliases")
            rest = worded("if they are two, take the address out of the wrong one: %(place)s or %(other)s",
                          place=first.place, other=second.place)
            yield _about(second, "W-036", worded(
                "%(name)s and %(other)s are both %(link)s: probably one", name=first.name, other=second.name, link=link),
                         hint([(label, amended(first, "aliases", aliases))], rest))


def left_open(found: Found) -> Iterator[Suspicion]:
    """W-033: mentions that several entries claim, and no condition decides."""
    for key, verdict in found.claims.open.items():
        node = found.split.nodes[key]
        article = found.article[node.article]
        seen = next(m for m in found.settled[article.id] if (m.name, m.entity) == (node.name, found.entity_of[key].id))
        ids = sorted(record.id for record in verdict.claimants)
        fixes = [(instead(worded("if it is %(kind)s", kind=record.id), record, "when"),
                  amended(record, "when", when_in(record, article.id)))
                 for record in sorted(verdict.claimants, key=lambda record: record.id) if record.when]
        notice = Notice(code="W-033", level="work", file=article.place, hint=hint(fixes), message=worded(
            "%(name)s (%(times)s ×) may be any of %(entries)s: no condition decides", name=node.name, times=node.size, entries=tuple(ids)))
        yield Suspicion(notice=notice, seen=seen, weight=node.size)


def _about(record: EntityRecord, code: str, message: str, remedy: str) -> Suspicion:
    return Suspicion(notice=Notice(code=code, level="work", file=record.file or None, line=record.line, message=message, hint=remedy))
