"""What each report adds, and where reports cannot both be right."""

import pytest

from generator.model import Difference
from generator.stories.stems import stem
from tests.stories.telling import FIRST, SECOND, reports, the_story


def claims_of(difference: Difference) -> dict[str, tuple[str, str | None]]:
    return {side.passage.article: (side.claim, side.attribution) for side in difference.sides}


def test_two_figures_for_the_same_thing_are_put_side_by_side_with_their_sources() -> None:
    figures, _ = the_story(FIRST, SECOND).differences

    assert {"first": ("four pilgrims", "Vesterby radio"), "second": ("11 people", "County officials")} == claims_of(figures)
    assert "drowned near a chapel in Vesterby" == figures.about


def test_the_last_and_one_of_the_last_contradict_each_other() -> None:
    _, description = the_story(FIRST, SECOND).differences

    assert {
        "first": ("the town’s last ferryman", None), "second": ("one of the town's last remaining ferrymen", None),
    } == claims_of(description)  # fmt: skip


def test_a_side_carries_its_sentence() -> None:
    figures, _ = the_story(FIRST, SECOND).differences
    sides = {side.passage.article: side.passage.sentence for side in figures.sides}

    assert SECOND[0].text[slice(*sides["second"])].startswith("County officials claimed")


CHAPEL = "A ferry sank beside a granite lighthouse at dawn with a cargo of barley, killing {} sailors."


@pytest.mark.parametrize(("one", "other"), [
    ("dozens of", "30"), ("30", "30"), ("at least 12", "15"), ("over 200", "more than 200"), ("about 100", "95"), ("10 to 20", "15"),
    ("up to 40", "31"), ("several", "two"), ("nearly 30", "29"),
])  # fmt: skip
def test_figures_that_can_both_be_right_are_no_conflict(one: str, other: str) -> None:
    story = the_story(*reports(CHAPEL.format(one), CHAPEL.format(other)))

    assert [] == [d for d in story.differences if "killed" in (d.about or "")]


@pytest.mark.parametrize(("one", "other"), [
    ("12", "15"), ("at least 20", "15"), ("up to 10", "15"), ("10 to 20", "31"), ("about 100", "60"),
])  # fmt: skip
def test_figures_that_cannot_both_be_right_are_a_conflict(one: str, other: str) -> None:
    story = the_story(*reports(CHAPEL.format(one), CHAPEL.format(other)))

    assert ["killed beside a granite lighthouse"] == [d.about for d in story.differences if "killed" in (d.about or "")]


@pytest.mark.parametrize(("one", "other"), [
    ("A ferry sank by the lighthouse at dawn, killing 12 sailors.", "A lorry fell off the granite quay at night, killing 15 drivers."),
    ("A ferry sank beside a granite lighthouse, killing 12 sailors.",
     "A ferry sank beside a granite lighthouse, injuring 15 sailors."),
    ("A ferry sank beside a granite lighthouse on Monday, killing 12 sailors.",
     "A ferry sank beside a granite lighthouse on Sunday, killing 15 sailors."),
    ("Ferries sank beside the granite lighthouse in the past month, killing 90 sailors.",
     "A ferry sank beside a granite lighthouse, killing 15 sailors."),
    ("A ferry sank beside a granite lighthouse, killing 30 people, including 12 sailors.",
     "A ferry sank beside a granite lighthouse, killing 15 sailors."),
])  # fmt: skip
def test_figures_of_different_things_are_not_compared(one: str, other: str) -> None:
    story = the_story(*reports(one, other))

    assert [] == [d.about for d in story.differences if "killed" in (d.about or "")]


def test_each_report_adds_its_own_names_figures_and_quotations() -> None:
    added = {(a.passage.article, a.kind, a.label) for a in the_story(FIRST, SECOND).additions}

    assert {
        ("first", "organisation", "Vesterby radio"), ("first", "person", "Ottilie Brandt"), ("first", "figure", "six weavers"),
        ("first", "quotation", "Nobody closed the sluice,"), ("second", "person", "Hjalmar Ost"),
    } == added  # fmt: skip


@pytest.mark.parametrize(("british", "american"), [
    ("paediatricians", "pediatrician"), ("defence", "defense"), ("neighbours", "neighbor"), ("organised", "organized"),
    ("centre", "center"),
    ("programme", "program"), ("travelled", "traveled"), ("harbour’s", "harbor"), ("anaesthetist", "anesthetists"),
])  # fmt: skip
def test_british_and_american_spelling_are_one_word(british: str, american: str) -> None:
    assert stem(american) == stem(british)


@pytest.mark.parametrize(("one", "other"), [("bomb", "bond"), ("hour", "horn"), ("mill", "mile"), ("strike", "strip")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


LEAGUE, COUNTY = "The [Grey League|organisation] said {}.", "The county council signalled that {} along the river."


def told(one: str, other: str) -> list[str]:
    """What the flood's reports differ about when one says this of the barns, and the other that; its own two left out."""
    return [d.about for d in the_story(*reports(one, other)).differences if "pilgrims" not in d.about and "ferryman" not in d.about
            and "chapel" not in d.about]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "about"), [
    ("1,900 barns had been swept away", "640 barns were washed away", "barns swept away"),
    ("1,900 barns had been destroyed", "640 barns were destroyed", "barns destroyed"),
    ("1,900 barns were torn down", "640 barns were torn down", "barns torn down"),
    ("30 shepherds had been killed", "12 shepherds were killed", "shepherds killed"),
])  # fmt: skip
def test_two_sources_that_count_one_kind_of_thing_differ_without_further_words_in_common(one: str, other: str, about: str) -> None:
    assert [about] == told(LEAGUE.format(one), COUNTY.format(other))


@pytest.mark.parametrize(("one", "other"), [
    ("The [Grey League|organisation] said 1,900 barns had been destroyed.", "About 640 barns were destroyed."),
    ("The [Grey League|organisation] said 1,900 barns were destroyed.", "The [Grey League|organisation] said 640 barns were destroyed."),
    ("The ministry said 1,900 barns were destroyed.", "The farm ministry said 640 barns were destroyed."),
    ("The [Grey League|organisation] said 1,900 barns were destroyed.", "The county council said 640 barns were damaged."),
    ("The [Grey League|organisation] said 1,900 stone barns were destroyed.", "The county council said 640 wooden barns were destroyed."),
    ("The [Grey League|organisation] said 190 people were killed.", "The county council said 64 people were killed."),
    ("The [Grey League|organisation] said 30 were killed at the mill.", "The council said two millers were killed at the tannery."),
    ("The [Grey League|organisation] said 30 nurses were killed at the hospital.", "The council said 2 nurses were killed at a clinic."),
    ("The [Grey League|organisation] said 30 nurses were killed in [Oslo|place].", "The council said 2 nurses died in [Bergen|place]."),
    ("The [Grey League|organisation] said 30 nurses were killed on Monday.", "The council said two nurses were killed on Sunday."),
    ("The [Grey League|organisation] said over 200 barns were destroyed.", "The council said 210 barns were destroyed."),
    ("The [Grey League|organisation] said about 200 barns were destroyed.", "The council said 190 barns were destroyed."),
])  # fmt: skip
def test_two_sources_of_other_things_or_of_figures_that_agree_do_not_differ(one: str, other: str) -> None:
    assert [] == told(one, other)


OWNERS = "The flood tore away the [Sankt Olav|place] bridge on Wednesday, carrying off {}."


@pytest.mark.parametrize(("one", "other"), [
    ("the valley’s only bell founder", "one of the valley's last bell founders"),
    ("the valley’s sole bell founder", "one of the valley's few bell founders"),
    ("the valley’s lone founder", "one of the valley's only founders"),
    ("the valley’s last founder", "one of the valley's remaining founders"),
])  # fmt: skip
def test_only_sole_and_lone_are_as_good_as_last(one: str, other: str) -> None:
    assert [one] == told(OWNERS.format(one), OWNERS.format(other))


@pytest.mark.parametrize(("one", "other"), [
    ("the valley’s only bell founder", "one of the valley's last type founders"),
    ("one of the valley’s only founders", "one of the valley's last founders"),
    ("the valley’s only founder", "the valley's last founder"),
    ("the valley’s first founder", "one of the valley's last founders"),
    ("the valley’s only founder", "one of the island's last founders"),
])  # fmt: skip
def test_descriptions_of_others_or_of_the_same_kind_do_not_contradict(one: str, other: str) -> None:
    assert [] == told(OWNERS.format(one), OWNERS.format(other))


FIRE = "A fire in the rope works of [{}|place] killed {} ropemakers, [{}|organisation] said."


def test_figures_of_two_places_are_of_two_events() -> None:
    here, also_here, elsewhere = ("Otterby", 12, "Grey League"), ("Otterby", 30, "County Post"), ("Brunby", 30, "County Post")

    assert ["killed in the rope works in Otterby"] == told(FIRE.format(*here), FIRE.format(*also_here))
    assert [] == told(FIRE.format(*here), FIRE.format(*elsewhere))


def test_figures_of_reports_days_apart_are_of_two_times() -> None:
    made = reports(CHAPEL.format("12"), CHAPEL.format("15"))
    near = the_story(*made, dates={"first": "1931-05-01", "second": "1931-05-02"})
    far = the_story(*made, dates={"first": "1931-05-01", "second": "1931-05-05"})

    assert [1, 0] == [sum("lighthouse" in (d.about or "") for d in story.differences) for story in (near, far)]


def test_what_is_merely_there_or_is_counted_again_from_day_to_day_is_no_conflict() -> None:
    there = "The granite quay beside the lighthouse has {} wooden ferries for barley."
    lost = "The granite lighthouse club has lost {} regattas with its barley ferries."

    assert [] == told(there.format(12), there.format(15)) == told(lost.format(12), lost.format(15))


@pytest.mark.parametrize(("source", "printed"), [
    ("[Hedda Lund|person] said {}.", "Hedda Lund"), ("Harbour officials said {}.", "Harbour officials"),
    ("They said {}.", None), ("He said {}.", None), ("The cat said {}.", None),
])  # fmt: skip
def test_whose_claim_it_is_is_printed_only_when_it_is_a_source(source: str, printed: str | None) -> None:
    toll = "a ferry sank beside a granite lighthouse at dawn with barley, killing {} sailors"
    story = the_story(*reports(source.format(toll.format(12)), f"It is known that {toll.format(15)}."))

    assert [printed] == [claims_of(d)["first"][1] for d in story.differences if "lighthouse" in (d.about or "")]
