"""Nothing jumps while a page is loading: its faces come late, and neither they nor a script move a line."""

import time

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Visit
from tests.browser.seen import sample
from tests.browser.seen.looking import at, settle

SHIFTS = """globalThis.shifts = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    shifts.push([entry.value, ...entry.sources.map(({node}) => (node?.parentElement ?? node)?.outerHTML.slice(0, 90))]);
  }
}).observe({type: "layout-shift", buffered: true});"""
"""Cumulative layout shift: https://web.dev/articles/cls."""

LATE = 0.3
"""Seconds after which a face is there: the page has long been painted in one that stands in for it."""


def late(route: Route) -> None:
    time.sleep(LATE)
    route.continue_()


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_on_a_page_whose_faces_come_late(width: int, language: str, base: str, visit: Visit) -> None:
    moved = {}
    for kind in ("home", "article", "article with links", "person", "story", "year"):
        with visit(base) as (context, _):  # a new one each time: it has no face yet
            context.add_init_script(SHIFTS)
            context.route("**/*.woff2", late)
            page = context.new_page()
            at(page, width)
            page.goto(base + sample.kinds()[kind], wait_until="load")
            settle(page, kind)
            page.wait_for_timeout(50)
            if found := page.evaluate("shifts"):
                moved[kind] = found

    assert {} == moved
