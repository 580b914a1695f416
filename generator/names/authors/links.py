"""The reasons for which two names are one author's, in the order in which they are tried; each a function over all nodes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.author_records import AuthorRecord
from generator.model import Because, worded
from generator.names.authors.eras import GENERATION
from generator.names.authors.fitting import Parts, fit, parts_of
from generator.names.authors.folding import fold, respelt
from generator.names.authors.nodes import Key, Node
from generator.names.resolution.forest import Forest

Nodes = Mapping[Key, Node]
FREE = frozenset("en de fr nl it sv da no nb nn fi is pl cs sk hu et lv lt".split())
"""Languages whose people have one family name and drop a middle name as they like. Not those with two family names (Spanish, Portuguese,
Catalan), with names of father and grandfather (Arabic, Amharic), or with a given name of two words (Vietnamese, Korean)."""


def curated(nodes: Nodes, forest: Forest[Key], records: Sequence[AuthorRecord]) -> None:
    """Unite what one record claims; part it from what others claim, from what it is said not to be, and from its name elsewhere."""
    first: dict[int, Key] = {}
    for key in nodes:
        if key.record >= 0:
            forest.claim(key, key.record)
            head = first.setdefault(key.record, key)
            name = records[key.record].name
            forest.unite(head, key, Because(kind="curated", detail=worded("the authority file says that this is %(name)s", name=name)))
    for number, head in sorted(first.items()):
        apart = {fold(name) for name in records[number].not_same_as} | {key.name for key in nodes if key.record == number}
        for key in nodes:
            if key.record < 0 and key.name in apart:
                forest.part(head, key)


def contradictions(nodes: Nodes, forest: Forest[Key]) -> None:
    """Part what can never be one person: names that do not fit, and one name in two eras."""
    for held in _families(nodes).values():
        for (a, one), (b, other) in combinations(held, 2):
            if not fit(one, other, middle_free=True) or not _near(nodes[a], nodes[b]):
                forest.part(a, b)


def spelt_out(nodes: Nodes, forest: Forest[Key]) -> None:
    """ "Jörg" and "Joerg": umlauts written as two letters."""
    for key, node in nodes.items():
        for name in sorted(node.names) if key.kind == "person" else ():
            other = key._replace(name=respelt(name) or "")
            if other in nodes:
                shown = min(nodes[other].names)
                detail = worded("%(one)s is %(other)s with its vowels written out", one=shown, other=name)
                forest.unite(key, other, Because(kind="spelling", detail=detail, weight=0.95))


def fuller_name(nodes: Nodes, forest: Forest[Key]) -> None:
    """A shorter form that fits the fuller forms of one name in its paper, and no other: "J. Roe", "Jane Roe", "Jane M. Roe".

    Of shorter forms that contradict one another (Jr and Sr) none is taken.
    """
    for held in _families(nodes).values():
        shorter: dict[Key, list[tuple[Key, Parts]]] = defaultdict(list)
        for key, parts in held:
            if target := _only_fuller(nodes, held, key, parts):
                shorter[target].append((key, parts))
        for target, forms in shorter.items():
            for key, parts in forms if _agree(parts for _, parts in forms) else ():
                forest.unite(key, target, _because(nodes[key], nodes[target], parts))


def _only_fuller(nodes: Nodes, held: Sequence[tuple[Key, Parts]], key: Key, parts: Parts) -> Key | None:
    """The fullest of the forms that fit a shorter one in its paper, when they are all of one name."""
    fuller = [(other, more) for other, more in held if fit(parts, more, middle_free=True) and more.weight > parts.weight
              and _one_paper(nodes[key], nodes[other]) and fit(parts, more, middle_free=_free(nodes[key], nodes[other]))]
    agreed = _agree(more for _, more in fuller)
    return max(fuller, key=lambda pair: (pair[1].weight, pair[0]))[0] if fuller and agreed else None


def _agree(names: Iterable[Parts]) -> bool:
    return all(fit(one, other, middle_free=True) for one, other in combinations(names, 2))


def _because(short: Node, full: Node, parts: Parts) -> Because:
    name, fuller = min(short.names), min(full.names)
    paper = min(short.papers[paper] for paper in short.papers.keys() & full.papers.keys())
    detail = worded("%(fuller)s is the only fuller form of %(name)s that signs in %(paper)s", fuller=fuller, name=name, paper=paper)
    return Because(kind="initials" if any(len(word) == 1 for word in parts.given) else "fuller-name", detail=detail, weight=0.85)


LINKS: tuple[Callable[[Nodes, Forest[Key]], None], ...] = (contradictions, spelt_out, fuller_name)


def _families(nodes: Nodes) -> dict[tuple[str, str], list[tuple[Key, Parts]]]:
    """Family name and first letter -> the persons that bear them; others are never one."""
    result: dict[tuple[str, str], list[tuple[Key, Parts]]] = defaultdict(list)
    for key, node in nodes.items():
        if key.kind == "person" and (parts := parts_of(min(node.names))):
            result[parts.family, parts.given[0][0]].append((key, parts))
    return result


def fitting_pairs(nodes: Nodes) -> Iterator[tuple[Key, Key]]:
    """Pairs of persons whose names fit, whether or not they were united."""
    for held in _families(nodes).values():
        for (a, one), (b, other) in combinations(held, 2):
            if fit(one, other, middle_free=False) and _near(nodes[a], nodes[b]):
                yield a, b


def _one_paper(one: Node, other: Node) -> bool:
    return bool(one.papers.keys() & other.papers.keys()) and _near(one, other)


def _near(one: Node, other: Node) -> bool:
    """Whether one life can hold the articles of both."""
    if one.key.name == other.key.name and one.key.era != other.key.era:
        return False
    if one.years is None or other.years is None:
        return True
    return max(one.years[0], other.years[0]) - min(one.years[1], other.years[1]) <= GENERATION


def _free(one: Node, other: Node) -> bool:
    return (one.languages | other.languages) <= FREE
