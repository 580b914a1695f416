"""A curator's day with stories: merge, undo, split, rename, keep out, unpin; and everything again in another order."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.curator.day import Archive, State
from tests.curator.events import LATE, REPORTS

FLOOD = {"flood-one", "flood-two", "flood-three", "flood-four"}
FIRE = {"fire-one", "fire-two"}
FLOOD_AT, FIRE_AT = "kolva-takes-the-paper-mill-of-vesterby", "tannery-burns-down-at-harnesk"


@dataclass(frozen=True)
class Day:
    """The archive, and its state after each step."""

    archive: Archive
    morning: State
    joined: State
    merged: State
    undone: State
    split: State
    renamed: State
    unpinned: State
    kept_out: State
    evening: State
    again: State
    elsewhere: State
    """The same files and decisions in a new archive, taken in the other way round."""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    archive = Archive.of(tmp_path_factory.mktemp("day"))
    archive.add(**REPORTS)
    morning = archive.build()
    archive.add(late=LATE)
    joined = archive.build()

    def decide(text: str) -> State:
        archive.authority(stories=text.format(**{report.replace("-", "_"): archive.id_of(report) for report in (*REPORTS, "late")}))
        return archive.build()

    merged = decide("- articles: [{flood_one}, {fire_two}]\n  headline: A summer of water and fire\n")
    undone = decide("# nothing\n")
    split = decide("- articles: [{flood_two}, {flood_one}]\n- headline: The burial\n  articles: [{flood_three}, {flood_four}]\n")
    renamed = decide("- name: the-kolva-flood\n  headline: The Kolva flood\n  articles: [{flood_two}, {flood_three}]\n")
    unpinned = decide("# nothing\n")
    kept_out = decide("- articles: [{fire_one}]\n  not: [{fire_two}, {late}]\n- articles: [{fire_two}]\n  not: [{late}]\n")
    decisions = "- name: the-kolva-flood\n  not: [{flood_four}]\n- name: lund-tannery\n  headline: Lund’s tannery\n  articles: [{late}]\n"
    evening = decide(decisions)
    return Day(archive=archive, morning=morning, joined=joined, merged=merged, undone=undone, split=split, renamed=renamed,
               unpinned=unpinned, kept_out=kept_out, evening=evening, again=archive.build(),
               elsewhere=backwards(archive, tmp_path_factory.mktemp("elsewhere")))


def backwards(archive: Archive, folder: Path) -> State:
    """Another archive of the same originals, the last one first, under the same decisions and ledger."""
    other = Archive.of(folder)
    for report, text in reversed([*REPORTS.items(), ("late", LATE)]):
        other.add(**{report: text})
    shutil.copytree(archive.content / "authority", other.content / "authority", dirs_exist_ok=True)
    shutil.copy2(archive.content / "permalinks.csv", other.content / "permalinks.csv")
    return other.build()


def leads_to(state: State, story: str) -> str:
    """Where the address of a former story leads."""
    kind, target = state.ledger[f"stories/{story}.html"]
    assert "redirect" == kind and f'url={"" if target.startswith("stories/") else "../"}{target.removeprefix("stories/")}"' \
        in state.pages[f"stories/{story}.html"]
    return target


def test_the_morning_finds_two_stories(day: Day) -> None:
    """Otherwise the day would prove nothing."""
    assert {FLOOD_AT: FLOOD, FIRE_AT: FIRE} == day.morning.stories


def test_a_report_that_comes_later_joins_under_the_same_address(day: Day) -> None:
    assert {FLOOD_AT: FLOOD, FIRE_AT: {*FIRE, "late"}} == day.joined.stories


def test_of_two_merged_stories_the_older_address_stays_and_the_other_leads_there(day: Day) -> None:
    assert {FLOOD_AT: {*FLOOD, *FIRE, "late"}} == day.merged.stories
    assert f"stories/{FLOOD_AT}.html" == leads_to(day.merged, FIRE_AT)
    assert "<h1><bdi>A summer of water and fire</bdi></h1>" in day.merged.pages[f"stories/{FLOOD_AT}.html"]


def test_an_undone_merge_gives_both_their_addresses_back(day: Day) -> None:
    assert day.joined.stories == day.undone.stories
    assert "A summer of water" not in day.undone.pages[f"stories/{FLOOD_AT}.html"]


def test_two_entries_are_two_stories_and_the_founder_s_part_keeps_the_address(day: Day) -> None:
    assert {"flood-two", "flood-one"} == day.split.stories[FLOOD_AT]
    assert [{"flood-three", "flood-four"}] == [held for story, held in day.split.stories.items() if story not in (FLOOD_AT, FIRE_AT)]


def test_a_name_is_the_address_and_the_old_one_leads_there(day: Day) -> None:
    assert FLOOD == day.renamed.stories["the-kolva-flood"]
    assert "stories/the-kolva-flood.html" == leads_to(day.renamed, FLOOD_AT)
    assert "<h1><bdi>The Kolva flood</bdi></h1>" in day.renamed.pages["stories/the-kolva-flood.html"]


def test_the_address_of_a_part_that_came_back_leads_to_the_whole(day: Day) -> None:
    (part,) = set(day.split.stories) - {FLOOD_AT, FIRE_AT}

    assert "stories/the-kolva-flood.html" == leads_to(day.renamed, part)


def test_without_its_entry_a_story_keeps_the_address_that_was_published(day: Day) -> None:
    assert {"the-kolva-flood": FLOOD, FIRE_AT: {*FIRE, "late"}} == day.unpinned.stories
    assert "<h1><bdi>The Kolva flood</bdi></h1>" not in day.unpinned.pages["stories/the-kolva-flood.html"]


def test_the_address_of_a_story_that_is_none_any_more_leads_to_its_founder(day: Day) -> None:
    assert {"the-kolva-flood": FLOOD} == day.kept_out.stories
    assert day.kept_out.ledger[leads_to(day.kept_out, FIRE_AT)] == ("article", day.archive.id_of("fire-one"))


def test_a_story_is_named_by_its_address_or_by_one_of_its_articles(day: Day) -> None:
    assert {"the-kolva-flood": FLOOD - {"flood-four"}, "lund-tannery": {*FIRE, "late"}} == day.evening.stories
    assert "<h1><bdi>Lund’s tannery</bdi></h1>" in day.evening.pages["stories/lund-tannery.html"]
    assert "stories/lund-tannery.html" == leads_to(day.evening, FIRE_AT)


def test_every_address_that_was_ever_published_answers(day: Day) -> None:
    states = (day.morning, day.joined, day.merged, day.undone, day.split, day.renamed, day.unpinned, day.kept_out)

    assert set() == {path for state in states for path in state.ledger if path.endswith(".html")} - set(day.evening.pages)


def test_a_second_run_changes_no_byte_and_another_order_no_story(day: Day) -> None:
    assert day.evening.digests == day.again.digests
    assert (day.evening.stories, day.evening.ledger) == (day.elsewhere.stories, day.elsewhere.ledger)


def test_what_is_decided_is_asked_no_more(day: Day) -> None:
    assert not any(f"{code} work" in day.archive.check() for code in ("W-060", "W-061", "W-062"))
