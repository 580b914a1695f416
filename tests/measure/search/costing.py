"""What an index costs: CPU seconds, memory, bytes and files; each beside Pagefind's of the same articles in the same run."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from generator.progress import Progress
from tests.measure.search.sites import ENGINES, Cost

PEERS_TO = 30_000
"""Articles beyond which only ours is measured: Pagefind would need more memory than most machines have."""

NAMES: Mapping[str, str] = {"ours": "ours", "pagefind": "Pagefind", "minisearch": "MiniSearch", "lunr": "Lunr"}
PEER = "pagefind"


def costs(articles: Path, count: int, folder: Path, rounds: int) -> dict[str, list[Cost]]:
    """Every engine's costs, a round of all engines after the other; the last round's sites stay in the folder."""
    found: dict[str, list[Cost]] = {name: [] for name in ENGINES if name == "ours" or count <= PEERS_TO}
    with Progress(f"indexing {count:,} articles") as progress:
        for _ in range(rounds):
            for name, made in found.items():
                progress.tick(name, rounds * len(found))
                shutil.rmtree(folder / name, ignore_errors=True)
                (folder / name).mkdir()
                made.append(ENGINES[name](articles, folder / name))
    return found


def rows(found: Mapping[str, Sequence[Cost]]) -> list[tuple[str, ...]]:
    """A row for each engine: medians, and how many times Pagefind's they are."""
    middle = {name: (median(one.seconds for one in made), median(one.peak for one in made) / 1e6, made[0].size / 1e6, float(made[0].files))
              for name, made in found.items()}
    peer = middle.get(PEER)
    return [(NAMES[name], f"{figures[0]:.1f}", f"{figures[1]:,.0f}", f"{figures[2]:.2f}", f"{figures[3]:,.0f}",
             *_times(figures[:3], peer)) for name, figures in middle.items()]


def _times(figures: Sequence[float], peer: Sequence[float] | None) -> list[str]:
    """How many times Pagefind's the figures are; nothing where it was not measured."""
    return [f"{one / other:.2f}" for one, other in zip(figures, peer, strict=False)] if peer else [""] * len(figures)
