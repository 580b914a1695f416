"""The part of `make bench` about building: the same archive through Hugo, Eleventy, Pelican and our press."""

import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from generator.progress import Progress
from tests.measure.building import notes, peers, tree
from tests.measure.building.corpus import Corpus
from tests.measure.building.peers import Peer
from tests.measure.building.tree import Failed, Taken
from tests.measure.tables import Table

YARDSTICK = peers.Hugo.name
SEARCHED = f"{YARDSTICK} + Pagefind"
HEAD = ("", "s", "CPU s", "peak MB", "files", "MB", "CPU, of Hugo's", "peak, of Hugo's", "CPU, of Hugo + Pagefind's")
NOTHING, TOLD_BY = "nothing changed", "one added"
"""The step before which nothing is done, and that by which generators are measured which forget."""

STEPS = (NOTHING, "one edited", TOLD_BY, "one removed")
CHANGES_HEAD = ("", *STEPS, "s at most", "peak MB", "a change, of Hugo's full build", "of its own full build")

WHOLE = {make.name: make.whole for make in peers.CHANGED if make.whole}
"""Generator -> that whose full build its own is."""

FAILED = "failed"

Weight = tuple[int, int]
"""Number and bytes of a site's files."""

Builds = Mapping[str, Sequence[Taken]]
"""What each generator took, round by round."""


def scale(_data: Path | None, sizes: Sequence[int], rounds: int) -> Iterator[Table]:
    """Full builds, and builds after a change, of archives of so many articles; each size has blocks of its own."""
    for count in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
            bench = Bench(Corpus(count), Path(temporary), rounds)
            full, weights = bench.full()
            yield Table(name=f"building-{count}", title=f"{count:,} articles: a full build", head=HEAD,
                        rows=tuple(full_rows(full, weights)), notes=notes.FULL)
            yield Table(name=f"building-changes-{count}", title=f"{count:,} articles: CPU seconds of a build after a change",
                        head=CHANGES_HEAD, rows=tuple(change_rows(bench.changes(), full)), notes=notes.CHANGES)


class Bench:
    """Generators with the same archive in a folder each."""

    def __init__(self, corpus: Corpus, folder: Path, rounds: int) -> None:
        self._corpus, self._rounds = corpus, rounds
        self._peers = {make.name: make(folder / make.__name__) for make in dict.fromkeys((*peers.PEERS, *peers.CHANGED))}
        for peer in self._peers.values():
            peer.prepare()
        for report in corpus.reports():
            for peer in self._peers.values():
                peer.put(report)

    def full(self) -> tuple[Builds, Mapping[str, Weight]]:
        """Builds from nothing, a round of all generators after the other, and what the sites weigh."""
        taken: dict[str, list[Taken]] = defaultdict(list)
        weights: dict[str, Weight] = {}
        with Progress(f"building {self._corpus.count:,} articles") as progress:
            for _ in range(self._rounds):
                for make in peers.PEERS:
                    progress.tick(make.name, self._rounds * len(peers.PEERS))
                    peer = self._peers[make.name]
                    peer.clear()
                    taken[peer.name] += ()
                    for name, one, weight in self._built(peer):
                        taken[name].append(one)
                        weights[name] = weight
        return taken, weights

    def changes(self) -> Mapping[str, Mapping[str, Sequence[Taken]]]:
        """Generator -> what was changed -> its builds; each change stands on the one before."""
        found: dict[str, dict[str, list[Taken]]] = defaultdict(lambda: defaultdict(list))
        cached = self._peers[peers.CachedPelican.name]
        cached.clear()
        _run(cached)
        with Progress(f"changes among {self._corpus.count:,} articles") as progress:
            for number in range(self._rounds):
                for step, change in self._steps(number).items():
                    for make in peers.CHANGED:
                        if make.forgets and step != TOLD_BY:
                            continue
                        progress.tick(f"{make.name}, {step}", self._rounds * len(STEPS) * len(peers.CHANGED))
                        peer = self._peers[make.name]
                        change(peer)
                        found[make.name][step] += _run(peer)
        return found

    def _steps(self, round_: int) -> Mapping[str, Callable[[Peer], object]]:
        """What is done before each build; other articles in each round."""
        edited, added, removed = (self._corpus.report(at + round_) for at in (
            self._corpus.count // 2, self._corpus.count, self._corpus.count // 3))
        changes = (lambda _: None, lambda peer: peer.edit(edited), lambda peer: peer.put(added), lambda peer: peer.remove(removed))
        return dict(zip(STEPS, changes, strict=True))

    def _built(self, peer: Peer) -> Iterator[tuple[str, Taken, Weight]]:
        """Its build; behind Hugo's a Pagefind's index of what it wrote, as the sum of both."""
        for one in _run(peer):
            yield peer.name, one, tree.weight(peer.output)
            for indexed in _tried(SEARCHED, peers.pagefind(peer.output), peer) if peer.name == YARDSTICK else ():
                yield SEARCHED, one.and_then(indexed), tree.weight(peer.output)
                shutil.rmtree(peer.output / "pagefind")


def _run(peer: Peer) -> list[Taken]:
    """What its build took; nothing when it fails, which is said."""
    peers.settle()
    return _tried(peer.name, peer.command(), peer)


def _tried(name: str, command: Sequence[str], peer: Peer) -> list[Taken]:
    try:
        one = tree.run(command, peer.folder, peer.environment)
        print(f"building: {name}: {one.cpu:.1f} CPU s, {one.seconds:.1f} s", file=sys.stderr)  # a large archive takes hours
        return [one]
    except Failed as failure:
        print(f"building: {name} failed: {failure}", file=sys.stderr)
    return []


# ---------------------------------------------------------------- figures

def middle(builds: Iterable[Taken]) -> Taken:
    """Of each figure the median."""
    held = list(builds)
    return Taken(seconds=median(one.seconds for one in held), cpu=median(one.cpu for one in held), peak=median(one.peak for one in held))


def full_rows(builds: Builds, weights: Mapping[str, Weight]) -> Iterator[tuple[str, ...]]:
    """A row for each generator."""
    found = {name: middle(each) for name, each in builds.items() if each}
    hugo, searched = found.get(YARDSTICK), found.get(SEARCHED)
    for name in builds:
        if name not in found:
            yield (name, FAILED, *[""] * (len(HEAD) - 2))
            continue
        one = found[name]
        files, size = weights[name]
        yield (name, f"{one.seconds:,.1f}", f"{one.cpu:,.1f}", f"{one.peak / 1e6:,.0f}", f"{files:,}", f"{size / 1e6:,.1f}",
               _times(one.cpu, hugo and hugo.cpu), _times(one.peak, hugo and hugo.peak), _times(one.cpu, searched and searched.cpu))


def change_rows(changes: Mapping[str, Mapping[str, Sequence[Taken]]], full: Builds) -> Iterator[tuple[str, ...]]:
    """A row for each generator; the last two figures are of the change that took most."""
    whole = {name: middle(each).cpu for name, each in full.items() if each}
    for name, steps in changes.items():
        if not all(steps.values()):
            yield (name, FAILED, *[""] * (len(CHANGES_HEAD) - 2))
            continue
        found = {step: middle(each) for step, each in steps.items()}
        most = max(one.cpu for step, one in found.items() if step != NOTHING)
        seconds, peak = max(one.seconds for one in found.values()), max(one.peak for one in found.values())
        yield (name, *(f"{found[step].cpu:,.2f}" if step in found else "" for step in STEPS), f"{seconds:,.1f}", f"{peak / 1e6:,.0f}",
               _times(most, whole.get(YARDSTICK)), _times(most, whole.get(WHOLE.get(name, name))))


def _times(one: float, other: float | None) -> str:
    """How many times the other figure it is; nothing where that was not measured."""
    return f"{one / other:.2f}" if other else ""
