"""Notes of an article: in the margin beside a wide text, in the text of a narrow one, at its foot on paper; by links alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.views import hard, render, sample

WIDTHS = (1440, 1024)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Page:
    folder = tmp_path_factory.mktemp("notes")
    render.write(sample.catalogue((hard.noted(),)), folder)
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    (path,) = Path(folder, "articles").glob("notes-on-*.html")
    opened.goto(path.as_uri())
    return opened


def edges(page: Page, what: str) -> list[dict[str, float]]:
    """The boxes of elements."""
    return [box for one in page.locator(what).all() if (box := one.bounding_box())]  # type: ignore[misc]


@pytest.mark.parametrize("width", WIDTHS)
def test_beside_a_wide_text_notes_stand_in_the_margin_above_the_slip(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="screen")
    text, slip = edges(page, ".body > p")[0], edges(page, ".slip")[0]
    notes = edges(page, "[role=doc-footnote]")

    assert 3 == len(notes)
    assert all(text["x"] + text["width"] < note["x"] and note["x"] + note["width"] <= width for note in notes)
    assert all(one["y"] + one["height"] <= other["y"] for one, other in zip(notes, [*notes[1:], slip], strict=True))


def test_in_a_narrow_text_a_note_stands_behind_its_paragraph(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(media="screen")
    first, second, _ = edges(page, ".body > p")

    assert first["y"] + first["height"] <= edges(page, "[role=doc-footnote]")[0]["y"] < second["y"]


def test_on_paper_notes_stand_at_the_foot_of_the_text(page: Page) -> None:
    page.set_viewport_size({"width": 642, "height": 971})
    page.emulate_media(media="print")
    last = edges(page, ".body > p")[-1]

    assert all(last["y"] + last["height"] <= note["y"] for note in edges(page, "[role=doc-footnote]"))


def test_a_mark_leads_to_its_note_and_the_note_s_number_back_without_a_script(page: Page) -> None:
    page.emulate_media(media="screen")
    page.get_by_role("link", name="2", exact=True).first.click()
    there = page.locator(":target").inner_text()
    page.locator(":target").get_by_role("link").click()

    assert "2 The Board was dissolved a year later. Its papers burned." == " ".join(there.split())
    assert "doc-noteref" == page.locator(":target").get_attribute("role")
