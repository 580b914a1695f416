"""The main tasks of a reader, each done with a keyboard alone; the focus is seen wherever it goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.seen import sample
from tests.browser.seen.keys import Reader
from tests.views import told


@pytest.fixture
def base(english: Path) -> str:
    return f"{english.as_uri()}/"


@pytest.fixture
def reader(base: str, visit: Visit) -> Iterator[Reader]:
    """At the home page, of which the browser must have nothing to complain in the end, nor the reader of a lost focus."""
    with visit(base, viewport={"width": 1280, "height": 800}, reduced_motion="reduce") as (context, watch):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{base}index.html")
        made = Reader(page)
        yield made
    assert [] == watch.faults
    assert [] == made.unseen


def test_an_article_is_found_by_a_search_from_the_home_page(reader: Reader) -> None:
    reader.follow("nav.words a[href$='search.html']")
    if not reader.page.evaluate("document.activeElement.id === 'q'"):
        reader.tab_to("#q")
    reader.type("mutineer")
    reader.press("Enter")
    reader.page.locator("#results .hit").first.wait_for()
    opened = reader.follow("#results .hit h2 a")

    assert "Nine lost on the sound" == opened


def test_a_name_in_an_article_leads_to_its_page_and_on_to_another_article(base: str, reader: Reader) -> None:
    reader.page.goto(base + sample.kinds()["article"])
    person = reader.follow(".body a[href$='people/ines-calloway.html']")
    first = reader.page.url
    reader.follow(f"main a[href*='articles/']:not([href*='{told.ECHO.id}'])")

    assert ("Ines Calloway", f"{base}people/ines-calloway.html") == (person, first.partition("#")[0])
    assert reader.page.url.startswith(f"{base}articles/")
    assert "Ines Calloway" in reader.page.locator("main").inner_text()


def test_the_calendar_leads_to_an_article_of_a_month(base: str, reader: Reader) -> None:
    reader.follow(".spine a[href$='2001/index.html']")
    reader.follow("main a[href$='/04.html'], main a[href='04.html']")
    at = reader.page.url
    opened = reader.follow("main a[href*='articles/']")

    assert f"{base}2001/04.html" == at
    assert opened in {article.headline for article in sample.ropes() if article.published and "2001-04" in article.published.edtf}


def test_the_link_and_the_citation_of_a_paragraph_are_copied(base: str, reader: Reader) -> None:
    article = base + sample.kinds()["article with links"]
    reader.page.goto(article)
    reader.tab_to(".anchor")
    copied = []
    for choice in ("Copy link", "Copy citation"):
        reader.press("Enter")
        menu = reader.page.locator(".menu")
        expect(menu).to_be_visible()
        expect(menu.get_by_role("button").first).to_be_focused()
        reader.press(*["Tab"] * menu.get_by_role("button").all_inner_texts().index(choice), "Enter")
        expect(menu.locator("[role=status]")).not_to_be_empty()
        copied.append(reader.page.evaluate("navigator.clipboard.readText()"))
        reader.press("Escape")
        expect(menu).to_have_count(0)

    assert copied[0].startswith(f"{article}#p")
    assert copied[1].startswith("“Petra Lindqvist asks who paid for the lamp.”")


def test_a_menu_that_the_focus_leaves_covers_nothing(base: str, reader: Reader) -> None:
    reader.page.goto(base + sample.kinds()["article with links"])
    reader.tab_to(".anchor")
    reader.press("Enter")
    expect(reader.page.locator(".menu button").first).to_be_focused()
    reader.tab_to(".body p:nth-of-type(2) a")

    expect(reader.page.locator(".menu")).to_have_count(0)


def test_a_long_list_is_filtered_and_an_entry_opened(base: str, reader: Reader) -> None:
    reader.follow("nav.words a[href$='people/index.html']")
    reader.tab_to(".filter input")
    reader.type("frida wick")
    opened = reader.follow("main .names a")

    assert "Frida Wickmar" == opened


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_colours_are_changed(key: str, reader: Reader) -> None:
    reader.tab_to(".colours")
    seen = []
    for _ in range(3):
        reader.press(key)
        seen.append(reader.page.evaluate("document.documentElement.dataset.colours ?? null"))

    assert ["light", "dark"] == seen[:2] and seen[2] not in ("light", "dark")


def test_the_first_key_leads_past_the_masthead_to_the_text(base: str, reader: Reader) -> None:
    reader.page.goto(base + sample.kinds()["article"])
    presses = reader.tab_to(".skip")
    reader.press("Enter")
    reader.press("Tab")

    assert 1 == presses
    assert reader.page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert reader.page.evaluate("document.activeElement !== document.querySelector('main')")
