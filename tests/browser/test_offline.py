"""Reading without a network what a reader has kept, on a published site below a path, in a real Chromium."""

import itertools
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator import offline
from tests.browser import tools
from tests.browser.server import serving

AXE = "axe-core/axe.min.js"
WORKS = "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
KEPT = "async () => (await Keeping.all()).map((one) => one.path)"
CACHED = "async () => (await (await caches.open(Keeping.NAME)).keys()).length"
SECONDS = itertools.count(int(time.time()) + 100_000, 10)
FETCHED = """async () => {
  while (document.querySelector("#said-done").hidden) await new Promise((done) => { setTimeout(done, 50); });
  return performance.getEntriesByType("resource").filter((one) => one.initiatorType === "fetch").map((one) => one.name);
}"""
STYLED = "() => getComputedStyle(document.querySelector('.masthead')).display"


@dataclass(frozen=True, slots=True)
class Online:
    """A copy of the published site that a test may change, a browser that reads it, and its page."""

    folder: Path
    address: str
    context: BrowserContext
    page: Page

    def open(self, path: str = "") -> Page:
        """Go there."""
        self.page.goto(self.address + path)
        return self.page

    def first(self) -> str:
        """Read an article, with the worker at work; gives its path."""
        path = sorted(file.name for file in (self.folder / "articles").glob("*-*.html"))[0]
        self.open(f"articles/{path}").evaluate(WORKS)
        self.page.wait_for_function("() => caches.keys().then((names) => names.length > 0)")
        self.open(f"articles/{path}").wait_for_load_state("networkidle")
        return f"articles/{path}"

    def choose(self, mode: str) -> None:
        """Choose it on the panel, and wait until it is done."""
        page = self.open("offline.html")
        page.check(f"[name=mode][value={mode}]")
        page.click("#keep button")
        page.locator("#said-nothing" if mode == "nothing" else "#said-done").wait_for(state="visible", timeout=60_000)

    def change(self, path: str, old: str, new: str) -> None:
        """Build the site again with other words in a page."""
        file = self.folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
        younger(file)
        relist(self.folder)

    def later(self) -> None:
        """A browser that is started again: its worker has forgotten when it last looked."""
        session = self.context.new_cdp_session(self.page)
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        session.detach()


def younger(file: Path) -> None:
    """Of another second than before, by which alone the server tells whether a file has changed."""
    now = next(SECONDS)
    os.utime(file, (now, now))


def relist(folder: Path) -> None:
    """Tell anew what the site is made of, as a build does."""
    shutil.rmtree(folder / offline.FOLDER)
    (folder / offline.FOLDER).mkdir()
    for path, data in offline.lists(folder, folder, (), folder.parent / "sums"):
        (folder / path).write_bytes(data)
        younger(folder / path)


@contextmanager
def reading(browser: Browser, source: Path, folder: Path) -> Iterator[Online]:
    shutil.copytree(source, folder)
    with serving(folder) as address:
        context = browser.new_context()
        context.set_default_timeout(15_000)
        try:
            yield Online(folder, address, context, context.new_page())
        finally:
            context.close()


@pytest.fixture
def online(browser: Browser, published_site: tuple[Path, str], tmp_path: Path) -> Iterator[Online]:
    with reading(browser, published_site[0], tmp_path / "site") as opened:
        yield opened


def test_what_was_visited_is_read_without_a_network_and_a_search_that_was_made_works(online: Online) -> None:
    path = online.first()
    online.open("search.html?q=fire").locator(".hit").first.wait_for()
    shown = online.page.locator(".hit").count()
    online.page.wait_for_load_state("networkidle")
    headline = online.open(path).locator("h1").inner_text()
    online.page.wait_for_load_state("networkidle")
    online.context.set_offline(True)

    assert headline == online.open(path).locator("h1").inner_text()
    assert "flex" == online.page.evaluate(STYLED)
    online.open("search.html?q=fire").locator(".hit").first.wait_for()
    assert shown == online.page.locator(".hit").count()


def test_a_page_that_is_not_kept_is_told_with_those_that_are(online: Online) -> None:
    path = online.first()
    title = online.page.title()
    online.context.set_offline(True)

    page = online.open("topics/index.html")
    page.locator("#lost").wait_for(state="visible")
    assert "topics/index.html" == page.locator("#lost a").inner_text()
    assert f"{online.address}topics/index.html" == page.evaluate("() => document.querySelector('#lost a').href")
    assert online.address + path == page.get_by_role("link", name=title).evaluate("(link) => link.href")


def test_with_everything_kept_any_page_opens_and_only_what_the_site_has_changed_is_fetched_again(online: Online) -> None:
    path = online.first()
    online.choose("all")
    every = [line.split("\t")[2] for file in (online.folder / "offline").glob("[!i]*.txt") for line in file.read_text("utf-8").splitlines()]
    assert sorted(every) == sorted(online.page.evaluate(KEPT))

    online.change(path, "</h1>", " (a correction)</h1>")
    fetched = online.open("offline.html").evaluate(FETCHED)
    assert [path] == [one.removeprefix(online.address) for one in fetched if one.endswith(".html")]

    online.context.set_offline(True)
    assert online.open(path).locator("h1").inner_text().endswith("(a correction)")
    for other in ("topics/index.html", *[one for one in every if one.startswith(("articles/", "people/"))][:3]):
        assert "flex" == online.open(other).evaluate(STYLED)
        assert other in online.page.url


def test_a_correction_is_seen_at_once_and_a_withdrawn_text_is_gone_from_the_device_after_any_visit(online: Online) -> None:
    path = online.first()
    online.change(path, "</h1>", " (a correction)</h1>")
    assert online.open(path).locator("h1").inner_text().endswith("(a correction)")
    online.page.wait_for_load_state("networkidle")

    (online.folder / path).unlink()
    relist(online.folder)
    online.later()
    online.open("about.html" if (online.folder / "about.html").is_file() else "topics/index.html")
    held = f"async () => (await caches.match('{online.address}{path}')) === undefined"
    online.page.wait_for_function(held)

    online.context.set_offline(True)
    online.open(path).locator("#lost").wait_for(state="visible")


def test_nothing_deletes_all_and_keeps_nothing_more(online: Online) -> None:
    path = online.first()
    online.choose("nothing")
    online.open(path).wait_for_load_state("networkidle")
    online.open("offline.html").locator("#said-nothing").wait_for(state="visible")

    assert [] == online.page.evaluate(KEPT)
    assert 0 == online.page.evaluate(CACHED)
    assert online.page.is_checked("[value=nothing]")


def test_what_was_read_longest_ago_goes_when_the_size_is_reached(online: Online) -> None:
    path = online.first()
    online.open("topics/index.html").wait_for_load_state("networkidle")
    online.open("offline.html").locator("#said-done").wait_for(state="visible")
    held = online.page.evaluate("async () => (await Keeping.all()).reduce((sum, one) => sum + one.bytes, 0)")
    online.page.evaluate("(limit) => Keeping.choose({mode: 'visited', limit})", (held - 1) / 1e6)
    left = online.page.evaluate(KEPT)

    assert path not in left
    assert {"topics/index.html", "offline.html", "theme/site.css"} <= set(left)


def test_a_device_without_room_is_told(online: Online) -> None:
    online.first()
    page = online.open("offline.html")
    page.locator("#said-done").wait_for(state="visible")
    page.evaluate("() => { Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError')); }")
    page.check("[value=all]")
    page.click("#keep button")

    page.locator("#said-quota").wait_for(state="visible")
    assert page.locator("#said-done").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_is_accessible(browser: Browser, published: str, scheme: str) -> None:
    axe = tools.checker("axe", AXE).read_text("utf-8")
    context = browser.new_context(color_scheme=scheme, bypass_csp=True, viewport={"width": 360, "height": 740})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{published}offline.html?from=articles/x.html")
    page.locator("#said-done").wait_for(state="visible")
    page.evaluate(axe)
    found = page.evaluate("() => axe.run()")
    context.close()

    assert [] == [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


def test_nothing_is_kept_of_a_site_that_is_read_from_a_disk(browser: Browser, published_site: tuple[Path, str]) -> None:
    context = browser.new_context()
    page, faults = context.new_page(), list[str]()
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{published_site[0].as_uri()}/offline.html")
    page.locator("#disk").wait_for(state="visible")

    assert page.locator("#keep").is_hidden()
    assert [] == [fault for fault in faults if re.search("worker|manifest|Keeping", fault, re.IGNORECASE) and "CORS" not in fault]
    context.close()
