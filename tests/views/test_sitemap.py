"""The sitemap, robots.txt and the description of the search."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

from lxml import etree

from generator.model import Withdrawal
from generator.views.desk import desk_for
from generator.views.sitemap import SitemapView, sitemap_pages
from tests.views import cited, sample
from tests.views.conftest import PUBLISHED, site
from tests.views.render import environment, rendered

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ROOT = PUBLISHED.url
PAGES = rendered(cited.archive(), PUBLISHED)
GRAMMAR = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("sitemap.rng"))))


def urls(text: str) -> dict[str, str | None]:
    """Path -> day."""
    found = {str(url.findtext(f"{SPACE}loc")): url.findtext(f"{SPACE}lastmod") for url in ET.fromstring(text)}
    return {address.removeprefix(f"{ROOT}/"): day for address, day in found.items()}


def test_every_page_is_in_the_sitemap_and_nothing_else() -> None:
    pages = {path for path in PAGES if path.endswith(".html") and path not in ("404.html", "offline.html")}

    assert pages == set(urls(PAGES["sitemap.xml"]))


def test_a_page_changed_when_the_last_of_its_articles_was_received() -> None:
    days = urls(PAGES["sitemap.xml"])

    assert {"2026-01-02"} == {days[path] for path in ("index.html", "2016/index.html", "2016/05.html", "publications/orrin-post.html")}
    assert {"2026-01-02"} == {day for path, day in days.items() if path.startswith("articles/")}


def test_a_page_of_which_nobody_recorded_when_it_changed_has_no_day() -> None:
    days = urls(PAGES["sitemap.xml"])

    assert {None} == {days[path] for path in ("search.html", "about.html", "topics/index.html")}
    assert {None} == set(urls(site("ferry", published=True)["sitemap.xml"]).values())


def test_a_withdrawal_is_a_change() -> None:
    one, *others = cited.articles()
    gone = replace(one, withdrawn=Withdrawal(date="2026-03-04", reason="At the publisher's request."))
    catalogue = sample.catalogue((gone, *others))
    days = urls(rendered(catalogue, PUBLISHED)["sitemap.xml"])

    assert ("2026-03-04", "2026-03-04") == (days[catalogue.paths[gone.id]], days["index.html"])


def test_a_long_sitemap_is_cut_and_has_an_index() -> None:
    desk = desk_for(cited.archive(), PUBLISHED)
    paths = [f"articles/{number}.html" for number in range(7)]
    made = {page.path: page.view for page in sitemap_pages(desk, paths, limit=3)}
    index = made["sitemap.xml"]
    assert isinstance(index, SitemapView)
    text = environment().get_template("sitemap.xml").render(page=index, site=PUBLISHED)

    assert ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"] == sorted(made)
    assert all(GRAMMAR.validate(etree.fromstring(one.encode())) for one in (text, PAGES["sitemap.xml"])), GRAMMAR.error_log.last_error
    assert not GRAMMAR.validate(etree.fromstring(text.replace("loc>", "link>").encode()))
    assert (f"{SPACE}sitemapindex", ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]) == (ET.fromstring(text).tag, list(urls(text)))
    assert [3, 3, 1] == [len(view.urls) for path, view in made.items() if path != "sitemap.xml" and isinstance(view, SitemapView)]


def test_without_an_address_nothing_is_told_that_needs_one() -> None:
    pages = site("ferry")

    assert not {"sitemap.xml", "opensearch.xml"} & set(pages)
    assert [] == [path for path, text in pages.items() if 'rel="canonical"' in text or "og:url" in text or 'rel="search"' in text]
    assert "Sitemap" not in pages["robots.txt"]


def test_robots_are_told_of_the_sitemap() -> None:
    assert f"Sitemap: {ROOT}/sitemap.xml" in PAGES["robots.txt"].splitlines()


def test_browsers_are_told_of_the_search() -> None:
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    found = ET.fromstring(PAGES["opensearch.xml"])
    url = found.find(f"{space}Url")

    assert url is not None and f"{ROOT}/search.html?q={{searchTerms}}" == url.get("template")
    assert 0 < len(str(found.findtext(f"{space}ShortName"))) <= 16
    assert 'rel="search" type="application/opensearchdescription+xml"' in PAGES["index.html"]
