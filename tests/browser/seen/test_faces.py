"""On a disk every page is shown in its own faces: they come after it, and it waits for them."""

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.seen import sample
from tests.browser.seen.looking import settle

KINDS = ("home", "article", "person", "story", "year", "article in Arabic")


def strange(page: Page) -> list[str]:
    """The faces of the machine in which characters of the page are drawn."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    body = devtools.send("DOM.querySelector", {"nodeId": root, "selector": "body"})["nodeId"]
    found = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": body})["fonts"]
    return [f"{face['familyName']} {face['glyphCount']}" for face in found if not face["isCustomFont"]]


def test_from_a_disk_every_page_is_in_its_own_faces(language: str, base: str, visit: Visit) -> None:
    found = {}
    for kind in KINDS:
        with visit(base) as (context, _):  # a new one each time: it has no face yet
            page = context.new_page()
            page.goto(base + sample.kinds()[kind])
            settle(page, kind)
            if faces := strange(page):
                found[kind] = faces

    assert {} == found
