"""Link cards: with the pointer and with the keyboard, never with a finger."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.reading.doing import DESKTOP, PHONE, card, link
from tests.browser.reading.sample import path_of

TIMED = """() => {
  document.addEventListener("pointerover", event => { if (event.target.closest("[data-card]")) window.met ??= performance.now(); });
  document.addEventListener("toggle", () => { window.opened ??= performance.now(); }, true);
}"""


def lines(shown: Locator) -> list[str]:
    return [line for line in shown.inner_text().split("\n") if line]


def test_a_link_that_is_pointed_at_tells_what_is_behind_it(page: Page) -> None:
    link(page, "Petra Lindqvist").hover()
    expect(card(page)).to_be_visible()

    assert ["Person", "Petra Lindqvist", "harbour master", "3 articles · first 2 May 2012 · last 1 July 2012"] == lines(card(page))
    assert "link-card" == link(page, "Petra Lindqvist").get_attribute("aria-describedby")


def test_a_link_to_an_article_tells_its_paper_its_headline_how_it_begins_and_its_day(page: Page) -> None:
    link(page, "The lamp").hover()
    expect(card(page)).to_be_visible()
    paper, headline, words, day = lines(card(page))

    assert ("The Kessel Echo", "Lamp of Thornwick is lit again", "2 May 2012") == (paper, headline, day)
    assert words.startswith("Petra Lindqvist said in Port Kessel that the well-known lamp, R&D and all")


def test_a_card_waits_stays_while_the_pointer_is_on_it_and_goes_when_it_leaves(page: Page) -> None:
    page.evaluate(TIMED)
    link(page, "Port Kessel").hover()
    expect(card(page)).to_be_visible()
    assert 400 <= page.evaluate("window.opened - window.met")
    card(page).hover()
    page.wait_for_timeout(700)
    assert card(page).is_visible()
    page.mouse.move(5, 700)
    expect(card(page)).to_be_hidden()


def test_escape_dismisses_a_card_until_the_pointer_comes_back(page: Page) -> None:
    link(page, "The lamp").hover(position={"x": 5, "y": 5})
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    link(page, "The lamp").locator("em").hover()
    page.wait_for_timeout(700)
    assert not card(page).is_visible()
    assert link(page, "The lamp").get_attribute("aria-describedby") is None
    page.mouse.move(5, 700)
    link(page, "The lamp").hover()
    expect(card(page)).to_be_visible()


def test_the_keyboard_brings_a_card_and_takes_it_away(page: Page) -> None:
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # the newspaper
    page.keyboard.press("Tab")
    expect(card(page)).to_be_visible()
    assert "Lamp of Thornwick" in card(page).inner_text()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "The lamp"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(card(page)).to_be_hidden()


def test_no_card_is_fetched_before_a_reader_points_at_a_link(address: str, visit: Visit) -> None:
    with visit(address, **DESKTOP) as (context, _):
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
        page.goto(address + path_of("start"))
        page.wait_for_timeout(300)
        before = [path for path in asked if path.startswith("cards/") or path == "theme/js/card.js"]
        link(page, "Port Kessel").hover()
        expect(card(page)).to_be_visible()

    assert ([], {"theme/js/card.js", "theme/js/beside.js", "cards/0.js"}) == (before, set(asked) & {
        "theme/js/card.js", "theme/js/beside.js", "cards/0.js"})


def test_a_finger_gets_the_page_and_no_card(disk: str, visit: Visit) -> None:
    with visit(disk, **PHONE) as (context, watch):
        page = context.new_page()
        page.goto(disk + path_of("start"))
        link(page, "Port Kessel").dispatch_event("pointerover", {"pointerType": "touch", "bubbles": True})
        page.wait_for_timeout(700)
        shown = card(page).count() and card(page).is_visible()
        link(page, "Port Kessel").tap()
        page.wait_for_url("**/places/port-kessel.html")

    assert not shown and [] == watch.faults


def test_dotted_underlines_mark_the_links_that_have_a_card_and_nothing_else(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    dotted = page.evaluate("""() => [...document.querySelectorAll("*")]
      .filter(one => getComputedStyle(one).textDecorationStyle === "dotted" && getComputedStyle(one).textDecorationLine !== "none")
      .map(one => one.matches("a[data-card]"))""")

    assert len(dotted) == page.locator("a[data-card]").count() and all(dotted)
