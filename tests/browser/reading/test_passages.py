"""The mark at a passage: its link, its quotation, its citation; and the cite box."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reading.doing import DESKTOP, PHONE, block, choose
from tests.browser.reading.sample import ALIKE, path_of

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"


def test_the_link_of_a_paragraph_leads_back_to_it(address: str, page: Page) -> None:
    copied = choose(page, "a lamp.", "Copy link")
    page.goto("about:blank")
    page.goto(copied)
    lit = page.locator(":target")

    assert copied.startswith(f"{address}{path_of('start')}#p") and ":~:text=One%20of%20the%20divers" in copied
    assert f"{ALIKE} a lamp." in lit.inner_text()
    assert 0 <= lit.bounding_box()["y"] < 800  # type: ignore[index]


def test_words_that_stand_above_are_made_longer_until_they_stand_nowhere_above(page: Page) -> None:
    first, second = (choose(page, words, "Copy link").partition(":~:text=")[2] for words in ("a bell.", "a lamp."))

    assert ("One%20of%20the%20divers%20said", "One%20of%20the%20divers%20said%20that%20they%20had%20found%20a%20lamp") == (first, second)


def test_a_paragraph_is_quoted_with_its_citation_and_its_address(address: str, page: Page) -> None:
    words, cited = choose(page, "a bell.", "Copy quotation").split("\n")

    assert f"“{ALIKE} a bell.”" == words
    assert cited.startswith("“Petra Lindqvist asks who paid for the lamp.” The Kessel Echo, 4 May 2012.")
    assert cited.split()[-1].startswith(f"{address}{path_of('start')}#p") and ":~:" not in cited
    assert cited == choose(page, "a bell.", "Copy citation")


@pytest.mark.parametrize(("style", "start"), [
    ("APA", "Petra Lindqvist asks who paid for the lamp. (2012, May 4). The Kessel Echo. "),
    ("Chicago", "The Kessel Echo. “Petra Lindqvist asks who paid for the lamp.” May 4, 2012. "),
    ("MLA", "“Petra Lindqvist asks who paid for the lamp.” The Kessel Echo, 4 May 2012. "),
    ("Harvard", "The Kessel Echo (2012) ‘Petra Lindqvist asks who paid for the lamp’, 4 May. ")])
def test_a_paragraph_is_cited_in_every_style_with_its_address(page: Page, style: str, start: str) -> None:
    cited = choose(page, "a bell.", f"Copy citation, {style}")

    assert start == cited[:len(start)]
    assert cited.endswith(" " + choose(page, "a bell.", "Copy link").partition(":~:")[0])


def test_the_address_of_the_article_in_a_citation_becomes_that_of_the_paragraph(address: str, page: Page) -> None:
    own = f"{address}{path_of('start')}"
    page.evaluate("own => { document.querySelector('.cite details .citation').textContent = `The Lamp. ${own}. Seen.`; }", own)

    assert f"The Lamp. {choose(page, 'a bell.', 'Copy link').partition(':~:')[0]}. Seen." == choose(page, "a bell.", "Copy citation, APA")


def test_a_menu_says_what_was_copied_and_escape_leads_back_to_the_mark(page: Page) -> None:
    choose(page, "a bell.", "Copy link")
    said = page.locator(".menu [role=status]").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(".menu")).to_have_count(0)

    assert "Link copied" == said
    assert page.evaluate("document.activeElement.className") == "anchor"


def test_a_mark_that_is_pressed_again_closes_its_menu(page: Page) -> None:
    block(page, "a bell.").hover()
    mark = block(page, "a bell.").locator(".anchor")
    mark.click()
    expect(page.locator(".menu")).to_be_visible()
    mark.click()
    expect(page.locator(".menu")).to_have_count(0)


def test_a_menu_that_stood_elsewhere_opens_where_the_reader_is(page: Page) -> None:
    """The one before it stood at the head: its buttons are not scrolled to once more."""
    opened = []
    for at in (0, -1):
        mark = page.locator(".body .anchor").nth(at)
        mark.evaluate("mark => { scrollTo(0, mark.getBoundingClientRect().top + scrollY - 12); mark.click(); }")
        expect(page.locator(".menu:focus-within")).to_be_visible()
        opened.append(mark.evaluate("mark => [Math.round(mark.getBoundingClientRect().top), innerHeight > "
                                    "document.querySelector('.menu').getBoundingClientRect().bottom]"))
        page.keyboard.press("Escape")

    assert [12, True] == opened[-1]


def test_where_there_is_no_clipboard_a_field_is_copied_as_a_reader_would(address: str, visit: Visit) -> None:
    with visit(address, **DESKTOP) as (context, watch):
        context.add_init_script(NO_CLIPBOARD)
        page = context.new_page()
        page.goto(address + path_of("start"))
        block(page, "a bell.").locator(".anchor").focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Copy link").press("Enter")
        expect(page.locator(".menu [role=status]")).to_have_text("Link copied")
        assert page.evaluate("document.activeElement.textContent") == "Copy link"

    assert [] == watch.faults


def test_where_nothing_can_be_copied_the_words_are_selected_to_be_copied(address: str, visit: Visit) -> None:
    with visit(address, **DESKTOP) as (context, watch):
        context.add_init_script(NO_CLIPBOARD + "document.execCommand = () => false;")
        page = context.new_page()
        page.goto(address + path_of("start"))
        block(page, "a bell.").locator(".anchor").focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Copy link").press("Enter")
        expect(page.locator(".menu [role=status]")).to_have_text("Press Ctrl and C to copy what is selected")
        chosen = page.evaluate("(field => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)")

    assert f"{address}{path_of('start')}#p" in chosen
    assert [] == watch.faults


def test_a_finger_copies_the_link_of_a_paragraph(disk: str, visit: Visit) -> None:
    with visit(disk, **PHONE) as (context, watch):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(disk + path_of("start"))
        block(page, "a bell.").locator(".anchor").tap()
        page.get_by_role("button", name="Copy link").tap()
        expect(page.locator(".menu [role=status]")).to_have_text("Link copied")
        box = page.locator(".menu").bounding_box()

    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert [] == watch.faults


@pytest.mark.parametrize(("button", "start"), [("Copy the citation", "“Petra Lindqvist asks"), ("Copy BibTeX", "@article{")])
def test_the_cite_box_copies(button: str, start: str, page: Page) -> None:
    for summary in page.locator(".cite summary").all():
        summary.click()
    page.get_by_role("button", name=button).press("Enter")
    expect(page.locator(".cite [role=status]", has_text="Copied")).to_have_count(1)

    assert page.evaluate("navigator.clipboard.readText()").startswith(start)


def test_on_a_telephone_the_mark_of_a_paragraph_takes_no_room_and_so_falls_on_no_line_alone(address: str, visit: Visit) -> None:
    with visit(address, **PHONE) as (context, _):
        page = context.new_page()
        page.goto(address + path_of("start"))
        room = page.locator(".anchor").first.evaluate("mark => mark.offsetWidth + parseFloat(getComputedStyle(mark).marginInlineEnd)")

    assert 0 == room
