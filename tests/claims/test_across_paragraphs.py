"""What a sentence owes to those before it."""

from generator import claims
from tests.claims.invented import invented


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker() -> None:
    article, mentions = invented("[Ann Lee|person] said: “We began at dawn.", "“We ended at dusk.”")

    found = claims.quotes(article, mentions)

    assert [("We began at dawn.", "person/ann-lee"), ("We ended at dusk.", "person/ann-lee")] == [(q.text, q.speaker) for q in found]


def test_a_pronoun_may_mean_who_spoke_in_the_paragraph_before() -> None:
    article, mentions = invented("[Ann Lee|person] told the court that she was ill.", "“I could not stand,” she said.")

    assert ["person/ann-lee"] == [q.speaker for q in claims.quotes(article, mentions)]


def test_a_pronoun_means_the_speaker_and_not_whoever_was_named_last() -> None:
    article, mentions = invented("[Ann Lee|person] said that [Ivo Bek|person] must act. “I insist,” she added.")

    assert ["person/ann-lee"] == [q.speaker for q in claims.quotes(article, mentions)]


def test_a_pronoun_that_nothing_explains_stays_a_pronoun() -> None:
    article, mentions = invented("“I could not stand,” she said.")

    assert [(None, "she")] == [(q.speaker, q.speaker_text) for q in claims.quotes(article, mentions)]


def test_a_place_or_a_people_is_never_the_speaker() -> None:
    article, mentions = invented("[Norway|place] called it “a farce”.", "[Danes|group] said “no”.")

    assert [(None, "Norway"), (None, "Danes")] == [(q.speaker, q.speaker_text) for q in claims.quotes(article, mentions)]


def test_the_papers_own_voice_after_a_quotation_is_not_the_speakers() -> None:
    article, mentions = invented("“We ran,” said [Ann Lee|person]. At least 30 people were killed.")

    assert [None] == [f.attribution for f in claims.figures(article, mentions)]


def test_a_figure_in_a_quotation_is_its_speakers_claim() -> None:
    article, mentions = invented("“We found 30 boats,” [Ann Lee|person] said.")

    assert [("Ann Lee", "person/ann-lee")] == [(f.attribution, f.attribution_entity) for f in claims.figures(article, mentions)]


def test_a_figure_says_in_which_sentence_it_stands() -> None:
    article, mentions = invented("It rained. Nine boats sank. “We ran. We lost 30 nets. We wept,” a man said.")

    assert ["Nine boats sank.", "We lost 30 nets."] == [article.text[slice(*f.sentence)] for f in claims.figures(article, mentions)]


def test_a_pronoun_reaches_back_to_the_only_person_named() -> None:
    article, mentions = invented("[Ann Lee|person] won.", "It rained.", "“I am glad,” she said.")

    assert ["person/ann-lee"] == [q.speaker for q in claims.quotes(article, mentions)]


def test_a_pronoun_does_not_reach_over_four_paragraphs() -> None:
    article, mentions = invented("[Ann Lee|person] won.", "It rained.", "It blew.", "It froze.", "“I am glad,” she said.")

    assert [(None, "she")] == [(q.speaker, q.speaker_text) for q in claims.quotes(article, mentions)]


def test_a_pronoun_keeps_to_the_gender_that_a_name_tells() -> None:
    article, mentions = invented("[Ann Lee|person] told the court that she was ill.", "“I could not stand,” he said.")

    assert [(None, "he")] == [(q.speaker, q.speaker_text) for q in claims.quotes(article, mentions)]


def test_a_quotation_alone_is_whose_words_the_paragraph_before_ended_with() -> None:
    article, mentions = invented("[Ann Lee|person] said that the dam would hold.", "“It has to hold.”")

    assert ["person/ann-lee"] == [q.speaker for q in claims.quotes(article, mentions)]


def test_a_quotation_alone_after_another_that_was_closed_is_nobodys() -> None:
    """In a dialogue the second may answer the first."""
    article, mentions = invented("“Will it hold?” [Ann Lee|person] asked.", "“It has to hold.”")

    assert ["person/ann-lee", None] == [q.speaker for q in claims.quotes(article, mentions)]


def test_a_list_of_dashes_is_no_single_sentence() -> None:
    article, mentions = invented("Residents said the army came. - [Ann Lee|person] left after 30 boats sank.")

    assert [None] == [f.attribution for f in claims.figures(article, mentions)]
