"""For a reader: does every entity page hold one thing of the right type, and has any much-mentioned thing a second page?

    PYTHONPATH=. python tests/measure/entity_audit.py CONTENT [--sample 100] [--least 10] [--seed 1] [--top 100]

First a random sample of the pages (people, organisations, places; not those that say of a name that several bear it) with at least so
many mentions: name, type, printed forms with their counts, contexts, and why the forms are one. Then, for each of the most
mentioned ones, every other entity that a reader might take for a second page of it. A benchmark, no test: the verdicts are the
reader's.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator import authority, commands, names
from generator.model import FOLDER, Article, Entity, Mention
from generator.names import organisations, people
from generator.names.resolution.edits import within
from generator.names.resolution.keys import key_of

PAGED = ("person", "organisation", "place")
AROUND = 70
"""Characters of context on each side."""

Found = Mapping[str, list[Mention]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", type=Path)
    for option, value in (("sample", 100), ("least", 10), ("seed", 1), ("top", 100)):
        parser.add_argument(f"--{option}", type=int, default=value)
    options = parser.parse_args()
    articles, _ = commands.read_articles(options.content)
    decisions, _ = authority.load(options.content / "authority")
    resolution = names.resolve(articles, {a.id: names.locate(a) for a in articles}, decisions)
    report(resolution, {a.id: a for a in articles}, options)


def report(resolution: names.Resolution, articles: Mapping[str, Article], options: argparse.Namespace) -> None:
    found: dict[str, list[Mention]] = defaultdict(list)
    for own in resolution.mentions.values():
        for mention in own:
            found[mention.entity or ""].append(mention)
    pages = [entity for entity in resolution.entities if entity.type in PAGED and not entity.open]
    open_names = [entity for entity in resolution.entities if entity.type in PAGED and entity.open]
    frequent = [entity for entity in pages if len(found[entity.id]) >= options.least]
    print(f"{len(articles)} articles, {len(pages)} pages, {len(frequent)} with {options.least} mentions or more; besides "
          f"{len(open_names)} pages that say of a name that its articles do not tell whose it is, "
          f"{sum(len(found[e.id]) >= options.least for e in open_names)} of them with so many\n")
    chance = random.Random(options.seed)  # noqa: S311 - a sample for a reader
    for number, entity in enumerate(chance.sample(frequent, min(options.sample, len(frequent))), 1):
        print("\n".join(described(number, entity, found[entity.id], articles, chance)), end="\n\n")
    print(f"==== possible second pages of the {options.top} most mentioned\n")
    top = sorted(pages, key=lambda e: (-len(found[e.id]), e.id))[:options.top]
    rivals = Rivals(resolution.entities)
    for entity in top:
        others = [f"{o.id} ({len(found[o.id])}; {why})" for o, why in rivals.of(entity)]
        print(f"{entity.id} ({len(found[entity.id])})", *others, sep="\n    ")


def described(number: int, entity: Entity, mentions: list[Mention], articles: Mapping[str, Article],
              chance: random.Random) -> Iterator[str]:
    """One entity for the reader."""
    forms = Counter(mention.surface for mention in mentions)
    yield f"[{number}] {entity.type.upper()} {entity.name} — {entity.id}, {len(mentions)} mentions, {entity.country or 'no country'}"
    yield "    forms: " + ", ".join(f"{form} {times}" for form, times in forms.most_common(12))
    rare = [mention for mention in mentions if forms[mention.surface] < len(mentions) / 3]
    for mention in [*chance.sample(mentions, min(3, len(mentions))), *chance.sample(rare, min(2, len(rare)))]:
        text = articles[mention.article].text
        around = text[max(0, mention.start - AROUND):mention.end + AROUND].replace("\n", " / ")
        yield f"    … {around} …  [{mention.article}]"
    yield from (f"    because {b.kind} {b.weight}: {b.detail}" for b in entity.because[:8])


class Rivals:
    """Entities by the things that two pages of one thing would share."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by: dict[tuple[str, str], list[Entity]] = defaultdict(list)
        for entity in entities:
            if entity.type in FOLDER:
                for clue in _clues(entity):
                    self._by[clue].append(entity)

    def of(self, entity: Entity) -> Iterator[tuple[Entity, str]]:
        """Entities that share a clue with this one, the clue named, each once."""
        seen = {entity.id, *([entity.demonym_of] if entity.demonym_of else [])}
        for clue in _clues(entity):
            for other in self._by[clue]:
                if other.id not in seen and other.demonym_of != entity.id and _compatible(clue[0], entity, other):
                    seen.add(other.id)
                    yield other, f"{clue[0]}: {clue[1]}"


def _clues(entity: Entity) -> list[tuple[str, str]]:
    clues = [("form", key_of(form, entity.type)) for form in (entity.name, *entity.aliases)]
    words = key_of(entity.name, entity.type).split()
    if len(words) > 1:
        clues += [("words", " ".join(sorted(words))), ("last", words[-1])]
        clues += [("initials", organisations.initials(entity.name).lower())] if len(words) > 2 else []
    clues += [("initials", entity.name.lower())] if entity.name.isupper() else []
    clues += [("first", words[0])] if words else []
    return list(dict.fromkeys(clues))


def _compatible(clue: str, one: Entity, other: Entity) -> bool:
    """Whether a shared word is enough: last names with first names that agree, near spellings, one name within the other."""
    if clue in ("words", "initials"):
        return True
    if clue == "form":  # a part of a name that both have for short says little: their names must be among the other's forms
        return bool({one.name, *one.aliases} & {other.name} or {other.name, *other.aliases} & {one.name})
    a, b = key_of(one.name, one.type), key_of(other.name, other.type)
    if clue == "last" and one.type == other.type == "person":
        return a.split()[0][:1] == b.split()[0][:1] or within(a.split()[0], b.split()[0], 2)
    close = one.type == other.type and abs(len(a.split()) - len(b.split())) < 2
    part = people.subset(a.split(), b.split()) or people.subset(b.split(), a.split())
    return within(a, b, 2) or (close and one.type != "place" and part)


if __name__ == "__main__":
    main()
