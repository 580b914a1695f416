"""Stories, names, history and what is loaded when, on the search page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.searching.conftest import count, go, settled, titles


def test_of_a_story_with_many_results_the_further_reports_open_beneath_its_best(address: str, page: Page) -> None:
    said = go(page, address, "?q=quay&shown=60")
    shown, summaries = titles(page), page.locator("#results .hit summary", has_text="of this story")
    beneath, summary = sum(int(one.inner_text().split()[0]) for one in summaries.all()), summaries.first
    further = int(summary.inner_text().split()[0])
    summary.click()
    summary.locator("xpath=..").locator("li a").first.wait_for()
    opened = summary.locator("xpath=..").locator("li").count()
    page.locator("[id='reports']").check()
    apart = settled(page)

    assert opened == further > 0
    assert "of their stories" in said
    assert "of their stories" not in apart
    assert said.split(" ")[0] == apart.split(" ")[0]
    assert page.url.endswith("?q=quay&reports=each")
    assert int(said.split(" ")[0]) - beneath == len(shown)


@pytest.mark.parametrize("query", ["?q=quay&sort=newest", "?q=quay&reports=each", "?q=apprentice"])
def test_reports_of_one_story_each_stand_by_themselves(query: str, address: str, page: Page) -> None:
    assert "of their stories" not in go(page, address, query)
    assert 0 == page.locator("#results .hit summary", has_text="of this story").count()


def test_a_search_for_a_name_leads_to_its_page(address: str, folder: Path, page: Page) -> None:
    go(page, address, "?q=thrale+magnus")
    elsewhere = page.inner_text("#pages")
    go(page, address, "?q=magnus+THRALE")
    told = page.inner_text("#pages")
    page.locator("#pages a").click()
    page.wait_for_url("**/people/magnus-thrale.html")

    assert "" == elsewhere
    assert told.startswith("Person: Magnus Thrale, ")
    assert told.endswith(" articles")
    assert go(page, address, "?person=people/magnus-thrale").split(";")[0].rstrip(".") == told.split(", ")[1]


def test_back_and_forward_walk_through_the_searches(address: str, page: Page) -> None:
    go(page, address, "")
    page.locator("#q").press_sequentially("quay", delay=200)
    settled(page)
    page.select_option("#sort", "newest")
    settled(page)
    page.go_back()
    first = settled(page), page.input_value("#q"), page.input_value("#sort")
    page.go_back()
    page.wait_for_function("() => document.getElementById('status').textContent === ''")
    rest = page.url.rpartition("/")[2], page.input_value("#q"), page.locator("#results .hit").count()
    page.go_forward()
    settled(page)
    again = page.input_value("#q")

    assert ("quay", "relevance") == first[1:]
    assert ("search.html", "", 0) == rest
    assert "quay" == again
    assert page.url.endswith("?q=quay")


def test_how_many_results_are_shown_is_in_the_address(address: str, page: Page) -> None:
    go(page, address, "?q=quay&reports=each")
    page.get_by_role("button", name="Show 20 more").click()
    settled(page)
    shown = titles(page)
    go(page, address, page.url.partition("search.html")[2])

    assert page.url.endswith("?q=quay&reports=each&shown=30")
    assert 30 == len(shown)
    assert shown == titles(page)


def test_what_is_no_field_and_no_date_is_said(address: str, page: Page) -> None:
    said = go(page, address, "?q=beacon+colour:trap+date:soon")

    assert "“colour:” is no field, so its words were searched" in said
    assert "“soon” is no date such as 1931, 1931-05 or 1931-05-02, so it was left out" in said
    assert 1 == count(page)


def test_every_example_of_how_to_search_finds_something(address: str, page: Page) -> None:
    page.goto(f"{address}search.html")
    page.locator("#how summary").click()
    examples = {link.inner_text(): link.get_attribute("href") or "" for link in page.locator("#how a").all()}
    found = {example: (go(page, address, href.removeprefix("search.html")), count(page))[1] for example, href in examples.items()}

    assert len(found) > 9
    assert [] == [example for example, articles in found.items() if not articles]


def test_ten_results_ask_for_one_script_of_the_page(address: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{address}search.html?q=quay")
    page.locator("#results .hit").first.wait_for()
    page.wait_for_function("() => document.querySelector('#facets details')")
    page.wait_for_timeout(300)

    assert ["search.js", "search-narrowing.js"] == [name for name in asked if name.startswith("search") and name.endswith(".js")]


def test_one_result_has_nothing_to_narrow(address: str, page: Page) -> None:
    page.goto(f"{address}search.html?q=beacon")
    page.locator("#results .hit").wait_for()
    page.wait_for_timeout(600)

    assert 0 == page.locator("#facets *").count()


def test_a_value_that_leaves_nothing_can_be_given_up(address: str, page: Page) -> None:
    go(page, address, "?q=winters&year=2018")
    page.locator("[id='year/2018']").click()
    settled(page)

    assert 2 == count(page)
    assert page.url.endswith("?q=winters")


def test_escape_empties_the_field_and_then_the_page_is_as_at_first(address: str, page: Page) -> None:
    go(page, address, "?q=quay")
    page.focus("#q")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.getElementById('status').textContent === ''")

    assert ("", 0) == (page.input_value("#q"), page.locator("#results .hit").count())
    assert page.locator("#browse").is_visible()
