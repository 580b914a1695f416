"""The words that one report uses and no other, and how reports cut one quotation."""

import pytest

from generator.model import Printing, SharedQuotation, Story
from generator.stories.pairs import MOST, pairs
from generator.stories.report import report
from tests.claims.invented import invented
from tests.stories.telling import evidence, reports, the_story


def own(one: str, other: str) -> list[str]:
    """The words that the first of the flood's reports alone uses when it says this and the other that."""
    usual = {w.text for o in the_story(*reports("It rained.", "It rained.")).own_words for w in o.words}
    found = [o for o in the_story(*reports(one, other)).own_words if o.article == "first"]
    return [w.text for o in found for w in o.words if w.text not in usual]


def test_a_telling_word_of_one_report_is_its_own() -> None:
    assert ["carnage"] == own("It was a carnage.", "It was a loss.")


@pytest.mark.parametrize(
    "other",
    [
        "It was carnage.",
        "The carnages went on.",
        "“A carnage,” a clerk said.",
        "A carnagelike day.",
        "Carnage of sheep was seen.",
        "A carnege.",
    ],
)
def test_a_word_that_another_report_has_inflected_quoted_or_misspelt_is_nobodys_own(other: str) -> None:
    assert [] == own("It was a carnage.", other)


@pytest.mark.parametrize(("one", "other"), [
    ("A whaling town.", "It was of whalebone."), ("It was grey.", "It was gray."),
    ("The organisers wept.", "The organizer wept."),
])  # fmt: skip
def test_spellings_and_words_of_one_root_are_one(one: str, other: str) -> None:
    assert [] == own(one, other)


@pytest.mark.parametrize("one", [
    "“A carnage,” a clerk said.", "The Carnage sank.", "Seventeen sank.", "They went there because of this.", "See granary.example/carnage",
])  # fmt: skip
def test_words_of_speakers_names_numbers_and_addresses_are_not_a_reports_own(one: str) -> None:
    assert [] == own(one, "A clerk wept at the loss.")


def test_a_report_much_longer_than_all_others_has_no_words_of_its_own() -> None:
    long = " ".join(
        f"The {w} of the mill wept for a day and went home again." for w in ("farrier cooper glazier tanner chandler miller".split() * 6)
    )

    assert [] == own(f"It was a carnage. {long}", "It rained.")


# ---------------------------------------------------------------- quotations


WHOLE = "Nobody in this county has ever been asked what the river may cost us, and nobody will be."


def told(one: str, other: str) -> Story:
    return the_story(*reports(one, other))


def the_quotation(one: str, other: str) -> SharedQuotation:
    (shared,) = told(one, other).quotations
    return shared


def cut(shared: SharedQuotation, article: str) -> tuple[list[str], list[str]]:
    """What one report keeps of the fullest printing, and its own words in place of it."""
    printing: Printing = next(p for p in shared.printings if p.passage.article == article)
    return ([shared.fullest.text[a:b] for a, b in printing.kept], [printing.passage.text[a:b] for a, b in printing.changed])


def test_one_utterance_is_shown_with_how_each_report_cut_it() -> None:
    shared = the_quotation(
        f"“{WHOLE}” [Hedda Lund|person] said.", "“Nobody has ever been asked what the river may cost us,” [Hedda Lund|person] said."
    )

    assert (WHOLE, "person/hedda-lund") == (shared.fullest.text, shared.speaker)
    assert ([WHOLE], []) == cut(shared, "first")
    assert (["Nobody", "has ever been asked what the river may cost us"], []) == cut(shared, "second")


def test_words_that_a_report_changed_are_its_own() -> None:
    shared = the_quotation(f"“{WHOLE}” a clerk said.", f"“{WHOLE.replace('the river', 'a flood')}” a clerk said.")

    assert ["a flood"] == cut(shared, "second")[1]


def test_a_quotation_printed_in_two_pieces_is_not_said_to_be_cut() -> None:
    whole = "Nobody has ever been asked what the river may cost us. Nobody in this county will be asked about it next year either."
    shared = the_quotation(f"“{whole}” [Hedda Lund|person] said.",
                           f"“{whole[:54]}” [Hedda Lund|person] said. “{whole[55:]}”")  # fmt: skip

    assert (
        whole.replace(".", "") == "".join(cut(shared, "second")[0]).replace(".", "") or [whole[:54], whole[55:]] == cut(shared, "second")[0]
    )


@pytest.mark.parametrize(("one", "other"), [
    ("“The weavers of the county will be asked about it next year,” a clerk said.", "“Nobody asked the weavers,” a clerk said."),
    ("“We will rebuild the mill in spring,” a clerk said.", "“We will sell the barley in spring,” a clerk said."),
    ("“The river took the mill,” [Hedda Lund|person] said.", "“The river took the mill,” [Anton Weiss|person] said."),
])  # fmt: skip
def test_quotations_that_share_a_few_words_or_have_two_speakers_are_not_one(one: str, other: str) -> None:
    assert () == told(one, other).quotations


def test_a_short_quotation_must_stand_whole_in_the_other() -> None:
    one = "“The wooden looms of the county mill have been silent for years,” [Hedda Lund|person] said."
    other = "“Looms of the county mill fell,” [Hedda Lund|person] said."

    assert () == told(one, other).quotations


def test_a_fragment_is_one_utterance_only_of_one_speaker() -> None:
    one, other = "[Hedda Lund|person] called it a “wooden pretence”.", "[Hedda Lund|person] spoke of a “wooden pretence”."

    assert ["wooden pretence"] == [q.fullest.text for q in told(one, other).quotations]
    assert () == told(one, other.replace("Hedda Lund", "Anton Weiss")).quotations


def test_a_long_story_compares_its_neighbours_and_not_every_two_reports() -> None:
    made = [invented("It rained.", name=f"n{n:02}") for n in range(60)]
    given = evidence(*made)
    read = [report(given, article) for article, _ in made]
    compared = list(pairs(read))

    assert MOST == len(compared)
    assert ("n00", "n01") == (compared[0][0].article.id, compared[0][1].article.id)
