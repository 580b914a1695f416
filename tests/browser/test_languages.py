"""The archive of this repository with an Arabic interface: pages from right to left, scripts that say their words."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser import tools
from tests.browser.checkout import Checkout
from tests.browser.conftest import Visit
from tests.browser.pages import Site
from tests.browser.test_checkers import AXE, SETTLED
from tests.browser.test_opening import NARROW, OVERFLOW


@pytest.fixture(scope="module")
def arabic(checkout: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site, built for readers of Arabic."""
    copy = Checkout.of(checkout.folder, tmp_path_factory.mktemp("arabic") / "pressmark")
    settings = copy.folder / "pelicanconf.py"
    settings.write_text(re.sub(r'(?m)^DEFAULT_LANG = "\w+"', 'DEFAULT_LANG = "ar"', settings.read_text("utf-8")), "utf-8")
    done = copy.press()
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(copy.output, copy.content / "permalinks.csv")


@pytest.fixture
def page(arabic: Site, visit: Visit) -> Iterator[Page]:
    """A page of a browser whose console stays silent."""
    with visit(f"{arabic.folder.as_uri()}/") as (context, watch):
        yield context.new_page()
    assert [] == watch.faults


def address(site: Site, path: str) -> str:
    return f"{site.folder.as_uri()}/{path}"


def test_pages_run_from_right_to_left_and_articles_as_they_are_written(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, arabic.articles[0]))

    told = [page.locator(name).evaluate("element => [element.lang, getComputedStyle(element).direction]") for name in ("html", "h1")]

    assert [["ar", "rtl"], ["en", "ltr"]] == told


def test_the_switch_of_colours_says_each_choice(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, "index.html"))
    said = []
    for _ in range(3):
        page.click(".colours")
        said.append(page.inner_text(".colours span"))

    assert ["فاتحة", "داكنة", "تلقائية"] == said


def test_the_bar_of_hits_counts_them(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, arabic.articles[0]) + "?hl=Aleppo")

    assert re.fullmatch(r"1 من \d+", page.inner_text(".found [role=status]"))
    assert "الموضع التالي" == page.locator(".found button").nth(1).get_attribute("aria-label")


def test_an_article_says_how_old_it_is_in_the_plural_form_of_the_number(arabic: Site, page: Page) -> None:
    dated = next(path for path in arabic.articles if "data-published" in (arabic.folder / path).read_text("utf-8"))
    page.clock.install(time="2019-05-01")
    page.goto(address(arabic, dated))

    assert "· قبل 3 سنوات" == page.inner_text(".age").strip()


def test_the_search_says_what_it_found(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, "search.html?q=Aleppo"))
    page.locator("#results a").first.wait_for(state="visible")

    assert page.inner_text("#status").startswith("مقالتان")
    assert "29 أبريل 2016" in page.inner_text("#results")
    assert "ضيّق البحث" in page.inner_text("#facets") + page.inner_text("main")


def test_no_page_is_wider_than_a_small_screen(arabic: Site, visit: Visit) -> None:
    with visit(address(arabic, ""), viewport=NARROW) as (context, _):
        page = context.new_page()
        wide = {}
        for kind, path in arabic.kinds.items():
            page.goto(address(arabic, path))
            if found := page.evaluate(OVERFLOW):
                wide[kind] = found

    assert {} == wide


def test_axe_finds_no_violation(arabic: Site, visit: Visit) -> None:
    axe = tools.checker("axe", "axe-core/axe.min.js").read_text("utf-8")
    with visit(address(arabic, ""), reduced_motion="reduce", bypass_csp=True) as (context, _):
        page, violations = context.new_page(), {}
        for kind, path in arabic.kinds.items():
            page.goto(address(arabic, path), wait_until="load")
            page.wait_for_function(SETTLED)
            page.evaluate(axe)
            if found := page.evaluate(AXE):
                violations[kind] = found

    assert {} == violations
