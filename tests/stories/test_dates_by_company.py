"""An undated report is dated by the company it keeps, when all days agree, and otherwise not."""

from dataclasses import replace

from generator import stories
from generator.dates import parse
from generator.model import Story
from tests.claims.invented import invented
from tests.stories.telling import FIRST, OTHER_FLOOD, SECOND, Made, evidence, settled

FRIDAY = "1931-05-01"


def inferred(*made: Made, **decisions: object) -> dict[str, str]:
    given = evidence(*made, **decisions)  # type: ignore[arg-type]
    return {name: date.edtf for name, date in stories.infer_dates(given, stories.find(given)).items()}


def test_an_undated_report_of_the_same_friday_is_of_that_friday() -> None:
    assert {"first": "1931-05-01~"} == inferred(FIRST, SECOND, dates={"second": FRIDAY})


def test_the_reasons_say_which_words_agree() -> None:
    given = evidence(FIRST, SECOND, dates={"second": FRIDAY})
    date = stories.infer_dates(given, stories.find(given))["first"]

    assert "inferred" == date.basis
    assert [
        "Both report the event on “Friday”; the other report is dated Friday 1 May 1931",
        "“two days after” there and “Wednesday” here come to the same day, 29 April 1931",
    ] == [b.detail for b in date.because]


def test_a_report_dated_on_another_weekday_dates_nothing() -> None:
    assert {} == inferred(FIRST, SECOND, dates={"second": "1931-05-05"})


def test_a_relative_day_that_disagrees_forbids_it() -> None:
    told = [b.text.replace("two days", "three days") for b in SECOND[0].blocks[1:]]
    other = invented(*told, headline=SECOND[0].headline, name="second")

    assert {} == inferred(FIRST, other, dates={"second": FRIDAY})


def test_a_person_who_settled_that_the_date_is_unknown_is_respected() -> None:
    assert {} == inferred(settled(FIRST, date_basis="curated"), SECOND, dates={"second": FRIDAY})


def test_an_article_that_has_a_date_keeps_it() -> None:
    assert {} == inferred(settled(FIRST, published=parse("1931", "stated")), SECOND, dates={"first": "1931", "second": FRIDAY})


def test_a_month_is_no_evidence_for_a_day() -> None:
    assert {} == inferred(FIRST, SECOND, dates={"second": "1931-05"})


def test_an_inferred_date_is_no_evidence() -> None:
    given = evidence(FIRST, SECOND)
    given = replace(given, dates={"second": parse(f"{FRIDAY}~", "inferred")})

    assert {} == dict(stories.infer_dates(given, stories.find(evidence(FIRST, SECOND))))


def test_another_event_of_the_same_weekday_dates_nothing() -> None:
    assert {} == inferred(FIRST, OTHER_FLOOD, dates={"tannery": "1931-05-04"})


def test_a_story_made_by_hand_of_two_events_dates_nothing() -> None:
    """Not even when both say Friday: the leads must tell of one event."""
    other = invented("A ship with salt ran aground on Friday.", headline="Ship aground", name="ship")
    story = Story(id="stories/x", founder="ship", headline="x", articles=("ship", "first"), because=())

    assert {} == dict(stories.infer_dates(evidence(FIRST, other, dates={"ship": FRIDAY}), [story]))
