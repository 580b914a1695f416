"""Sixty invented articles and a copy of one, searched in a browser, from the disk and from the web."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator import catalogue
from generator.authority import Authority
from generator.model import Article
from generator.permalinks import Ledger
from tests.browser.conftest import Visit
from tests.views import render, sample, signed

KEEPERS = ("the keeper", "a mason", "two pilots", "the harbour board", "an apprentice", "the widow Orrin")
TEXT = "\n\n".join(f"The lamp of Thornwick light number {n} was lit again by {who} after {n + 2} winters, and ships of all flags saw it."
                   for n, who in enumerate(KEEPERS, 1))
STATUS = "() => document.getElementById('status').textContent"
COUNTED = "() => document.querySelector('#results[aria-busy=false]')"


def article(headline: str, text: str, published: str | None, publication: str | None) -> Article:
    return sample.article(headline, text, published=published, publication=publication, bylines=(), tags=(), language="en")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("a searched") / "archive #1"
    first = article("The light at Thornwick", TEXT, "2012-05-02", "Kessel Mercury")
    again = article("Lamp lit again", TEXT, "2012-05-03", "The Brimsey Gazette")
    trap = article('=HYPERLINK("x") <img src=x>', "An undated trap of a beacon in the harbuor.", None, None)
    archive = catalogue.build((*signed.articles(), first, replace(again, id="zzzzzzzzzz"), trap), Authority(), Ledger(()))
    assert archive.copies
    render.write(archive, made)
    return made


@pytest.fixture
def page(address: str, visit: Visit) -> Iterator[Page]:
    """The page of a browser that must have nothing to complain of in the end."""
    with visit(address, viewport={"width": 1280, "height": 900}, accept_downloads=True) as (context, watch):
        yield context.new_page()
        assert [] == watch.faults


def go(page: Page, address: str, query: str) -> str:
    """Open a search; gives what the page says of it."""
    page.goto(f"{address}search.html{query}")
    return settled(page)


def settled(page: Page) -> str:
    if "?" in page.url:
        page.wait_for_function(STATUS)
    page.wait_for_function(COUNTED)
    page.wait_for_timeout(250)
    return page.inner_text("#status")


def count(page: Page) -> int:
    said = page.inner_text("#status")
    return int(said.split()[0]) if said[0].isdigit() else 0


def titles(page: Page) -> list[str]:
    return [link.inner_text() for link in page.locator("#results h2 a").all()]
