"""The archive of this repository with an Arabic interface: pages from right to left, scripts that say their words."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.checkout import Checkout
from tests.browser.conftest import Visit
from tests.browser.pages import Site


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

    assert "قبل 3 سنوات" == page.inner_text(".age").strip()


def test_the_search_says_what_it_found(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, "search.html?q=Aleppo"))
    page.locator("#results a").first.wait_for(state="visible")

    assert page.inner_text("#status").startswith("مقالتان")
    assert "29 أبريل 2016" in page.inner_text("#results")
    assert "ضيّق البحث" in page.inner_text("#facets") + page.inner_text("main")


# ---------------------------------------------------------------- what style sheets do for it

def test_time_runs_from_right_to_left_and_its_words_are_not_mirrored(arabic: Site, page: Page) -> None:
    """January is at the right; a word's own box is as wide as it is read."""
    page.goto(address(arabic, "index.html"))
    months = page.locator(".spine text.long")
    lefts = [months.nth(n).bounding_box() or {} for n in range(12)]
    turned = months.first.evaluate("text => { const {a, d} = text.getScreenCTM(); return [a > 0, d > 0]; }")

    assert ["يناير", "ديسمبر"] == [months.first.text_content(), months.last.text_content()]
    assert sorted((one["x"] for one in lefts), reverse=True) == [one["x"] for one in lefts]
    assert [True, True] == turned


def test_months_are_letters_only_where_there_is_no_room(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, "index.html"))
    shown = []
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 800})
        shown.append((page.locator(".spine text.long").first.is_visible(), page.locator(".spine text.brief").first.is_visible()))

    assert [(True, False), (False, True)] == shown


STYLE = "element => { const {fontStyle, letterSpacing, lineHeight, fontSize} = getComputedStyle(element); \
return [fontStyle, letterSpacing, Math.round(100 * parseFloat(lineHeight) / parseFloat(fontSize))]; }"


def test_arabic_has_no_slant_and_no_tracking_and_taller_lines_than_the_english_beside_it(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, "index.html"))
    arabic_heading, unrecorded, english = (page.locator(name).first.evaluate(STYLE) for name in ("#topics", ".unrecorded", ".row h3"))

    assert ["normal", "normal"] == [arabic_heading[0], unrecorded[0]]
    assert arabic_heading[1] in ("normal", "0px")
    assert (138, 120) == (arabic_heading[2], english[2])


def test_a_headline_and_its_excerpt_begin_at_one_edge_in_lists_of_another_direction(arabic: Site, page: Page) -> None:
    page.goto(address(arabic, "articles/index.html"))

    assert ["right", "right"] == [
        page.locator(f".row {name}").first.evaluate("e => getComputedStyle(e).textAlign") for name in ("h3", ".summary")]
