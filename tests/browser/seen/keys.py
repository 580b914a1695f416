"""A reader who has only a keyboard: Tab and Enter, and at each step the look whether the focus can be seen."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

MOST = 250
"""Presses of Tab after which somebody gives up."""

FOCUS = """wanted => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = [...element.getClientRects()].find(({width, height}) => width && height);
  const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const faults = [
    [!element.matches(":focus-visible"), "is not drawn as focused"],
    [style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2, "has no ring"],
    [!box || box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth, "is out of sight"],
    [hit && !element.contains(hit) && !hit.contains(element), "is covered"],
  ].filter(([fault]) => fault).map(([, words]) => words);
  return {there: element.matches(wanted), body: element === document.body, name: element.outerHTML.slice(0, 120), faults};
}"""
"""Where the focus is, and what keeps it from being seen (WCAG 2.2, 2.4.7 and 2.4.11)."""


class Reader:
    """Somebody at the keyboard of one page, who remembers wherever the focus could not be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.unseen: list[str] = []

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def tab_to(self, wanted: str) -> int:
        """Press Tab until the focus is on what a selector says; gives the number of presses."""
        for presses in range(1, MOST):
            self.press("Tab")
            found = self.page.evaluate(FOCUS, wanted)
            if not found["body"]:
                self.unseen += [f"{found['name']} {fault}" for fault in found["faults"]]
            if found["there"]:
                return presses
        raise AssertionError(f"{MOST} presses of Tab do not lead to {wanted} on {self.page.url}")

    @contextmanager
    def leaves(self) -> Iterator[None]:
        """What is done here opens another page."""
        with self.page.expect_navigation(wait_until="load"):
            yield

    def follow(self, wanted: str) -> str:
        """Tab to a link and press Enter; gives the heading of the page that opens."""
        self.tab_to(wanted)
        with self.leaves():
            self.press("Enter")
        return self.page.locator("h1").first.inner_text()
