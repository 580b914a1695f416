"""What an article is on paper: headline, slip, text, citation, and on its last lines the address and the digest; nothing to press."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.reading.sample import articles, path_of

PAPER: dict[str, Any] = {"viewport": {"width": 642, "height": 971}}
"""An A4 page within margins of 20 mm, in CSS pixels."""

TO_PRESS = ("Stories", "Names", "Search", "Colours", "Keys", "Skip to", "As a file", "Copy", "BibTeX", "How we know", "Why ", "Related",
            "Follow a name", "ago", "¶", "↗")
POINTS_PER_MM = 72 / 25.4


@pytest.fixture(scope="module")
def opened(browser: Browser, folder: Any) -> Iterator[Page]:
    """A page of a reader who has chosen the dark."""
    context = browser.new_context(**PAPER)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/index.html")
    page.evaluate("localStorage.setItem('colours', 'dark')")
    page.emulate_media(media="print")
    yield page
    context.close()


def at(opened: Page, folder: Any, which: str) -> Page:
    opened.goto(f"{folder.as_uri()}/{path_of(which)}")
    return opened


def printed(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))


def test_a_printed_article_has_its_slip_its_words_and_last_its_address_and_digest(opened: Page, folder: Any) -> None:
    article = articles()["start"]
    sheets = [" ".join(sheet.extract_text().split()) for sheet in printed(at(opened, folder, "start")).pages]
    text, digest = " ".join(sheets), article.original.sha256

    for words in (article.headline, f"Accession slip {article.id}", "The Kessel Echo", "4 May 2012", "Oswin Hale disagreed", "Cite this"):
        assert words in text
    assert 1 == text.count(digest)
    last = sheets[-1].replace(" ", "")
    assert re.search(rf"{re.escape(path_of('start'))}SHA-256{digest}(?:\d/\d)?$", last)


def test_nothing_that_is_pressed_or_grows_old_is_printed(opened: Page, folder: Any) -> None:
    text = " ".join(sheet.extract_text() for sheet in printed(at(opened, folder, "start")).pages)

    assert [] == [words for words in TO_PRESS if re.search(rf"(?<!\w){re.escape(words)}", text)]


def test_the_slip_takes_a_few_lines_and_neither_it_nor_the_citation_is_filled(opened: Page, folder: Any) -> None:
    page = at(opened, folder, "start")
    box = page.locator(".slip").bounding_box()

    assert box and box["height"] < 80
    assert {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"} >= {
        page.locator(what).evaluate("box => getComputedStyle(box).backgroundColor") for what in (".slip", ".cite", "body")}


def test_paper_is_white_and_its_ink_dark_whatever_the_reader_has_chosen(opened: Page, folder: Any) -> None:
    page = at(opened, folder, "start")
    style = "[document.documentElement.dataset.colours, getComputedStyle(document.body).color]"

    assert ["dark", "rgb(27, 24, 21)"] == page.evaluate(style)


@pytest.mark.parametrize(("which", "columns"), [("long", "2"), ("start", "auto"), ("between", "auto")])
def test_more_than_500_words_are_set_in_two_columns(which: str, columns: str, opened: Page, folder: Any) -> None:
    page = at(opened, folder, which)

    assert (len(articles()[which].text.split()) > 500) == (columns == "2")
    assert columns == page.locator("#article").evaluate("text => getComputedStyle(text).columnCount")


def test_margins_are_20_mm_and_text_is_10_and_a_half_points(opened: Page, folder: Any) -> None:
    page = at(opened, folder, "between")
    found: list[tuple[float, float]] = []
    sheet = printed(page).pages[0]
    sheet.extract_text(visitor_text=lambda text, cm, tm, *_: found.append((tm[4] * cm[0] + cm[4], 0)) if text.strip() else None)

    assert 20 * POINTS_PER_MM == pytest.approx(min(left for left, _ in found), abs=1.5)
    assert "14px" == page.locator(".body").evaluate("text => getComputedStyle(text).fontSize")


def test_a_printed_search_is_what_was_asked_and_what_was_found(opened: Page, folder: Any) -> None:
    opened.goto(f"{folder.as_uri()}/search.html?q=lamp")
    opened.locator("#results .hit").first.wait_for()

    assert opened.locator("#q").is_visible()
    assert [] == [seen for seen in (".search button", ".tools", "#facets", "#browse") if opened.locator(seen).first.is_visible()]


def test_every_day_of_a_printed_year_can_be_read(opened: Page, folder: Any) -> None:
    opened.goto(f"{folder.as_uri()}/2012/index.html")
    opened.locator(".sheet td:has(a)").first.evaluate("day => { day.className = 's4'; }")
    colours = opened.locator(".sheet td a").evaluate_all("days => days.map(day => getComputedStyle(day).color)")

    assert {"rgb(27, 24, 21)"} == set(colours)
