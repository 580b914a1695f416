"""An undated report is dated by the company it keeps, when all days agree, and otherwise not."""

from dataclasses import replace

import pytest

from generator import stories
from generator.authority import StoryRecord
from generator.dates import parse
from generator.model import Doubt, Story
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


# ---------------------------------------------------------------- what looks as if the days agreed, and does not


def flood(*sentences: str, headline: str = "River swallows another mill in Vesterby", name: str = "own") -> Made:
    """A report of the flood whose lead is given."""
    return invented(*sentences, "The flood tore away the [Sankt Olav|place] bridge, carrying off the town’s last ferryman and his sheep.",
                    headline=headline, name=name)


BY_COMPANY = flood("The river [Kolva|place] broke the dyke at [Vesterby|place] on Friday and drowned the old paper mill.")
DATED = flood("The old paper mill of [Vesterby|place] was drowned on Friday when the river [Kolva|place] broke the dyke.", name="dated",
              headline="Vesterby under water as mill is drowned")


def together(*made: Made, dates: dict[str, str]) -> dict[str, str]:
    """The inferred dates when a person has put these into one story."""
    names = tuple(article.id for article, _ in made)
    return inferred(*made, dates=dates, pins=[StoryRecord(articles=names)])


def test_two_leads_of_one_friday_date_each_other() -> None:
    """Otherwise what follows would prove nothing."""
    assert {"own": "1931-05-01~"} == together(BY_COMPANY, DATED, dates={"dated": FRIDAY})


@pytest.mark.parametrize("lead", [
    "Vesterby buried its weavers a week after the river [Kolva|place] broke the dyke on Friday and drowned the old paper mill.",
    "The river [Kolva|place], which broke the dyke at Vesterby last Friday and drowned the old paper mill, is falling.",
    "The river [Kolva|place], which broke the dyke at Vesterby the previous Friday and drowned the old paper mill, is falling.",
    "The river [Kolva|place], which broke the dyke at Vesterby on Friday last and drowned the old paper mill, is falling.",
    "The river [Kolva|place] broke the dyke at Vesterby on Friday of last week and drowned the old paper mill.",
    "The river [Kolva|place] broke the dyke at Vesterby yesterday and drowned the old paper mill on Friday evening.",
    "Two days after the river [Kolva|place] broke the dyke at Vesterby on Friday and drowned the old paper mill, it is falling.",
    "Days after the river [Kolva|place] broke the dyke at Vesterby on Friday and drowned the old paper mill, it is falling.",
    "A year after the river [Kolva|place] broke the dyke at Vesterby on a Friday and drowned the old paper mill, a stone was laid.",
    "Every Friday the river [Kolva|place] breaks the dyke at Vesterby and drowns the old paper mill.",
    "Outside Friday prayers in Vesterby the river [Kolva|place] broke the dyke and drowned the old paper mill.",
    "The river [Kolva|place] broke the dyke at Vesterby on Good Friday and drowned the old paper mill.",
    "The river [Kolva|place] broke the dyke at Vesterby on Friday, 24 April, and drowned the old paper mill.",
    "The river [Kolva|place] broke the dyke at Vesterby on Friday (April 24) and drowned the old paper mill.",
    "The river [Kolva|place] may break the dyke at Vesterby next Friday and drown the old paper mill.",
    "The river [Kolva|place] broke the dyke at Vesterby on Thursday and drowned the old paper mill.",
    "The river [Kolva|place] broke the dyke at Vesterby on Friday and drowned the old paper mill, and fell on Saturday.",
])
def test_a_report_whose_words_put_it_on_another_day_is_not_dated(lead: str) -> None:
    assert {} == together(flood(lead), DATED, dates={"dated": FRIDAY})


@pytest.mark.parametrize("lead", [
    "The old paper mill of [Vesterby|place], drowned last Friday when the river [Kolva|place] broke the dyke, is for sale.",
    "A week after the old paper mill of [Vesterby|place] was drowned on Friday when the river [Kolva|place] broke the dyke, it is sold.",
    "The old paper mill of [Vesterby|place] was drowned on Friday, 24 April, when the river [Kolva|place] broke the dyke.",
    "The old paper mill of [Vesterby|place] was drowned outside Friday prayers when the river [Kolva|place] broke the dyke.",
])
def test_a_dated_report_of_a_friday_before_dates_nothing(lead: str) -> None:
    assert {} == together(BY_COMPANY, flood(lead, name="dated", headline="Mill is drowned"), dates={"dated": FRIDAY})


@pytest.mark.parametrize("words", ["on Friday, 1 May,", "on Friday, May 1,", "on Friday May 1st", "on Friday the 1st of May"])
def test_a_printed_day_that_agrees_is_no_hindrance(words: str) -> None:
    own = flood(f"The river [Kolva|place] broke the dyke at Vesterby {words} and drowned the old paper mill.")

    assert {"own": "1931-05-01~"} == together(own, DATED, dates={"dated": FRIDAY})


def test_two_dated_reports_that_disagree_date_nothing() -> None:
    other = flood("The old paper mill of [Vesterby|place] was drowned on Friday when the river [Kolva|place] broke the dyke.", name="other")

    assert {"own": "1931-05-01~"} == together(BY_COMPANY, DATED, other, dates={"dated": FRIDAY, "other": FRIDAY})
    assert {} == together(BY_COMPANY, DATED, other, dates={"dated": FRIDAY, "other": "1931-05-08"})


def test_a_copy_with_another_lead_is_not_dated_by_its_other_sentences() -> None:
    copy = flood("Weavers in [Vesterby|place] wept by the water.", name="own")

    assert {} == together(copy, DATED, dates={"dated": FRIDAY})


@pytest.mark.parametrize(("month", "expected"), [("1931-05", "1931-05-01~"), ("1931-04", None), ("1930", None), ("1931", "1931-05-01~")])
def test_a_month_or_year_is_no_evidence_and_forbids_what_lies_after_it(month: str, expected: str | None) -> None:
    other = flood("The old paper mill of [Vesterby|place] was drowned on Friday when the river [Kolva|place] broke the dyke.", name="other")

    assert expected == together(BY_COMPANY, DATED, other, dates={"dated": FRIDAY, "other": month}).get("own")


def test_a_date_that_the_article_may_print_itself_is_not_overruled() -> None:
    def doubtful(*options: str) -> Made:
        return settled(BY_COMPANY, doubts=(Doubt(kind="date", field="published", options=options),))

    assert {} == together(doubtful("1931-04-05", "1931-05-04"), DATED, dates={"dated": FRIDAY})
    for options in (("1931-01-05", "1931-05-01"), ("1931-05",), ("soon", "null"), ()):
        assert {"own": "1931-05-01~"} == together(doubtful(*options), DATED, dates={"dated": FRIDAY})


def test_a_paper_called_after_a_day_is_no_day() -> None:
    own = flood("The river [Kolva|place] broke the dyke at Vesterby on Friday and drowned the old paper mill, the Sunday Herald said.")

    assert {"own": "1931-05-01~"} == together(own, DATED, dates={"dated": FRIDAY})
