"""What a reader's browser says of every page: nothing."""

from playwright.sync_api import Browser

from tests.browser.checkout import Checkout
from tests.browser.conftest import Visit
from tests.browser.pages import Site

NARROW = {"width": 320, "height": 640}
"""CSS pixels at which WCAG 2.2's success criterion 1.4.10 wants no scrolling in two directions."""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return null;
  const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1);
  return wide.slice(-3).map(e => e.outerHTML.slice(0, 90)).join(" | ") || "something";
}"""

EXPECTED_KINDS = {
    "index.html", "search.html", "404.html", "about.html", "work-list.html", "article", "original", "person", "organisation", "place",
    "topic", "story", "publication", "year", "month"}


def test_the_site_has_every_kind_of_page(site: Site) -> None:
    assert set() == EXPECTED_KINDS - set(site.kinds)


def test_every_page_opens_without_a_word_from_the_console(site: Site, base: str, visit: Visit) -> None:
    """No error, no warning, no failed request, no request to anywhere else: from the disk, and from a server below a path.

    But for 404.html, which nobody opens: where it does not know the site's address it looks for the root above itself (test_missing).
    """
    with visit(base) as (context, watch):
        page = context.new_page()
        for path in site.pages.keys() - {"404.html"}:
            page.goto(base + path, wait_until="load")
        page.goto(base + "search.html?q=the", wait_until="networkidle")

    assert [] == watch.faults


def test_no_page_is_wider_than_a_small_screen(site: Site, visit: Visit) -> None:
    base = f"{site.folder.as_uri()}/"
    with visit(base, viewport=NARROW) as (context, _):
        page = context.new_page()
        wide = {}
        for kind, path in site.kinds.items():
            page.goto(base + path)
            if found := page.evaluate(OVERFLOW):
                wide[kind] = found

    assert {} == wide


def test_every_article_can_be_read_without_javascript(site: Site, visit: Visit) -> None:
    """Following visible links from the home page leads to every article, and its paragraphs are on the page."""
    base = f"{site.folder.as_uri()}/"
    with visit(base, java_script_enabled=False) as (context, watch):
        page = context.new_page()
        waiting, seen, read = ["index.html"], {"index.html"}, set()
        while waiting and len(read) < len(site.articles):
            path = waiting.pop(0)
            page.goto(base + path)
            if path in site.articles:
                assert page.locator("h1").first.is_visible()
                assert len(page.locator("main").inner_text().split()) > 100
                read.add(path)
            for link in page.locator("a[href]").all():
                target = site.target(path, link.get_attribute("href") or "")
                if target and target[0] in site.pages and target[0] not in seen and link.is_visible():
                    seen.add(target[0])
                    waiting.append(target[0])

    assert set(site.articles) == read
    assert [] == watch.faults


def test_a_mistyped_address_gets_a_whole_page_at_any_depth(published: str, visit: Visit) -> None:
    """GitHub Pages answers with 404.html wherever nothing is; its style sheet, scripts and links must hold there too."""
    wrong = published + "people/of/the/town/no%zz-body.html"
    with visit(published) as (context, watch):
        page = context.new_page()
        page.goto(wrong, wait_until="networkidle")
        page.locator("a[href$='index.html']").first.click()
        page.wait_for_load_state()
        landed, heading = page.url, page.locator("h1").first.inner_text()

    assert f"{published}index.html" == landed
    assert heading
    assert [] == [fault for fault in watch.faults if wrong not in fault]


def test_an_article_is_found_by_the_id_in_a_mistyped_address(site: Site, published: str, visit: Visit) -> None:
    right = site.articles[0]
    id_ = right.removesuffix(".html").rpartition("-")[2]
    with visit(published) as (context, _):
        page = context.new_page()
        page.goto(f"{published}articles/somebody-cut-this-addr-{id_}.html")
        if page.url != published + right:
            page.locator(f"main a[href*='{id_}']").first.click()
            page.wait_for_url(f"{published}{right}*")
        heading = page.locator("h1").first.inner_text()

    assert heading in (site.folder / right).read_text("utf-8")


def test_an_old_address_leads_on_and_a_withdrawn_one_says_why(copy: Checkout, site: Site, visit: Visit) -> None:
    """From the disk, with what stood behind the address kept."""
    new = next(path for path in site.pages if path.startswith("people/") and not path.endswith("index.html"))
    with (copy.content / "permalinks.csv").open("a", encoding="utf-8") as ledger:
        ledger.write(f"people/an-old-name.html,redirect,{new}\npeople/nobody.html,gone,was the name of a ship\n")
    done = copy.press()
    assert done.returncode == 0, done.stdout + done.stderr
    base = f"{copy.output.as_uri()}/"
    with visit(base) as (context, watch):
        page = context.new_page()
        page.goto(f"{base}people/an-old-name.html#main")
        page.wait_for_url(f"{base}{new}#main")
        page.goto(f"{base}people/nobody.html")
        said = page.locator("main").inner_text()

    assert "was the name of a ship" in said
    assert [] == watch.faults


def test_the_browser_is_not_told_to_bend_its_rules_for_files(browser: Browser, site: Site) -> None:
    """A flag that lets file:// pages read each other would make these tests lie."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.folder.as_uri()}/index.html")
    refused = page.evaluate("() => fetch('search.html').then(() => false, () => true)")
    context.close()

    assert refused
