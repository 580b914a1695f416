"""One reader's visit to a search page in a real Chromium: a cold search, another one, the first again; and the memory that it takes."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import tools
from tests.chromium import FLAGS

WATCH = Path(__file__).with_name("watch.js")
PATIENCE = 180_000
"""Milliseconds until an engine is given up."""

SETTLE = 500
"""Milliseconds for what a page does after it has shown the results."""

WORKERS = """async () => {
  if (!self.crossOriginIsolated) return 0;  // from a disk; no page has a worker there
  const {breakdown} = await performance.measureUserAgentSpecificMemory();
  const workers = breakdown.filter(({attribution}) => attribution.some(({scope}) => scope.includes("Worker")));
  return workers.reduce((sum, {bytes}) => sum + bytes, 0);
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a visit took."""

    cold: float
    """Milliseconds from the opening of the page to ten results in it."""

    other: float
    """Milliseconds of another query in the same page."""

    again: float
    """Milliseconds of the first query, once more."""

    shown: float
    """When the first ten results stood in the page, in seconds since 1970."""

    asked: tuple[str, ...]
    """Addresses that the page itself (no worker of its) had asked for until then."""

@contextmanager
def chromium() -> Iterator[Browser]:
    """This machine's Chromium."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tools.chromium("make bench"), chromium_sandbox=not root, args=FLAGS)
        yield browser
        browser.close()


def visit(browser: Browser, address: str, query: str, other: str) -> Visit:
    """A visit by a reader who was never here. Raises playwright's TimeoutError."""
    with _new_page(browser) as page:
        session, asked = page.context.new_cdp_session(page), list[tuple[str, float]]()
        session.on("Network.requestWillBeSent", lambda event: asked.append((event["request"]["url"], event["wallTime"])))
        session.send("Network.enable")
        first = _open(page, address, query)
        second, third = _ask(page, other), _ask(page, query)
        read = tuple(url for url, at in asked if at <= first["at"])
        return Visit(cold=first["ms"], other=second["ms"], again=third["ms"], shown=first["at"], asked=read)


def memory(browser: Browser, address: str, queries: Sequence[str]) -> float:
    """Bytes of the scripts' objects and buffers after some queries and a collection, in the page and its workers; takes half a minute."""
    with _new_page(browser) as page:
        _open(page, address, queries[0])
        for query in queries[1:]:
            _ask(page, query)
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        used = session.send("Runtime.getHeapUsage")
        return float(used["usedSize"] + used.get("backingStorageSize", 0) + page.evaluate(WORKERS))


@contextmanager
def _new_page(browser: Browser) -> Iterator[Page]:
    """A page of a new profile with an empty cache."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    context.add_init_script(path=WATCH)
    try:
        yield context.new_page()
    finally:
        context.close()


def _open(page: Page, address: str, query: str) -> dict[str, float]:
    page.goto(f"{address}?q={query.replace(' ', '+')}", wait_until="commit")
    return _shown(page)


def _shown(page: Page) -> dict[str, float]:
    """When the page shows ten results; then it has a while for what it does afterwards."""
    page.wait_for_function("() => window.bench?.shown")
    found: dict[str, float] = page.evaluate("() => bench.shown")
    page.wait_for_timeout(SETTLE)
    return found


def _ask(page: Page, query: str) -> dict[str, float]:
    page.evaluate("query => bench.ask(query)", query)
    return _shown(page)
