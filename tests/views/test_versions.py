"""The whole site of three versions and an agency's copy: what is listed, what is not, and what changed."""

import re
from dataclasses import replace
from functools import cache

import pytest

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.export.rows import tables
from generator.export.shown import shown
from generator.model import Withdrawal
from generator.permalinks import Ledger
from generator.search.documents import documents
from generator.views import versions
from generator.views.desk import desk_for
from generator.views.spine import spine_sheet
from tests.versions.invented import FIRE, FLOOD, PAGE, agency_copy, article, corrected, rewritten, three_versions
from tests.views.conftest import PUBLISHED
from tests.views.render import SITE, rendered

FIRST, SECOND, THIRD = three_versions()
COPY = agency_copy()
EARLIER = (FIRST, SECOND)


@cache
def archive() -> Catalogue:
    flood = article("Flood at Mirfield", FLOOD, published="2019-05-07", publication="Dewsbury Gazette", tags=("Floods",))
    return catalogue.build((FIRST, SECOND, THIRD, COPY, flood), Authority(), Ledger(()))


@cache
def site() -> dict[str, str]:
    return rendered(archive())


@cache
def long() -> Catalogue:
    """Of two versions with more between them than an article's page has room for."""
    return catalogue.build(rewritten(), Authority(), Ledger(()))


def page_of(id_: str) -> str:
    return site()[archive().paths[id_]]


def linked_from(id_: str) -> set[str]:
    """Pages that link to an article."""
    name = archive().paths[id_].rpartition("/")[2]
    return {path for path, text in site().items() if re.search(rf'href="[^"#]*{re.escape(name)}["#]', text)}


@cache
def live() -> Catalogue:
    """Of a page that was fetched again and again."""
    hours = (f"At {n} o'clock the water stood {n} inches over the quay, the harbour master said." for n in range(versions.MANY + 40))
    return catalogue.build([article("Flood at Mirfield", (*FLOOD, hour), url=PAGE, modified=f"2019-05-{n // 24 + 1:02}T{n % 24:02}:00:00Z")
                            for n, hour in enumerate(hours)], Authority(), Ledger(()))


@cache
def live_site() -> dict[str, str]:
    return rendered(live())


def listed_on(id_: str) -> list[str]:
    """What the page of a version has in its list of versions."""
    section = live_site()[live().paths[id_]].partition('aria-labelledby="versions"')[2].partition("</ul>")[0]
    return re.findall("<li>(.*)</li>", section)


def test_of_very_many_versions_the_current_one_lists_all_and_each_other_one_those_near_it() -> None:
    group = next(iter(live().versions.values()))
    here = 40
    first, gap, *near, more, last = listed_on(group[here])

    assert len(group) == len(listed_on(group[-1])) == versions.MANY + 40
    assert all(live().paths[one].rpartition("/")[2] in row for one, row in zip(group[:-1], listed_on(group[-1]), strict=False))
    assert 2 * versions.NEAR + 1 == len(near) and "this one" in near[versions.NEAR]
    assert live().paths[group[0]].rpartition("/")[2] in first and "the current one" in last
    assert f'<a href="{live().paths[group[-1]].rpartition("/")[2]}#versions">… {here - versions.NEAR - 1} more versions …</a>' == gap
    assert f"… {len(group) - here - versions.NEAR - 2} more versions …" in more


def test_each_of_them_says_why_it_is_one_of_them() -> None:
    group = next(iter(live().versions.values()))
    assert all("Why these are one article" in live_site()[live().paths[one]] for one in (group[0], group[40], group[-1]))


def test_no_list_and_no_feed_has_an_earlier_version() -> None:
    own = {archive().paths[one.id] for one in (FIRST, SECOND, THIRD)}
    kept = {"topics/worsted.html", "2019/05.html"}
    for one in EARLIER:
        assert set() == linked_from(one.id) - own - kept
        assert archive().paths[one.id] not in site()["feed.xml"]
    lists = {"index.html", "articles/index.html", "publications/dewsbury-gazette.html", "topics/fires.html", "2019/06.html"}
    assert lists <= linked_from(THIRD.id)
    assert 3 == site()["feed.xml"].count("<entry")


def test_the_search_knows_only_current_versions() -> None:
    found = {document.id for document in documents(archive())}
    assert {one.id for one in archive().articles} == found
    assert not found & {one.id for one in EARLIER}


def test_the_strip_of_time_counts_an_article_once() -> None:
    assert 'content:"3 articles, 2019"' in spine_sheet(desk_for(archive(), SITE))


def test_an_earlier_version_says_that_it_is_one_and_where_the_current_one_is() -> None:
    for one in EARLIER:
        assert re.search(r'An earlier version; the current one is <a href="mill-fire[^"]*">the version of 1 June 2019</a>', page_of(one.id))
    assert "An earlier version" not in page_of(THIRD.id) + page_of(COPY.id)


def test_a_list_says_when_what_it_has_is_an_earlier_version() -> None:
    assert "an earlier version" in site()["topics/worsted.html"]
    assert "an earlier version" not in site()["topics/fires.html"]


def test_the_list_of_all_articles_says_how_many_earlier_versions_its_years_count_besides() -> None:
    assert "3 articles, 2 earlier versions" in site()["articles/index.html"]


def test_a_later_version_shows_what_changed_word_by_word() -> None:
    text = page_of(SECOND.id)
    assert "What changed since" in text and "the version of 3 May 2019</a></h2>" in text
    assert '<del><span class="aside" lang="en">deleted: </span>three</del>' in text
    assert '<ins><span class="aside" lang="en">inserted: </span>five</ins>' in text
    assert "… 3 paragraphs unchanged …" in text
    assert "<td><del>Mill fire at Dewsbury kills three</del></td><td><ins>Mill fire at Dewsbury kills five</ins></td>" in text
    assert "What changed since" not in page_of(FIRST.id)
    assert "<td><del>Jane Doe</del></td><td><ins>Jane Doe; John Roe</ins></td>" in page_of(THIRD.id)


def test_copies_know_each_other() -> None:
    assert "The same text also in" in page_of(THIRD.id) and "Northern Echo" in page_of(THIRD.id)
    assert "The same text also in" in page_of(COPY.id) and "Why these are one text" in page_of(COPY.id)
    assert "The same text also in" not in page_of(FIRST.id)


def test_the_tables_have_every_version_with_all_of_them_and_copies_with_the_earliest() -> None:
    made = {table.name: list(rows) for table, rows in tables(shown(archive()))}
    rows = {row["id"]: row for row in made["articles"]}
    group = [FIRST.id, SECOND.id, THIRD.id]
    assert [group] * 3 + [[]] == [rows[one.id]["versions"] for one in (FIRST, SECOND, THIRD, COPY)]
    assert [COPY.id, None] == [rows[one.id]["duplicate_of"] for one in (THIRD, COPY)]
    kinds = [row["kind"] for row in made["links"] if row["kind"] in ("version", "copy")]
    assert 3 == kinds.count("version") and kinds.count("copy")


def test_words_that_were_taken_down_are_not_shown_in_a_comparison() -> None:
    one = article("Mill fire", FIRE, url=PAGE, modified="2019-05-03", withdrawn=Withdrawal(date="2020-01-01", reason="By request."))
    two = article("Mill fire", corrected(), url=PAGE, modified="2019-05-04")
    made = catalogue.build((one, two), Authority(), Ledger(()))
    pages = rendered(made)
    assert "What changed" not in pages[made.paths[two.id]] and "Versions of this article" in pages[made.paths[two.id]]
    assert "three men of the night shift" not in "".join(pages.values())


def test_hostile_words_in_a_comparison_are_words() -> None:
    one = article("Mill fire", (*FIRE, "<script>alert(1)</script> & more"), url=PAGE, modified="2019-05-03")
    two = article("Mill fire", (*FIRE, "<script>alert(2)</script> & more"), url=PAGE, modified="2019-05-04")
    made = catalogue.build((one, two), Authority(), Ledger(()))
    assert "<script>alert" not in rendered(made)[made.paths[two.id]]


def test_a_copy_shows_how_it_differs_from_the_earlier_one_word_by_word() -> None:
    one = article("Blaze in worsted mill", (FIRE[0].replace("three men", "four men"), *FIRE[1:4]), published="2019-05-09",
                  publication="Northern Echo")
    other = article("Mill fire", FIRE, published="2019-05-07", publication="Dewsbury Gazette")
    made = catalogue.build((one, other), Authority(), Ledger(()))
    text, first = (rendered(made)[made.paths[id_]] for id_ in (one.id, other.id))
    told = "How it differs from the earlier text in"
    assert re.search(rf'<h2 id="copied">{told} <a href="mill-fire-[^"]*">Dewsbury Gazette, 7 May 2019</a></h2>', text)
    assert "1 paragraph changed, 1 taken out, another headline." in text
    assert '<del><span class="aside" lang="en">deleted: </span>three</del>' in text
    assert "How it differs" not in first and "The same text also in" in first


@pytest.mark.parametrize("day", [None, "2019-05-07"])
def test_of_copies_without_an_order_none_is_said_to_be_the_earlier(day: str | None) -> None:
    edited = (FIRE[0].replace("three men", "four men"), *FIRE[1:4])
    one = article("Blaze in worsted mill", edited, publication="Northern Echo", published=day)
    other = article("Mill fire", FIRE, publication="Dewsbury Gazette", published=day)
    made = catalogue.build((one, other), Authority(), Ledger(()))
    text = "".join(rendered(made)[made.paths[id_]] for id_ in (one.id, other.id))
    assert 1 == text.count("How it differs from <a") and "the earlier text" not in text
    assert "<th scope=\"col\">There</th><th scope=\"col\">Here</th>" in text and "deleted: " not in text


def test_a_copy_of_what_was_taken_down_is_not_compared() -> None:
    one = article("Blaze", FIRE[:4], published="2019-05-09", publication="Northern Echo")
    other = article("Mill fire", FIRE, published="2019-05-07", publication="Dewsbury Gazette",
                    withdrawn=Withdrawal(date="2020-01-01", reason="By request."))
    made = catalogue.build((one, other), Authority(), Ledger(()))
    assert "How it differs" not in rendered(made)[made.paths[one.id]]


def test_what_an_articles_page_has_no_room_for_is_on_a_page_of_its_own_that_no_search_engine_shows() -> None:
    pages, (_, later) = rendered(long(), PUBLISHED), rewritten()
    path = long().paths[later.id]
    apart = path.replace("articles/", "articles/changes/")
    words = '<del><span class="aside" lang="en">deleted: </span>bales</del> <ins><span class="aside" lang="en">inserted: </span>rolls</ins>'

    assert f'<a href="{apart.removeprefix("articles/")}">All differences, word by word</a>' in pages[path]
    assert "40 paragraphs changed." in pages[path] and words not in pages[path]
    assert 40 == pages[apart].count(words)
    assert f'<a href="../{path.removeprefix("articles/")}">What was saved from the mill</a></h1>' in pages[apart]
    assert 'the version of 6 May 2019</a>' in pages[apart] and '<meta name="robots" content="noindex">' in pages[apart]
    assert path in pages["sitemap.xml"] and apart not in pages["sitemap.xml"]
    assert f'<link rel="canonical" href="{PUBLISHED.url}/{path.removesuffix(".html")}' in pages[apart]


def test_a_short_comparison_has_no_page_of_its_own() -> None:
    assert [] == [path for path in site() if "/changes/" in path]


def test_words_about_a_comparison_say_their_language_where_it_is_not_the_articles() -> None:
    german = replace(FIRST, language="de"), replace(SECOND, language="de")
    made = catalogue.build(german, Authority(), Ledger(()))

    assert '<span class="aside" lang="en">deleted: </span>' in rendered(made)[made.paths[SECOND.id]]
