"""Opening a page of each kind and waiting until it is what a reader sees."""

import datetime as dt
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.seen import sample

TODAY = dt.datetime.fromisoformat("2031-04-29T12:00:00")
"""The reader's day: one on which the invented archive has articles."""

SETTLED = "() => document.fonts.status === 'loaded' && document.getAnimations().every(animation => animation.playState !== 'running')"


def each_kind(page: Page, base: str, language: str = "en") -> Iterator[str]:
    """The kinds of page, each once it is open; without the one that leads elsewhere at once."""
    page.clock.set_fixed_time(TODAY)
    for kind, path in sample.kinds(language).items():
        if kind != "moved":
            page.goto(base + path, wait_until="load")
            settle(page, kind)
            if kind == "home":
                page.locator(".today .row").first.wait_for()
            yield kind


def settle(page: Page, kind: str) -> None:
    """Wait for what a script adds."""
    if kind in ("search with results", "narrowed search"):
        page.locator("#results .hit").first.wait_for()
        page.locator("#facets details").first.wait_for(state="attached")
    elif kind == "search with none":
        page.locator("#results .none").wait_for()
    page.wait_for_function(SETTLED)


def at(page: Page, width: int, height: int = 900) -> None:
    """Make the window so wide."""
    page.set_viewport_size({"width": width, "height": height})
