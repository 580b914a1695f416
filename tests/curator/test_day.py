"""A curator's day: merge, split, rename, retype, stop, edit by hand; then everything is run again."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.curator.day import Archive, State
from tests.curator.newspaper import LATE, REPORTS

PEOPLE = """\
- name: Mohammed Karim
  aliases: [Muhammad Karim]
- name: John Thackray
  slug: john-thackray-mayor
  note: mayor of Wendle
  when:
    near: [mayor, council]
- name: John Thackray
  slug: john-thackray-striker
  note: footballer
  when:
    near: [striker, goal]
- name: Dame Ines Holt
  aliases: [Ines Holt]
- name: Sports Desk
  stop: true
  note: the newsroom that counts the goals
"""
ORGANISATIONS = """\
- name: Harriet Lark
  note: steamship line
"""


@dataclass(frozen=True)
class Day:
    """The archive, and its state after each step."""

    archive: Archive
    morning: State
    noon: State
    """After the decisions."""

    again: State
    """After a second run of everything."""

    evening: State
    """After what the work-list asked was settled, and one more article."""

    said: str
    """The work-list at noon."""

    edited: str
    """The hand-edited article file."""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    archive = Archive.of(tmp_path_factory.mktemp("day"))
    archive.add(**REPORTS)
    morning = archive.build()
    archive.authority(people=PEOPLE, organisations=ORGANISATIONS)
    path = archive.article("letter")
    edited = path.read_text("utf-8").replace("- name: Anna Pell\n", "- name: Hannah Pell\n").replace("roles: []\n", "")
    path.write_text(edited, "utf-8")
    noon = archive.build()
    again = archive.build()
    said = archive.check()
    strike = archive.id_of("strike")
    archive.authority(people=PEOPLE.replace("near: [striker, goal]", f"near: [striker, goal]\n    articles: [{strike}]"))
    archive.build()
    archive.add(late=LATE)
    evening = archive.build()
    assert evening.digests == archive.build().digests
    return Day(archive=archive, morning=morning, noon=noon, again=again, evening=evening, said=said, edited=edited)


def everything(report: str, surface: str, state: State) -> set[str | None]:
    return set(state.mentions[report, surface])


def test_the_morning_finds_what_the_curator_has_to_settle(day: Day) -> None:
    """Otherwise the day would prove nothing."""
    assert {"people/john-thackray", "people/mohammed-karim", "people/muhammad-karim", "people/harriet-lark", "organisations/sports-desk",
            "people/anna-pell", day.morning.entity("Ines Holt")} <= set(day.morning.entities)


def test_two_that_are_one_have_one_page_and_the_other_address_leads_there(day: Day) -> None:
    for state in (day.noon, day.evening):
        assert {"people/mohammed-karim"} == everything("traders", "Karim", state) | everything("rates", "Mohammed Karim", state)
        assert ("redirect", "people/mohammed-karim.html") == state.ledger["people/muhammad-karim.html"]
        assert 'url=mohammed-karim.html"' in state.pages["people/muhammad-karim.html"]


def test_one_name_is_two_people_each_in_his_articles_also_where_one_article_names_both(day: Day) -> None:
    mayor, striker = "people/john-thackray-mayor", "people/john-thackray-striker"
    for state in (day.noon, day.evening):
        assert {mayor} == everything("bridge", "John Thackray", state) | everything("rates", "John Thackray", state)
        assert {striker} == everything("final", "John Thackray", state) | everything("final", "Thackray", state)
        assert [mayor, striker] == state.mentions["dinner", "John Thackray"]
        assert {mayor} == everything("reply", "Thackray", state)


def test_what_no_condition_decides_is_left_open_and_asked(day: Day) -> None:
    assert {"people/john-thackray"} == everything("strike", "John Thackray", day.noon)
    assert "W-033" in day.said and "John Thackray came to hear them" in day.said
    assert f"articles: [{day.archive.id_of('strike')}]" in day.said


def test_what_the_curator_answers_holds_and_the_old_address_names_both(day: Day) -> None:
    assert {"people/john-thackray-striker"} == everything("strike", "John Thackray", day.evening)
    assert ("disambiguation", "people/john-thackray-mayor.html people/john-thackray-striker.html") \
        == day.evening.ledger["people/john-thackray.html"]
    page = day.evening.pages["people/john-thackray.html"]
    assert 'href="john-thackray-mayor.html"' in page and 'href="john-thackray-striker.html"' in page and "mayor of Wendle" in page


def test_a_new_name_is_shown_everywhere_and_the_old_address_leads_there(day: Day) -> None:
    old = day.morning.entity("Ines Holt")
    for state in (day.noon, day.evening):
        assert {"people/dame-ines-holt"} == {e for (_, form), ids in state.mentions.items() if form == "Ines Holt" for e in ids}
        assert ("redirect", "people/dame-ines-holt.html") == state.ledger[f"{old}.html"]


def test_a_thing_of_another_type_moves_to_its_folder(day: Day) -> None:
    for state in (day.noon, day.evening):
        assert {"organisations/harriet-lark"} == {e for (_, form), ids in state.mentions.items() if form == "Harriet Lark" for e in ids}
        assert ("redirect", "organisations/harriet-lark.html") == state.ledger["people/harriet-lark.html"]
    assert ["organisations/harriet-lark"] == day.evening.mentions["late", "Harriet Lark"]


def test_a_stopped_name_is_gone_and_its_address_says_why(day: Day) -> None:
    for state in (day.noon, day.evening):
        assert not [form for _, form in state.mentions if form == "Sports Desk"]
        assert ("gone", "“Sports Desk” is no name, the newsroom that counts the goals") == state.ledger["organisations/sports-desk.html"]
        assert "the newsroom that counts the goals" in state.pages["organisations/sports-desk.html"]


def test_a_name_that_was_edited_in_an_article_stays_edited_and_leads_on(day: Day) -> None:
    assert day.edited == day.archive.article("letter").read_text("utf-8")
    for state in (day.noon, day.evening):
        assert {"people/hannah-pell"} == everything("letter", "Anna Pell", state)
        assert ("redirect", "people/hannah-pell.html") == state.ledger["people/anna-pell.html"]


def test_every_address_that_was_ever_published_answers(day: Day) -> None:
    published = set(day.morning.ledger) | set(day.noon.ledger)
    assert published <= set(day.evening.ledger)
    assert set() == {path for path in day.evening.ledger if path.endswith(".html")} - set(day.evening.pages)


def test_a_second_run_changes_no_byte(day: Day) -> None:
    assert day.noon.digests == day.again.digests


def test_an_article_that_comes_later_follows_the_decisions(day: Day) -> None:
    assert ["people/john-thackray-mayor"] == day.evening.mentions["late", "John Thackray"]
    assert ["people/mohammed-karim"] == day.evening.mentions["late", "Muhammad Karim"]


def test_what_is_decided_is_asked_no_more(day: Day) -> None:
    assert not any(f"{code} work" in day.archive.check() for code in ("W-030", "W-031", "W-032", "W-033"))


def test_the_authority_files_are_left_as_they_were_written(day: Day) -> None:
    assert ORGANISATIONS == Path(day.archive.content / "authority/organisations.yaml").read_text("utf-8")
