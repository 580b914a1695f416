"""What a reader can open, as a person with an assistive technology or with colours of their own meets it."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser import tools
from tests.browser.conftest import Visit
from tests.browser.reading.doing import DESKTOP, block, link
from tests.browser.reading.sample import path_of
from tests.browser.test_checkers import AXE, SETTLED

OPEN = {"card": ".card:popover-open", "menu": ".menu:popover-open", "keys": "dialog[open]", "resume": ".resume"}


@pytest.mark.parametrize("state", ["card", "menu", "keys", "resume"])
@pytest.mark.parametrize("colours", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_axe_finds_no_violation_in_what_opens(state: str, colours: dict[str, Any], disk: str, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    with visit(disk, reduced_motion="reduce", bypass_csp=True, **DESKTOP, **colours) as (context, _):
        page = context.new_page()
        show(page, disk, state)
        page.wait_for_function(SETTLED)
        page.evaluate(axe)
        found = page.evaluate(AXE)

    assert [] == found


def show(page: Page, base: str, state: str) -> None:
    """Bring about one of the states that a reader can bring about."""
    page.goto(base + path_of("long" if state == "resume" else "start"))
    if state == "card":
        link(page, "The lamp").hover()
    elif state == "menu":
        block(page, "a bell.").locator(".anchor").press("Enter")
    elif state == "keys":
        page.keyboard.press("?")
    else:
        page.locator(".body > p").nth(80).evaluate("block => block.scrollIntoView()")
        page.wait_for_timeout(300)
        page.goto(base + path_of("start"))
        page.goto(base + path_of("long"))
    page.locator(OPEN[state]).wait_for()
