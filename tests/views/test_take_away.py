"""What lies beside the pages of articles, people, organisations and places."""

import json
import posixpath
import re
from typing import Any

import feedparser
import pytest
import rispy

from generator.catalogue import Catalogue
from generator.model import Withdrawal
from generator.views.citing import author
from tests.views import received, render, sample, signed
from tests.views.conftest import PUBLISHED, site
from tests.views.reading import read

BOTH = "places/brimsey"
"""Both reports of the fire name it."""

ONE = "places/port-kessel"
"""Only the second report names it."""


def with_a_withdrawn_one() -> Catalogue:
    """Two standing articles and a withdrawn one, all of Brimsey."""
    return sample.catalogue((
        sample.article("Boats out", "Brimsey waits.", published="2001-01-01"),
        sample.article("Boats in", "Brimsey sleeps.", published="2001-01-02"),
        sample.article("Taken down", "Brimsey is not to be read of.", published="2001-01-03",
                       withdrawn=Withdrawal(date="2020-02-03", reason="At the publisher's request.")),
    ))


def data(pages: dict[str, str], entity: str) -> dict[str, Any]:
    return json.loads(pages[f"{entity}.json"])  # type: ignore[no-any-return]


def downloads(page: str) -> list[str | None]:
    """Address of every link that saves a file under its own name."""
    return [given["href"] for tag, given in read(page).elements if tag == "a" and "download" in given and not given["download"]]


def test_a_name_of_several_articles_has_citations_of_them_all() -> None:
    records = rispy.loads(site("ferry")[f"{BOTH}.ris"])

    assert [article.headline for article in sample.ferry().articles] == [record["title"] for record in records]


def test_a_name_of_one_article_leads_to_that_article_s_citation() -> None:
    pages, article = site("ferry"), sample.ferry_articles()[1]
    name = f"{article.slug}-{article.id}"

    assert f"{ONE}.ris" not in pages
    assert f"../articles/{name}.ris" in downloads(pages[f"{ONE}.html"])
    assert [article.headline] == [record["title"] for record in rispy.loads(pages[f"articles/{name}.ris"])]


def test_every_page_links_to_its_files() -> None:
    assert ["brimsey.ris", "brimsey.bib", "brimsey.csl.json", "brimsey.json"] == downloads(site("ferry")[f"{BOTH}.html"])


def test_the_head_of_a_page_offers_every_file_beside_it() -> None:
    page = read(site("ferry")[f"{BOTH}.html"])
    offered = [given["href"] for tag, given in page.elements if tag == "link" and given.get("rel") == "alternate"]

    assert ["../feed.xml", "../feed.json", "brimsey.ris", "brimsey.bib", "brimsey.csl.json", "brimsey.xml", "brimsey.feed.json",
            "brimsey.json"] == offered


@pytest.mark.parametrize(("path", "files"), [
    ("topics/fires-at-sea", ["xml"]), ("stories/ferry-burns-off-brimsey", ["ris", "bib", "csl.json", "xml", "feed.json"]),
    ("publications/not-recorded", ["ris", "bib", "csl.json", "xml", "feed.json"]), ("2016/2016", ["ris", "bib", "csl.json"]),
    ("archive", ["ris", "bib", "csl.json"]),
])
def test_what_gathers_articles_has_their_citations_and_feeds(path: str, files: list[str]) -> None:
    pages = site("ferry")

    assert files == [file.removeprefix(f"{path}.") for file in pages if file.startswith(f"{path}.") and not file.endswith(".html")]


@pytest.mark.parametrize("path", ["2016/2016", "archive", "stories/ferry-burns-off-brimsey"])
def test_their_citations_are_of_all_their_articles(path: str) -> None:
    records = rispy.loads(site("ferry")[f"{path}.ris"])

    assert [article.headline for article in sample.ferry().articles] == [record["title"] for record in records]


@pytest.mark.parametrize("path", ["topics/fires-at-sea.html", "stories/ferry-burns-off-brimsey.html", "2016/index.html",
                                  "publications/not-recorded.html", "articles/index.html"])
def test_their_pages_lead_to_these_files(path: str) -> None:
    page, pages = read(site("ferry")[path]), site("ferry")
    alternates = [given["href"] or "" for tag, given in page.elements if tag == "link" and given.get("rel") == "alternate"]
    found = {posixpath.normpath(posixpath.join(posixpath.dirname(path), href)) for href in alternates}

    assert len(found) > 4 and found <= set(pages)


def test_an_author_s_articles_can_be_taken_away_and_followed() -> None:
    pages, name = site("signed"), "authors/ottoline-marsh"
    signed_ = {re.sub(r"<[^>]+>", "", found) for found in re.findall(r"<h[23][^>]*><a[^>]*>(.*?)</a></h[23]>", pages[f"{name}.html"])}
    feed = feedparser.parse(pages[f"{name}.xml"])

    assert len(signed_) > 1
    assert signed_ == {record["title"] for record in rispy.loads(pages[f"{name}.ris"])} == {entry.title for entry in feed.entries}
    assert not feed.bozo and feed.feed.id.endswith(name)
    assert {f"{name}.{ending}" for ending in ("bib", "csl.json", "feed.json")} <= set(pages)
    assert {"ottoline-marsh.ris", "ottoline-marsh.xml"} <= set(read(pages[f"{name}.html"]).hrefs)


def test_an_article_is_there_as_markdown_and_as_json() -> None:
    pages, article = site("ferry"), sample.ferry_articles()[1]
    stem = f"articles/{article.slug}-{article.id}"
    value = json.loads(pages[f"{stem}.json"])

    assert f"\n# {article.headline}\n" in pages[f"{stem}.md"].replace("\\", "") and article.body.strip() in pages[f"{stem}.md"]
    assert (article.text, article.headline) == (value["text"], value["headline"])
    assert [block.text for block in article.blocks] == [value["text"][block["start"]:block["end"]] for block in value["blocks"]]
    assert value["mentions"] and all(one["surface"] == value["text"][one["start"]:one["end"]] for one in value["mentions"])


def test_no_word_of_a_withdrawn_article_is_in_its_files() -> None:
    pages = render.rendered(with_a_withdrawn_one())
    held = {path: text for path, text in pages.items() if path.startswith("articles/taken-down") and not path.endswith(".html")}

    assert 5 == len(held)
    assert [] == [path for path, text in held.items() if "not to be read" in text]
    assert [None] == [json.loads(text)["text"] for path, text in held.items() if path.endswith("0.json") or re.search(r"[^l]\.json", path)]


def test_mentions_cut_out_the_words_that_they_claim_and_stand_in_their_sentence(any_site: dict[str, str]) -> None:
    every = (sample.ferry(), sample.odd(), sample.thousand(40), sample.much(), signed.archive(), received.catalogue())
    texts = {a.id: a.text for made in every for a in made.by_id.values()}
    files = [json.loads(text) for path, text in any_site.items() if re.fullmatch(r"(people|organisations|places)/[^.]+\.json", path)]
    mentions = [mention for file in files for mention in (*file["mentions"], *(m for group in file["groups"] for m in group["mentions"]))]

    assert bool(files) == bool(mentions)
    for mention in mentions:
        assert texts[mention["article"]][mention["start"]:mention["end"]] == mention["surface"]
        assert mention["surface"] in mention["sentence"]
        assert mention["sentence"] in texts[mention["article"]]


def test_a_mention_at_the_head_of_a_sentence_stands_in_that_one() -> None:
    body = "A boat sank. Brimsey mourns. Nobody knows why."
    pages = render.rendered(sample.catalogue((sample.article("Boats", body, published="2001-01-01"),)))

    assert ["Brimsey mourns."] == [mention["sentence"] for mention in data(pages, BOTH)["mentions"]]


def test_data_says_who_and_where_it_is_and_what_is_not_known_is_null() -> None:
    file = data(site("ferry"), BOTH)

    assert ("places/brimsey", "Brimsey", "place") == (file["id"], file["name"], file["type"])
    assert {"latitude": 57.1, "longitude": -6.2} == file["coordinates"]
    assert (None, None) == (data(site("ferry"), ONE)["coordinates"], file["note"])


def test_data_counts_the_articles_that_name_two_together() -> None:
    together = {row["id"]: row["articles"] for row in data(site("ferry"), BOTH)["together"]}

    assert {"people/ines-calloway": 2, "organisations/harbour-board": 2, "organisations/coast-agency": 2, ONE: 1} == together


def test_a_date_in_the_data_has_its_basis() -> None:
    rows = data(site("ferry"), BOTH)["articles"]

    assert [("2016-04-29", "stated"), ("2016-04-29~", "inferred")] == [(row["published"], row["date_basis"]) for row in rows]


def test_a_withdrawn_article_is_not_to_be_taken_away_with_a_name() -> None:
    pages = render.rendered(with_a_withdrawn_one())
    taken = [pages[f"{BOTH}.{ending}"] for ending in ("ris", "bib", "csl.json", "xml", "json")]

    assert [] == [text for text in taken if "Taken down" in text or "not to be read" in text]
    assert [True] * 5 == ["Boats out" in text and "Boats in" in text for text in taken]


def test_the_citation_of_a_withdrawn_article_says_that_it_was() -> None:
    pages = render.rendered(with_a_withdrawn_one())
    record = next(rispy.loads(text)[0] for path, text in pages.items() if path.startswith("articles/taken-down") and path.endswith(".ris"))

    assert ["Withdrawn on 2020-02-03"] == record["notes"]


def test_the_feed_of_a_name_has_the_ids_of_the_archive_s_feed_and_an_id_of_its_own() -> None:
    own, whole = (feedparser.parse(site("ferry", published=True)[path].encode()) for path in (f"{BOTH}.xml", "feed.xml"))

    assert not own.bozo and own.feed.id != whole.feed.id
    assert {entry.id: entry.link for entry in whole.entries} == {entry.id: entry.link for entry in own.entries}


def test_a_feed_on_a_disk_leads_to_pages_beside_it() -> None:
    links = re.findall(r'<link rel="alternate" type="text/html" href="([^"]+)"', site("ferry")[f"{BOTH}.xml"])

    assert "brimsey.html" == links[0]
    assert all(link.startswith("../articles/") for link in links[1:]) and len(links) == 3


def test_a_name_without_a_day_has_no_feed() -> None:
    undated = sample.catalogue((sample.article("Boats out", "Brimsey waits."),))
    pages = render.rendered(undated)

    assert f"{BOTH}.xml" not in pages and f"{BOTH}.json" in pages
    assert "Atom feed" not in pages[f"{BOTH}.html"]


def test_citations_of_a_published_site_have_full_addresses() -> None:
    record = rispy.loads(site("ferry", published=True)[f"{BOTH}.ris"])[0]

    assert record["urls"][0].startswith(f"{PUBLISHED.url}/articles/")


def test_a_scraped_address_that_is_a_script_is_not_in_any_file() -> None:
    assert [] == [path for path, text in site("odd").items() if "javascript:" in text]


@pytest.mark.parametrize(("printed", "expected"), [
    ("Calloway, Ines", ("Calloway", "Ines")), ("van der Berg, Jan Willem", ("van der Berg", "Jan Willem")), ("Ines Calloway", (None, None)),
    ("Ines Calloway, Reuters", (None, None)), ("Smith, Hall and Sons", (None, None)), ("Smith, Hall, Jones", (None, None)),
])
def test_a_name_is_parted_only_where_print_parts_it(printed: str, expected: tuple[str | None, str | None]) -> None:
    made = author(printed)

    assert expected == (made.family, made.given)
