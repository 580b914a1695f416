"""Nothing jumps while a page is loading: its faces come late, and neither they nor a script move a line."""

import pytest
from playwright.sync_api import Page, Route

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

PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length"


def open_late(page: Page, address: str) -> None:
    """Open a page whose faces come once it has been painted in those that stand in for them."""
    held: list[Route] = []

    def hold(route: Route) -> None:  # Playwright looks at its parameters
        held.append(route)

    page.route("**/*.woff2", hold)
    page.goto(address, wait_until="commit")
    page.wait_for_function(PAINTED)
    assert held, address
    for route in held:
        route.continue_()
    page.unroute_all()
    page.wait_for_load_state("load")


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_on_a_page_whose_faces_come_late(width: int, language: str, base: str, visit: Visit) -> None:
    moved = {}
    for kind in ("home", "article", "article with links", "person", "story", "year"):
        with visit(base) as (context, _):  # a new one each time: it has no face yet
            context.add_init_script(SHIFTS)
            page = context.new_page()
            at(page, width)
            open_late(page, base + sample.kinds()[kind])
            settle(page, kind)
            page.wait_for_timeout(50)
            if found := page.evaluate("shifts"):
                moved[kind] = found

    assert {} == moved
