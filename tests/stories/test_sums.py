"""Money, stakes and prices that two reports give alike, or nearly so."""

import pytest

from generator.model import Story
from tests.stories.telling import reports, the_story

PLAN = "The harbour council of [Vesterby|place] approved a 25 billion dlr plan to rebuild the granite mole and its lighthouse."
VOTE = "A vote on 25 billion dlrs for the granite mole and the lighthouse of [Vesterby|place] pleased the harbour pilots."
OFFER = "[Rohlfs Bank|organisation] offered {} a share for the shipyard that owns 13 pct of the granite quarry."
BID = "The bid of [Rohlfs Bank|organisation], {} a share, is for a shipyard with 13 pct of the granite quarry."


def alike(story: Story) -> list[str]:
    """The figures that a story's reports give alike, each side's words."""
    return [" = ".join(side.claim for side in fact.sides) for fact in story.facts if fact.kind == "figure"]


def differing(story: Story) -> list[str]:
    """The sums on which they differ."""
    found = [" against ".join(side.claim for side in found.sides) for found in story.differences]
    return [one for one in found if "dlrs" in one]


def test_a_sum_is_one_whatever_noun_follows_its_unit() -> None:
    assert "25 billion dlr plan = 25 billion dlrs" in alike(the_story(*reports(PLAN, VOTE)))


@pytest.mark.parametrize("other", [
    VOTE.replace("dlrs", "marks"), VOTE.replace("25", "26"), VOTE.replace("A vote", "On Friday a vote").replace("pilots", "pilots in 1987"),
])  # fmt: skip
def test_a_sum_in_another_unit_or_of_another_size_is_none(other: str) -> None:
    one = PLAN.replace("The harbour", "On Monday the harbour") if "Friday" in other else PLAN

    assert not [found for found in alike(the_story(*reports(one, other))) if "25 billion" in found]


def test_a_price_of_each_share_is_one() -> None:
    assert "41.75 dlrs = 41.75 dlrs" in alike(the_story(*reports(OFFER.format("41.75 dlrs"), BID.format("41.75 dlrs"))))


def test_a_stake_is_one() -> None:
    one, other = ("28 pct of [Rohlfs Bank|organisation], the granite quarry and the shipyard of [Vesterby|place], belongs to brewers.",
                  "Brewers hold 28 pct of [Rohlfs Bank|organisation] and its granite quarry beside the shipyard of [Vesterby|place].")

    assert ["28 pct = 28 pct"] == [found for found in alike(the_story(*reports(one, other))) if "pct" in found]


def test_reports_whose_heads_give_other_numbers_are_of_two_weeks() -> None:
    one = "In week 14 the 47 granite cranes lifted coal; the lighthouse fund rose to 150 mln dlrs."
    other = "In week 15 the 46 granite cranes lifted coal; the lighthouse fund rose to 150 mln dlrs."

    assert not [found for found in alike(the_story(*reports(one, other))) if "150" in found]


def test_nearly_the_same_sum_for_the_same_thing_is_a_difference() -> None:
    found = differing(the_story(*reports(OFFER.format("53.80 dlrs"), BID.format("53.10 dlrs"))))

    assert ["53.80 dlrs against 53.10 dlrs"] == found


@pytest.mark.parametrize(("one", "other"), [
    (OFFER.format("53.80 dlrs"), BID.format("53.80 dlrs")),
    (OFFER.format("about 53.80 dlrs"), BID.format("53.10 dlrs")),
    (OFFER.format("53.80 dlrs"), BID.format("54 dlrs")),
    (OFFER.format("53.80 dlrs"), BID.format("30.10 dlrs")),
    (OFFER.format("53.80 dlrs"), BID.format("53.10 marks")),
    (OFFER.format("53.80 dlrs"), BID.format("53.10 dlrs").replace("The bid", "Today the bid")),
    (OFFER.format("53.80 dlrs"), BID.format("53.10 dlrs").replace("13 pct", "19 pct")),
])  # fmt: skip
def test_sums_that_may_both_be_right_or_be_of_two_things_are_none(one: str, other: str) -> None:
    assert [] == differing(the_story(*reports(one, other)))


def test_one_sentence_corrected_is_a_difference() -> None:
    line = "The granite quarry will sell its 17 oldest barges to the pilots for {} mln dlrs."

    assert ["374 mln dlrs against 375 mln dlrs"] == differing(the_story(*reports(line.format(374), line.format(375))))


def test_a_loss_of_money_is_no_loss_of_lives() -> None:
    line = "The granite quarry of [Vesterby|place] posted a record loss of {}68m euros after its oldest cranes rusted{}."
    (fact,) = [f for f in the_story(*reports(line.format("", ""), line.format("about ", " away at sea"))).facts if f.kind == "figure"]

    assert "killed" not in (fact.about or "")
