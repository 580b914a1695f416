"""Whatever was done to an address on its way to a reader, 404.html finds what was meant."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.pages import Site


@pytest.fixture(scope="module")
def page(browser, published: str) -> Iterator[Page]:  # type: ignore[no-untyped-def]
    context = browser.new_context()
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def article(site: Site) -> str:
    return sorted(site.articles)[0]


@pytest.fixture(scope="module")
def person(site: Site) -> str:
    return next(path for path in site.pages if path.startswith("people/") and path.count("-") == 2 and path.count("/") == 1)


def swapped(text: str) -> str:
    """With two letters of the last word exchanged."""
    at = next(n for n in range(len(text) - 3, 0, -1) if text[n] != text[n + 1] and text[n].isalnum() and text[n + 1].isalnum())
    return text[:at] + text[at + 1] + text[at] + text[at + 2:]


SURE: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("another slug", lambda stem: f"articles/once-called-otherwise-{stem[-10:]}.html"),
    ("no slug", lambda stem: f"articles/{stem[-10:]}"),
    ("no folder", lambda stem: f"{stem.rpartition('/')[2]}.html"),
    ("a folder of another depth", lambda stem: f"archive/2016/04/{stem.rpartition('/')[2]}/"),
    ("capitals", lambda stem: f"{stem.upper()}.HTML"),
    ("a slash behind it", lambda stem: f"{stem}.html/"),
    ("a bracket and a full stop", lambda stem: f"{stem}.html)."),
    ("a quotation mark, encoded", lambda stem: f"{stem}.html%E2%80%9D"),
    ("encoded twice", lambda stem: f"{quote(quote(stem.replace('-', '%2D')))}.html"),
    ("a broken line", lambda stem: f"{stem[:20]}%20%0D%0A{stem[20:]}.html"),
    ("a cut end", lambda stem: f"{stem}.ht"),
    ("a cut id", lambda stem: stem[:-4]),
    ("a mistyped id", lambda stem: f"{stem[:-1]}{'2' if stem[-1] != '2' else '3'}.html"),
    ("a mistyped id, at its beginning", lambda stem: f"{stem[:-10]}{'22' if stem[-10:-8] != '22' else '33'}{stem[-8:]}.html"),
    ("two letters swapped", lambda stem: f"{swapped(stem)}.html"),
)


@pytest.mark.parametrize("broken", [broken for _, broken in SURE], ids=[name for name, _ in SURE])
def test_an_article_is_opened_whatever_its_address_went_through(
        page: Page, published: str, article: str, broken: Callable[[str], str]) -> None:
    page.goto(f"{published}{broken(article.removesuffix('.html'))}?hl=x#p222222")
    page.wait_for_url(f"{published}{article}*", timeout=10_000)

    assert f"{published}{article}?hl=x#p222222" == page.url


@pytest.mark.parametrize("broken", [
    str.upper, lambda path: f"{path}/", lambda path: f"{path.removesuffix('.html')}.", lambda path: f"{path},",
], ids=["capitals", "a slash", "a full stop", "a comma"])
def test_a_name_is_opened_by_its_own_address(page: Page, published: str, person: str, broken: Callable[[str], str]) -> None:
    page.goto(published + broken(person))
    page.wait_for_url(published + person, timeout=10_000)


def test_a_name_that_is_nearly_this_is_offered_and_not_opened(page: Page, published: str, person: str) -> None:
    for wrong in (swapped(person.removesuffix(".html")), person.removesuffix(".html")[:-3], person.replace("people/", "places/")):
        page.goto(f"{published}{wrong}")
        link = page.locator(f"#found a[href$='{person}']")
        link.wait_for()

        assert published + wrong == page.url
        assert link.inner_text() == person.removesuffix(".html").partition("/")[2].replace("-", " ")


def test_lists_and_years_are_found_too(page: Page, published: str) -> None:
    for wrong, right in (("Search.HTML", "search.html"), ("2016/04/)", "2016/04.html"), ("About.html", "about.html")):
        page.goto(published + wrong)
        page.wait_for_url(published + right, timeout=10_000)


def test_what_is_nowhere_leads_to_the_search_with_its_words(page: Page, published: str) -> None:
    page.goto(f"{published}articles/quarrymen-on-the-moon.html")
    link = page.locator("#found a").last
    link.wait_for()

    assert f"{published}search.html?q=quarrymen%20the%20moon" == link.get_attribute("href")
    assert "articles/quarrymen-on-the-moon.html" in page.url


@pytest.mark.parametrize(("folders", "broken"), [
    ("", lambda stem: f"{stem.rpartition('/')[2]}.htm"), ("articles/", lambda stem: f"once-called-otherwise-{stem[-10:]}.html"),
    ("archive/2016/04/", lambda stem: f"{stem.rpartition('/')[2]}/"), ("a/b/c/d/", lambda stem: f"{stem.rpartition('/')[2]}/")])
def test_a_site_that_does_not_know_its_address_heals_from_any_depth(
        page: Page, http: str, article: str, folders: str, broken: Callable[[str], str]) -> None:
    page.goto(f"{http}{folders}{broken(article.removesuffix('.html'))}#p222222")
    page.wait_for_url(f"{http}{article}*", timeout=10_000)


@pytest.mark.parametrize("folders", ["", "people/", "people/of/no/"])
def test_its_page_is_whole_at_any_depth(page: Page, http: str, folders: str) -> None:
    page.goto(f"{http}{folders}zzyzx-qwv")
    page.locator("#found a").wait_for()
    page.wait_for_function("document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 0")
    hrefs = page.evaluate("[...document.querySelectorAll('a:not(.skip)')].map(a => new URL(a.getAttribute('href'), location.href).href)")

    assert f"{http}search.html?q=zzyzx%20qwv" in hrefs
    assert {200} == {page.request.get(href).status for href in set(hrefs)}


def test_without_a_script_the_search_and_the_lists_are_offered(published: str, visit: Visit) -> None:
    with visit(published, java_script_enabled=False) as (context, _):
        page = context.new_page()
        page.goto(f"{published}people/of/no/town.html")
        hrefs = [link.get_attribute("href") for link in page.locator("main a").all()]

    assert f"{published}search.html" in hrefs
    assert f"{published}people/index.html" in hrefs
