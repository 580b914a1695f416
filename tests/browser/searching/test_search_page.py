"""All that the search page can do, in a browser, from the disk and from the web."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.browser import tools
from tests.browser.conftest import Visit
from tests.browser.searching.conftest import count, go, settled, titles
from tests.browser.test_checkers import AXE, SETTLED


def test_the_count_of_every_facet_is_the_number_of_its_hits(address: str, page: Page) -> None:
    go(page, address, "?q=quay+harbour")
    ids = [box.get_attribute("id") for box in page.locator("#facets ul li:first-child input").all()]
    told, found = {}, {}
    for id_ in ids:
        go(page, address, "?q=quay+harbour")
        box = page.locator(f'[id="{id_}"]')
        told[id_] = int(box.locator("xpath=..").locator(".count").inner_text())
        box.check()
        settled(page)
        found[id_] = count(page)

    assert {"publication", "year", "author", "person", "place", "topic", "language"} <= {str(id_).partition("/")[0] for id_ in ids}
    assert told == found


def boxes(page: Page) -> list[str | None]:
    """Every value that can be ticked, from top to bottom."""
    return [box.get_attribute("id") for box in page.locator("#facets ul input").all()]


def test_what_is_ticked_stays_where_it_is_and_so_does_all_around_it(address: str, page: Page) -> None:
    """The last value of each facet that is shown; what it leaves nothing of stays, with 0."""
    go(page, address, "?q=quay+harbour")
    before = boxes(page)
    for facet in ("publication", "person", "topic"):
        page.locator(f"#facets ul [id^='{facet}/']").last.check()
        settled(page)

    assert before == [id_ for id_ in boxes(page) if id_ in before] and len(before) > 10
    assert before[:3] == boxes(page)[:3]


def test_what_narrows_a_search_stands_above_its_results_and_can_be_given_up_there(address: str, page: Page) -> None:
    go(page, address, "?q=quay&topic=topics/nowhere&from=2012&to=2013&place=places/port-kessel")
    chips = page.locator("#chosen button").all_inner_texts()
    page.get_by_role("button", name="Without this: Topic: topics/nowhere").focus()
    page.keyboard.press("Enter")
    settled(page)
    next_one = page.evaluate("document.activeElement.id")
    page.keyboard.press("Enter")
    settled(page)
    page.keyboard.press("Enter")
    settled(page)

    assert ["Place: Port Kessel ×", "Topic: topics/nowhere ×", "2012 to 2013 ×", "Clear all"] == chips
    assert "no-dates" == next_one
    assert page.url.endswith("?q=quay") and "q" == page.evaluate("document.activeElement.id")
    assert not page.locator("#chosen").is_visible()


def test_the_fields_for_dates_show_years_of_what_is_found(address: str, page: Page) -> None:
    go(page, address, "?q=quay")
    ends = [page.locator("#bars button").nth(n).get_attribute("id") for n in (0, -1)]

    assert [f"bar-{page.get_attribute(f'#{end}', 'placeholder')}" for end in ("from", "to")] == ends


def test_the_count_of_every_bar_is_the_number_of_its_hits(address: str, page: Page) -> None:
    go(page, address, "?q=quay")
    told, found = [], []
    for n in range(page.locator("#bars button").count()):
        go(page, address, "?q=quay")
        bar = page.locator("#bars button").nth(n)
        told.append(int((bar.get_attribute("aria-label") or "").split(": ")[1].split()[0]))
        bar.click()
        settled(page)
        found.append(count(page))

    assert 8 == len(told)
    assert told == found


def test_the_bars_are_walked_and_taken_with_the_keyboard(address: str, page: Page) -> None:
    go(page, address, "?q=quay")
    page.locator("#bars button[tabindex='0']").focus()
    for keys in ("ArrowRight", "Enter", "ArrowRight", "Shift+Enter"):
        page.keyboard.press(keys)
        settled(page)

    assert ("2012", "2013") == (page.input_value("#from"), page.input_value("#to"))
    assert page.url.endswith("?q=quay&from=2012&to=2013")
    assert ["2012", "2013"] == [bar.get_attribute("id").removeprefix("bar-") for bar in page.locator("#bars [aria-pressed=true]").all()]  # type: ignore[union-attr]
    assert page.evaluate("document.activeElement.id") == "bar-2013"


def test_undated_articles_are_counted_apart(address: str, page: Page) -> None:
    assert "1 article; 1 of them undated." == go(page, address, "?q=beacon")
    assert "Nothing found; 1 article without a date is left out." == go(page, address, "?q=beacon&from=2011")


@pytest.mark.parametrize("text", ["last May", "1931-13"])
def test_a_date_that_is_none_is_refused(text: str, address: str, page: Page) -> None:
    go(page, address, "?q=quay")
    page.fill("#from", text)
    page.press("#from", "Tab")

    assert not page.evaluate("document.getElementById('from').validity.valid")
    assert "from=" not in page.url


def test_the_whole_state_is_in_the_address(address: str, page: Page) -> None:
    go(page, address, "?q=quay")
    page.locator("[id^='topic/']").first.check()
    settled(page)
    page.select_option("#sort", "oldest")
    settled(page)
    page.fill("#from", "2012")
    page.press("#from", "Tab")
    settled(page)
    said, shown = page.inner_text("#status"), titles(page)
    go(page, address, page.url.partition("search.html")[2])

    assert (said, shown) == (page.inner_text("#status"), titles(page))
    assert ("quay", "oldest", "2012") == (page.input_value("#q"), page.input_value("#sort"), page.input_value("#from"))


def test_copies_are_one_result_until_each_is_asked_for(address: str, page: Page) -> None:
    said = go(page, address, "?q=apprentice")
    shown = titles(page)
    page.locator("#results .hit summary").click()
    page.locator("#results .hit li a").wait_for()
    beneath = page.locator("#results .hit li").inner_text()
    page.locator("[id='each']").check()
    settled(page)

    assert "2 articles; 1 of them the same text as another." == said
    assert 1 == len(shown)
    assert {"The light at Thornwick", "Lamp lit again"} == {*titles(page)}
    assert all(part in beneath for part in ("Kessel Mercury", "2 May 2012")) or all(part in beneath for part in ("Gazette", "3 May 2012"))
    assert page.url.endswith("copies=each")


def test_a_result_leads_to_the_story_that_it_is_a_report_of(address: str, folder: Path, page: Page) -> None:
    story = sorted((folder / "stories").glob("*.html"), key=lambda path: path.name == "index.html")[0].name
    go(page, address, f"?story=stories/{story.removesuffix('.html')}")
    links = page.locator(f"#results .from a[href='stories/{story}']").count()

    assert count(page) == links > 1


def test_the_keyboard_leads_from_the_field_to_an_article_and_its_hits(address: str, page: Page) -> None:
    page.goto(f"{address}search.html")
    page.keyboard.press("/")
    page.keyboard.type("winters")
    page.locator("#results h2 a").first.wait_for()
    settled(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    back = page.evaluate("document.activeElement.id")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")
    page.locator(".found").wait_for()
    page.locator("main").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    second = page.locator(".found [role=status]").inner_text()
    page.get_by_role("button", name="Previous hit").click()

    assert "q" == back
    assert ("2 of 6", "1 of 6") == (second, page.locator(".found [role=status]").inner_text())


def test_a_list_of_names_gives_a_table_whose_numbers_lead_to_what_they_count(address: str, page: Page) -> None:
    page.goto(f"{address}search.html")
    page.locator("#list summary").click()
    page.fill("#names", "Magnus Thrale\nNobody at All\n—\nPort Kessel")
    page.get_by_role("button", name="Count").click()
    page.wait_for_function("() => document.getElementById('counted').textContent.includes('found')")
    table = {row.locator("th").inner_text(): row.locator("td").inner_text() for row in page.locator("#counts tbody tr").all()}
    address_of_the_list = page.url
    page.locator("#counts td a").first.click()
    page.wait_for_url("**q=**")
    settled(page)

    assert {"Nobody at All": "0", "—": "no word"} == {name: table[name] for name in ("Nobody at All", "—")}
    assert '"Magnus Thrale"' == page.input_value("#q")
    assert int(table["Magnus Thrale"]) == count(page) > 1
    page.goto(address_of_the_list)
    page.locator("#counts td a").first.wait_for()
    assert "Magnus Thrale\nNobody at All\n—\nPort Kessel" == page.input_value("#names")


@pytest.mark.parametrize("address", ["web"], indirect=True)
def test_a_list_that_is_counted_before_its_scripts_are_there_is_counted_once_they_are(address: str, page: Page) -> None:
    held: list[Route] = []
    page.route("**/search-listing.js", lambda route: held.append(route))  # noqa: PLW0108 - it is asked for its parameters
    page.goto(f"{address}search.html")
    page.locator("#list summary").click()
    page.fill("#names", "Port Kessel")
    page.get_by_role("button", name="Count").click()
    page.wait_for_timeout(300)
    held[0].continue_()
    page.locator("#counts td a").wait_for()

    assert "Port Kessel" == page.input_value("#names")


def saved(page: Page, label: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize(("label", "ending"), [("RIS", "ris"), ("BibTeX", "bib"), ("CSL-JSON", "csl.json")])
def test_what_is_found_of_a_place_is_taken_away_as_the_place_gives_it(
    label: str, ending: str, address: str, folder: Path, page: Page,
) -> None:
    go(page, address, "?place=places/port-kessel&sort=oldest")

    assert (folder / f"places/port-kessel.{ending}").read_bytes() == saved(page, label)


def test_the_table_of_what_is_found_holds_no_formula(address: str, page: Page) -> None:
    go(page, address, "?q=beacon")
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV").decode("utf-8-sig"), newline="")))

    assert ['\'=HYPERLINK("x") <img src=x>'] == [row["headline"] for row in rows]
    assert "" == rows[0]["date"]
    assert rows[0]["file"].startswith("articles/")


def test_where_nothing_is_found_the_page_says_what_was_sought_and_what_is_near(address: str, page: Page) -> None:
    go(page, address, '?q="winterz"&year=2012')
    told = page.inner_text("#results")
    browse = page.locator("#browse").is_visible()
    page.click("#respelt")
    page.wait_for_url("**q=%22winters%22")
    settled(page)

    assert "“winterz” is in no article; the nearest is winters" in told
    assert browse
    assert 2 == count(page)


def test_of_a_word_that_an_article_misprints_the_usual_one_is_offered(address: str, page: Page) -> None:
    said = go(page, address, "?q=harbuor")

    assert "1 article; 1 of them undated." == said
    assert "Did you mean harbour?" == page.locator("#results > .none").inner_text()


def test_for_a_word_that_no_article_has_the_nearest_is_searched(address: str, page: Page) -> None:
    go(page, address, "?q=beacon")
    page.fill("#q", "becon")
    page.press("#q", "Enter")
    page.wait_for_function("() => /“beacon” was searched/.test(document.getElementById('status').textContent)")

    assert 1 == count(page)


def test_a_search_that_is_too_narrow_offers_the_whole_archive(address: str, page: Page) -> None:
    go(page, address, "?q=winters&year=2018")
    page.get_by_role("button", name="Search the whole archive: 2 articles").click()
    settled(page)

    assert 2 == count(page)


def test_without_a_script_there_are_the_lists(address: str, visit: Visit) -> None:
    with visit(address, java_script_enabled=False) as (context, _):
        page = context.new_page()
        page.goto(f"{address}search.html")

        assert page.locator("#browse a").count() > 10
        assert not page.locator("#list").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "?q=quay&from=2012", "?q=apprentice", "?q=%22winterz%22", "?name=Magnus+Thrale&name=Nobody"])
def test_axe_finds_no_violation(query: str, scheme: str, folder: Path, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    base = f"{folder.as_uri()}/"
    with visit(base, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True) as (context, _):
        page = context.new_page()
        page.goto(f"{base}search.html{query}")
        page.wait_for_timeout(600)
        page.locator("#how").evaluate("box => box.open = true")
        page.wait_for_function(SETTLED)
        page.evaluate(axe)

        assert [] == page.evaluate(AXE)


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_search_is_wider_than_its_window(width: int, folder: Path, visit: Visit) -> None:
    base = f"{folder.as_uri()}/"
    with visit(base, viewport={"width": width, "height": 800}) as (context, _):
        page = context.new_page()
        go(page, base, "?q=quay&name=Magnus+Thrale")
        page.locator("#facets details, #how").evaluate_all("boxes => boxes.forEach(box => box.open = true)")

        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
