"""All that the search page can do, in a browser, from the disk and from the web, with sixty invented articles and a copy of one."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator import catalogue
from generator.authority import Authority
from generator.model import Article
from generator.permalinks import Ledger
from tests.browser import tools
from tests.browser.conftest import Visit
from tests.browser.server import serving
from tests.browser.test_checkers import AXE, SETTLED
from tests.views import render, sample, signed

KEEPERS = ("the keeper", "a mason", "two pilots", "the harbour board", "an apprentice", "the widow Orrin")
TEXT = "\n\n".join(f"The lamp of Thornwick light number {n} was lit again by {who} after {n + 2} winters, and ships of all flags saw it."
                   for n, who in enumerate(KEEPERS, 1))
STATUS = "() => document.getElementById('status').textContent"
COUNTED = "() => document.querySelector('#results[aria-busy=false]')"


def article(headline: str, text: str, published: str | None, publication: str | None) -> Article:
    return sample.article(headline, text, published=published, publication=publication, bylines=(), tags=(), language="en")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("a searched") / "archive #1"
    first = article("The light at Thornwick", TEXT, "2012-05-02", "Kessel Mercury")
    again = article("Lamp lit again", TEXT, "2012-05-03", "The Brimsey Gazette")
    trap = article('=HYPERLINK("x") <img src=x>', "An undated trap of a beacon in the harbuor.", None, None)
    archive = catalogue.build((*signed.articles(), first, replace(again, id="zzzzzzzzzz"), trap), Authority(), Ledger(()))
    assert archive.copies
    render.write(archive, made)
    return made


@pytest.fixture(params=["disk", "web"])
def address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if request.param == "disk":
        yield f"{folder.as_uri()}/"
        return
    with serving(folder) as served:
        yield served


@pytest.fixture
def page(address: str, visit: Visit) -> Iterator[Page]:
    """The page of a browser that must have nothing to complain of in the end."""
    with visit(address, viewport={"width": 1280, "height": 900}, accept_downloads=True) as (context, watch):
        yield context.new_page()
        assert [] == watch.faults


def go(page: Page, address: str, query: str) -> str:
    """Open a search; gives what the page says of it."""
    page.goto(f"{address}search.html{query}")
    return settled(page)


def settled(page: Page) -> str:
    if "?" in page.url:
        page.wait_for_function(STATUS)
    page.wait_for_function(COUNTED)
    page.wait_for_timeout(250)
    return page.inner_text("#status")


def count(page: Page) -> int:
    said = page.inner_text("#status")
    return int(said.split()[0]) if said[0].isdigit() else 0


def titles(page: Page) -> list[str]:
    return [link.inner_text() for link in page.locator("#results h2 a").all()]


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
    assert "of a story" in said
    assert "of a story" not in apart
    assert said.split(" ")[0] == apart.split(" ")[0]
    assert page.url.endswith("?q=quay&reports=each")
    assert int(said.split(" ")[0]) - beneath == len(shown)


@pytest.mark.parametrize("query", ["?q=quay&sort=newest", "?q=quay&reports=each", "?q=apprentice"])
def test_reports_of_one_story_each_stand_by_themselves(query: str, address: str, page: Page) -> None:
    assert "of a story" not in go(page, address, query)
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
