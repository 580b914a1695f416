"""Short forms inside one article, before the archive is looked at: the article's own full name explains them.

What is explained here is no name of its own any more: "Continental" for the Continental Bank in one article says nothing about the
"Continental" of another, which may be an airline.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.memo import Kind, Memo
from generator.model import worded
from generator.names import organisations, people, sport
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, head_nouns, words
from generator.names.resolution.curated import Decisions
from generator.names.resolution.keys import TICKER, firm_of, known_as
from generator.names.resolution.nodes import Key, Node
from generator.names.resolution.records import Records, amended
from generator.names.resolution.scale import because
from generator.names.resolution.senses import cased, lands, plain
from generator.names.resolution.sides import sides
from generator.names.resolution.units import is_unit
from generator.stowing import results
from generator.traces import digest

GENERIC = frozenset((
    "National United Democratic People People's People’s Peoples New Free Popular General Central State "
    "Supreme Federal Royal Social Liberal Conservative Labour Workers Islamic Christian International "
    "Foreign Interior Defence Defense Human First American British European World Great North South East West "
    "Northern Southern Eastern Western Public Private Global"
).split())
"""First words that are shared by many bodies: by themselves they stand for none."""

INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z]{1,2}")
"""What a founder's first names are cut to: "W.R. Z and Co"."""

FIELDS = ("airport", "stadium", "speedway", "racecourse")
"""Facilities that go by their bare names; a hospital's or a mosque's is mostly that of something else."""

Explained = tuple[Node, Node, str]
"""The short form, the full one, the kind of reason."""

EXPLAINED: Kind[tuple[tuple[Key, Key, str], ...]] = Kind(tuple[tuple[Key, Key, str], ...])


def folded(records: Records, decisions: Decisions, memo: Memo) -> tuple[Records, Mapping[Key, Key]]:
    """The records without those that their article explains, and which record explains each of them. `memo` has what articles explained
    in earlier builds."""
    records, towns = _datelines(records)
    records, clubs = sides(records, decisions)
    into = {**towns, **clubs}
    gone, new = set[Key](), dict[Key, Node]()
    for short, full, kind in _believable(records, _recalled(records, decisions, memo)):
        into[_key(short)] = _key(full)
        gone.add(_key(short))
        new[_key(full)] = _absorbed(new.get(_key(full), full), new.pop(_key(short), short), kind)
    return replace(records, nodes=amended(records.nodes, gone, new)), into


def _datelines(records: Records) -> tuple[Records, dict[Key, Key]]:
    """The records with towns in capitals, as datelines print them, as places, whatever the article took them for."""
    into: dict[Key, Key] = {}
    new: dict[Key, Node] = {}
    for key, node in records.nodes.items():
        town = node.name.isupper() and node.type in ("organisation", "person") and node.name != cased(node.name) and _key(node) == key
        if town and plain(node.name) and not known_as(node.name, node.type):
            into[key] = (node.article, node.name, "place")
            if into[key] not in records.nodes:
                new[into[key]] = replace(node, type="place", roles=())
    return replace(records, nodes=amended(records.nodes, into.keys(), new)), into


def _believable(records: Records, explained: Mapping[str, Sequence[tuple[Key, Key, str]]]) -> Iterator[Explained]:
    """Without the first words that are mostly printed where no longer name explains them: they are a thing of their own.

    And without those that their article tells from the longer name: a firm and its unit.
    """
    first_words = Counter(short.name for short, full, _ in _named(records, explained) if _is_part(short, full))
    everywhere = Counter(node.name for node in records.nodes.values() if node.type == "organisation" and node.name in first_words)
    for short, full, kind in _named(records, explained):
        text = records.texts.get(short.article, "")
        if not _is_part(short, full) or (everywhere[short.name] <= 2 * first_words[short.name]
                                         and not is_unit(shown(full.name), short.name, text)):
            yield short, full, kind


def _named(records: Records, explained: Mapping[str, Sequence[tuple[Key, Key, str]]]) -> Iterator[Explained]:
    for found in explained.values():
        for short, full, kind in found:
            yield records.nodes[short], records.nodes[full], kind


def _is_part(short: Node, full: Node) -> bool:
    """Whether more than words for a legal form is left out, and what is left is no word that many names have."""
    stem, part = firm_of(full.name)[0], firm_of(short.name)[0]
    own = full.type == "organisation" and not _is_common(short.name) and short.name not in sport.CLUBS
    return own and stem != part and (stem.startswith(part + " ") or stem.endswith(" " + part))


def _whole(records: Records, article: str) -> list[Node]:
    """An article's nodes without those of names that mean several things in it."""
    own = ((key, records.nodes[key]) for key in records.by_article[article])
    return [node for key, node in own if _key(node) == key]


def _key(node: Node) -> Key:
    return node.article, node.name, node.type


def _absorbed(full: Node, short: Node, kind: str) -> Node:
    """The full name's record with the mentions of the short one."""
    surfaces = {form: full.surfaces.get(form, 0) + short.surfaces.get(form, 0) for form in sorted({*full.surfaces, *short.surfaces})}
    detail = worded("%(short)s stands for %(full)s in the same article", short=short.name, full=full.name)
    if kind == "introduced":
        detail = worded("%(short)s stands in the article before any other %(short)s than %(full)s is named", short=short.name,
                        full=full.name)
    return replace(full, surfaces=surfaces, roles=tuple(dict.fromkeys((*full.roles, *short.roles))), first=min(full.first, short.first),
                   because=(*full.because, *short.because, because(kind, detail)))


def _recalled(records: Records, decisions: Decisions, memo: Memo) -> Mapping[str, tuple[tuple[Key, Key, str], ...]]:
    """What the articles explain; looked for only in those whose nodes are others than they were."""
    decided = digest(decisions.records)
    keys = {article: digest((decided, _whole(records, article))) for article in records.by_article}
    return results(memo, "short forms", EXPLAINED, keys, lambda article: tuple(
        (_key(short), _key(full), kind) for short, full, kind in _explained(_whole(records, article), decisions)))


def _explained(own: Sequence[Node], decisions: Decisions) -> Iterator[Explained]:
    """What one article explains; no full form is itself explained, and what people decided on stays as it is."""
    gone: set[str] = set()
    for short in sorted(own, key=lambda node: (len(node.name.split()), node.name, node.type)):
        kind, full = next(((kind, full) for rule in RULES for kind, fitting in (rule(short, own),) if (full := _one(fitting))), ("", None))
        if full and full.name not in gone and not decisions.of(short) and not _told_apart(full, short, decisions):
            gone.add(short.name)
            yield short, full, kind


def _told_apart(full: Node, short: Node, decisions: Decisions) -> bool:
    return any(short.name in claimant.record.not_same_as for claimant in decisions.of(full))


def _one(nodes: Sequence[Node]) -> Node | None:
    """The longest, when all the others are forms of it."""
    if not nodes:
        return None
    longest = max(nodes, key=lambda node: (len(node.name.split()), len(node.name), node.name))
    stem = firm_of(longest.name)[0]
    return longest if all(stem.startswith(part) or stem.endswith(part) for node in nodes for part in (firm_of(node.name)[0],)) else None


def _firm(short: Node, own: Sequence[Node]) -> tuple[str, Sequence[Node]]:
    """The first words of one organisation: "Dominion" for "Dominion Textile Inc"."""
    if short.name in by_form() or _is_common(short.name) or (short.type != "organisation" and _bearer(short, own)):
        return "", ()
    if short.type != "organisation" and (short.type not in ("person", "place") or candidates(short.name)):
        return "", ()
    stem, laws = firm_of(short.name)
    longer = [node for node in own if node.type == "organisation" and len(node.name) > len(short.name)]
    if (same := [node for node in longer if firm_of(node.name)[0] == stem]) or laws:
        return "short-form", same  # "Z Inc" is another firm than "Z Forest Inc", and "Z" is the one of that name
    return "short-form", [node for node in longer for full in (firm_of(node.name)[0],)
                          if (full.startswith(stem + " ") and node.first < short.first and not _is_branch(short, node))
                          or (full.endswith(" " + stem) and INITIALS.fullmatch(node.name.split()[0]))]


def _is_branch(short: Node, full: Node) -> bool:
    """Whether what the full name has more is a land: "Z South Africa" is a part of Z."""
    more = TICKER.sub(" ", full.name).split()[len(short.name.split()):]
    return any(" ".join(more[:length]) in lands() for length in range(1, len(more) + 1))


def _is_common(name: str) -> bool:
    """Whether it is a word that many bodies have at their head."""
    strict, last = head_nouns()
    return name in strict | last | GENERIC or name in words("no_names.txt")


def _bearer(short: Node, own: Sequence[Node]) -> bool:
    """Whether a person of the article has the word for a last name."""
    return any(short.name in people.surnames(node.name) for node in own if node.type == "person")


def _initials(short: Node, own: Sequence[Node]) -> tuple[str, Sequence[Node]]:
    """The initials of one organisation, its legal form aside: "IBM" for "International Business Machines Corp"."""
    if not (short.name.isupper() and 1 < len(short.name) < 7 and short.type == "organisation") or short.name in by_form():
        return "", ()
    return "short-form", [node for node in own if node.type == "organisation" and " " in firm_of(node.name)[0]
                          and organisations.initials(firm_of(node.name)[0]) == short.name]


def _noun(short: Node, own: Sequence[Node]) -> tuple[str, Sequence[Node]]:
    """The head noun of one body: "the Commission" for "European Commission"."""
    strict, last = head_nouns()
    if short.type != "organisation" or short.name not in strict | last | sport.CLUBS:
        return "", ()
    return "short-form", [node for node in own if node.type == "organisation" and " " in node.name
                          and (node.name.endswith(f" {short.name}") or node.name.startswith((f"{short.name} of ", f"{short.name} for ")))]


def _facility(short: Node, own: Sequence[Node]) -> tuple[str, Sequence[Node]]:
    """A facility without its noun, where that is no town: "Z" for "London's Z Airport"."""
    if short.type != "place" or short.name in by_form() or candidates(short.name):
        return "", ()
    ending = f"{short.name} ".casefold()
    return "short-form", [node for node in own if node.type == "place" and f" {node.name}".casefold().endswith(tuple(
        f" {ending}{noun}" for noun in FIELDS))]


def _introduced(short: Node, own: Sequence[Node]) -> tuple[str, Sequence[Node]]:
    """A bare last name of several people of the article, used before the second of them is named, is that of the first."""
    if short.type != "person" or " " in short.name:
        return "", ()
    bearers = sorted((node for node in own if node.type == "person" and short.name in people.surnames(node.name)), key=lambda n: n.first)
    if len(bearers) < 2 or bearers[1].first < short.first:
        return "", ()
    return "introduced", bearers[:1]


RULES: tuple[Callable[[Node, Sequence[Node]], tuple[str, Sequence[Node]]], ...] = (_firm, _noun, _initials, _facility, _introduced)
"""Each says of a node and the nodes of its article for which of them it may be short, and what kind of reason that is."""


def shown(name: str) -> str:
    """A name without the sign at an exchange that an agency printed behind it."""
    return TICKER.sub(" ", name).strip() or name
