"""This machine's Chromium, as the browser tests have it."""

from tests.browser.conftest import browser

__all__ = ["browser"]
