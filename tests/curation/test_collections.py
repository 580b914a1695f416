"""Collections of articles, from their files to their pages."""

import json
import re

import feedparser
import pytest
import rispy

from generator import catalogue, collection_files
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.notices import BrokenFile
from generator.permalinks import Ledger, Row
from generator.search.documents import documents
from generator.search.pages import _rows
from generator.wording import ENGLISH
from tests.curation.conftest import COLLECTION, DRAFT, FERRY, QUAY, path_of
from tests.views.conftest import site
from tests.views.vocabulary import faults

PAGE = "collections/coast-on-fire.html"


def built(text: str, name: str = "coast-on-fire", ledger: Ledger = Ledger(())) -> Catalogue:  # noqa: B008  frozen
    files = (collection_files.parse(text, f"collections/{name}.md"),)
    return catalogue.build([FERRY, QUAY], Authority(), ledger, collected=files, drafts={DRAFT.id})


def findings(text: str) -> list[tuple[str, str | None, int | None]]:
    with pytest.raises(BrokenFile) as broken:
        built(text)
    return [(notice.code, notice.file, notice.line) for notice in broken.value.notices]


def line_of(words: str, text: str) -> int:
    return text[:text.index(words)].count("\n") + 1


def test_articles_stand_in_the_curator_s_order_without_drafts() -> None:
    assert [QUAY.id, FERRY.id] == [pick.article for pick in built(COLLECTION).collections[0].picks]


@pytest.mark.parametrize("form", [
    FERRY.id, path_of(FERRY), f"/{path_of(FERRY)}", f"https://archive.example/{path_of(FERRY)}#p23", f"{FERRY.slug}-{FERRY.id}.md",
    f"content/articles/{FERRY.slug}-{FERRY.id}.md", f"an-older-slug-{FERRY.id}"])
def test_an_article_may_be_named_by_its_id_its_address_or_its_file(form: str) -> None:
    made = built(f"---\ntitle: One\narticles:\n  - {form}\n---\n").collections[0]

    assert [FERRY.id] == [pick.article for pick in made.picks]


def test_an_article_that_is_not_there_is_told_with_its_line_and_a_remedy() -> None:
    text = COLLECTION.replace(f"  - {DRAFT.id}\n", "  - nobody2345\n")

    assert [("F-130", "collections/coast-on-fire.md", line_of("nobody2345", text))] == findings(text)


def test_an_article_named_twice_is_told_with_its_line() -> None:
    text = COLLECTION.replace(f"  - {DRAFT.id}\n", f"  - {QUAY.id}\n")

    assert [("F-131", "collections/coast-on-fire.md", line_of(f"- {QUAY.id}", text))] == findings(text)


@pytest.mark.parametrize("address", ["people/nobody.html", "lost.md", "javascript-x.html", "mailto:a@b.example"])
def test_a_link_that_leads_nowhere_is_told_with_its_line(address: str) -> None:
    text = COLLECTION.replace("people/ines-calloway.html", address)

    assert [("F-132", "collections/coast-on-fire.md", line_of("see [her]", text))] == findings(text)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    text = COLLECTION.replace("people/ines-calloway.html", "lost.html").replace(f"  - {DRAFT.id}\n", "  - nobody2345\n")

    assert ["F-130", "F-132"] == [code for code, _, _ in findings(text)]


def test_a_date_that_is_none_is_told_with_its_line() -> None:
    with pytest.raises(BrokenFile) as broken:
        collection_files.parse(COLLECTION.replace("2026-11", "lately"), "collections/a.md")

    assert [("F-012", 5)] == [(notice.code, notice.line) for notice in broken.value.notices]


def test_two_files_of_one_address_are_told() -> None:
    files = [collection_files.parse("---\ntitle: A\n---\n", f"collections/{name}.md") for name in ("The Coast", "the-coast")]

    with pytest.raises(BrokenFile) as broken:
        catalogue.build([FERRY], Authority(), Ledger(()), collected=files)
    assert [("F-133", "collections/the-coast.md")] == [(notice.code, notice.file) for notice in broken.value.notices]


def test_the_ledger_holds_its_address() -> None:
    rows = catalogue.ledger_rows(built(COLLECTION))

    assert Row(path=PAGE, kind="collection", target="collections/coast-on-fire") in rows


def test_the_old_address_of_a_renamed_file_leads_to_the_new_one() -> None:
    out = Ledger((Row(path=PAGE, kind="collection", target="collections/coast-on-fire"),))
    renamed = COLLECTION.replace("title:", "was: [coast-on-fire]\ntitle:")

    assert {PAGE: "collections/brimsey.html"} == built(renamed, "brimsey", out).redirects


def test_an_address_that_was_never_published_leads_nowhere() -> None:
    assert {} == built(COLLECTION.replace("title:", "was: [other]\ntitle:"), "brimsey").redirects


def test_the_introduction_leads_to_pages_of_the_archive_and_prints_what_is_html_as_words(published: dict[str, str]) -> None:
    page = published[PAGE]

    assert f'Begin with <a href="../{path_of(FERRY)}">the ferry</a>' in page
    assert '<a href="../people/ines-calloway.html">her</a>' in page
    assert "&lt;b&gt;wait&lt;/b&gt; for the wreck.</p>" in page


def test_its_page_has_the_articles_with_what_the_curator_says_of_them(published: dict[str, str]) -> None:
    page = published[PAGE].partition("<main")[2].partition('<div class="rows">')

    assert "Put together by Bel Halley and Cor Tarnsen" in page[0]
    assert "November 2026<" in page[0]
    assert page[2].index(QUAY.headline) < page[2].index("The later one *first*.") < page[2].index(FERRY.headline)


def test_programs_read_it_as_a_page_of_a_collection(published: dict[str, str]) -> None:
    data = json.loads(re.findall(r"ld\+json\">(.*?)</script>", published[PAGE])[0].replace("<\\/", "</"))
    node = data["@graph"][0]

    assert [] == faults(data)
    assert ("CollectionPage", 2) == (node["@type"], node["mainEntity"]["numberOfItems"])
    assert [f"https://archive.example/{path_of(held)}#article" for held in (QUAY, FERRY)] == [
        item["item"]["@id"] for item in node["mainEntity"]["itemListElement"]]


def test_its_articles_can_be_taken_away_and_followed_without_the_draft(published: dict[str, str]) -> None:
    stem = PAGE.removesuffix(".html")
    feed = feedparser.parse(published[f"{stem}.xml"])

    assert {FERRY.headline, QUAY.headline} == {record["title"] for record in rispy.loads(published[f"{stem}.ris"])}
    assert [QUAY.headline, FERRY.headline] == [entry.title for entry in feed.entries]
    assert not feed.bozo and feed.feed.id.endswith(stem)
    assert 2 == published[PAGE].count('href="coast-on-fire.ris"')


@pytest.mark.parametrize("path", ["index.html", "collections/index.html", path_of(FERRY), "sitemap.xml"])
def test_it_is_found_from(path: str, published: dict[str, str]) -> None:
    assert "coast-on-fire.html" in published[path]


def test_the_search_finds_it_by_its_name_with_the_number_of_its_articles() -> None:
    made = built(COLLECTION)

    assert ("a coast on fire", "collection", "A coast on fire", PAGE, 2) in set(_rows(made, documents(made), ENGLISH))


def test_an_archive_without_collections_says_nothing_of_them() -> None:
    assert [] == [path for path, text in site("ferry").items() if "ollection" in path or "ollections" in text]
