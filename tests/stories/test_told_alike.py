"""Sentences that two sources print in nearly the same words, and what only looks alike."""

import pytest

from generator import stories
from generator.model import Story
from tests.claims.invented import invented
from tests.stories.telling import Made, evidence, reports, the_story

BELLS = "Divers of the harbour guild hauled two bronze bells from the wreck, and a smith will hang them in the chapel."


def told(story: Story) -> list[str]:
    """What a story's reports tell alike, each side's words."""
    return [" = ".join(side.claim for side in fact.sides) for fact in story.facts if fact.kind == "sentence"]


@pytest.mark.parametrize("other", [
    BELLS,
    "Divers of the harbour guild have hauled two bronze bells from the wreck, and a smith will hang them in the chapel.",
    "Divers of the harbour guild hauled two bronze bells from the wreck on a raft, and a smith will hang them in the chapel.",
    "The divers hauled two bronze bells from the wreck, and a smith will hang them in the chapel, the guild announced.",
])  # fmt: skip
def test_a_sentence_of_nearly_the_same_words_is_told_once_with_both_its_wordings(other: str) -> None:
    assert [f"{BELLS} = {other}"] == told(the_story(*reports(BELLS, other)))


@pytest.mark.parametrize("other", [
    "Divers of the harbour guild hauled nine bronze bells from the wreck, and a smith will hang them in the chapel.",
    "Divers of the harbour guild never hauled two bronze bells from the wreck, and a smith will hang them in the chapel.",
    "Divers of the harbour guild denied they hauled two bronze bells from the wreck, and a smith will hang them in the chapel.",
    "Divers of the harbour guild may have hauled two bronze bells from the wreck, and a smith will hang them in the chapel.",
    "The guild recommended that its divers haul two bronze bells from the wreck; a smith will hang them in the chapel.",
    "Whalers sang.",
])  # fmt: skip
def test_another_number_a_denial_or_a_doubt_is_no_agreement(other: str) -> None:
    assert [] == told(the_story(*reports(BELLS, other)))


@pytest.mark.parametrize(("one", "other"), [
    ("Rohlfs Inc sold copper kettles to the brewers of the northern valley.",
     "Tanner Inc sold copper kettles to the brewers of the northern valley."),
    ("The brewers ordered copper kettles for the northern valley on Monday.",
     "The brewers ordered copper kettles for the northern valley on Friday."),
    ("The brewers bought copper kettles and barley sieves in the northern valley.",
     "The brewers sold copper kettles and barley sieves in the northern valley."),
    ("The brewers of the northern valley paid 40 crowns for copper kettles and sieves.",
     "The brewers of the northern valley paid 40 marks for copper kettles and sieves."),
])  # fmt: skip
def test_other_names_days_outcomes_and_units_are_no_agreement(one: str, other: str) -> None:
    assert [] == told(the_story(*reports(one, other)))


def test_a_name_in_two_spellings_is_one() -> None:
    one, other = (f"Brewers of {town} ordered copper kettles and barley sieves for the winter fair." for town in ("Hasakeh", "Hasakah"))

    assert [f"{one} = {other}"] == told(the_story(*reports(one, other)))


def test_today_is_another_day_in_a_report_of_another_date() -> None:
    line = "Divers of the harbour guild hauled two bronze bells from the wreck today, with ropes and a winch that the mayor lent them."
    first, second = reports(line, line)
    same, later = ({"first": "2016-04-29", "second": date} for date in ("2016-04-29", "2016-04-30"))

    assert [f"{line} = {line}"] == told(the_story(first, second, dates=same))
    assert [] == told(the_story(first, second, dates=later))


def test_a_long_stretch_of_two_sentences_is_told_by_itself() -> None:
    stretch = "two bronze bells from the wreck with ropes and a winch"
    one = f"While the mayor slept in his tower and the band rehearsed a waltz for the feast, divers hauled {stretch}."
    other = f"Pilgrims cheered and lit their lanterns along the granite mole when a diving crew brought up {stretch}."

    assert [f"{stretch} = {stretch}"] == told(the_story(*reports(one, other)))


def test_a_stretch_of_few_words_or_of_a_list_of_names_tells_nothing() -> None:
    names = "[Anton Weiss|person], [Hedda Lund|person], [Ottilie Brandt|person] and [Hjalmar Ost|person]"
    one = f"At noon {names} hauled up a bell."
    other = f"Everyone in the tavern knew what {names} were to become as dancers."
    few = "copper kettles, barley sieves, granite ladles"
    short = f"Brewers of the upper valley and their restless apprentices adore {few} and dance for weeks."
    long = f"Everyone in the tavern had always wondered why pilgrims wept over {few} of a drowned whaler."

    assert [[], []] == [told(the_story(*reports(*pair))) for pair in ((one, other), (short, long))]


def test_a_formula_of_the_archive_is_told_of_no_story() -> None:
    formula = "Fees comprise a selling concession, a management charge and an underwriting charge of the syndicate."
    others = [invented(formula.replace("syndicate", f"syndicate in the {word}"), f"The {word} was closed.",
                       headline=f"{word} closed", name=word)
              for word in ("bakery", "dairy", "foundry", "smithy")]  # fmt: skip
    found = {story.founder: story for story in _stories(*reports(formula, formula), *others)}

    assert [f"{formula} = {formula}"] == told(the_story(*reports(formula, formula)))
    assert [] == told(found["first"])


def test_a_sentence_whose_lines_are_paragraphs_is_put_together_again() -> None:
    lines = ("Divers of the harbour guild hauled two bronze", "bells from the wreck, and a smith will hang", "them in the chapel.")
    first, second = reports(BELLS, BELLS)
    broken = invented(*lines, "The mayor spoke.", headline=second[0].headline, name="second")

    assert [f"{BELLS} = {BELLS}"] == told(the_story(first, broken))


def test_what_both_quote_is_told_among_the_quotations_alone() -> None:
    line = ("“Nobody ever hauled those bronze bells from the wreck with ropes and a winch while the pilgrims sang and lanterns burned,” "
            "[Ottilie Brandt|person] said.")  # fmt: skip

    assert [] == told(the_story(*reports(line, line)))


def test_a_short_sentence_is_not_told_again_when_its_figure_is_told() -> None:
    line = "A ferry sank beside a granite lighthouse at dawn with a cargo of barley, killing 12 sailors."

    assert ["figure"] == [fact.kind for fact in the_story(*reports(line, line)).facts]


def test_what_is_told_alike_says_on_which_words_it_rests() -> None:
    (fact,) = [fact for fact in the_story(*reports(BELLS, BELLS)).facts if fact.kind == "sentence"]

    assert "same-words" == fact.because[0].kind
    assert fact.because[0].detail.startswith("2 reports have ")
    assert ["first", "second"] == [side.passage.article for side in fact.sides]
    assert fact.about is None


def _stories(*made: Made) -> tuple[Story, ...]:
    return stories.find(evidence(*made))


@pytest.mark.parametrize(("other", "alike"), [("Osprey Cannery", 1), ("Heron Ropeworks", 0)])
def test_the_company_is_each_reports_own_company(other: str, alike: int) -> None:
    line = "The [{}|organisation] spoke. The company said divers of the harbour guild hauled bronze bells from the wreck, and a smith came."

    assert alike == len(told(the_story(*reports(line.format("Osprey Cannery"), line.format(other)))))
