"""Which links lead out of the archive."""

from dataclasses import replace

from generator.link_report import outgoing
from generator.model import PromoLink, Withdrawal
from tests.views import sample

ARTICLE = sample.article(
    "Boats", "See [the list](https://list.example/a#top) and [a friend](mailto:a@b.example), or [it](javascript:alert(1)).",
    published="1931-05-03", url="https://news.example/1",
    links=(PromoLink(label=None, text="More", url="https://list.example/a"), PromoLink(label=None, text="Lost")))


def test_every_address_is_there_once_with_who_leads_there_and_from_where() -> None:
    other = replace(ARTICLE, id="b123456789", published=None, body="")
    found = outgoing(sample.catalogue((ARTICLE, other)))

    assert [("https://list.example/a", (ARTICLE.id, other.id), ("set aside", "text"), "19310503"),
            ("https://news.example/1", (ARTICLE.id, other.id), ("original",), "19310503")] == [
        (one.url, one.articles, one.places, one.day) for one in found]


def test_of_a_withheld_text_only_the_original_is_asked_after() -> None:
    for held in (replace(ARTICLE, access="metadata"), replace(ARTICLE, withdrawn=Withdrawal(date="2020-01-01", reason="By request."))):
        assert ["https://news.example/1"] == [one.url for one in outgoing(sample.catalogue((held,)))]


def test_an_archive_without_links_has_none() -> None:
    assert () == outgoing(sample.ferry())
