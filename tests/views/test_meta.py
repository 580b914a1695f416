"""What Zotero and search engines read from an article's page (traps of Zotero's Embedded Metadata translator)."""

import json
import posixpath
import re

import pytest

from generator.views.linked_data import script_safe
from tests.views import sample
from tests.views.conftest import site
from tests.views.reading import Read, read


def article(name: str, headline: str, *, published: bool = False) -> Read:
    pages = site(name, published)
    return next(read(html) for html in pages.values() if f'<h1 lang="en" dir="ltr">{headline}' in html)


@pytest.mark.parametrize("name", ["ferry", "odd"])
def test_every_article_is_a_newspaper_article(name: str) -> None:
    for path, html in site(name).items():
        if path.startswith("articles/") and path.endswith(".html") and path != "articles/index.html":
            assert ["newspaperArticle"] == read(html).meta("DC.type")


@pytest.mark.parametrize("name", ["ferry", "odd"])
def test_no_article_is_a_website_or_a_journal_article(name: str) -> None:
    for path, html in site(name).items():
        if path.startswith("articles/") and path.endswith(".html") and path != "articles/index.html":
            assert (["article"], []) == (read(html).meta("og:type"), read(html).meta("citation_journal_title"))


def test_an_unknown_publication_is_absent() -> None:
    page = article("ferry", "Brimsey ferry")

    assert ([], []) == (page.meta("prism.publicationName"), page.meta("DC.source"))


def test_a_stated_date_is_given_in_both_notations() -> None:
    page = article("ferry", "Brimsey ferry")

    assert (["2016/04/29"], ["2016-04-29"]) == (page.meta("citation_publication_date"), page.meta("DCTERMS.issued"))


def test_an_inferred_date_is_given_to_no_machine() -> None:
    page = article("ferry", "Ferry Burns")

    assert ([], [], []) == tuple(page.meta(k) for k in ("citation_publication_date", "DCTERMS.issued", "article:published_time"))
    assert not [given for tag, given in page.elements if tag == "time"]


def test_a_single_author_is_written_given_name_first() -> None:
    assert ["Ines Calloway"] == article("odd", "&lt;script&gt;").meta("citation_author")


def test_places_are_given_as_coverage_in_space_only() -> None:
    page = article("ferry", "Brimsey ferry")

    assert (["Brimsey", "Port Kessel"], []) == (page.meta("DCTERMS.spatial"), page.meta("DC.coverage"))


def test_the_canonical_address_is_there_once_the_site_has_one() -> None:
    page = article("ferry", "Brimsey ferry", published=True)
    canonical = [given["href"] for _, given in page.elements if given.get("rel") == "canonical"]

    assert canonical and canonical[0] and canonical[0].startswith("https://archive.example/brimsey/articles/")


def test_no_canonical_address_is_made_up() -> None:
    assert not [g for _, g in article("ferry", "Brimsey ferry").elements if g.get("rel") == "canonical"]


def test_no_class_invites_guesses_about_the_author(any_site: dict[str, str]) -> None:
    for html in any_site.values():
        assert not re.search(r'class="[^"]*\b(byline|bylines|vcard|article-byline)\b', html)


def test_linked_data_holds_nothing_unknown(any_site: dict[str, str]) -> None:
    for html in any_site.values():
        for data in read(html).json_ld:
            assert not re.search(r'(""|null|\[\]|\{\})', json.dumps(data))


@pytest.mark.parametrize("published", [False, True])
def test_every_id_in_linked_data_is_a_part_of_a_page_of_ours(published: bool) -> None:
    pages = site("ferry", published)
    for path, html in pages.items():
        for found in re.findall(r'"@id": "([^"]+)"', json.dumps(read(html).json_ld)):
            where, _, part = found.removeprefix("https://archive.example/brimsey/").partition("#")
            target = where if published else _resolved(path, where)
            assert target in pages and (not part or part in read(pages[target]).ids)


def _resolved(path: str, where: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), where))


def test_nothing_in_linked_data_can_end_its_script() -> None:
    text = script_safe({"headline": "</script><!--<script>"})

    assert "</" not in text and "<!" not in text and "<s" not in text
    assert {"headline": "</script><!--<script>"} == json.loads(text)


def test_a_script_in_a_headline_is_only_words() -> None:
    page = article("odd", "&lt;script&gt;")

    assert "<script>alert(1)</script>" in page.text
    assert [] == [given for tag, given in page.elements if tag == "script" and "src" not in given and "type" not in given]


def test_the_sample_states_what_these_tests_rely_on() -> None:
    assert "inferred" in {date.basis for date in sample.ferry().dates.values()}
