"""Single keys: what they do, where they do nothing, and that they can be switched off."""

from playwright.sync_api import Page, expect

from tests.browser.reading.sample import path_of

HIT = "main mark.current"


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
    expect(page.locator("main a:focus")).to_have_count(1)
    page.keyboard.press("j")
    expect(page.locator("a:focus")).to_have_text("Petra Lindqvist")


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
    expect(page.locator("dialog")).to_be_visible()
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
    expect(page.locator(".anchor:focus")).to_have_count(1)


def test_no_key_acts_in_a_field(address: str, page: Page) -> None:
    page.goto(f"{address}search.html")
    page.locator("#q").press_sequentially("jk?/np")
    page.wait_for_timeout(300)

    assert ("jk?/np", 0) == (page.input_value("#q"), page.locator("dialog").count())
