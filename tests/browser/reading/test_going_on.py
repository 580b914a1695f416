"""Where a long article was left, and the next article about a name."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.reading.doing import DESKTOP
from tests.browser.reading.sample import path_of

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"


def test_a_long_article_is_opened_where_it_was_left(address: str, page: Page) -> None:
    page.goto(address + path_of("long"))
    left = page.locator(".body > p").nth(80)
    left.evaluate("block => block.scrollIntoView()")
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
