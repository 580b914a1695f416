"""Old addresses answer with a stub that leads on, or with the reason why nothing is there."""

from dataclasses import replace

from generator.views import pages
from generator.views.page import Page, Site
from tests.views import sample


def built(url: str = "") -> dict[str, Page]:
    archive = replace(
        sample.ferry(), redirects={"people/old-name.html": "people/new-name.html"}, gone={"people/nobody.html": "a ship's name"})
    return {page.path: page for page in pages(archive, Site(name="The Archive", url=url))}


def test_a_redirect_leads_on_by_a_relative_address() -> None:
    view = built()["people/old-name.html"].view
    assert ("new-name.html", None, "../") == (view.href, view.canonical, view.root)  # type: ignore[attr-defined]


def test_a_published_redirect_names_the_full_address_that_answers_now() -> None:
    view = built("https://archive.example")["people/old-name.html"].view
    assert "https://archive.example/people/new-name.html" == view.canonical  # type: ignore[attr-defined]


def test_what_is_gone_says_why() -> None:
    assert "a ship's name" == built()["people/nobody.html"].view.reason  # type: ignore[attr-defined]


def test_old_addresses_are_not_in_the_sitemap() -> None:
    sitemap = built("https://archive.example")["sitemap.xml"]
    assert "old-name" not in repr(sitemap.view)


def test_a_name_of_several_things_offers_them_each_with_what_tells_it_apart() -> None:
    archive = replace(sample.ferry(), several={"people/harbour-board.html": ("organisations/harbour-board", "people/ines-calloway")})
    view = next(page for page in pages(archive, Site(name="The Archive")) if page.path == "people/harbour-board.html").view
    assert "Harbour Board" == view.name  # type: ignore[attr-defined]
    assert [("../organisations/harbour-board.html", "keeper of Brimsey's quays since 1902 · 2 articles"),
            ("ines-calloway.html", "chair of the board · 2 articles")] \
        == [(row.href, row.gloss) for row in view.names]  # type: ignore[attr-defined]
