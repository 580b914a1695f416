"""What is true of every page of every site."""

import json
import posixpath
import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pytest

from generator import list_parts, views
from tests.views import heavy, received, render, sample
from tests.views.conftest import PUBLISHED, site
from tests.views.reading import read

HTML_LIMIT = 40 * 1024
PAGE_LIMIT = 256 * 1024
FRAME = 24 * 1024
"""Of a list, all but its rows."""

BUILT_ELSEWHERE = re.compile(r"(\.\./)*(theme/|search/)")
TEMPLATES = {
    "404.html", "article.html", "articles.html", "author.html", "authors.html", "calendar.html", "entities.html", "entity-part.html",
    "entity.html", "home.html", "offline.html", "opensearch.xml", "original.html", "page.html", "places-map.html", "publication.html",
    "publications.html", "robots.txt", "search.html", "sitemap.xml", "stories.html", "story.html", "topic.html", "topics.html",
    "cards.js", "undated.html", "work-list.html",
}


APART = ("404.html", "offline.html")
"""Pages that a sitemap has not."""


def html_of(pages: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in pages.items() if path.endswith(".html")}


def test_every_link_leads_to_a_page_and_a_part_that_exist(any_site: dict[str, str]) -> None:
    ids = {path: set(read(text).ids) for path, text in html_of(any_site).items()}
    for path, text in html_of(any_site).items():
        for href in read(text).hrefs:
            if href.startswith(("http://purl.org/", "https://")) or BUILT_ELSEWHERE.match(href):
                continue
            where, _, part = href.partition("#")
            where = where.partition("?")[0]
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(where))) if where else path
            assert target in any_site, (path, href)
            assert not part or unquote(part) in ids[target], (path, href)


def test_no_id_stands_twice_on_a_page(any_site: dict[str, str]) -> None:
    for path, text in html_of(any_site).items():
        ids = read(text).ids
        assert sorted(set(ids)) == sorted(ids), path


def test_every_page_has_one_main_heading(any_site: dict[str, str]) -> None:
    assert {1} == {read(text).h1 for text in html_of(any_site).values()}


def test_nothing_is_fetched_from_another_host(any_site: dict[str, str]) -> None:
    for text in html_of(any_site).values():
        page = read(text)
        fetched = page.sources + [g["href"] or "" for tag, g in page.elements if tag == "link" and g.get("rel") in ("stylesheet", "icon")]
        assert not [address for address in fetched if "//" in address]


def test_no_page_has_inline_styles_or_handlers(any_site: dict[str, str]) -> None:
    for text in html_of(any_site).values():
        for _, given in read(text).elements:
            assert not [key for key in given if key == "style" or key.startswith("on")]


def test_every_page_forbids_what_it_does_not_need(any_site: dict[str, str]) -> None:
    for text in html_of(any_site).values():
        assert "content=\"default-src 'none'; script-src 'self'; style-src 'self';" in text


def test_every_template_prints_a_page_of_some_site() -> None:
    made = (*(page for name in ("ferry", "odd", "much") for page in views.pages(getattr(sample, name)(), PUBLISHED)),
            *views.pages(sample.ferry(), render.SITE, ()), *views.pages(received.catalogue(), render.SITE, originals=received.originals()))
    used = {page.template for page in made if isinstance(page, views.Page)} | {"page.html"}

    assert used == TEMPLATES


def test_the_same_catalogue_gives_the_same_site() -> None:
    assert render.rendered(sample.ferry()) == render.rendered(sample.ferry())


def test_the_page_of_an_article_stays_light_in_a_large_collection() -> None:
    for path, text in site("many").items():
        if path.startswith("articles/") and path != "articles/index.html":
            assert len(text.encode()) < HTML_LIMIT


def test_a_list_with_all_the_rows_that_it_has_room_for_is_no_heavier_than_a_phone_opens_at_once() -> None:
    held = {path: re.findall(r'<article class="row.*?</article>\n', text, re.DOTALL) for path, text in site("many").items()}
    rows = [len(re.sub(r'<p class="summary.*?</p>', "", row).encode())  # which a long list has not
            for path, found in held.items() if path.startswith(("topics/", "publications/")) for row in found]

    assert len(rows) > 50 and PAGE_LIMIT > list_parts.ROOM * sum(rows) / len(rows) + FRAME


def test_an_article_of_many_names_with_an_edited_copy_stays_light_beyond_its_text() -> None:
    archive, later = heavy.archive(), heavy.copies()[1]
    text = render.rendered(archive)[archive.paths[later.id]]

    assert HTML_LIMIT > len(text.encode()) - len(later.text.encode())
    assert 2 * len(heavy.PEOPLE) < text.count('href="../people/')
    assert 1 == text.count("All differences, word by word") and 6 == text.count('<article class="row')


def test_a_withdrawn_article_shows_its_reason_and_not_its_words() -> None:
    pages = [text for path, text in site("odd").items() if path.startswith("articles/taken-down")]

    assert "publisher&#39;s request" in pages[0]
    assert not [path for path, text in site("odd").items() if "Nothing of this may be shown" in text]


def test_a_scraped_address_that_is_a_script_is_not_a_link() -> None:
    assert not [path for path, text in site("odd").items() if "javascript:" in text]


def test_an_unknown_publication_is_said_to_be_not_recorded() -> None:
    pages = [read(text).text for path, text in site("ferry").items() if path.startswith("articles/ferry")]

    assert "Publication not recorded" in pages[0]


def test_the_slip_tells_that_and_why_a_date_is_inferred() -> None:
    page = next(read(text).text for path, text in site("ferry").items() if path.startswith("articles/ferry"))

    assert "about 29 April 2016, inferred" in page and "both say Friday; 29 April 2016 was a Friday" in page


def test_the_slip_holds_the_whole_digest_and_what_was_set_aside() -> None:
    article = sample.ferry_articles()[0]
    page = next(read(text).text for path, text in site("ferry").items() if article.id in path)

    assert article.original.sha256 in page and "line 9, credit line [Photo: Coast Agency]" in page


def test_the_first_mention_in_each_section_is_linked_and_no_other() -> None:
    text = next(text for path, text in site("ferry").items() if path.startswith("articles/brimsey"))

    assert 1 == text.count('class="name" href="../organisations/harbour-board.html"')


def test_a_quotation_by_a_person_stands_on_their_page() -> None:
    quoted = site("ferry")["people/ines-calloway.html"].partition('id="said"')[2]

    assert "</span>She went like paper<span" in quoted


def test_a_story_shows_the_figures_that_differ_with_their_attribution() -> None:
    page = read(site("ferry")["stories/ferry-burns-off-brimsey.html"]).text.replace(" ,", ",")

    assert "9 passengers" in page and "The Harbour Board, as quoted in" in page and "Union officials, as quoted in" in page


def test_a_story_tells_where_reports_differ_before_what_each_adds_and_who_is_named() -> None:
    page = site("ferry")["stories/ferry-burns-off-brimsey.html"]

    assert -1 < page.index('id="differ"') < page.index('id="adds"') < page.index('id="cast"')


def test_a_list_whose_counts_tell_nothing_prints_none() -> None:
    page = site("ferry")["people/index.html"].partition("atoz")[2]

    assert (False, True) == ('class="count"' in page, "Ines Calloway" in page)


def test_a_story_marks_what_only_one_report_has() -> None:
    assert '<span class="new">14 passengers</span>' in site("ferry")["stories/ferry-burns-off-brimsey.html"]


def test_an_archive_without_an_address_has_no_sitemap() -> None:
    assert ("sitemap.xml" in site("ferry", True), "sitemap.xml" in site("ferry")) == (True, False)


def test_the_sitemap_names_every_page_once() -> None:
    locations = [e.text for e in ET.fromstring(site("ferry", True)["sitemap.xml"]).iter() if e.tag.endswith("loc")]

    assert sorted(f"https://archive.example/brimsey/{path}" for path in html_of(site("ferry", True)) if path not in APART) == locations


def test_a_missing_page_of_a_published_site_links_from_the_root_of_it() -> None:
    page = read(site("ferry", True)["404.html"])

    assert not [href for href in page.hrefs if not href.startswith(("https://archive.example/brimsey/", "#"))]


def test_the_scripts_of_the_missing_page_know_every_article_and_every_other_page() -> None:
    files = {path: text for path, text in site("ferry").items() if path.startswith("missing/")}
    held = {path: json.loads(text.partition("(")[2].rpartition(")")[0]) for path, text in files.items()}
    kinds = {kind: [shard for path, shard in held.items() if path.startswith(f"missing/{kind}-")] for kind in ("id", "end", "name")}
    ids = {article.id for article in sample.ferry_articles()}

    assert ids == {id_ for shard in kinds["id"] for id_ in shard} == {id_ for shard in kinds["end"] for id_ in shard}
    assert {path.removesuffix(".html") for path in html_of(site("ferry")) if not path.startswith("articles/") and path not in (
        "404.html", "undated.html")} <= {path for shard in kinds["name"] for path in shard}


def test_the_feed_is_well_formed_whatever_the_headlines_hold(any_site: dict[str, str]) -> None:
    assert ET.fromstring(any_site["feed.xml"]).tag.endswith("feed")


def test_the_ids_of_entries_outlive_a_change_of_host() -> None:
    ids = [re.findall(r"<id>(.*?)</id>", site("ferry", published)["feed.xml"])[1:] for published in (False, True)]

    assert ids[0] == ids[1] and 2 == len(ids[0])


def test_the_feed_gives_no_date_to_an_article_whose_date_is_inferred() -> None:
    assert 1 == site("ferry")["feed.xml"].count("<published>")


@pytest.mark.parametrize("path", ["search.html", "index.html", "articles/index.html"])
def test_an_empty_archive_has_its_pages(path: str) -> None:
    assert "<h1" in site("empty")[path]


def test_what_is_known_by_its_year_alone_stands_behind_the_months_of_that_year() -> None:
    """Of one topic, newest first: the undated last."""
    days = ("2016-04-29", "2016", "[2016-02-07,2016-07-02]", "2016-02-01", "2015-06-01", "2014", None)
    made = [sample.article(f"Fog of {day}", "It blew.", published=day, tags=("Fog",)) for day in days]
    page = render.rendered(sample.catalogue(made))["topics/fog.html"]

    assert ["April 2016", "February 2016", "2016, month unknown", "June 2015", "2014, month unknown", "Date not recorded"] == [
        re.sub(r"<[^>]+>", "", heading) for heading in re.findall(r'<h2 id="on-[^"]+">(.*?) <span', page)]
