"""Which type, name, aliases and roles a thing has, given its records and the name under which it was published before."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.model import Because, EntityType, worded
from generator.names.lexicon import Known, by_form, by_name
from generator.names.resolution.identity import Published
from generator.names.resolution.inside import shown
from generator.names.resolution.keys import firm_of
from generator.names.resolution.links import PRECEDENCE, table_entry
from generator.names.resolution.nodes import Node
from generator.names.resolution.scale import because
from generator.names.resolution.senses import cased, senses

OUTVOTED = 4
"""A published name or type stays until another has so many times its votes, and so many more."""


def type_of(nodes: Sequence[Node], published: Published) -> EntityType:
    """The table's type, else that of most mentions; a name with a firm's legal form is an organisation."""
    entries = [entry for node in nodes if (entry := table_entry(node.name, node.type))]
    if entries:
        counted = Counter(kind for kind, _ in entries)
        return min(counted, key=lambda kind: (-counted[kind], PRECEDENCE.index(kind)))
    if len(kinds := {node.type for node in nodes}) == 1:
        return kinds.pop()
    counts: Counter[EntityType] = Counter()
    for node in nodes:
        counts[node.type] += node.size
    if "organisation" in counts and any(node.type == "organisation" and firm_of(node.name)[1] for node in nodes):
        return "organisation"
    single = all(" " not in node.name for node in nodes)
    best = max(counts, key=lambda kind: (counts[kind], single and kind == "place", -PRECEDENCE.index(kind)))
    before = [kind for kind in counts if any(published.has(kind, node.name) for node in nodes)]
    return max(before, key=lambda kind: (counts[kind], -PRECEDENCE.index(kind))) if before and not _outvoted(
        max(counts[kind] for kind in before), counts[best]) else best


def known_thing(nodes: Sequence[Node], kind: EntityType) -> Known | None:
    """The entry of the general tables that the records name; the one named most often when there are two."""
    counts: Counter[tuple[EntityType, str]] = Counter()
    for node in nodes:
        if (entry := table_entry(node.name, node.type)) and entry[0] == kind:
            counts[entry] += node.size
    best = min(counts, key=lambda entry: (-counts[entry], entry), default=None)
    return by_name().get(best) if best else None


def canonical_name(nodes: Sequence[Node], kind: EntityType, published: Published, bare: Mapping[str, str]) -> str:
    """The full form that most articles print, each having one vote for its fullest; a published name stays until clearly outvoted.

    `bare`: names with words in front that are no name -> without them.
    """
    if len({node.name for node in nodes}) == 1:
        return next(iter(_votes(nodes[:1], kind, bare)))
    votes = _votes(nodes, kind, bare)
    best = min(votes, key=lambda name: (_unfit(name, kind, votes), -votes[name], -len(name), name))
    before = [name for name in votes if published.has(kind, name) and _unfit(name, kind, votes) <= _unfit(best, kind, votes)]
    kept = min(before, key=lambda name: (-votes[name], published.order(kind, name), name), default=best)
    return best if _outvoted(votes[kept], votes[best]) else kept


def _votes(nodes: Sequence[Node], kind: EntityType, bare: Mapping[str, str]) -> Counter[str]:
    small = {name.casefold(): name for node in nodes for name in (shown(node.name),) if not name.isupper()}
    fullest: dict[str, str] = {}
    for node in nodes:
        printed = shown(bare.get(node.name, node.name))
        name = small.get(printed.casefold(), cased(printed) if kind == "place" else printed) if printed.isupper() else printed
        fullest[node.article] = max(fullest.get(node.article, name), name, key=lambda n: (not n.isupper(), len(n.split()), len(n), n))
    return Counter(fullest.values())


def _unfit(name: str, kind: EntityType, among: Collection[str]) -> int:
    """How little a form is fit to stand above a page: words all in capitals, an acronym or a last name where there is a full one."""
    bare = " " not in name and (kind == "person" or (name.isupper() and len(name) < 7))
    return 2 * (name.isupper() and " " in name) + (bare and any(" " in other and not other.isupper() for other in among))


def _outvoted(votes: int, others: int) -> bool:
    return others >= OUTVOTED * votes + OUTVOTED


def aliases(nodes: Sequence[Node], name: str, known: Known | None, curated: Iterable[str]) -> tuple[str, ...]:
    """Every other name: curated, of the tables, as found."""
    found = _printed(nodes)
    table = {form for form in known.forms if form not in known.guarded and by_form().get(form) is known} if known else set()
    return tuple(sorted({*found, *table, *curated} - {name}))


def _printed(nodes: Sequence[Node]) -> set[str]:
    """All forms."""
    return {node.name for node in nodes}.union(*(node.surfaces for node in nodes))


def within(nodes: Sequence[Node], name: str, known: Known | None) -> tuple[Because, ...]:
    """Reasons for the forms that stand for the thing inside one article, and for a canonical name that no article prints."""
    reasons: dict[Because, None] = {}
    for node in nodes:
        explained = {form for reason in node.because for form in node.surfaces if reason.detail.startswith(f"{form} ")}
        reasons |= dict.fromkeys(node.because)
        for surface in node.surfaces:
            if surface != node.name and surface not in explained and (known is None or surface not in known.forms):
                reasons[because("short-form",
                                worded("%(short)s stands for %(full)s in the same article", short=surface, full=node.name))] = None
    printed = _printed(nodes)
    if name not in printed and (known or any(node.type == "place" and senses(node.name) for node in nodes)):
        first = min(printed, key=lambda form: (known is not None and form not in known.forms, form))
        reasons[because("alias", worded("%(short)s stands for %(full)s in the general tables", short=first, full=name))] = None
    return tuple(reasons)


def roles(nodes: Sequence[Node], curated: Iterable[str]) -> tuple[str, ...]:
    """Curated first, then as printed, the most frequent first; of those that differ only in capitals the first."""
    counts = Counter(role for node in nodes for role in node.roles)
    printed = sorted(counts, key=lambda role: (-counts[role], role.isupper(), role))
    first: dict[str, str] = {}
    for role in (*curated, *printed):
        first.setdefault(role.casefold(), role)
    return tuple(first.values())
