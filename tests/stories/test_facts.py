"""What two sources give alike: equal figures of the same thing, and nothing that is equal by chance."""

from dataclasses import replace

import pytest

from generator import stories
from generator.model import Story
from tests.claims.invented import invented
from tests.stories.telling import Made, evidence, reports, the_story

RATE = "The granite quay of [Vesterby|place] pays for barley per 144 sacks."
FERRY = "A ferry sank beside a granite lighthouse at dawn with a cargo of barley, killing {}."


def alike(story: Story) -> list[str]:
    """What a story's reports give alike, each side's words; what the flood's reports have anyway is left out."""
    return [" = ".join(side.claim for side in fact.sides) for fact in story.facts if fact.kind == "figure"]


@pytest.mark.parametrize(("one", "other", "shown"), [
    ("12 sailors", "12 sailors", "12 sailors = 12 sailors"),
    ("at least 12 sailors", "twelve sailors", "at least 12 sailors = twelve sailors"),
    ("12 people", "12 sailors", None),
    ("12 sailors", "15 sailors", None),
    ("dozens of sailors", "36 sailors", None),
    ("one sailor", "one sailor", None),
])  # fmt: skip
def test_equal_figures_of_one_thing_are_a_fact(one: str, other: str, shown: str | None) -> None:
    assert ([shown] if shown else []) == alike(the_story(*reports(FERRY.format(one), FERRY.format(other))))


@pytest.mark.parametrize(("one", "other"), [
    ("A ferry sank by the granite lighthouse, killing 12 sailors.", "A lorry fell off the quay at night, killing 12 drivers."),
    ("A ferry sank beside a granite lighthouse on Monday, killing 12 sailors.",
     "A ferry sank beside a granite lighthouse on Sunday, killing 12 sailors."),
    ("Rohlfs Inc sold notes due July at a price of 12 crowns.", "Tanner Inc sold notes due July at a price of 12 crowns."),
    ("Ferries sank beside the granite lighthouse in the past month, killing 12 sailors.",
     "A ferry sank beside a granite lighthouse, killing 12 sailors."),
    ("The granite lighthouse guides ferries for 12 weeks of winter.", "The granite lighthouse guides ferries for 12 weeks of winter."),
    ("The granite quarry sold six-month bills to its barley traders.", "The granite quarry sold six-month bills to its barley traders."),
    (RATE, RATE),
    ("The granite quay bought barley in five contracts for 900 carts.", "The granite quay bought barley in five contracts for 700 carts."),
])  # fmt: skip
def test_equal_figures_of_other_things_times_rates_and_series_are_none(one: str, other: str) -> None:
    assert [] == alike(the_story(*reports(one, other)))


def test_two_copies_of_one_text_are_one_source() -> None:
    given = evidence(*reports(FERRY.format("12 sailors"), FERRY.format("12 sailors")))
    (told,) = stories.find(replace(given, copies={"first": ["second"], "second": ["first"]}))

    assert ((), (), ()) == (told.facts, told.differences, told.quotations)


def test_a_report_whose_sentences_mostly_stand_in_another_is_a_copy_though_nobody_said_so() -> None:
    lines = (
        "The ferry left the granite quay at dawn with barley.",
        "It sank beside the lighthouse, killing 12 sailors of the town.",
        "The harbour master of [Vesterby|place] saw it go down.",
        "Nobody had checked the boilers of the ferry for a year.",
    )
    one = invented(*lines, headline="Ferry sinks at Vesterby lighthouse", name="one")
    other = invented(*lines, "The mayor is to speak tonight.", headline="Ferry sinks at Vesterby lighthouse", name="other")

    assert () == the_story(one, other).facts


def test_a_fact_says_what_it_is_a_figure_of_and_rests_on_a_sentence_of_each() -> None:
    (fact,) = the_story(*reports(FERRY.format("12 sailors"), FERRY.format("12 sailors"))).facts

    assert "killed beside a granite lighthouse" == fact.about
    assert ["first", "second"] == [side.passage.article for side in fact.sides]
    assert fact.because[0].detail.startswith("the sentences speak of ")


def test_equal_figures_are_a_reason_why_reports_are_one_story() -> None:
    story = the_story(*reports(FERRY.format("12 sailors"), FERRY.format("12 sailors")))

    assert "both give the same figures of the same things: “12 sailors”" == next(b.detail for b in story.because if b.kind == "figures")


def three(*tolls: str) -> tuple[Made, ...]:
    """Three reports of one ferry."""
    return tuple(
        invented(FERRY.format(toll), f"The {word} of [Vesterby|place] said the lighthouse had been dark, and barley floated ashore.",
                 headline=f"Ferry sinks beside granite lighthouse at Vesterby, {word} mourns", name=word)
        for toll, word in zip(tolls, ("harbourmaster", "postmistress", "schoolteacher"), strict=True)
    )  # fmt: skip


def test_a_fact_of_three_reports_has_three_sides() -> None:
    (fact,) = [fact for fact in the_story(*three("12 sailors", "12 sailors", "12 sailors")).facts if fact.kind == "figure"]

    assert 3 == len(fact.sides)


def test_a_figure_that_only_some_reports_give_is_not_said_to_be_of_all() -> None:
    story = the_story(*three("12 sailors", "12 sailors", "nobody"))

    assert "two or more of them give the same figures of the same things: “12 sailors”" in [b.detail for b in story.because]


def test_a_number_of_many_digits_is_of_one_thing_whatever_its_sentences_share() -> None:
    """1,090.94 crowns are hardly given of two things in one story; 1,090 crowns are not told on the same ground."""
    one, other = "The mill of [Vesterby|place] paid {} crowns a weaver.", "A weaver at [Vesterby|place] had {} crowns."

    assert [["1,090.94 crowns = 1,090.94 crowns"], []] == [
        alike(the_story(*reports(one.format(sum_), other.format(sum_)))) for sum_ in ("1,090.94", "1,090")]
