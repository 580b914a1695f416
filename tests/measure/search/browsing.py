"""What a reader waits for: bytes, requests and milliseconds to ten results in a real Chromium, and the memory that they take."""

import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from generator.progress import Progress
from tests.measure.search.serving import Sent, serving
from tests.measure.search.visit import Visit, chromium, memory, visit

QUERIES = 6
INDEX = re.compile(r"search/|index\.json|titles\.json|pagefind/.*\.pf_|pagefind/pagefind-entry")
SCRIPTS = re.compile(r"theme/js/search|engine\.js|library\.js|pagefind/")
FROM_DISK = "ours, from a disk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One visit, and what was read for it until ten results stood in the page."""

    visit: Visit
    read: Mapping[str, tuple[int, int]]
    """Kind (page, scripts, index) -> requests and bytes."""

    def bytes(self, *kinds: str) -> int:
        return sum(self.read.get(kind, (0, 0))[1] for kind in kinds)

    @property
    def requests(self) -> int:
        return sum(count for count, _ in self.read.values())


def kind(path: str) -> str:
    """What a file of a site is for: the engine's scripts, its index, or the page around them."""
    return "index" if INDEX.match(path) else "scripts" if SCRIPTS.match(path) else "page"


def tally(files: Sequence[tuple[str, int]]) -> dict[str, tuple[int, int]]:
    """Kind -> number and bytes of the files (path, bytes) that were sent; a file that was sent twice counts twice."""
    found: dict[str, tuple[int, int]] = {}
    for path, size in files:
        count, all_ = found.get(kind(path), (0, 0))
        found[kind(path)] = count + 1, all_ + size
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Browsed:
    """All visits to one engine's page."""

    memory: float
    readings: list[Reading] = field(default_factory=list)


def browse(sites: Mapping[str, Path], queries: Sequence[str], rounds: int) -> dict[str, Browsed]:
    """Visits to every engine's page, one after the other for each query, so that what else the machine does falls on all of them."""
    with ExitStack() as held, Progress("browsing") as progress:
        browser = held.enter_context(chromium())
        served = {name: held.enter_context(serving(folder)) for name, folder in sites.items()}
        found = {name: Browsed(memory=memory(browser, f"{address}search.html", queries)) for name, (address, _) in served.items()}
        found[FROM_DISK] = Browsed(memory=memory(browser, (sites["ours"] / "search.html").as_uri(), queries))
        for at, query in enumerate(asked := [*queries] * rounds):
            other = queries[(at + 1) % len(queries)]
            for name, (address, log) in served.items():
                progress.tick(f"{name}: {query}", len(asked) * len(served))
                found[name].readings.append(_online(browser, address, log, query, other))
            found[FROM_DISK].readings.append(_from_disk(browser, sites["ours"], query, other))
    return found


def _online(browser: Browser, address: str, log: list[Sent], query: str, other: str) -> Reading:
    log.clear()
    made = visit(browser, f"{address}search.html", query, other)
    return Reading(visit=made, read=tally([(sent.path, sent.size) for sent in log if sent.began <= made.shown]))


def _from_disk(browser: Browser, folder: Path, query: str, other: str) -> Reading:
    made = visit(browser, (folder / "search.html").as_uri(), query, other)
    files = [Path(unquote(urlsplit(url).path)) for url in made.asked if url.startswith("file:")]
    return Reading(visit=made, read=tally([(path.relative_to(folder).as_posix(), path.stat().st_size) for path in files]))


def middle(found: Browsed) -> tuple[float, ...]:
    """Medians: kB in all, of the page, the scripts and the index; requests; ms cold, of another query, of the same again; MB of memory."""
    return (*(median(values) for values in zip(*map(_figures, found.readings), strict=True)), found.memory / 1e6)


def _figures(one: Reading) -> tuple[float, ...]:
    sizes = [one.bytes(*kinds) / 1000 for kinds in (("page", "scripts", "index"), ("page",), ("scripts",), ("index",))]
    return (*sizes, one.requests, one.visit.cold, one.visit.other, one.visit.again)
