"""What rules do where a recogniser has read that is better than they are."""

import pytest

from generator.model import EntityType
from generator.names.finding import find
from generator.names.recognisers import Span
from tests.names.making import article


class Reads:
    """A recogniser that finds the given strings, with the given probabilities."""

    def __init__(self, spans: dict[str, tuple[EntityType | None, float]], trusted: bool = True) -> None:
        self.spans, self.trusted = spans, trusted

    def read(self, texts: list[str]) -> list[list[Span]]:
        return [[Span(at, at + len(words), kind, sure) for words, (kind, sure) in self.spans.items()
                 for at in range(len(text)) if text.startswith(words, at)] for text in texts]


def names(text: str, spans: dict[str, tuple[EntityType | None, float]], trusted: bool = True) -> dict[str, str]:
    return {name.name: name.type for name in find(article(text), Reads(spans, trusted))}


TITLED = "On Friday the harbour master Yseult Pemberwick closed the quay."


def test_a_name_that_only_a_cue_shows_is_none_where_a_trusted_recogniser_is_silent() -> None:
    assert {} == names(TITLED, {})


def test_the_same_cue_finds_the_name_where_no_recogniser_is_trusted() -> None:
    assert {"Yseult Pemberwick": "person"} == names("Harbour master Yseult Pemberwick, 41, closed the quay.", {}, trusted=False)


def test_a_cue_decides_the_type_of_what_was_found_half_sure() -> None:
    text = "Civil defence team the Green Gloves told reporters that they were tired."

    assert {"Green Gloves": "organisation"} == names(text, {"Green Gloves": ("place", 0.4)})


def test_a_cue_does_not_outvote_a_sure_finding() -> None:
    text = "They drove through Nairobi, Mombasa, Nakuru and Zubwala without rest."
    sure = {"Nairobi": ("place", 1.0), "Mombasa": ("place", 1.0), "Nakuru": ("place", 1.0), "Zubwala": ("person", 0.99)}

    assert "person" == names(text, sure)["Zubwala"]


def test_a_sure_name_keeps_its_small_first_letter() -> None:
    assert {"uZubwala Mbeki": "person"} == names("It was then that uZubwala Mbeki sang.", {"uZubwala Mbeki": ("person", 0.9)})


@pytest.mark.parametrize("noun", ["hospital", "mosque", "academy"])
def test_a_house_takes_its_noun_though_the_recogniser_left_it_out(noun: str) -> None:
    assert {f"al-Zuhr {noun}": "place"} == names(f"Troops shelled the al-Zuhr {noun} again.", {"al-Zuhr": ("place", 0.99)})


def test_a_firm_is_not_the_plant_that_it_owns() -> None:
    assert {"Veskom": "organisation"} == names("Managers of the Veskom plant resigned.", {"Veskom": ("organisation", 0.99)})


def test_a_body_named_by_its_subject_is_whole() -> None:
    text = "It went to the Panel on Fair Prices in Zamunda for advice."
    found = {"Panel": ("organisation", 0.9), "Fair Prices": ("organisation", 0.8), "Zamunda": ("place", 0.9)}

    assert {"Panel on Fair Prices in Zamunda": "organisation"} == names(text, found)  # type: ignore[arg-type]


def test_dollars_are_no_country() -> None:
    assert {} == names("The toll was US$ 500 and later 40 US dollars.", {})


def test_a_metropolis_is_a_place_though_the_recogniser_took_it_for_a_person() -> None:
    assert {"Bishkek": "place"} == names("It was late when Bishkek said no. Then Bishkek agreed.", {"Bishkek": ("person", 0.95)})


def test_a_country_is_a_place_though_the_recogniser_took_it_for_a_body() -> None:
    assert {"Chad": "place"} == names("The treaty was then signed by Chad, and Chad kept it.", {"Chad": ("organisation", 0.99)})


def test_a_school_that_acts_is_the_body_that_the_recogniser_took_it_for() -> None:
    text = "It was then that the Tarn Community School sued the county."

    assert {"Tarn Community School": "organisation"} == names(text, {"Tarn Community School": ("organisation", 0.99)})


def test_a_body_and_its_head_printed_in_one_breath_are_parted_where_the_recogniser_cut_elsewhere() -> None:
    text = "On Monday the president of the Tarn Coalition Osric Velluth said that it was over."
    found = {"Tarn": ("place", 0.9), "Coalition Osric": ("organisation", 0.8), "Velluth": ("person", 0.9)}

    assert {"Tarn Coalition": "organisation", "Osric Velluth": "person"} == names(text, found)  # type: ignore[arg-type]


def test_a_title_between_them_is_not_the_persons() -> None:
    text = "On Monday the head of the Tarn Office Dr Osric Velluth said that it was over."
    found = {"Tarn Office": ("organisation", 0.9), "Osric Velluth": ("person", 0.9)}

    assert {"Tarn Office": "organisation", "Osric Velluth": "person"} == names(text, found)  # type: ignore[arg-type]


def test_a_middle_part_of_a_full_name_that_stands_by_itself_is_its_bearer() -> None:
    text = "Gonzalo Umbreque de la Fuente spoke first. It was later that Umbreque left."
    found = find(article(text), Reads({"Gonzalo Umbreque de la Fuente": ("person", 0.9)}))

    assert [("Gonzalo Umbreque de la Fuente", "Umbreque")] == [name.surfaces for name in found]


def test_a_middle_part_that_is_a_town_of_its_own_is_not() -> None:
    text = "Gonzalo Valencia de la Fuente spoke first. It was later that he left Valencia."
    found = find(article(text), Reads({"Gonzalo Valencia de la Fuente": ("person", 0.9)}))

    assert [("Gonzalo Valencia de la Fuente",)] == [name.surfaces for name in found]


def test_a_big_town_that_is_no_capital_is_a_person_where_the_recogniser_is_sure_throughout() -> None:
    text = "The girl was called Phoenix. It was late when Phoenix slept, and Phoenix slept well."

    assert {"Phoenix": "person"} == names(text, {"Phoenix": ("person", 0.95)})
