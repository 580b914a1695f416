"""Which type, name, aliases and roles a thing has, given its records."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model import Because, EntityType
from generator.names.lexicon import Known, by_form, by_name
from generator.names.resolution.links import PRECEDENCE, table_entry
from generator.names.resolution.nodes import Node


def type_of(nodes: Sequence[Node]) -> EntityType:
    """The table's type, else that of most mentions."""
    entries = [entry for entry in map(table_entry, nodes) if entry]
    if entries:
        return Counter(kind for kind, _ in entries).most_common(1)[0][0]
    counts: Counter[EntityType] = Counter()
    for node in nodes:
        counts[node.type] += node.size
    single = all(" " not in node.name for node in nodes)
    return max(counts, key=lambda kind: (counts[kind], single and kind == "place", -PRECEDENCE.index(kind)))


def known_thing(nodes: Sequence[Node], kind: EntityType) -> Known | None:
    """The entry of the general tables that the records name; the one named most often when there are two."""
    counts = Counter(entry for node in nodes if (entry := table_entry(node)) and entry[0] == kind for _ in range(node.size))
    best = min(counts, key=lambda entry: (-counts[entry], entry), default=None)
    return by_name().get(best) if best else None


def canonical_name(nodes: Sequence[Node], kind: EntityType) -> str:
    """The fullest form; among people the most frequent of the full ones."""
    counts: Counter[str] = Counter()
    for node in nodes:
        counts[node.name] += node.size
    if kind == "person":
        return min(counts, key=lambda name: (" " not in name, -counts[name], -len(name), name))
    return min(counts, key=lambda name: (name.isupper(), -len(name.split()), -counts[name], name))


def aliases(nodes: Sequence[Node], name: str, known: Known | None, curated: Iterable[str]) -> tuple[str, ...]:
    """Every other name: curated, of the tables, as found."""
    found = {form for node in nodes for form in node.forms}
    table = {form for form in known.forms if form not in known.guarded and by_form().get(form) is known} if known else set()
    return tuple(sorted({*found, *table, *curated} - {name}))


def within(nodes: Sequence[Node], name: str, known: Known | None) -> tuple[Because, ...]:
    """Reasons for the forms that stand for the thing inside one article, and for a canonical name that no article prints."""
    reasons: dict[Because, None] = {}
    for node in nodes:
        for surface in node.surfaces:
            if surface != node.name and (known is None or surface not in known.forms):
                reasons[Because(kind="short-form", detail=f"{surface} stands for {node.name} in the same article", weight=0.9)] = None
    printed = {form for node in nodes for form in node.forms}
    if known and name not in printed:
        shown = min(printed, key=lambda form: (form not in known.forms, form))
        reasons[Because(kind="alias", detail=f"{shown} stands for {name} in the general tables", weight=0.95)] = None
    return tuple(reasons)


def roles(nodes: Sequence[Node], curated: Iterable[str]) -> tuple[str, ...]:
    """Curated first, then as printed, the most frequent first."""
    counts = Counter(role for node in nodes for role in node.roles)
    printed = sorted(counts, key=lambda role: (-counts[role], role))
    return tuple(dict.fromkeys((*curated, *printed)))
