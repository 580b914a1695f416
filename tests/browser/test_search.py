"""Somebody looks a word up, from the disk and from the web, and finds it marked in the right article."""

import pytest
from playwright.sync_api import Page

from tests.browser.checkout import Checkout
from tests.browser.conftest import Visit
from tests.browser.pages import Site

RESULT = "#results a[href*='articles/']"

# Words may be marked by elements or by the CSS Custom Highlight API.
MARKED = """() => {
  const texts = [...document.querySelectorAll("main mark")].map(mark => mark.textContent);
  for (const highlight of CSS.highlights?.values() ?? []) for (const range of highlight) texts.push(range.toString());
  return texts;
}"""


def articles_with(words: str, checkout: Checkout, site: Site) -> set[str]:
    """Paths of the articles whose original prints these words, whatever their case."""
    texts = [file.read_text("utf-8") for file in sorted((checkout.content / "articles").glob("*.md"))]
    ids = {path.removesuffix(".html").rpartition("-")[2]: path for path in site.articles}
    return {path for id_, path in ids.items() for text in texts if f"id: {id_}" in text and words.lower() in text.lower()}


def results(page: Page, site: Site) -> list[str]:
    """Paths of the articles that the result page lists, best first, once there are any."""
    page.locator(RESULT).first.wait_for(state="visible")
    page.wait_for_timeout(200)
    found = [site.target("search.html", link.get_attribute("href") or "") for link in page.locator(RESULT).all()]
    return list(dict.fromkeys(target[0] for target in found if target))


@pytest.mark.parametrize(("query", "printed", "marks"), [
    pytest.param("paediatricians", "paediatricians", "paediatrician", id="a-word"),
    pytest.param('"buried the truce"', "buried the truce", "buried the truce", id="a-phrase"),
    pytest.param("Khamenei", "Khamenei", "khamenei", id="a-name"),
])
def test_a_search_finds_the_article_and_marks_the_words(
    query: str, printed: str, marks: str, base: str, site: Site, checkout: Checkout, visit: Visit,
) -> None:
    """Typed into the search box of the home page's archive; the first result is opened as a reader would."""
    right = articles_with(printed, checkout, site)
    with visit(base) as (context, watch):
        page = context.new_page()
        page.goto(base + "search.html")
        box = page.locator("main input[type=search], main input[name=q]").first
        box.fill(query)
        box.press("Enter")
        found = results(page, site)
        page.locator(RESULT).first.click()
        page.wait_for_url("**/articles/**")
        page.wait_for_function(f"() => ({MARKED})().length > 0")
        marked = " ".join(page.evaluate(MARKED)).lower()
        in_view = page.locator("main mark").first.is_visible() if page.locator("main mark").count() else True

    assert len(right) == 1
    assert right == {found[0]}
    assert all(word in marked for word in marks.split()), marked
    assert in_view
    assert [] == watch.faults


def test_a_phrase_is_not_found_where_its_words_only_stand_apart(base: str, site: Site, checkout: Checkout, visit: Visit) -> None:
    with visit(base) as (context, _):
        page = context.new_page()
        page.goto(base + "search.html?q=%22buried+the+truce%22")
        found = results(page, site)

    assert articles_with("buried the truce", checkout, site) == set(found)


def test_a_search_without_an_answer_says_so(base: str, visit: Visit) -> None:
    with visit(base) as (context, watch):
        page = context.new_page()
        page.goto(base + "search.html?q=zzyzxqwv")
        status = page.locator("#status[role=status]")
        page.wait_for_function("() => document.getElementById('status').textContent.trim()")
        said = status.inner_text()
        hits = page.locator(RESULT).count()

    assert said.strip()
    assert 0 == hits
    assert [] == watch.faults


def test_what_somebody_types_is_never_run_as_markup(base: str, visit: Visit) -> None:
    with visit(base) as (context, watch):
        page = context.new_page()
        page.goto(base + "search.html?q=%3Cimg+src%3Dx+onerror%3D%22document.title%3D'run'%22%3E+hospital")
        page.wait_for_timeout(1500)
        title, images = page.title(), page.locator("main img[src=x]").count()

    assert "run" != title
    assert 0 == images
    assert [] == watch.faults
