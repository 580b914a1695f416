"""How an article begins, in lists."""

import pytest

from generator.views.excerpt import opening_of
from tests.document.articles import article

HEADLINE = "Mill fire at Dewsbury"
SAID = "The worsted mill in Long Causeway burned on Friday night."
OPENINGS = {
    "the headline as a sentence": f"{HEADLINE}. {SAID}",
    "the headline without a stop": f"{HEADLINE} {SAID}",
    "the headline in capitals": f"MILL FIRE AT DEWSBURY — {SAID}",
    "a date and the headline": f"2 May 1931 {HEADLINE} {SAID}",
    "a label with its date": f"Published May 2 1931 {SAID}",
    "the headline, an agency and a date": f"{HEADLINE} Reuters Saturday 2 May 1931 {SAID}",
    "the headline and its paper": f"{HEADLINE} | The Wendle Post {SAID}",
    "an agency and a date": f"AFP, 2 May 1931: {SAID}",
    "nothing": SAID,
}
OWN = {
    "words that go on": "Mill fire at Dewsbury kills four, the brigade said on Saturday.",
    "a day that begins the sentence": "2 May 1931 was a dark day for Dewsbury and its mills.",
    "an agency that does something": "Reuters reported the fire at the mill in Long Causeway first.",
    "a part of the headline": "Mill fire in Long Causeway, where four people lived above the yard.",
}


@pytest.mark.parametrize("case", OPENINGS)
def test_an_excerpt_begins_behind_what_the_list_says_already(case: str) -> None:
    assert SAID == opening_of(article(headline=HEADLINE, publication="The Wendle Post", body=OPENINGS[case]))


@pytest.mark.parametrize("case", OWN)
def test_words_of_the_first_sentence_itself_stay(case: str) -> None:
    assert OWN[case] == opening_of(article(headline=HEADLINE, body=OWN[case]))


def test_the_name_of_the_site_behind_a_headline_is_not_waited_for() -> None:
    assert SAID == opening_of(article(headline=f"{HEADLINE} | Wendle Post", body=f"{HEADLINE}. {SAID}"))


def test_a_first_paragraph_that_says_nothing_more_gives_way_to_the_second() -> None:
    assert SAID == opening_of(article(headline=HEADLINE, body=f"{HEADLINE}\n\n2 May 1931\n\nBy Jane Doe\n\n{SAID}"))


def test_a_text_that_is_only_its_headline_is_shown_as_it_is() -> None:
    assert HEADLINE == opening_of(article(headline=HEADLINE, body=HEADLINE))


def test_a_script_without_capitals_begins_anew_only_after_a_stop() -> None:
    headline, text = "حريق في المعمل", "احترق المعمل ليل الجمعة كما قال رجال الإطفاء."

    assert text == opening_of(article(headline=headline, language="ar", body=f"{headline}. {text}"))
    assert f"{headline} {text}" == opening_of(article(headline=headline, language="ar", body=f"{headline} {text}"))


def test_four_words_say_enough_when_they_are_a_sentence() -> None:
    assert "It carries sixty cars." == opening_of(article(headline=HEADLINE, standfirst="It carries sixty cars.", body=SAID))
    assert SAID == opening_of(article(headline=HEADLINE, standfirst="North Wendle Town Council", body=SAID))
