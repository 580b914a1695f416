"""Pages of authors, and every way to them."""

import json
import re

from generator import search, views
from generator.search.documents import documents
from tests.views import render, sample, signed
from tests.views.conftest import site
from tests.views.reading import Read, read


def page(path: str) -> Read:
    return read(site("signed")[path])


def bylines() -> dict[str, str]:
    """Every byline of the sample as its page prints it -> its HTML."""
    found = [re.search(r'<p class="by">(.*)</p>', html) for path, html in site("signed").items() if path.startswith("articles/")]
    return {re.sub(r"<[^>]+>", "", by[1]): by[1] for by in found if by}


def test_an_archive_that_nobody_signs_has_no_trace_of_authors() -> None:
    pages = site("ferry")

    assert not [path for path in pages if path.startswith("authors/")]
    assert not [path for path, html in pages.items() if "authors/" in html]


def test_every_author_has_a_page_and_the_list_leads_to_all() -> None:
    made = {path for path in site("signed") if path.startswith("authors/") and path.endswith(".html")}

    assert {"authors/index.html", *(author.id + ".html" for author in signed.archive().authors)} == made
    assert made == {f"authors/{href}" for href in page("authors/index.html").hrefs if re.fullmatch(r"[\w-]+\.html", href)}


def test_names_tabs_the_foot_and_the_papers_lead_to_the_list() -> None:
    assert ["authors/index.html"] == [href for href in page("index.html").hrefs if "authors" in href]
    assert "../authors/index.html" in page("people/index.html").hrefs
    assert "../authors/index.html" in page("publications/index.html").hrefs


def test_a_byline_is_printed_as_it_was_with_its_authors_linked() -> None:
    by = bylines()

    assert ('By <a href="../authors/ottoline-marsh.html" rel="author">Ottoline Marsh</a> in Port Kessel and '
            '<a href="../authors/bram-oddy.html" rel="author">Bram Oddy</a>') == re.sub(
        r"</?span>", "", by["By Ottoline Marsh in Port Kessel and Bram Oddy"])
    assert '<a href="../authors/tilda-quayle.html" rel="author">Quayle, Tilda</a>' in by["By Quayle, Tilda"]


def test_a_byline_in_another_language_gets_no_english_word() -> None:
    assert {"Von Jörg Köllner", "Por Inés Robledo"} <= set(bylines())


def test_a_byline_runs_as_its_own_words_do_whichever_way_the_article_runs() -> None:
    """The word before it is the interface's: a name in Hebrew stands behind an English "By"."""
    hebrew = sample.article("שריפה בנמל", "שריפה פרצה בנמל.", language="he", direction="rtl", bylines=("נועה ברק",))
    html = render.rendered(sample.catalogue((hebrew,)))[f"articles/{hebrew.slug}-{hebrew.id}.html"]

    assert '<p class="by"><span dir="auto">By <a ' in html


def test_who_cannot_be_told_is_printed_and_not_linked() -> None:
    assert "<span>By Minky</span>" == bylines()["By Minky"]


def test_a_page_tells_papers_years_forms_topics_names_and_company() -> None:
    text = page("authors/ottoline-marsh.html").text

    for words in ("The Brimsey Gazette 10 articles, 2011 to 2015", "Kessel Mercury 2 articles, 2018", "First 12 March 2011",
                  "Last 18 October 2018", "Also printed as O. Marsh OTTOLINE MARSH Ottoline J. Marsh", "Signs as harbour correspondent",
                  "Signs together with Bram Oddy", "Topics Ferries", "People Magnus Thrale", "Places Brimsey",
                  "Ottoline J. Marsh is the only fuller form of O. Marsh that signs in The Brimsey Gazette"):
        assert words in text


def test_agencies_and_desks_stand_by_themselves() -> None:
    text = page("authors/index.html").text

    assert "12 authors, sorted by last name; 7 agencies and desks" in text
    assert {"Associated Press", "Gazette Staff", "Our correspondent (Kessel Mercury)"} <= set(
        re.findall(r"<bdi>([^<>]+)</bdi></a>", site("signed")["authors/index.html"].partition('id="houses"')[2]))


def test_a_person_of_the_same_name_is_linked_both_ways_with_the_doubt_said() -> None:
    author, person = page("authors/ines-calloway.html"), page("people/ines-calloway.html")

    assert "../people/ines-calloway.html" in author.hrefs and "who may be the same" in author.text
    assert "../authors/ines-calloway.html" in person.hrefs
    assert "2 articles, by somebody of the same name, who may be the same" in person.text


def test_a_paper_says_who_signs_in_it_and_how_often() -> None:
    paper = page("publications/the-brimsey-gazette.html")

    assert "../authors/ottoline-marsh.html" in paper.hrefs and "10 articles here" in paper.text


def test_machines_read_names_alone_and_where_their_page_is() -> None:
    html = next(text for text in site("signed", True).values() if "Port Kessel and <a" in text)
    node = json.loads(json.dumps(read(html).json_ld))[0]["@graph"][0]

    assert ["Ottoline Marsh", "Bram Oddy"] == read(html).meta("citation_author")
    assert [{"@type": "Person", "name": "Ottoline Marsh", "url": "https://archive.example/brimsey/authors/ottoline-marsh.html"},
            {"@type": "Person", "name": "Bram Oddy", "url": "https://archive.example/brimsey/authors/bram-oddy.html"}] == node["author"]


def test_an_agency_is_no_person_to_machines() -> None:
    authors = [node["author"] for html in site("signed").values() for graph in read(html).json_ld
               for node in graph["@graph"] if "author" in node]  # type: ignore[call-overload, index]

    assert {"@type": "Organization", "name": "AP", "url": "../authors/associated-press.html"} in [one for held in authors for one in held]


def test_long_lists_of_articles_fold_by_year() -> None:
    catalogue = signed.archive(360)
    folded = next(made.view for made in views.pages(catalogue, views.Site(name="x")) if made.path == "authors/ottoline-marsh.html")

    assert len(catalogue.written_by["authors/ottoline-marsh"]) > 60
    assert folded.folded  # type: ignore[attr-defined]


def test_the_search_finds_and_narrows_by_author_whatever_form_is_printed() -> None:
    found = {document.id: document for document in documents(signed.archive())}
    short = next(article for article in signed.articles() if article.bylines == ("O. Marsh",))

    assert ("authors/ottoline-marsh",) == found[short.id].facets["author"]
    assert "Ottoline Marsh" in found[short.id].names[-1]


def test_the_index_has_a_column_of_authors_even_when_nobody_signs() -> None:
    assert "f/author.js" in dict(search.build(sample.ferry()))
