"""Find the versions and the copies among the articles of an archive."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.memo import Memo, Told
from generator.model import Article, Tie
from generator.stowing import Row, by_id, by_their_ids
from generator.traces import digest
from generator.versions.candidates import candidates
from generator.versions.grouping import grouped
from generator.versions.likeness import tie
from generator.versions.nearest import nearest
from generator.versions.order import oldest_first
from generator.versions.prints import Print, print_of

NONE: Mapping[str, Print] = MappingProxyType({})
NO_DIGESTS: Mapping[str, bytes] = MappingProxyType({})
NO_MEMO = Memo()
TIES: Told[tuple[Tie, ...]] = Told()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is one text among these articles."""

    versions: tuple[tuple[str, ...], ...]
    """Ids of the versions of one article, the current one last; by their smallest id."""

    copies: Mapping[str, tuple[str, ...]]
    """Id of a current article -> ids of the current articles of other outlets that have its text, by id."""

    ties: Mapping[tuple[str, str], Tie]
    """Two ids, the smaller first -> what makes them one text; versions and copies of earlier versions have theirs too."""

    unordered: frozenset[str]
    """Current versions that only their digests put before another one."""


def find(articles: Iterable[Article], known: Mapping[str, Print] = NONE, memo: Memo = NO_MEMO,
         digests: Mapping[str, bytes] = NO_DIGESTS) -> Found:
    """The versions and copies among these articles, the same whatever their order; nearly linear in their number.

    `known` are fingerprints that were made before, by the ids of their articles; `digests` those of the articles, by which `memo` has
    what ties them.
    """
    own = by_their_ids(articles)
    held = by_id(own)
    prints = Row(known, sorted(held)) if isinstance(own, Row) else [known.get(article.id) or print_of(article) for article in own]
    ties = ties_among(prints, memo, digests)
    groups = grouped(list(ties.values()), _by_article(prints))
    ordered = [oldest_first([held[id_] for id_ in group]) for group in groups]
    versions = tuple(tuple(article.id for article in order) for order, _ in ordered)
    return Found(versions=versions, copies=_copies(versions, ties), ties=ties,
                 unordered=frozenset(order[-1].id for order, known in ordered if not known))


def ties_among(prints: Sequence[Print], memo: Memo = NO_MEMO, digests: Mapping[str, bytes] = NO_DIGESTS) -> dict[tuple[str, str], Tie]:
    """All ties between articles, given in the order of their ids; `memo` has those of articles with these digests."""
    later: dict[str, list[int]] = defaultdict(list)  # by places in `prints`, as texts
    for a, b in candidates(prints):
        later[str(a)].append(b)

    def ties(place: str) -> tuple[Tie, ...]:
        return tuple(found for other in later[place] if (found := tie(prints[int(place)], prints[other])))

    if digests:
        ids = prints.things if isinstance(prints, Row) else [one.article for one in prints]
        keys = {place: digest([digests[ids[one]] for one in (int(place), *others)]) for place, others in later.items()}
        made = memo.all("ties", TIES, keys, ties)
    else:
        made = {place: ties(place) for place in later}
    return nearest({(one.one, one.other): one for own in made.values() for one in own}, _by_article(prints))


def _by_article(prints: Sequence[Print]) -> Mapping[str, Print]:
    return prints.held if isinstance(prints, Row) else {one.article: one for one in prints}


def ties_of(prints: Sequence[Print], wanted: Collection[str]) -> dict[tuple[str, str], Tie]:
    """The ties of some of the articles, and of those that they lead to; `prints` stand in the order of their ids."""
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in candidates(prints):
        near[a].add(b)
        near[b].add(a)
    found: dict[tuple[str, str], Tie] = {}
    waiting = [place for place, one in enumerate(prints) if one.article in wanted]
    seen = set(waiting)
    while waiting:
        place = waiting.pop()
        for other in sorted(near[place]):
            one = tie(prints[place], prints[other])
            if one:
                found[one.one, one.other] = one
                waiting += [] if other in seen else [other]
                seen.add(other)
    return nearest(found, {one.article: one for one in prints})


def _copies(versions: Iterable[Sequence[str]], ties: Mapping[tuple[str, str], Tie]) -> dict[str, tuple[str, ...]]:
    """A copy of any version is a copy of the current one."""
    current = {id_: group[-1] for group in versions for id_ in group}
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in ties:
        a, b = current.get(one, one), current.get(other, other)
        if a != b:
            found[a].add(b)
            found[b].add(a)
    return {id_: tuple(sorted(others)) for id_, others in sorted(found.items())}
