"""Citations in the styles that readers are asked for."""

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given

from generator import dates
from generator.citations import Citation, CitedAuthor
from generator.citations.plain import one_line
from generator.citations.styled import PRIVATE, Stylist
from tests.citations.making import BARE, FERRY, citations, dated

ENGLISH = Stylist("en")
HERE = "https://archive.example/articles/ferry-nk3fq7m2ab.html"


def styled(cited: Citation, stylist: Stylist = ENGLISH) -> dict[str, str]:
    words = dates.show(cited.date) if cited.date else None
    return {one.style: one.markup for one in stylist.styled(cited, words)}


def test_a_known_article_in_every_style() -> None:
    assert {
        "APA": "Calloway, I., &amp; Coast Agency. (2016, April 29). Ferry Burns off Brimsey. <i>Brimsey Gazette</i>, 3. "
               f"The Brimsey Archive. {HERE}",
        "Chicago": "Calloway, Ines, and Coast Agency. “Ferry Burns off Brimsey.” <i>Brimsey Gazette</i>, April 29, 2016, Harbour. "
                   f"The Brimsey Archive. {HERE}.",
        "MLA": "Calloway, Ines, and Coast Agency. “Ferry Burns off Brimsey.” <i>Brimsey Gazette</i>, 29 Apr. 2016, p. 3. "
               f"<i>The Brimsey Archive</i>, {HERE}.",
        "Harvard": "Calloway, I. and Coast Agency (2016) ‘Ferry Burns off Brimsey’, <i>Brimsey Gazette</i>, 29 April, p. 3. "
                   f"The Brimsey Archive. Available at: {HERE}.",
    } == styled(FERRY)


def test_an_article_of_which_next_to_nothing_is_known() -> None:
    assert {
        "APA": "Notice of the Board. (n.d.). The Brimsey Archive. a000000001.",
        "Chicago": "“Notice of the Board.” n.d. The Brimsey Archive. a000000001.",
        "MLA": "“Notice of the Board.” <i>The Brimsey Archive</i>, a000000001.",
        "Harvard": "‘Notice of the Board’ (no date). The Brimsey Archive. a000000001.",
    } == styled(BARE)


def test_an_unsigned_article_begins_as_each_style_wants_it() -> None:
    unsigned = replace(FERRY, authors=(), section=None, page=None)

    assert {
        "APA": "Ferry Burns off Brimsey. (2016, April 29). <i>Brimsey Gazette</i>. ",
        "Chicago": "<i>Brimsey Gazette</i>. “Ferry Burns off Brimsey.” April 29, 2016. ",
        "MLA": "“Ferry Burns off Brimsey.” <i>Brimsey Gazette</i>, 29 Apr. 2016. ",
        "Harvard": "<i>Brimsey Gazette</i> (2016) ‘Ferry Burns off Brimsey’, 29 April. ",
    } == {style: re.split("(?:<i>)?The Brimsey Archive", text)[0] for style, text in styled(unsigned).items()}


@pytest.mark.parametrize(("edtf", "basis", "expected"), [
    ("1931-05-02", "inferred", ["(ca. 1931, May 2)", "[May 2, 1931?]", "circa 2 May 1931", "(c. 1931)"]),
    ("1931-05-02", "stated", ["(1931, May 2)", ", May 2, 1931", ", 2 May 1931", "(1931)"]),
    ("1931-05", "stated", ["(1931, May)", ", May 1931", ", May 1931", "(1931)"]),
    ("1931?", "stated", ["(ca. 1931)", "[1931?]", "circa 1931", "(c. 1931)"]),
    ("0931-05-28", "stated", ["(931 AD, May 28)", ", May 28, 931 AD", ", 28 May 931 AD", "(931 AD)"]),
    ("2028-08-28", "stated", ["(2028, August 28)", ", August 28, 2028", ", 28 Aug. 2028", "(2028)"]),
    ("1931-05-01", "stated", ["(1931, May 1)", ", May 1, 1931", ", 1 May 1931", "(1931)"]),
    ("193X", "stated", ["(1930s)", ", 1930s", ", 1930s", "(1930s)"]),
])
def test_a_date_is_no_more_precise_and_no_surer_than_it_is(edtf: str, basis: str, expected: list[str]) -> None:
    found = styled(replace(FERRY, date=dated(edtf, basis)))

    assert [] == [(words, text) for words, text in zip(expected, found.values(), strict=True) if words not in text]


@pytest.mark.parametrize(("title", "expected"), [
    ("Who knew?", ["Who knew? <i>", "“Who knew?” <i>", "“Who knew?” <i>", "‘Who knew?’, <i>"]),
    ("Wait…", ["Wait… <i>", "“Wait…” <i>", "“Wait…” <i>", "‘Wait…’, <i>"]),
    ("Stop.", ["Stop. <i>", "“Stop.” <i>", "“Stop.” <i>", "‘Stop.’, <i>"]),
    ("A <b>& B", ["A &lt;b&gt;&amp; B. <i>", "“A &lt;b&gt;&amp; B.” <i>", "“A &lt;b&gt;&amp; B.” <i>", "‘A &lt;b&gt;&amp; B’, <i>"]),
    ("حريق", ["<bdi>حريق</bdi>. <i>", "“<bdi>حريق</bdi>.” <i>", "“<bdi>حريق</bdi>.” <i>", "‘<bdi>حريق</bdi>’, <i>"]),
    ("28 of 8888", ["28 of 8888. <i>", "“28 of 8888.” <i>", "“28 of 8888.” <i>", "‘28 of 8888’, <i>"]),
])
def test_what_follows_a_headline_depends_on_how_it_ends(title: str, expected: list[str]) -> None:
    found = styled(replace(FERRY, title=title))

    assert [] == [(words, text) for words, text in zip(expected, found.values(), strict=True) if words not in text]


def test_several_pages_are_told_as_such() -> None:
    assert ["3–5", "pp. 3–5", "pp. 3–5"] == [re.findall(r"(?:pp\. )?3–5", styled(replace(FERRY, page="3–5"))[style])[0]
                                             for style in ("APA", "MLA", "Harvard")]


def test_many_authors_are_shortened() -> None:
    five = replace(FERRY, authors=tuple(CitedAuthor(name=name) for name in ("Ann Ash", "Bo Birch", "Cy Cedar", "Di Daly", "Ed Elm")))

    assert ["Ann Ash, Bo Birch, Cy Cedar, Di Daly, &amp; Ed Elm. ", "Ann Ash, Bo Birch, Cy Cedar, Di Daly, and Ed Elm. ",
            "Ann Ash, et al. ", "Ann Ash <i>et al.</i> "] == [re.split(r"[(“]", text)[0] for text in styled(five).values()]


@pytest.mark.parametrize(("language", "expected"), [
    ("fr", "Calloway, I. et Coast Agency (2016) «\u00a0Ferry Burns off Brimsey\u00a0», <i>Brimsey Gazette</i>, 29 avril, p. 3."),
    ("de", "Calloway, I. und Coast Agency (2016) „Ferry Burns off Brimsey“, <i>Brimsey Gazette</i>, 29 April, S. 3."),
    ("es", "Calloway, I. y Coast Agency (2016) «Ferry Burns off Brimsey», <i>Brimsey Gazette</i>, 29 abril, p. 3."),
    ("ar", 'Calloway, I. و Coast Agency (2016) "Ferry Burns off Brimsey", <i>Brimsey Gazette</i>, 29 أبريل, ص 3.'),
])
def test_the_words_of_a_style_are_those_of_the_interface(language: str, expected: str) -> None:
    assert expected == styled(FERRY, Stylist(language))["Harvard"][:len(expected)]


def test_articles_of_one_shape_are_cited_once() -> None:
    stylist = Stylist("en")
    for number in range(2, 20):
        styled(replace(FERRY, title=f"Fire {number}", date=dated(f"2016-04-{number:02}")), stylist)

    assert 1 == len(stylist._shapes)


@given(citations())
def test_every_citation_has_its_headline_and_no_markup_but_ours(cited: Citation) -> None:
    for text in styled(cited).values():
        bare = re.sub(r"</?(?:i|bdi)>", "", text)

        assert "<" not in bare and not PRIVATE.search(bare)
        assert PRIVATE.sub("", one_line(cited.title)).rstrip(".?!…؟。") in html.unescape(bare)
