"""Without JavaScript the site is whole: links alone lead from the home page to every article, and what a page holds it shows."""

from collections import deque
from pathlib import Path

from tests.browser.conftest import Visit
from tests.browser.pages import Site
from tests.browser.seen import sample
from tests.browser.seen.looking import at

HIDDEN = """() => [...document.body.querySelectorAll("main *, .foot *")].filter(element =>
    element.childElementCount === 0 && element.textContent.trim()
    && !element.closest("button, .filter, details:not([open]), svg, .aside, .paper, script, noscript, option")
    && !element.checkVisibility({opacityProperty: true, visibilityProperty: true})).map(element => element.outerHTML.slice(0, 120))"""
"""Words that no reader without script can come to see; what is folded opens without one, controls of scripts are no words,
and some words are for paper."""



def test_links_alone_lead_from_the_home_page_to_every_page(english: Path) -> None:
    site = Site(english, english / "permalinks.csv")
    waiting, seen = deque(["index.html"]), {"index.html"}
    while waiting:
        path = waiting.popleft()
        targets = (site.target(path, address) for element, address in site.pages[path].links if element == "a")
        found = {target[0] for target in targets if target and target[0] in site.pages} - seen
        seen |= found
        waiting.extend(sorted(found))

    former = {*sample.MOVED, *sample.GONE, *sample.SEVERAL, "404.html", "offline.html"}  # to the last a published site links
    assert set() == site.pages.keys() - seen - former


def test_no_word_of_any_kind_of_page_is_hidden_without_a_script(english: Path, visit: Visit) -> None:
    hidden = {}
    with visit(f"{english.as_uri()}/", reduced_motion="reduce", java_script_enabled=False) as (context, watch):
        page = context.new_page()
        at(page, 1280)
        for kind, path in sample.kinds().items():
            if kind != "moved":
                page.goto(f"{english.as_uri()}/{path}", wait_until="load")
                if found := page.evaluate(HIDDEN):
                    hidden[kind] = found[:5]
                assert page.locator("h1").count() == 1 or kind in hidden, kind

    assert {} == hidden
    assert [] == watch.faults
