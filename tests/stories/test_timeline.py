"""What reports put on a day; nothing when the day is unsure."""

import datetime as dt

import pytest

from generator.stories.days import named_days
from tests.claims.invented import invented
from tests.stories.telling import FIRST, SECOND, reports, settled, the_story

FRIDAY = "1931-05-01"
LATER = dt.date(1931, 5, 1)


def moments(one: str, date: str | None = FRIDAY) -> list[tuple[str, str]]:
    """The days of the first of the flood's reports when it says this and is of this day: date and words."""
    given = {"first": date} if date else {}
    story = the_story(*reports(one, "It rained."), dates=given)
    return [
        (m.date.edtf, m.passage.text)
        for m in story.timeline
        if m.passage.article == "first" and m.passage.start < FIRST[0].blocks[1].start + len(one)
    ]


@pytest.mark.parametrize(("text", "day", "words"), [
    ("The dyke was built on 3 June 1888 by sailors of the county.", "1888-06-03", "on 3 June 1888"),
    ("The dyke was built on June 3, 1888 by sailors of the county.", "1888-06-03", "on June 3, 1888"),
    ("The sluice has been shut since March 12 by order of the county.", "1931-03-12", "since March 12"),
    ("The old dyke of the town broke on Wednesday and took the sheep.", "1931-04-29", "on Wednesday"),
    ("The old dyke of the town broke late on Friday and took the sheep.", "1931-05-01", "late on Friday"),
    ("The old dyke of the town broke yesterday and took the sheep.", "1931-04-30", "yesterday"),
])  # fmt: skip
def test_a_day_is_told_by_its_date_or_by_the_day_of_the_report(text: str, day: str, words: str) -> None:
    assert [(day, words)] == [(n.day.isoformat(), text[n.start : n.end]) for n in named_days(text, (0, len(text)), LATER)]


@pytest.mark.parametrize("text", [
    "The council will meet on Wednesday to speak of the dyke.", "The dyke broke last Wednesday and took the sheep.",
    "The council meets every Wednesday morning in the town hall.", "The dyke was built in June 1888 by sailors of the county.",
    "It broke the week before on Wednesday and took the sheep.", "Wednesday’s rain took the sheep of the town.",
    "It rained on Wednesday and Thursday in the whole county.", "The fair was held on December 3 in the old town.",
    "He sold 31 May roses to the county.", "It broke on Good Friday and took all the sheep.",
])  # fmt: skip
def test_a_day_that_may_be_another_is_not_told(text: str) -> None:
    assert [] == named_days(text, (0, len(text)), LATER)


def test_without_the_day_of_the_report_only_full_dates_are_told() -> None:
    text = "It was built on 3 June 1888, broke on Wednesday and was mended on 4 May."

    assert ["on 3 June 1888"] == [text[n.start : n.end] for n in named_days(text, (0, len(text)), None)]


def test_the_moments_of_all_reports_stand_in_order_of_the_days() -> None:
    story = the_story(FIRST, SECOND, dates={"second": FRIDAY})

    assert sorted(m.date.earliest for m in story.timeline) == [m.date.earliest for m in story.timeline]
    assert {"first", "second"} == {m.passage.article for m in story.timeline}


def test_a_day_reckoned_from_an_inferred_date_is_inferred_too() -> None:
    story = the_story(FIRST, SECOND, dates={"second": FRIDAY})
    marked = {m.passage.article: (m.date.edtf[-1], m.date.basis) for m in story.timeline}

    assert ("~", "inferred") == marked["first"]
    assert ("1", "stated") == marked["second"]


def test_the_reason_says_from_which_day_it_was_reckoned() -> None:
    story = the_story(FIRST, SECOND, dates={"second": FRIDAY})

    assert "“on Friday morning” in a report of 1 May 1931" in [m.because[0].detail for m in story.timeline]


def test_a_report_whose_own_words_gainsay_its_date_reckons_nothing() -> None:
    stamped = "12 April 1931 The old dyke of the town broke on Wednesday and took the sheep of the county."
    late = "The old dyke of the town broke on Monday and took the sheep of the whole county."

    assert [] == moments(stamped)
    assert [] == moments(late)


def test_a_month_is_no_day_to_reckon_from() -> None:
    assert [] == moments("The old dyke of the town broke on Wednesday and took the sheep.", "1931-05")


def test_the_day_of_which_a_speaker_speaks_is_not_told() -> None:
    assert [] == moments("“The old dyke of the town broke on Wednesday and took my sheep,” a clerk said.")


def test_an_undated_story_tells_no_weekdays() -> None:
    assert () == the_story(settled(FIRST), SECOND).timeline


def test_one_report_tells_of_one_day_at_most_twice() -> None:
    lines = [f"The {word} of the old town broke on Thursday and was swept away." for word in ("dyke", "sluice", "bridge", "chapel")]
    made = invented(*[b.text for b in FIRST[0].blocks[1:]], *lines, headline=FIRST[0].headline, name="first")
    story = the_story(made, SECOND, dates={"first": FRIDAY})

    assert 2 == len([m for m in story.timeline if m.passage.article == "first" and m.date.edtf == "1931-04-30"])
