"""How many the heads of two reports count as killed."""

import pytest

from generator.model import Story
from tests.claims.invented import invented
from tests.stories.telling import Made, the_story

HEAD = "Blast at the granite quarry of Vesterby kills {}"
LEAD = "{} people were killed when the boiler of a granite quarry blew up in [Vesterby|place]{}, a pilot said."


def report(name: str, head: str, toll: str, day: str = " on Monday", more: str = "") -> Made:
    """A report of a blast that gives one count in its headline and its first sentence."""
    return invented(LEAD.format(toll, day) + more, f"The {name} of the quarry had warned of its boiler and its rusty valves.",
                    headline=HEAD.format(head), name=name)  # fmt: skip


def differing(*made: Made) -> list[str]:
    """What the reports differ on."""
    return [" against ".join(sorted(side.claim for side in found.sides)) for found in the_story(*made).differences]


def killed(story: Story) -> list[str]:
    """The counts that they give alike."""
    return [" = ".join(side.claim for side in fact.sides) for fact in story.facts if fact.kind == "figure"]


def test_equal_counts_of_two_heads_are_one() -> None:
    story = the_story(report("foreman", "32", "At least 32"), report("fireman", "32", "Thirty-two"))

    assert any("32" in found for found in killed(story))


def test_a_small_count_is_one_only_when_its_day_is_known() -> None:
    def five(day: str) -> list[str]:
        other = invented(f"Five people were killed{day} in [Vesterby|place], its quarry guild announced.",
                         "The boiler had rusted for years.", headline=HEAD.format("some"), name="guild")  # fmt: skip
        return [found for found in killed(the_story(report("foreman", "many", "Five", day), other)) if "Five" in found]

    assert [["Five people = Five people"], []] == [five(" on Monday"), five("")]


def test_other_counts_of_one_day_and_place_are_a_difference() -> None:
    assert ["22 against 32"] == differing(report("foreman", "32", "Thirty-two"), report("fireman", "22", "At least 22"))


@pytest.mark.parametrize("other", [
    report("fireman", "32", "At least 32"),
    report("fireman", "22", "At least 22", " on Friday"),
    report("fireman", "at least 22", "At least 22"),
    report("fireman", "22", "At least 22", more=" An older blast killed 90 people."),
])  # fmt: skip
def test_counts_that_agree_are_of_another_day_or_not_the_whole_are_none(other: Made) -> None:
    assert [] == differing(report("foreman", "32", "Thirty-two"), other)


def test_the_day_on_which_somebody_said_it_is_not_the_day_of_the_event() -> None:
    other = report("fireman", "22", "Twenty-two", " on Monday")
    later = invented(*[b.text.replace("a pilot said", "a pilot said on Tuesday") for b in other[0].blocks[1:]],
                     headline=other[0].headline, name="fireman")  # fmt: skip
    placed = later[0], tuple(m for m in invented(LEAD.format("Twenty-two", " on Monday"), headline=other[0].headline, name="fireman")[1])

    assert ["22 against 32"] == differing(report("foreman", "32", "Thirty-two"), placed)
