"""Versions in the catalogue: one article is listed and counted once, and every address that was ever published goes on to answer."""

import random

from generator import catalogue, permalinks
from generator.authority import Authority, StoryRecord
from generator.catalogue import Catalogue
from generator.model import Article, Name
from generator.permalinks import Ledger
from tests.versions.invented import FIRE, FLOOD, PAGE, agency_copy, article, corrected, three_versions

FIRST, SECOND, THIRD = three_versions()
COPY = agency_copy()
FLOODED = article("Flood at Mirfield", FLOOD, published="2019-05-07", publication="Dewsbury Gazette", tags=("Floods",))


def build(*articles: Article, ledger: Ledger = Ledger(()), authority: Authority = Authority()) -> Catalogue:  # noqa: B008
    return catalogue.build(articles, authority, ledger)


def published(*articles: Article, ledger: Ledger = Ledger(())) -> Ledger:  # noqa: B008
    return permalinks.publish(ledger, catalogue.ledger_rows(build(*articles, ledger=ledger)))


def test_only_the_current_version_is_listed_and_every_version_has_its_address() -> None:
    made = build(FIRST, SECOND, THIRD, COPY, FLOODED)
    assert [COPY.id, FLOODED.id, THIRD.id] == [one.id for one in made.articles]
    assert [FIRST.id, SECOND.id] == sorted((one.id for one in made.earlier), key=[FIRST.id, SECOND.id].index)
    assert all(id_ in made.paths and id_ in made.by_id for id_ in (FIRST.id, SECOND.id, THIRD.id))
    assert (FIRST.id, SECOND.id, THIRD.id) == made.versions[SECOND.id]
    every = {row.target for row in catalogue.ledger_rows(made) if row.kind == "article"}
    assert {FIRST.id, SECOND.id, THIRD.id, COPY.id, FLOODED.id} == every


def test_the_order_of_the_files_makes_no_difference() -> None:
    articles = [FIRST, SECOND, THIRD, COPY, FLOODED]
    expected = build(*articles)
    random.Random(3).shuffle(articles)  # noqa: S311
    assert expected == build(*articles)


def test_a_copy_is_listed_and_knows_the_earliest() -> None:
    made = build(FIRST, SECOND, COPY)
    assert ((SECOND.id,), (COPY.id,)) == (made.copies[COPY.id], made.copies[SECOND.id])
    assert (SECOND.id, None) == (made.duplicate_of(COPY.id), made.duplicate_of(SECOND.id))


def test_lists_and_counts_have_an_article_once() -> None:
    made = build(FIRST, SECOND, THIRD)
    (fires,) = [topic for topic in made.topics if topic.name == "Fires"]
    assert (THIRD.id,) == fires.articles
    assert (THIRD.id,) == made.publications["publications/dewsbury-gazette"]
    assert (THIRD.id,) == made.months["2019-06"]


def test_what_only_an_earlier_version_has_keeps_its_page() -> None:
    made = build(FIRST, SECOND, THIRD)
    (worsted,) = [topic for topic in made.topics if topic.name == "Worsted"]
    assert ((FIRST.id,), "topics/worsted.html") == (worsted.articles, made.paths["topics/worsted"])
    assert {FIRST.id, SECOND.id} == set(made.months["2019-05"])


def test_a_new_version_takes_no_address_away() -> None:
    marsh = Name(name="Edith Marsh", type="person", surfaces=("Edith Marsh",))
    one = article("Mill fire", FIRE, published="2019-05-03", url=PAGE, publication="The Gazette", tags=("Worsted",), names=(marsh,))
    two = article("Mill fire", FIRE[:1] + FIRE[2:], published="2020-01-01", url=PAGE, received="2026-11-21")
    ledger = published(one)
    made = build(one, two, ledger=ledger)
    assert ("people/edith-marsh.html", (one.id,)) == (made.paths["people/edith-marsh"], made.mentioned_in["people/edith-marsh"])
    after = permalinks.publish(ledger, catalogue.ledger_rows(made))
    assert set(ledger.in_force()) <= set(after.in_force())


def test_one_article_s_versions_are_no_story() -> None:
    assert () == build(FIRST, SECOND, THIRD).stories


def test_a_story_keeps_its_address_when_a_new_version_of_its_founder_comes() -> None:
    ledger = published(FIRST, COPY)
    ((_, path),) = ledger.path_of("story").items()
    made = build(FIRST, SECOND, COPY, ledger=ledger)
    (story,) = made.stories
    assert (path, {SECOND.id, COPY.id}) == (made.paths[story.id], set(story.articles))
    assert story.id == made.story_of[FIRST.id]
    assert [row for row in ledger.rows if row.kind == "story"] == [
        row for row in permalinks.publish(ledger, catalogue.ledger_rows(made)).rows if row.kind == "story"]


def test_the_address_of_a_story_whose_reports_were_versions_leads_to_the_article() -> None:
    pinned = Authority(stories=(StoryRecord(name="mill-fire", articles=(FIRST.id, FLOODED.id)),))
    made = build(FIRST, FLOODED, authority=pinned)
    ledger = permalinks.publish(Ledger(()), catalogue.ledger_rows(made))
    (path,) = ledger.path_of("story").values()
    made = build(FIRST, SECOND, FLOODED, ledger=ledger)
    assert () == made.stories
    assert {path: made.paths[SECOND.id]} == dict(made.moved)
    assert made.paths[SECOND.id] == permalinks.publish(ledger, catalogue.ledger_rows(made)).redirects()[path]


def test_a_decision_on_a_story_is_about_all_versions_of_its_articles() -> None:
    pinned = Authority(stories=(StoryRecord(name="week", articles=(FIRST.id, FLOODED.id)),))
    (story,) = build(FIRST, SECOND, THIRD, FLOODED, authority=pinned).stories
    assert {THIRD.id, FLOODED.id} == set(story.articles)


def test_an_old_address_that_all_versions_had_leads_to_the_current_one() -> None:
    one = article("Mill fire", FIRE, url=PAGE, aliases=("2019/05/mill-fire/",))
    two = article("Mill fire", corrected(), url=PAGE, aliases=("2019/05/mill-fire/",), received="2026-11-21")
    made = build(one, two)
    assert ({"2019/05/mill-fire/index.html": made.paths[two.id]}, []) == (
        dict(made.redirects), [notice for notice in made.work if notice.code == "W-051"])


def test_a_person_is_told_when_nothing_says_which_version_is_the_current_one() -> None:
    made = build(article("Mill fire", FIRE, url=PAGE), article("Mill fire", corrected(), url=PAGE))
    notices = [notice for notice in made.work if notice.code == "W-054"]
    assert ["W-054"] == [notice.code for notice in notices] and "modified:" in notices[0].hint
    assert notices[0].file and notices[0].file.startswith("content/articles/") and ": this, content/articles/" in notices[0].message
    assert [] == [notice for notice in build(FIRST, SECOND).work if notice.code == "W-054"]
