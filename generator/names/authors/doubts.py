"""What a person should look at: authors who may be one, records that nothing uses or that contradict one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from generator.author_records import FILE, AuthorRecord
from generator.model import Author, worded
from generator.names.authors.fitting import parts_of
from generator.names.authors.links import Nodes, fitting_pairs
from generator.names.authors.nodes import Key
from generator.notices import Notice, Offer
from generator.yaml_writer import dump

MOST = 20
"""Pairs reported in one build: a longer list is not read."""

SHORTEST = 7
"""Letters of a name from which on a single other one is more likely a misprint than another name."""

HOME = f"content/authority/{FILE}"


def may_be_one(nodes: Nodes, author_of: Mapping[Key, Author], records: Sequence[AuthorRecord]) -> tuple[Notice, ...]:
    """W-030: two authors whose names fit, or are those of one paper and differ by a letter or by a shortened first name; not those that an
    editor told apart."""
    told = {record.name for record in records if record.not_same_as}
    pairs = {tuple(sorted((author_of[a].name, author_of[b].name))) for a, b in (*fitting_pairs(nodes), *_misprints(nodes), *_called(nodes))
             if author_of[a].id != author_of[b].id and not {author_of[a].name, author_of[b].name} & told}
    held = [_notice(*pair) for pair in sorted(pairs) if pair[0] != pair[1]]
    return (*held[:MOST - 1], *_last(held[MOST - 1:]))


def _last(held: Sequence[Notice]) -> Iterator[Notice]:
    """The first of these, which says how many more there are."""
    if len(held) > 1:
        yield replace(held[0], message=worded("%(message)s (and %(left)s more of this kind)", message=held[0].message, left=len(held) - 1))
    else:
        yield from held


def _misprints(nodes: Nodes) -> Iterator[tuple[Key, Key]]:
    """Names of one paper that differ by one letter, not the first: they are the same without some letter each."""
    without: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        if key.kind == "person" and len(key.name) > SHORTEST and parts_of(min(node.names)):
            for shorter in sorted({key.name, *(key.name[:n] + key.name[n + 1:] for n in range(1, len(key.name)))}):
                for paper in node.papers:
                    without[paper, shorter].append(key)
    for held in without.values():
        yield from (pair for pair in combinations(held, 2) if _one_letter(pair[0].name, pair[1].name))


def _one_letter(a: str, b: str) -> bool:
    """Whether two names that are the same without some letter each are so for one and the same letter."""
    return len(a) != len(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _called(nodes: Nodes) -> Iterator[tuple[Key, Key]]:
    """Names of one paper of which one has the beginning of the other's first name: "Sam Roe" and "Samuel Roe"."""
    bearers: dict[tuple[str, tuple[str, ...]], list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        if key.kind == "person" and (parts := parts_of(min(node.names))) and len(parts.given[0]) > 2:
            for paper in node.papers:
                bearers[paper, (parts.given[0][:3], *parts.given[1:], parts.family)].append(key)
    for held in bearers.values():
        for a, b in combinations(held, 2):
            short, full = sorted((a.name.split()[0], b.name.split()[0]), key=len)
            if full.startswith(short):
                yield a, b


def _notice(first: str, second: str) -> Notice:
    one, two = (dump([{"name": first, key: [second]}]).rstrip() for key in ("aliases", "not_same_as"))
    hint = Offer(((worded("if they are one, paste into %(file)s", file=HOME), one), (worded("if not"), two)))
    message = worded("the authors %(name)s and %(other)s may be one", name=first, other=second)
    return Notice(code="W-030", level="work", file=HOME, message=message, hint=hint)


def of_records(records: Sequence[AuthorRecord], used: Iterable[int], people: Mapping[str, tuple[str, ...]]) -> Iterator[Notice]:
    """W-031 for a record that no byline uses, W-032 for one that names a person whom nobody, or more than one, is."""
    seen = set(used)
    for number, record in enumerate(records):
        if number not in seen:
            yield Notice(code="W-031", level="work", file=record.file or None, line=record.line,
                         message=worded("nothing is signed %(name)s", name=record.name),
                         hint=worded("add the form that the bylines print to its aliases, or delete the entry"))
        elif record.person and len(people.get(record.person, ())) != 1:
            said = {"name": record.name, "person": record.person}
            message = (worded("%(name)s is said to be %(person)s, but several persons bear that name", **said) if people.get(record.person)
                       else worded("%(name)s is said to be %(person)s, but no article mentions a person by that name", **said))
            yield Notice(code="W-032", level="work", file=record.file or None, line=record.line,
                         message=message,
                         hint=worded("write the name that the person's page shows, or take person out of the entry"))
