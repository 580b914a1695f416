"""Address, language, publication, tags and rights; and pages that mean harm."""

import time

import pytest

from generator.intake.html.facts.addresses import cleaned, same_page

from .pages import data, of, page


@pytest.mark.parametrize(("given", "clean"), [
    ("http://www.gazette.example/mill?utm_source=x&utm_medium=y", "https://www.gazette.example/mill"),
    ("https://gazette.example/story.php?id=12&fbclid=abc#comments", "https://gazette.example/story.php?id=12"),
    ("https://gazette.example:443/mill/", "https://gazette.example/mill/"),
    ("https://gazette.example/caf%C3%A9", "https://gazette.example/caf%C3%A9"),
    ("https://zeitung.example/straße", "https://zeitung.example/stra%C3%9Fe"),
    ("javascript:alert(1)", None),
    ("file:///home/ann/mill.html", None),
    ("data:text/html,hello", None),
    ("https://[broken", None),
    ("http://localhost/mill", None),
])
def test_an_address_is_cleaned(given: str, clean: str | None) -> None:
    """
    In https, without what counts clicks and without a fragment; only addresses of the web are any.
    """
    assert clean == cleaned(given)


def test_an_address_that_is_clean_stays_as_it_is() -> None:
    """
    Cleaning twice changes nothing more.
    """
    once = cleaned("http://gazette.example/a b/ü?q=1&utm_id=3&r=%2F")

    assert once is not None
    assert once == cleaned(once)


def test_the_copy_for_telephones_is_the_same_page() -> None:
    """
    AMP, www, a last slash and click counters make no other page; another id does.
    """
    assert same_page("https://www.gazette.example/amp/mill/", "http://gazette.example/mill?utm_source=x")
    assert not same_page("https://gazette.example/story?id=1", "https://gazette.example/story?id=2")


def test_the_canonical_address_wins() -> None:
    """
    A relative one is completed by the address that the page has elsewhere.
    """
    head = '<link rel="canonical" href="/news/mill"><meta property="og:url" content="https://gazette.example/news/mill?ref=x">'

    assert "https://gazette.example/news/mill" == of(page(head=head)).url


def test_a_canonical_that_is_the_front_page_is_passed_over() -> None:
    """
    It is a mistake of the site when the data know the article's own address.
    """
    head = '<link rel="canonical" href="https://gazette.example/">' + data(headline="Mill", url="https://gazette.example/news/mill")

    assert "https://gazette.example/news/mill" == of(page(head=head)).url


def test_where_a_browser_saved_the_page_from_is_its_address() -> None:
    """
    The comment that a browser writes into a saved page.
    """
    html = page().replace("<html", "<!-- saved from url=(0033)https://gazette.example/news/mill -->\n<html", 1)

    assert "https://gazette.example/news/mill" == of(html).url


def test_most_sources_decide_about_the_language() -> None:
    """
    A template's lang="en" is outvoted, and a person is told.
    """
    found = of(page(head='<meta property="og:locale" content="de_AT">' + data(headline="Weberei brennt", inLanguage="de"), lang="en"))

    assert "de" == (found.language or "")[:2]
    assert ["language"] == [doubt.kind for doubt in found.doubts]


def test_a_language_is_written_as_usual() -> None:
    """
    "pt_br" becomes "pt-BR".
    """
    assert "pt-BR" == of(page(lang="pt_br")).language


def test_the_outlets_tags_are_taken_without_those_for_machines() -> None:
    """
    Numbers, addresses and keys are no tags; one that is given twice is one.
    """
    head = '<meta name="news_keywords" content="Fire, Dewsbury,fire,100312362,section:news,Textile industry">'

    assert ("Fire", "Dewsbury", "Textile industry") == of(page(head=head)).tags


def test_the_outlet_is_called_by_its_name_and_not_by_its_domain() -> None:
    """
    A name wins over an address.
    """
    head = '<meta property="og:site_name" content="gazette.example">' + data(
        headline="Mill", publisher={"@type": "Organization", "name": "The Gazette"})

    assert "The Gazette" == of(page(head=head)).publication


def test_the_genre_is_that_of_the_type() -> None:
    """
    An opinion article says so in its structured data.
    """
    script = '<script type="application/ld+json">{"@type": "OpinionNewsArticle", "headline": "Rebuild the mill"}</script>'

    assert "opinion" == of(page(head=script)).genre


@pytest.mark.parametrize("html", [
    "", "<", "<html>", "<h1>", "<script type='application/ld+json'>",
    page(head='<script type="application/ld+json">' + '{"a":' * 5_000 + "</script>"),
    page(head='<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    page(head='<script type="application/ld+json">{"@type":"NewsArticle","headline":' + '"\\n' * 50_000 + "</script>"),
    page(head='<script type="application/ld+json">{"x":1}' + " \n" * 200_000 + "x</script>"),
    page(head='<meta property="article:published_time" content="' + "1" * 200_000 + '">'),
    page(head='<meta name="author" content="' + "a, " * 60_000 + '">'),
    page(head="<title>" + " - " * 50_000 + "</title>"),
    page(article="<h1>Mill</h1>" + "<p class='byline'>By " + "Ann And " * 10 + "</p>" * 3_000),
    page(article="<h1>Mill</h1>" + "".join(f"<time>{n}.{n}.2019</time>" for n in range(3_000))),
    page(article="<div itemscope itemtype='https://schema.org/Article'>" + "<div itemprop='description'>x" * 400),
])
def test_a_hostile_page_takes_no_long_time(html: str) -> None:
    """
    Broken, deep and repetitive pages are read, or give nothing, within the time of a slow machine.
    """
    before = time.process_time()
    of(html or " ")

    assert time.process_time() - before < 5
