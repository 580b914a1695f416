"""What the whole archive asks for once every article is read: `python -m tests.measure.whole.phases ARTICLES`, in a process of its own.

Prints, as JSON, for each phase: seconds, CPU seconds of all processes, bytes of memory at its end and at the most so far: of memory that
the system cannot take back by writing it to a file, where it says so (Linux). Of pages their values are made, and neither printed nor
written.
"""

import json
import re
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from generator import catalogue, heap, names, recalled, search, stories, versions, views
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.permalinks import Ledger
from tests.measure.used import peak
from tests.measure.whole import news

WATCHED: tuple[tuple[Any, str, str], ...] = (
    (catalogue, "_by_id", "articles"),
    (versions, "find", "versions, copies"), (recalled.Recalled, "prints", "each article: fingerprints"),
    (recalled.Recalled, "located", "each article: places of names"), (names, "resolve", "who is who"),
    (names, "resolve_authors", "who signs"), (recalled.Recalled, "claims", "each article: quotations, figures"),
    (stories, "search", "stories"), (stories, "infer_dates", "dates by company"), (stories, "related", "related articles"),
    (recalled.Recalled, "subjects", "each article: subjects"))
"""Function, and what it does. What is left of the catalogue is "addresses, lists, backlinks"."""

SITE = views.Site(name="An archive to measure", description="Articles for a benchmark.")
LIMIT = 8_000_000_000
"""Bytes of memory that the process may have."""

LOOKS = 0.2
"""Seconds between looks at the memory."""

SINGLE = re.compile(r"(article|original|people|organisations|places|works|events|authors|stories|groups) ?/?.*[a-z0-9]{4}")
LISTS = ("home", "articles", "search", "map", "topics", "stories", "publications", "on this day", "parts of stories",
         "authors", "cards", "missing")
KINDS = ("list of ", "topics/", "publications/", "year ", "month ", "day ", "part ", "on this day ")


class Watch:
    """What the phases took, those within others not counted twice."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._open: list[list[float]] = []
        self._peak = 0
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        """Now and then."""
        while True:
            self._peak = max(self._peak, _memory())
            time.sleep(LOOKS)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """One phase."""
        start, cpu = time.perf_counter(), _cpu()
        self._open.append([0.0, 0.0])
        try:
            yield
        finally:
            seconds, used = time.perf_counter() - start, _cpu() - cpu
            inner = self._open.pop()
            if self._open:
                self._open[-1][0] += seconds
                self._open[-1][1] += used
            now = _memory()
            self._peak = max(self._peak, now)
            self.rows.append({"phase": name, "seconds": seconds - inner[0], "cpu": used - inner[1], "memory": now, "peak": self._peak})
            print(f"{name:40} {used - inner[1]:9.1f} CPU s {now / 1e6:9,.0f} MB {self._peak / 1e6:9,.0f} MB", file=sys.stderr, flush=True)

    def over(self, owner: ModuleType | type, function: str, name: str) -> None:
        """Watch a function."""
        real: Callable[..., Any] = getattr(owner, function)

        def watched(*args: Any, **named: Any) -> Any:
            with self.phase(name):
                return real(*args, **named)

        setattr(owner, function, watched)


def main(count: int) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (LIMIT, LIMIT))
    heap.give_back()  # as every command does
    watch = Watch()
    for owner, function, name in WATCHED:
        watch.over(owner, function, name)
    with watch.phase("addresses, lists, backlinks"):
        made = catalogue.build(news.articles(count), Authority(), Ledger(()))
    with watch.phase("citations"):
        citations = views.citations(views.desk_for(made, SITE))
    with watch.phase("search index"):
        parts = [len(data) for _, data in search.build(made, citations)]
    with watch.phase("pages of lists"):
        pages = sum(1 for _ in _lists(made))
    print(json.dumps({"phases": watch.rows, "counts": _counts(made) | {"parts of the index": len(parts), "pages of lists": pages}}))


def _lists(made: Catalogue) -> Iterator[object]:
    """The pages of lists, one after the other."""
    for job in views.page_jobs(views.desk_for(made, SITE), [], None):
        if job.name in LISTS or job.name.startswith(KINDS):
            yield from job.make()


def _counts(made: Catalogue) -> dict[str, int]:
    kinds = Counter(entity.type for entity in made.entities)
    return {"articles": len(made.articles), "names": len(made.entities), "people": kinds["person"], "stories": len(made.stories),
            "copies": len(made.copies), "mentions": sum(map(len, made.mentions.values()))}


def _cpu() -> float:
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def _memory() -> int:
    """Bytes that this process has now; where the system does not tell, the most that it has had."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return peak()
    return int(status.partition("RssAnon:")[2].split()[0]) * 1024


if __name__ == "__main__":
    main(int(sys.argv[1]))
