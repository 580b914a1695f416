"""What a reader can do in an article, with the pointer, the keyboard and a finger, from the disk and from the web."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import tools
from tests.browser.conftest import Visit
from tests.browser.readable import ALIKE, archive, path_of
from tests.browser.server import serving
from tests.browser.test_checkers import AXE, SETTLED
from tests.views import render

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
TIMED = """() => {
  document.addEventListener("pointerover", event => { if (event.target.closest("[data-card]")) window.met ??= performance.now(); });
  document.addEventListener("toggle", () => { window.opened ??= performance.now(); }, true);
}"""
HIT = "main mark.current"
OPEN = {"card": ".card:popover-open", "menu": ".menu:popover-open", "keys": "dialog[open]", "resume": ".resume"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("to read") / "archive #1"
    render.write(archive(), made)
    return made


@pytest.fixture(params=["disk", "web"])
def address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if request.param == "disk":
        yield f"{folder.as_uri()}/"
        return
    with serving(folder) as served:
        yield served


@pytest.fixture
def disk(folder: Path) -> str:
    return f"{folder.as_uri()}/"


@pytest.fixture
def page(address: str, visit: Visit) -> Iterator[Page]:
    """An article in a browser that must have nothing to complain of in the end."""
    with visit(address, **DESKTOP) as (context, watch):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened = context.new_page()
        opened.goto(address + path_of("start"))
        yield opened
        assert [] == watch.faults


def link(page: Page, words: str) -> Any:
    return page.locator("a[data-card]", has_text=words).first


def card(page: Page) -> Any:
    return page.locator("[role=tooltip]")


def lines(shown: Any) -> list[str]:
    return [line for line in shown.inner_text().split("\n") if line]


def block(page: Page, words: str) -> Any:
    return page.locator(".body > p", has_text=words).first


def choose(page: Page, words: str, choice: str) -> str:
    """Press the mark of a paragraph and one of the buttons, by the keyboard; gives what was copied."""
    page.keyboard.press("Escape")
    expect(page.locator(".menu")).to_have_count(0)
    block(page, words).locator(".anchor").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=choice).focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('.menu [role=status]').textContent")
    return str(page.evaluate("navigator.clipboard.readText()"))


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


def test_a_menu_says_what_was_copied_and_escape_leads_back_to_the_mark(page: Page) -> None:
    choose(page, "a bell.", "Copy link")
    said = page.locator(".menu [role=status]").inner_text()
    page.keyboard.press("Escape")
    page.wait_for_function("!document.querySelector('.menu')")

    assert "Link copied" == said
    assert page.evaluate("document.activeElement.className") == "anchor"


def test_a_mark_that_is_pressed_again_closes_its_menu(page: Page) -> None:
    block(page, "a bell.").hover()
    mark = block(page, "a bell.").locator(".anchor")
    mark.click()
    expect(page.locator(".menu")).to_be_visible()
    mark.click()
    expect(page.locator(".menu")).to_have_count(0)


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
    page.locator(".cite summary").click()
    page.get_by_role("button", name=button).press("Enter")
    expect(page.locator(".cite [role=status]", has_text="Copied")).to_have_count(1)

    assert page.evaluate("navigator.clipboard.readText()").startswith(start)


def test_keys_walk_through_the_paragraphs(page: Page) -> None:
    where = []
    for key in "jjjk":
        page.keyboard.press(key)
        page.wait_for_timeout(150)
        where.append(page.evaluate("document.activeElement.parentElement.textContent.slice(0, 9)"))

    assert ["The lamp↗", "Petra Lin", "What is l", "Petra Lin"] == where
    page.keyboard.press("Enter")
    expect(page.locator(".menu")).to_be_visible()


def test_keys_walk_through_the_entries_of_a_list(address: str, page: Page) -> None:
    page.goto(f"{address}people/index.html")
    page.keyboard.press("j")
    page.wait_for_function("document.activeElement.tagName === 'A'")
    page.keyboard.press("j")
    page.wait_for_function("document.activeElement.textContent === 'Petra Lindqvist'")


def test_capital_letters_lead_on_and_back_in_time(address: str, page: Page) -> None:
    page.keyboard.press("J")
    page.wait_for_url(address + path_of("between"))
    page.keyboard.press("K")
    page.wait_for_url(address + path_of("start"))


def test_the_list_of_keys_names_those_that_act_on_the_page_and_gives_the_focus_back(address: str, page: Page) -> None:
    page.locator(".by a, .notice a").first.focus()
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()
    listed = page.locator("dialog kbd").all_inner_texts()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()

    assert ["/", "j", "k", "J", "K", "?", "Esc"] == listed
    assert page.evaluate("document.activeElement.textContent") == "The Kessel Echo"
    page.goto(f"{address}{path_of('start')}?hl=divers")
    page.locator(".found").wait_for()
    page.keyboard.press("?")
    assert ["/", "j", "k", "n", "p", "J", "K", "?", "Esc"] == page.locator("dialog kbd").all_inner_texts()


def test_keys_step_from_hit_to_hit(address: str, page: Page) -> None:
    page.goto(f"{address}{path_of('start')}?hl=divers")
    page.locator(HIT).wait_for()
    page.keyboard.press("n")
    expect(page.locator(".found [role=status]")).to_have_text("2 of 7")
    page.keyboard.press("p")
    expect(page.locator(".found [role=status]")).to_have_text("1 of 7")


def test_keys_are_switched_off_and_stay_so(address: str, page: Page) -> None:
    page.keyboard.press("?")
    page.locator("dialog input").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("j")
    page.keyboard.press("/")
    page.keyboard.press("?")
    page.wait_for_timeout(400)
    assert ("BODY", 0) == (page.evaluate("document.activeElement.tagName"), page.locator("dialog").count())
    page.get_by_role("button", name="Keys").press("Enter")
    page.locator("dialog input").check()
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("j")
    page.wait_for_function("document.activeElement.className === 'anchor'")


def test_no_key_acts_in_a_field(address: str, page: Page) -> None:
    page.goto(f"{address}search.html")
    page.locator("#q").press_sequentially("jk?/np")
    page.wait_for_timeout(300)

    assert ("jk?/np", 0) == (page.input_value("#q"), page.locator("dialog").count())


def test_a_long_article_is_opened_where_it_was_left(address: str, page: Page) -> None:
    page.goto(address + path_of("long"))
    left = page.locator(".body > p").nth(80)
    left.evaluate("block => block.scrollIntoView()")
    page.wait_for_function("typeof Page === 'object'")
    page.wait_for_timeout(300)
    page.goto(address + path_of("start"))
    assert page.locator(".resume").count() == 0
    page.goto(address + path_of("long"))
    page.locator(".resume a").press("Enter")
    expect(page.locator(".resume")).to_have_count(0)

    assert left.evaluate("block => block.matches(':target') && block.getBoundingClientRect().top >= 0")


def test_an_article_that_was_read_to_its_end_is_opened_at_its_beginning(address: str, page: Page) -> None:
    page.goto(address + path_of("long"))
    for number in (80, 159):
        page.locator(".body > p").nth(number).evaluate("block => block.scrollIntoView()")
        page.wait_for_timeout(200)
    page.goto(address + path_of("start"))
    page.goto(address + path_of("long"))
    page.wait_for_timeout(300)

    assert 0 == page.locator(".resume").count()


def test_where_nothing_may_be_remembered_nothing_is_and_all_else_works(disk: str, visit: Visit) -> None:
    with visit(disk, **DESKTOP) as (context, watch):
        context.add_init_script(NO_STORAGE)
        page = context.new_page()
        for which in ("long", "start", "long"):
            page.goto(disk + path_of(which))
            page.locator(".body > p").last.evaluate("block => block.scrollIntoView()")
            page.wait_for_timeout(200)
        page.keyboard.press("?")
        page.locator("dialog input").uncheck()
        shown = page.locator(".resume").count()

    assert 0 == shown and [] == watch.faults


def test_a_name_leads_on_to_the_next_article_about_it_without_a_script(disk: str, visit: Visit) -> None:
    with visit(disk, java_script_enabled=False, **DESKTOP) as (context, _):
        page = context.new_page()
        page.goto(disk + path_of("start"))
        lost = [page.locator(what).filter(visible=True).count() for what in (".anchor", ".copy", ".keys", ".colours")]
        steps = page.locator(".follow li", has_text="Petra Lindqvist").locator(".steps a").all_inner_texts()
        page.locator(".follow li", has_text="Petra Lindqvist").get_by_text("Later").click()
        page.wait_for_url(disk + path_of("later"))

    assert ([0, 0, 0, 0], ["Earlier: 2 May 2012", "Later: 1 Jul 2012"]) == (lost, steps)


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
