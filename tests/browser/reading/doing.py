"""What a reader does in an article, and what is then there."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def link(page: Page, words: str) -> Locator:
    """A link that has a card."""
    return page.locator("a[data-card]", has_text=words).first


def card(page: Page) -> Locator:
    """The card, wherever it stands."""
    return page.locator("[role=tooltip]")


def block(page: Page, words: str) -> Locator:
    """The paragraph with these words."""
    return page.locator(".body > p", has_text=words).first


def choose(page: Page, words: str, choice: str) -> str:
    """Press the mark of a paragraph and one of the buttons, by the keyboard; gives what was copied."""
    page.keyboard.press("Escape")
    expect(page.locator(".menu")).to_have_count(0)
    block(page, words).locator(".anchor").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=choice, exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".menu [role=status]")).not_to_be_empty()
    return str(page.evaluate("navigator.clipboard.readText()"))
