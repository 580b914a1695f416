"""One page, however its address was written down."""

import pytest

from generator.versions.addresses import page, site

FORMS = (
    "https://www.gazette.example/news/uk-123", "http://gazette.example/news/uk-123/", "https://m.gazette.example/news/uk-123#top",
    "https://gazette.example/news/uk-123?utm_source=feed&fbclid=x", "https://www.gazette.example/amp/news/uk-123",
    "https://www.gazette.example/news/uk-123/amp/", "https://amp.gazette.example/News/UK-123?outputType=amp",
    "https://web.archive.org/web/20190503101010/https://www.gazette.example/news/uk-123",
    "https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/news/uk-123",
)


@pytest.mark.parametrize("url", FORMS)
def test_the_forms_of_an_address_lead_to_one_page(url: str) -> None:
    assert "gazette.example/news/uk-123" == page(url)


@pytest.mark.parametrize("url", [None, "", "https://www.gazette.example/", "https://gazette.example/index.html?utm_source=x", "no address",
                                 "https://[broken/x", "https://gazette.example"])
def test_a_front_page_and_what_is_no_address_are_no_page(url: str | None) -> None:
    assert None is page(url)


def test_a_parameter_that_says_which_article_is_kept() -> None:
    assert page("https://a.example/story.php?id=5&utm_medium=x") != page("https://a.example/story.php?id=6")
    assert "a.example/story.php?id=5" == page("https://a.example/story.php?utm_medium=x&id=5")


def test_a_site_is_what_was_registered() -> None:
    assert ("gazette.co.uk", "gazette.example", None) == (
        site("https://m.gazette.co.uk/x"), site("https://news.gazette.example/x"), site("http://10.0.0.1/x"))
