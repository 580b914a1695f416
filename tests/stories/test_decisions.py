"""What people decided about stories: how it is read, and what is said of entries that find nothing."""

import pytest

from generator import stories
from generator.authority import StoryRecord
from generator.model import Story
from generator.permalinks import Ledger, Row
from tests.stories.telling import FIRST, OTHER_TOWN, SECOND, evidence, the_story


def said(*pins: StoryRecord, known: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """(code, message) of what is to be said of these entries beside two reports of a flood and one of salt."""
    notices = [n for n in stories.search(evidence(FIRST, SECOND, OTHER_TOWN, pins=pins, known=known)).work if n.code != "W-063"]
    assert all(notice.level == "work" and notice.hint for notice in notices)
    return [(notice.code, notice.message) for notice in notices]


@pytest.mark.parametrize(("pin", "code"), [
    (StoryRecord(articles=("first", "gone")), "W-060"),
    (StoryRecord(articles=("first",), never=("gone",)), "W-060"),
    (StoryRecord(articles=("salt",), headline="Salt"), "W-061"),
    (StoryRecord(name="no-such-story"), "W-061"),
])
def test_an_entry_about_what_is_not_there_is_reported(pin: StoryRecord, code: str) -> None:
    assert [code] == [found for found, _ in said(pin)]


def test_an_article_of_which_two_entries_have_versions_is_reported() -> None:
    assert ("W-062", "first belongs to two stories: another entry has it too, or another version of it") == said(
        StoryRecord(articles=("first", "salt")), StoryRecord(articles=("second", "first")))[0]


@pytest.mark.parametrize("pin", [
    StoryRecord(articles=("first",), headline="The flood"), StoryRecord(articles=("first",), never=("second",)),
    StoryRecord(name="mill-flood", headline="The flood"),
])
def test_an_entry_that_does_something_is_not(pin: StoryRecord) -> None:
    assert [] == said(pin, known={"first": "stories/mill-flood"})


def test_the_article_that_is_not_there_is_taken_out_by_pasting_what_is_offered() -> None:
    given = evidence(FIRST, SECOND, pins=[StoryRecord(articles=("first", "gone", "second"), file="content/authority/stories.yaml", line=3)])
    (notice,) = stories.search(given).work

    assert ("content/authority/stories.yaml", 3) == (notice.file, notice.line)
    assert "content/authority/stories.yaml:3:\n  articles: [first, second]" in notice.hint


def test_an_entry_that_names_a_published_story_is_about_it() -> None:
    known = {"first": "stories/mill-flood"}

    story = the_story(FIRST, OTHER_TOWN, pins=[StoryRecord(name="mill-flood", articles=("salt",))], known=known)
    assert ("stories/mill-flood", {"first", "salt"}) == (story.id, set(story.articles))
    assert () == stories.find(evidence(FIRST, SECOND, pins=[StoryRecord(name="mill-flood", never=("second",))], known=known))


def test_a_person_may_give_an_address_to_the_part_without_its_founder() -> None:
    pin = StoryRecord(name="mill-flood", articles=("second", "salt"), never=("first",))

    story = the_story(FIRST, SECOND, OTHER_TOWN, pins=[pin], known={"first": "stories/mill-flood"})
    assert ("stories/mill-flood", {"second", "salt"}) == (story.id, set(story.articles))


def test_a_founder_whom_another_entry_lists_does_not_come_with_the_address() -> None:
    pins = [StoryRecord(name="mill-flood", articles=("second", "salt")), StoryRecord(articles=("first",))]

    story = the_story(FIRST, SECOND, OTHER_TOWN, pins=pins, known={"first": "stories/mill-flood"})
    assert ("stories/mill-flood", {"second", "salt"}) == (story.id, set(story.articles))


@pytest.mark.parametrize(("name", "headline"), [
    ("The flood of Vesterby", "The flood of Vesterby"), ("the-flood-of-vesterby", FIRST[0].headline),
    ("stories/the-flood-of-vesterby", FIRST[0].headline),
])
def test_a_name_in_words_is_the_headline_too(name: str, headline: str) -> None:
    story = the_story(FIRST, SECOND, pins=[StoryRecord(name=name, articles=("first", "second"))])

    assert ("stories/the-flood-of-vesterby", headline) == (story.id, story.headline)


def test_no_new_story_takes_the_address_that_another_once_had() -> None:
    given = evidence(FIRST, SECOND, dates={"first": "1931-05-01"})
    wanted = stories.find(given)[0].id
    (story,) = stories.find(evidence(FIRST, SECOND, dates={"first": "1931-05-01"}, former={"salt": (wanted,)}))

    assert f"{wanted}-first" == story.id


def test_a_story_that_comes_back_has_its_address_back() -> None:
    assert "stories/as-it-was" == the_story(FIRST, SECOND, former={"second": ("stories/as-it-was",)}).id


# ---------------------------------------------------------------- where addresses lead

A, B, C = "stories/a.html", "stories/b.html", "stories/c.html"


def leads(*rows: tuple[str, str, str], told: dict[str, Story]) -> dict[str, str]:
    ledger = Ledger(tuple(Row(path=path, kind=kind, target=target) for path, kind, target in rows))
    paths = {"one": "articles/one.html", "two": "articles/two.html"} | {f"stories/{s}": f"stories/{s}.html" for s in "ab"
                                                                       if f"stories/{s}" in told.values()}
    return stories.moved(ledger, {}, paths, told)


def test_a_redirect_follows_its_founder_into_another_story_and_out_of_all() -> None:
    rows = ((A, "story", "one"), (B, "story", "two"), (C, "story", "two"), (C, "redirect", A))

    assert {C: B} == leads(*rows, told={"one": "stories/a", "two": "stories/b"})
    assert {C: "articles/two.html", B: "articles/two.html"} == leads(*rows, told={"one": "stories/a"})


def test_a_redirect_that_a_person_wrote_to_elsewhere_stays() -> None:
    rows = ((A, "story", "one"), (C, "story", "two"), (C, "redirect", "about.html"))

    assert {} == leads(*rows, told={"one": "stories/a"})
