"""make bench: the benchmarks, each beside its yardstick in the same run; tables are printed and written to docs/performance.md.

    python -m tests.measure.bench [PART …] [--data DIR] [--articles N …] [--rounds N] [--docs FILE]

A benchmark asserts nothing: the machine is shared, and a figure is to be read. Without DIR it makes what it measures with.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.measure import report
from tests.measure.adding import part as adding
from tests.measure.building import growth, peers
from tests.measure.building import part as building
from tests.measure.search import part as search
from tests.measure.tables import Table, printed
from tests.measure.whole import part as whole

DOCS = Path(__file__).parents[2] / "docs/performance.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One benchmark."""

    run: Callable[[Path | None, Sequence[int], int], Iterator[Table]]
    """Given DATA or None, numbers of articles and of rounds: its tables, each as soon as it is measured."""

    versions: Callable[[], str]
    """What it measures beside."""

    sizes: Sequence[int] = (1000, 10_000)
    """How many articles, when nobody says."""

    draw: Callable[[Path], None] | None = None
    """Draws the pictures beside the file with its tables."""


PARTS: Mapping[str, Part] = {
    "add-texts": Part(run=adding.texts, versions=adding.versions),
    "add-pages": Part(run=adding.pages, versions=adding.versions),
    "building": Part(run=building.scale, versions=peers.versions, draw=growth.draw),
    "search-relevance": Part(run=search.ranking, versions=search.versions),
    "search-typos": Part(run=search.misspelling, versions=search.versions),
    "search-scale": Part(run=search.scale, versions=search.versions),
    "whole": Part(run=whole.scale, versions=whole.versions, sizes=(10_000, 100_000)),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}, or how some of them begin; all when there is none")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--articles", type=int, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--docs", type=Path, default=DOCS)
    asked = parser.parse_args()
    chosen = [part for name, part in PARTS.items() if not asked.parts or name.startswith(tuple(asked.parts))]
    if not chosen:
        parser.error(f"there are {', '.join(PARTS)}")
    for part in chosen:
        for table in part.run(asked.data, asked.articles or part.sizes, asked.rounds):
            print(printed(table), end="\n\n", flush=True)
            report.put(asked.docs, table, part.versions())
        if part.draw:
            part.draw(asked.docs)


if __name__ == "__main__":
    main()
