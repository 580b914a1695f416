"""Which name, forms, roles and reasons an author has, given the nodes."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.author_records import AuthorRecord
from generator.model import Because, worded
from generator.names.authors.fitting import parts_of
from generator.names.authors.folding import fold
from generator.names.authors.nodes import Node

SHOWN = 4
"""Forms and papers that a reason names."""


def name_of(nodes: Sequence[Node], record: AuthorRecord | None) -> str:
    """The name that the pages show: an editor's, else the most frequent full one, in small and capital letters where one is printed so."""
    if record:
        return record.name
    counts = sum((node.names for node in nodes), Counter[str]())
    if nodes[0].key.kind == "desk":
        return _of_paper(min(counts, key=lambda form: (-counts[form], len(form), form)), nodes)
    return min(counts, key=lambda form: (
        form.isupper() or form.islower(), _is_short(form), -counts[form], form.isascii(), -len(form), form))


def _is_short(name: str) -> bool:
    parts = parts_of(name)
    return bool(parts and len(parts.given[0]) == 1)


def _of_paper(name: str, nodes: Sequence[Node]) -> str:
    """A desk with its paper, unless its name says it: "Staff (The Gazette)", but "Gazette Staff"."""
    paper = min(nodes[0].papers.values(), default=None)
    if paper is None or set(fold(name).split()) & (set(fold(paper).split()) - {"the"}) or fold(paper) in fold(name).replace(" ", ""):
        return name
    return f"{name} ({paper})"


def forms_of(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Every name as printed, the most frequent first."""
    counts = Counter(one.printed for node in nodes for one in node.held)
    return tuple(sorted(counts, key=lambda form: (-counts[form], form)))


def roles_of(nodes: Iterable[Node]) -> tuple[str, ...]:
    """What the bylines call them, the most frequent first."""
    counts = Counter(one.signed.role for node in nodes for one in node.held if one.signed.role)
    return tuple(sorted(counts, key=lambda role: (-counts[role], role)))


def within(nodes: Sequence[Node]) -> tuple[Because, ...]:
    """The reasons for which the signatures of each node are one: spelled alike, and one full name in several papers."""
    reasons: dict[Because, None] = {}
    for node in nodes:
        forms = sorted({one.printed for one in node.held})
        if len(forms) > 1:
            detail = (worded("%(forms)s: one agency", forms=_listed(forms)) if node.key.kind == "agency"
                      else worded("%(forms)s: one name, spelled alike", forms=_listed(forms)))
            reasons[Because(kind="same-name", detail=detail)] = None
        if len(node.papers) > 1 and node.key.kind == "person" and node.key.record < 0:
            detail = worded("%(name)s signs in %(papers)s; a full name is taken for one person", name=forms[0],
                            papers=_listed(sorted(node.papers.values())))
            reasons[Because(kind="same-name", detail=detail, weight=0.9)] = None
    return tuple(reasons)


def _listed(forms: Sequence[str]) -> str:
    shown, left = list(forms[:SHOWN]), len(forms) - SHOWN
    last = f"{left:,} more" if left > 0 else shown.pop()
    return f"{', '.join(shown)} and {last}" if shown else last
