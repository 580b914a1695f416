"""How well engines rank, on collections of which people have judged what should be found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from generator.progress import Progress
from tests.measure.search import judged, scores
from tests.measure.search.engines import Engine, bm25s, javascript, own, pagefind
from tests.measure.search.judged import Judged
from tests.measure.search.notes import RELEVANCE
from tests.measure.tables import Table

OURS, YARDSTICK = "ours", "bm25s"
ENGINES: Mapping[str, Engine] = MappingProxyType({
    OURS: own, YARDSTICK: bm25s, "MiniSearch": javascript("minisearch"), "tuned": javascript("minisearch", tuned=True),
    "Lunr": javascript("lunr"), "Pagefind": pagefind,
})
DEPTH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What the engines reach on one collection."""

    name: str
    family: str
    queries: tuple[str, ...]
    ndcg: Mapping[str, Sequence[float]]
    """Engine -> nDCG@10 of each query."""

    precision: Mapping[str, float]
    """Engine -> mean average precision."""

    recall: Mapping[str, float]
    """Engine -> recall@100."""

    def better(self, engine: str) -> list[float]:
        """For each query by how much ours is better than another."""
        return [one - other for one, other in zip(self.ndcg[OURS], self.ndcg[engine], strict=True)]


def tables(data: Path) -> Iterator[Table]:
    """nDCG@10, and what is behind it."""
    with Progress("relevance") as progress:
        files = judged.files(data)
        found = [scored(judged.read(file), lambda what: progress.tick(what, len(files) * len(ENGINES))) for file in files]
    head = ("", *ENGINES)
    yield Table(name="search-relevance", title="nDCG@10", head=(*head, "ours − bm25s"), notes=RELEVANCE,
                rows=(*(_row(one) for one in found), ("mean", *(f"{mean([mean(one.ndcg[e]) for one in found]):.3f}" for e in ENGINES), ""),
                      ("ours is better by", "", *(_pooled(found, engine) for engine in list(ENGINES)[1:]), "")))
    yield Table(name="search-recall", title="MAP, recall@100", head=head, rows=tuple(
        (one.name, *(f"{one.precision[engine]:.3f}, {one.recall[engine]:.3f}" for engine in ENGINES)) for one in found))


def scored(collection: Judged, tell: Callable[[str], None]) -> Scored:
    """What every engine reaches on a collection; `tell` hears of each."""
    texts, queries = list(collection.texts), list(collection.queries.values())
    worth = [collection.worth[query] for query in collection.queries]
    found = {}
    for name, engine in ENGINES.items():
        tell(f"{collection.name}: {name}")
        found[name] = engine(texts, queries, DEPTH)

    def each(measure: Callable[..., float]) -> dict[str, list[float]]:
        return {name: [measure(row, of) for row, of in zip(rows, worth, strict=True)] for name, rows in found.items()}

    def on_average(measure: Callable[..., float]) -> dict[str, float]:
        return {name: mean(values) for name, values in each(measure).items()}

    return Scored(name=collection.name, family=collection.family, queries=tuple(collection.queries), ndcg=each(scores.ndcg),
                  precision=on_average(scores.average_precision), recall=on_average(scores.recall))


def _row(one: Scored) -> tuple[str, ...]:
    differences = one.better(YARDSTICK)
    low, high = scores.interval(differences)
    verdict = " above" if low > 0 else " BELOW" if high < 0 else ""
    difference = f"{mean(differences):+.4f} [{low:+.4f}, {high:+.4f}]{verdict}"
    return (one.name, *(f"{mean(one.ndcg[engine]):.3f}" for engine in ENGINES), difference)


def _pooled(found: Sequence[Scored], engine: str) -> str:
    by_family = groupby(sorted(found, key=lambda one: one.family), key=lambda one: one.family)
    families = [[dict(zip(one.queries, one.better(engine), strict=True)) for one in family] for _, family in by_family]
    middle, low, high = scores.pooled(families)
    return f"{middle:+.4f} [{low:+.4f}, {high:+.4f}]"


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
