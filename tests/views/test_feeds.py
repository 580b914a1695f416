"""Atom feeds and JSON Feeds, as feed readers take them."""

import json
import re
from dataclasses import replace
from typing import Any

import feedparser
import pytest

from generator.catalogue import Catalogue
from generator.views import Site
from generator.views.desk import desk_for
from generator.views.feeds.files import LIMIT, PORTION, feed_files
from generator.views.gathering import whole
from generator.views.workings import Workings
from tests.views import cited, sample
from tests.views.conftest import PUBLISHED, site
from tests.views.render import SITE, rendered

MANY = PORTION + 50


def atoms(pages: dict[str, str]) -> dict[str, Any]:
    return {path: feedparser.parse(text.encode()) for path, text in pages.items() if "http://www.w3.org/2005/Atom" in text}


def jsons(pages: dict[str, str]) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in pages.items() if path.endswith("feed.json")}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rendered(cited.archive(), PUBLISHED)


@pytest.fixture(scope="module")
def long() -> dict[str, str]:
    """The feeds of an archive with more articles than a document holds, all of one year but three."""
    articles = [sample.article(f"Report {number}", "Words.", published="2016-04-29") for number in range(MANY)]
    others = [sample.article("Old", "Words.", published="1931"), replace_received(sample.article("Undated", "Words."))]
    catalogue = sample.catalogue((*articles, *others), entities=(), surfaces={"no such word": sample.BRIMSEY})
    desk = desk_for(catalogue, PUBLISHED)
    return {file.path: file.data.decode() for file in feed_files(whole(desk), Workings(desk))}


def replace_received(article: Any) -> Any:
    return replace(article, original=replace(article.original, received="2026-01-02"))


@pytest.mark.parametrize("name", ["ferry", "odd", "many", "signed", "empty"])
def test_a_feed_reader_takes_every_feed_as_it_is(name: str) -> None:
    assert [] == [(path, feed.bozo_exception) for path, feed in atoms(site(name, published=True)).items() if feed.bozo]


def test_a_feed_was_updated_when_the_latest_of_its_articles_was(pages: dict[str, str], long: dict[str, str]) -> None:
    for feed in (*atoms(pages).values(), *atoms(long).values()):
        assert max(entry.updated for entry in feed.entries) == feed.feed.updated


def test_everything_that_gathers_articles_has_feeds(pages: dict[str, str]) -> None:
    gathered = {"feed", "publications/brimsey-gazette", "publications/orrin-post"}

    assert {f"{name}.xml" for name in gathered} <= set(atoms(pages))
    assert {"feed.json", "publications/brimsey-gazette.feed.json", "publications/orrin-post.feed.json"} == set(jsons(pages))


@pytest.mark.parametrize("kind", ["people", "places", "topics", "stories", "publications"])
def test_names_topics_stories_and_publications_have_feeds(kind: str) -> None:
    held = site("ferry")
    lists = {path.removesuffix(".html") for path in held if re.fullmatch(rf"{kind}/(?!index)[^/]+\.html", path)}

    assert lists and lists == {path.removesuffix(".xml") for path in held if path.startswith(f"{kind}/") and path.endswith(".xml")}


def test_no_id_depends_on_where_the_archive_is_published() -> None:
    ids = [{path: [feed.feed.id, *(entry.id for entry in feed.entries)] for path, feed in atoms(site("ferry", published)).items()}
           for published in (False, True)]
    items = [{path: [item["id"] for item in feed["items"]] for path, feed in jsons(site("ferry", published)).items()}
             for published in (False, True)]
    named = replace_name(ids[1])

    assert replace_name(ids[0]) == named and items[0] == items[1]
    assert all(re.fullmatch(r"tag:pressmark\.invalid,2026:[a-z0-9/.-]+", id_) for held in ids[0].values() for id_ in held)


def replace_name(ids: dict[str, list[str]]) -> dict[str, list[str]]:
    """The two sample sites have names of their own, and so have their feeds."""
    return {path: [re.sub(r"brimsey-april-2016|the-brimsey-archive", "NAME", id_) for id_ in held] for path, held in ids.items()}


def test_the_ids_of_an_archive_outlive_its_name() -> None:
    kept = replace(SITE, name="Another name", archive_id=SITE.name)

    assert "tag:pressmark.invalid,2026:brimsey-april-2016/archive" == atoms(rendered(sample.ferry(), kept))["feed.xml"].feed.id


def test_ids_are_those_of_the_authority_that_an_archive_sets() -> None:
    feed = atoms(rendered(sample.ferry(), replace(SITE, feed_authority="archive.example,2026-11")))["feed.xml"]

    assert "tag:archive.example,2026-11:brimsey-april-2016/archive" == feed.feed.id
    assert {f"tag:archive.example,2026-11:articles/{article.id}" for article in sample.ferry().articles} == {one.id for one in feed.entries}


def test_no_two_feeds_have_one_id() -> None:
    ids = [feed.feed.id for feed in atoms(site("ferry")).values()]

    assert sorted(set(ids)) == sorted(ids)


def test_an_entry_leads_to_our_page_and_to_where_the_article_was_published(pages: dict[str, str]) -> None:
    entry = next(entry for entry in atoms(pages)["feed.xml"].entries if entry.title == "Ferry burns off Brimsey")
    item = next(item for item in jsons(pages)["feed.json"]["items"] if item["title"] == "Ferry burns off Brimsey")
    links = {link["rel"]: link["href"] for link in entry.links}

    assert ("https://gazette.example/ferry?id=1&b=2", links["alternate"]) == (links["via"], item["url"])
    assert links["via"] == item["external_url"]


def test_an_item_says_what_is_known(pages: dict[str, str]) -> None:
    item = next(item for item in jsons(pages)["feed.json"]["items"] if item["title"] == "Ferry burns off Brimsey")
    found = {key: value for key, value in item.items() if key not in ("id", "url", "external_url")}

    assert {"title": "Ferry burns off Brimsey", "content_text": "Nine are missing.", "date_published": "2016-04-29T00:00:00Z",
            "date_modified": "2026-01-02T00:00:00Z", "authors": [{"name": "Ines Calloway"}], "language": "en"} == found


def test_every_json_feed_has_what_the_specification_asks_for() -> None:
    for feed in jsons(site("odd", published=True)).values():
        assert "https://jsonfeed.org/version/1.1" == feed["version"] and feed["title"]
        assert all(item["id"] and item["content_text"] for item in feed["items"])


def test_a_short_feed_is_complete() -> None:
    assert "<fh:complete/>" in site("ferry")["feed.xml"]


def test_a_long_feed_is_continued_until_every_article_was_told(long: dict[str, str]) -> None:
    path: str | None = "feed.xml"
    told: list[str] = []
    visited = []
    while path:
        feed = feedparser.parse(long[path].encode())
        visited.append(path)
        links = {link["rel"]: link["href"].rpartition("/")[2] for link in feed.feed.links}
        told += [entry.id for entry in feed.entries] if path != "feed.xml" else []
        assert ("feed.xml", True) == (links.get("current", "feed.xml"), ("<fh:archive/>" in long[path]) == (path != "feed.xml"))
        path = links.get("prev-archive")

    assert ["feed.xml", "feed.2016-2.xml", "feed.2016.xml", "feed.1931.xml", "feed.undated.xml"] == visited
    assert (MANY + 2, MANY + 2) == (len(told), len(set(told)))
    assert LIMIT == long["feed.xml"].count("<entry") == len(json.loads(long["feed.json"])["items"])
    assert "<fh:complete/>" not in long["feed.xml"]


def test_an_archive_document_knows_the_one_after_it(long: dict[str, str]) -> None:
    assert "feed.2016-2.xml" in re.findall(r'rel="next-archive"[^>]*href="[^"]*/([^"/]+)"', long["feed.2016.xml"])
    assert "next-archive" not in long["feed.2016-2.xml"]


def test_an_article_more_changes_no_older_document(long: dict[str, str]) -> None:
    assert PORTION == long["feed.2016.xml"].count("<entry") and 50 == long["feed.2016-2.xml"].count("<entry")


def test_a_withdrawn_article_is_in_no_feed() -> None:
    for text in site("odd", published=True).values():
        if "http://www.w3.org/2005/Atom" in text:
            assert "Taken" not in text or "withdrawn" not in text.lower()


def an_empty(name: str) -> tuple[Catalogue, Site]:
    return sample.empty(), replace(SITE, name=name)


def test_an_empty_archive_has_feeds_without_entries() -> None:
    found = rendered(*an_empty("Nothing yet"))

    assert (0, []) == (len(feedparser.parse(found["feed.xml"].encode()).entries), json.loads(found["feed.json"])["items"])
