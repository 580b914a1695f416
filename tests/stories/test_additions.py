"""Nothing is "only here" when another report has it in other words."""

from dataclasses import replace

import pytest

from generator.authority import StoryRecord
from generator.model import Name
from generator.stories.numbers import numbers
from generator.stories.report import report
from generator.stories.spelling import akin
from tests.claims.invented import invented
from tests.stories.telling import evidence, reports, settled, the_story


def added(one: str, other: str, kind: str) -> list[str]:
    """What the first of the flood's reports alone has when it says this and the other that."""
    before = {a.label for a in the_story(*reports("The sky was grey.", "The sky was grey.")).additions}
    story = the_story(*reports(one, other))
    return [a.label for a in story.additions if a.passage.article == "first" and a.kind == kind and a.label not in before]


@pytest.mark.parametrize("other", [
    "Miss Tormund wept.", "The nurse Tormunt wept.", "[Solveig Tormund|person] wept.", "It was the Tormunds who wept.",
])  # fmt: skip
def test_a_person_whom_another_report_has_by_surname_or_misspelt_is_not_only_here(other: str) -> None:
    assert ["Solveig Tormund"] == added("The nurse [Solveig Tormund|person] wept.", "The nurse wept.", "person")
    assert [] == added("The nurse [Solveig Tormund|person] wept.", other, "person")


def test_a_person_whom_another_report_has_by_office_is_not_only_here() -> None:
    first, second = reports("The [Kolva|place] warden [Solveig Tormund|person] wept.", "The sluice warden of the county wept.")
    roles = (Name(name="Solveig Tormund", type="person", surfaces=("Solveig Tormund",), roles=("sluice warden",)),)

    assert "Solveig Tormund" not in [a.label for a in the_story(settled(first, names=roles), second).additions]


@pytest.mark.parametrize(("one", "other"), [
    ("The [Northern Sluice Company|organisation] is silent.", "The NSC is silent."),
    ("The [NSC|organisation] is silent.", "The Northern Sluice Company is silent."),
    ("The [PSI|organisation] is silent.", "Public Service Co of Indiana is silent."),
    ("The [Sluice Trust|organisation] is silent.", "The sluices are tended by a trust."),
])  # fmt: skip
def test_a_body_that_another_report_has_by_initials_or_in_part_is_not_only_here(one: str, other: str) -> None:
    assert [] == added(one, other, "organisation")


@pytest.mark.parametrize(("one", "other"), [
    ("Help came from [Norland|place].", "Norlandish boats came."), ("Help came from [Norland|place].", "Help came from Norlands."),
])  # fmt: skip
def test_a_place_that_another_report_has_as_a_people_or_misspelt_is_not_only_here(one: str, other: str) -> None:
    assert ["Norland"] == added(one, "Help came from abroad.", "place")
    assert [] == added(one, other, "place")


def test_a_place_that_does_what_a_government_does_is_no_place_of_one_report_alone() -> None:
    """The other may name its country, its king or its envoy for it."""
    assert [] == added("[Norhaven|place] and [Sudhaven|place] agreed on a truce.", "Two kings agreed on a truce.", "place")
    assert ["Norhaven"] == added("A truce was signed in [Norhaven|place].", "Two kings agreed on a truce.", "place")


@pytest.mark.parametrize("one", ["the [Grey|place] Cats club", "[Prescott|organisation], Ball and Turben Inc", "Bank ([Asia|place]) Ltd"])
def test_half_of_a_name_is_none(one: str) -> None:
    assert [] == [label for kind in ("place", "organisation") for label in added(f"It was told to {one}.", "It was told.", kind)]


@pytest.mark.parametrize("other", [
    "Five hundred goats drowned.", "About 510 goats drowned.", "Hundreds of goats drowned.", "The goats of 500 owners drowned.",
])  # fmt: skip
def test_a_figure_that_another_report_has_in_words_rounded_or_vaguely_is_not_only_here(other: str) -> None:
    assert ["500 goats"] == added("The flood drowned 500 goats.", "The flood drowned the goats.", "figure")
    assert [] == added("The flood drowned 500 goats.", other, "figure")


@pytest.mark.parametrize("one", ["It took 17 weeks.", "He is 17 years old.", "Shares rose 17 pct.", "In 1917 goats were rare.",
                                 "The number three goatherd wept.", "Some 17 was enough."])  # fmt: skip
def test_a_time_an_age_a_bare_share_and_a_number_of_nothing_are_no_figures_to_tell(one: str) -> None:
    assert [] == added(one, "The sky was grey.", "figure")


def test_a_quotation_that_another_report_cuts_or_tells_in_its_own_words_is_not_only_here() -> None:
    said = "“Every weaver who kept the wooden looms running deserves a pension from the county,” a clerk said."

    assert 1 == len(added(said, "The sky was grey.", "quotation"))
    assert [] == added(said, "A clerk said weavers who kept the looms running “deserve a pension” from the county.", "quotation")
    assert [] == added(said, "The clerk thinks that every weaver who kept wooden looms running deserves a county pension.", "quotation")


def test_a_sentence_is_added_when_no_other_report_has_its_words() -> None:
    told = "Engineers from the capital will examine the foundations of the brewery and its chimney next spring."

    assert [told] == added(told, "The sky was grey.", "sentence")
    assert [] == added(told, "The brewery’s chimney and foundations are to be examined by engineers in spring.", "sentence")


def test_a_sentence_that_leans_on_another_is_not_told_by_itself() -> None:
    assert [] == added("They will examine the foundations of the brewery and its copper chimney next spring.", "It rained.", "sentence")


def test_who_speaks_is_named_only_when_the_name_stands_beside_the_quotation() -> None:
    said = "“Nobody ever mended the wooden shutters of the granary.”"
    beside = the_story(*reports(f"{said[:-2]},” [Hedda Lund|person] told the council.", "It rained."))
    both = reports(f"[Hedda Lund|person] came to the council. {'The rain went on. ' * 20}{said[:-2]},” she said.", "It rained.")
    apart = the_story(*both, pins=[StoryRecord(articles=tuple(article.id for article, _ in both))])

    assert ["person/hedda-lund", None] == [
        next(a.entity for a in story.additions if "shutters" in a.label) for story in (beside, apart)]  # fmt: skip


def test_what_a_story_prints_is_the_name_as_the_report_has_it() -> None:
    first, second = reports("The nurse [Solveig Tormund|person] wept.", "It rained.")
    article, mentions = first
    fuller = tuple(replace(m, name="Solveig Maria Tormund") if m.surface == "Solveig Tormund" else m for m in mentions)

    assert "Solveig Maria Tormund" in [a.label for a in the_story((article, fuller), second).additions]


@pytest.mark.parametrize(("text", "held"), [
    ("3.6 million", {3.6, 3.6e6}), ("two hundred and fifty thousand", {250000}), ("twenty-five", {25}), ("£3bn", {3e9}), ("1,400", {1400}),
    ("4-1/2", {4.5}), ("three dozen", {36}),
])  # fmt: skip
def test_numbers_are_read_in_every_writing(text: str, held: set[float]) -> None:
    assert held <= numbers(text)


@pytest.mark.parametrize(("one", "other", "same"), [
    ("hussein", "husein", True), ("shevardnadze", "shevardnaze", True), ("iran", "iranian", True), ("mill", "mile", False),
    ("perth", "berth", False), ("raqa", "raqqa", True), ("bat", "batt", False), ("tormund", "sandberg", False),
])  # fmt: skip
def test_one_name_in_two_spellings_is_one(one: str, other: str, same: bool) -> None:
    assert same is akin(one, other)


def test_the_furniture_of_an_archive_is_no_claim_of_a_report() -> None:
    page = "Read the granary gazette of [Otterby|place] for 30 crowns a season and win “a wooden spoon of the county”."
    article, mentions = invented("It rained on 4000 goats.", page, name="only")
    given = evidence((article, mentions))
    read = report(given, article, {article.blocks[2].text})

    assert ([], ["4000 goats"], []) == ([m.surface for m in read.mentions], [f.text for f in read.figures], [q.text for q in read.quotes])
