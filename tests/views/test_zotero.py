"""What Zotero saves of an article is what the record says of it, and nothing else."""

import re
from urllib.parse import parse_qs

import pytest

from generator.catalogue import Catalogue
from generator.model import Article
from tests.views import cited, sample, signed
from tests.views.conftest import PUBLISHED
from tests.views.reading import Read, read
from tests.views.render import rendered
from tests.views.zotero import item_of

ARCHIVES = {"cited": cited.archive(), "ferry": sample.ferry(), "odd": sample.odd(), "signed": signed.archive()}
PAGES = {name: rendered(catalogue, PUBLISHED) for name, catalogue in ARCHIVES.items()}
LISTS = ("articles/index.html", "2016/index.html", "2016/05.html", "undated.html", "publications/brimsey-gazette.html")


def saved(catalogue: Catalogue, article: Article) -> dict[str, object]:
    """What must be saved of it, but for its authors: without a key where nothing is known."""
    date = catalogue.dates.get(article.id)
    certain = date.edtf if date and date.basis != "inferred" and re.fullmatch(r"\d{4}(-\d\d){0,2}", date.edtf) else None
    known = {
        "title": article.headline, "publicationTitle": article.publication, "date": certain and certain.replace("-", "/"),
        "section": article.section, "language": article.language or "und", "rights": article.rights, "pages": article.page,
        "abstractNote": None if article.withheld else article.standfirst, "url": f"{PUBLISHED.url}/{catalogue.paths[article.id]}",
    }
    return {key: value for key, value in known.items() if value} | {"itemType": "newspaperArticle", "authors": None}


@pytest.mark.parametrize("name", ARCHIVES)
def test_every_article_is_saved_as_the_newspaper_article_that_the_record_tells_of(name: str) -> None:
    catalogue = ARCHIVES[name]
    found = [item_of(read(PAGES[name][catalogue.paths[article.id]])) for article in catalogue.articles]

    assert [saved(catalogue, article) for article in catalogue.articles] == [item | {"authors": None} for item in found]


@pytest.mark.parametrize("standfirst", [
    "Harbour wall falls at Orrin. Nobody was hurt, the board said.", "Harbour wall falls at Orrin AFP", "It fell at noon. " * 40,
], ids=["begins with the headline", "says nothing else", "is long"])
def test_a_standfirst_is_saved_whole_even_where_it_repeats_the_headline(standfirst: str) -> None:
    catalogue = sample.catalogue((sample.article("Harbour wall falls at Orrin", "The wall fell at noon. " * 9, standfirst=standfirst),))
    page = rendered(catalogue, PUBLISHED)[catalogue.paths[catalogue.articles[0].id]]

    assert standfirst.strip() == item_of(read(page))["abstractNote"]


AUTHORS = {
    "Ferry burns off Brimsey": ["Ines Calloway"], "Board counts its missing": ["Jan Willem van der Berg"],
    "Divers find hull patched: who knew?": ["Ann Ash", "Bo Birch"], "Agency says nothing": ["Coast Agency"],
    "حريق العبّارة": ["إيناس كالواي"], "Notice of the Board": [], "Who Was There": [],
}


def test_every_author_is_saved_by_name_given_name_first() -> None:
    catalogue = ARCHIVES["cited"]
    items = [item_of(read(PAGES["cited"][catalogue.paths[article.id]])) for article in catalogue.articles]

    assert AUTHORS == {item["title"]: item["authors"] for item in items}


@pytest.mark.parametrize(("trap", "expected"), [
    ({"citation_journal_title": ["x"]}, "journalArticle"), ({"og:type": ["website"]}, "webpage"), ({"dc.type": []}, "newspaperArticle"),
    ({"z:itemtype": ["book"]}, "book"),
])
def test_the_order_of_decisions_would_find_each_trap(trap: dict[str, list[str]], expected: str) -> None:
    page = Read()
    page.metas = [("DC.type", "newspaperArticle"), *((key, value) for key, held in trap.items() for value in held), ("og:type", "article")]
    page.elements = [("html", {"lang": "en"})]

    assert expected == item_of(page)["itemType"]


# ---------------------------------------------------------------- lists

def spans(html: str) -> list[dict[str, list[str]]]:
    return [parse_qs(given["title"] or "") for tag, given in read(html).elements if given.get("class") == "Z3988"]


@pytest.mark.parametrize("path", LISTS)
def test_a_list_of_articles_offers_each_of_them(path: str) -> None:
    html = PAGES["cited"][path]
    rows = html.split('<article class="row')[1:]
    listed = [re.findall(r'<h\d[^>]*><a href="(?:[^"]*/)?([^/"]+)\.html"', row)[0] for row in rows]

    offered = [span["rft.identifier"][0].rpartition("/")[2].removesuffix(".html") for span in spans(html)]

    assert listed and sorted(listed) == sorted(offered)


def test_a_span_says_what_is_known_of_the_article() -> None:
    found = next(span for span in spans(PAGES["cited"]["2016/index.html"]) if span["rft.title"] == ["Ferry burns off Brimsey"])
    article = next(one for one in ARCHIVES["cited"].articles if one.headline == "Ferry burns off Brimsey")

    assert {
        "ctx_ver": ["Z39.88-2004"], "rft_val_fmt": ["info:ofi/fmt:kev:mtx:dc"], "rft.type": ["newspaperArticle"],
        "rft.title": ["Ferry burns off Brimsey"], "rft.au": ["Ines Calloway"], "rft.source": ["Brimsey Gazette"],
        "rft.date": ["2016-04-29"], "rft.language": ["en"], "rft.rights": ["© Brimsey Gazette"],
        "rft.identifier": [f"{PUBLISHED.url}/{ARCHIVES['cited'].paths[article.id]}"],
    } == found


@pytest.mark.parametrize("name", ARCHIVES)
def test_no_page_of_an_article_has_a_span_that_would_outdo_its_record(name: str) -> None:
    assert [] == [article for article in ARCHIVES[name].articles if spans(PAGES[name][ARCHIVES[name].paths[article.id]])]
