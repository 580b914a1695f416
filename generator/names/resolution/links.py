"""The reasons for which two records are one thing, in the order in which they are tried; each a function over all nodes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from generator.model import Because, EntityType
from generator.names import organisations, people
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, words
from generator.names.resolution.forest import Forest
from generator.names.resolution.keys import key_of, known_as
from generator.names.resolution.nodes import Key, Node
from generator.names.resolution.turned import turned

Nodes = Mapping[Key, Node]
PRECEDENCE: tuple[EntityType, ...] = ("organisation", "place", "event", "work", "group", "person")
GENERIC = frozenset((
    "National United Democratic People People's People’s Peoples New Free Popular General Central State "
    "Supreme Federal Royal Social Liberal Conservative Labour Workers Islamic Christian International "
    "Foreign Interior Defence Defense Human"
).split())
"""First words that are shared by bodies of many countries, so that a short form with them is safe only inside an article."""


def same_table_entry(nodes: Nodes, forest: Forest) -> None:
    """Names that the general tables give to one thing: "US" and "United States"."""
    groups: dict[tuple[EntityType, str], list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        thing = table_entry(node)
        if thing:
            groups[thing].append(key)
    for (_, name), keys in groups.items():
        forms = sorted({nodes[key].name for key in keys})
        detail = f"{_listed(forms)} all stand for {name} in the general tables" if len(forms) > 1 else f"all are printed as {forms[0]}"
        _chain(forest, keys, Because(kind="alias", detail=detail, weight=0.95))


def table_entry(node: Node) -> tuple[EntityType, str] | None:
    """(type, canonical name) in the general tables of what the record names."""
    thing = known_as(node.name, node.type)
    return (thing.type, thing.name) if thing else None


def same_name(nodes: Nodes, forest: Forest) -> None:
    """Records of one type with the same normalised name."""
    groups: dict[tuple[EntityType, str], list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        groups[node.type, key_of(node.name, node.type)].append(key)
    for keys in groups.values():
        forms = sorted({nodes[key].name for key in keys})
        spelled = f"printed as {_listed(forms)}: one name, spelled alike"
        detail = spelled if len(forms) > 1 else f"printed as {forms[0]} in {len(keys)} articles"
        _chain(forest, keys, Because(kind="same-name", detail=detail))


def same_words(nodes: Nodes, forest: Forest) -> None:
    """The same name of two words or more under two types is one thing, whatever an article took it for."""
    groups: dict[str, list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        if " " in node.name or node.type in ("organisation", "group") or (node.type == "place" and not _known_place(node.name)):
            groups[node.name].append(key)
    for name, keys in groups.items():
        if len({nodes[key].type for key in keys}) > 1 and not (known_as(name, "group") and known_as(name, "organisation")):
            detail = f"{name} is printed in several articles and taken for one thing"
            _chain(forest, keys, Because(kind="same-words", detail=detail, weight=0.8))


def fuller_person(nodes: Nodes, forest: Forest) -> None:
    """A full name whose first and last words are those of exactly one longer name in the archive."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    holders = _holders(nodes, "person")
    for name in holders:
        if " " in name:
            groups[name.split()[0], people.surnames(name)[-1] if people.surnames(name) else name].add(name)
    for names in groups.values():
        for short in sorted(names):
            longer = [full for full in sorted(names) if len(full.split()) > len(short.split()) and people.same_person(short, full)]
            if len(longer) == 1:
                _join(forest, holders[short], holders[longer[0]], "fuller-name", f"{longer[0]} is the only fuller form of {short}", 0.85)


def bare_surname(nodes: Nodes, forest: Forest) -> None:
    """A bare last name that fits exactly one person of the archive."""
    holders = _holders(nodes, "person")
    bearers: dict[str, set[object]] = defaultdict(set)
    example: dict[str, str] = {}
    for name in holders:
        for form in people.surnames(name):
            bearers[form].add(forest.root(holders[name][0]))
            example[form] = min(example.get(form, name), name)
    for short in sorted(holders):
        if short in bearers and len(bearers[short]) == 1 and not forest.claimed(holders[short][0]):
            _join(forest, holders[short], holders[example[short]], "surname",
                  f"{example[short]} is the only person of the archive with the last name {short}", 0.8)


def acronym(nodes: Nodes, forest: Forest) -> None:
    """An acronym that one article defines, or uses for the full name, and that means only this in the archive."""
    meaning: dict[str, set[object]] = defaultdict(set)
    example: dict[str, str] = {}
    holders = {kind: _holders(nodes, kind) for kind in ("organisation", "event", "group")}
    for key, node in nodes.items():
        for short in node.surfaces:
            if short.isupper() and " " not in short and " " in node.name:
                meaning[short].add(forest.root(key))
                example[short] = min(example.get(short, node.name), node.name)
    for short in sorted(meaning):
        for kind in ("organisation", "event", "group"):
            if len(meaning[short]) == 1 and short in holders[kind] and short not in by_form():
                target = next(key for key, node in nodes.items() if node.name == example[short])
                _join(forest, holders[kind][short], [target], "acronym", f"{short} is defined as {example[short]}", 0.9)


def initials(nodes: Nodes, forest: Forest) -> None:
    """Capitals that are the initials of exactly one organisation's three words or more."""
    holders = _holders(nodes, "organisation")
    full: dict[str, list[str]] = defaultdict(list)
    for name in sorted(holders):
        if len(name.split()) > 2:
            full[organisations.initials(name)].append(name)
    for short in sorted(holders):
        meant = {forest.root(holders[name][0]) for name in full.get(short, ())}
        if short.isupper() and len(short) > 2 and short not in by_form() and len(meant) == 1:
            _join(forest, holders[short], holders[full[short][0]], "acronym", f"{short} are the initials of {full[short][0]} alone", 0.75)


def short_form(nodes: Nodes, forest: Forest) -> None:
    """A name whose words are some of exactly one longer one's, the last the same: "Z Coalition", "Z plant"."""
    for kind in ("organisation", "place"):
        holders = _holders(nodes, kind)
        groups: dict[str, list[str]] = defaultdict(list)
        for name in sorted(holders):
            if " " in name and (kind == "organisation" or name.split()[-1].lower() in words("facilities.txt")):
                groups[name.split()[-1]].append(name)
        for names in groups.values():
            for short in names if len(names) > 1 else ():
                longer = [full for full in names if organisations.short_for(short, full)]
                if len(longer) == 1 and short.split()[0] not in GENERIC:
                    _join(forest, holders[short], holders[longer[0]], "short-form", f"{short} is a shorter form of {longer[0]}", 0.85)


LINKS: tuple[Callable[[Nodes, Forest], None], ...] = (
    same_table_entry, same_name, turned, same_words, fuller_person, bare_surname, acronym, initials, short_form)


def _known_place(name: str) -> bool:
    """A town may share its name with a club or a firm."""
    return name in by_form() or bool(candidates(name))


def _holders(nodes: Nodes, kind: str) -> dict[str, list[Key]]:
    """Name -> the nodes of this type that bear it."""
    result: dict[str, list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        if node.type == kind:
            result[node.name].append(key)
    return result


def _join(forest: Forest, short: Iterable[Key], full: Iterable[Key], kind: str, detail: str, weight: float) -> None:
    target = next(iter(full))
    for key in short:
        forest.unite(key, target, Because(kind=kind, detail=detail, weight=weight))


def _chain(forest: Forest, keys: list[Key], because: Because) -> None:
    for key in keys[1:]:
        forest.unite(keys[0], key, because)


def _listed(forms: list[str]) -> str:
    shown = forms[:4]
    return ", ".join(shown[:-1]) + (" and " if len(forms) <= 4 and len(shown) > 1 else ", " if len(shown) > 1 else "") + shown[-1]
