"""Subjects are given on evidence, and say what it was."""

from hypothesis import given
from hypothesis import strategies as st

from generator import subjects
from generator.model import Article, Block, Original


def article(headline: str, *paragraphs: str, language: str | None = "en", standfirst: str | None = None) -> Article:
    blocks, at = [], 0
    texts = [("headline", headline), *([("standfirst", standfirst)] if standfirst else []), *(("paragraph", text) for text in paragraphs)]
    for kind, text in texts:
        blocks.append(Block(kind=kind, text=text, start=at))
        at += len(text) + 2
    return Article(
        id="a", slug="a", file="a", original=Original(file="a", media_type="text/plain", bytes=1, sha256="0" * 64), headline=headline,
        language=language, blocks=tuple(blocks), text="\n\n".join(block.text for block in blocks),
    )


def names(*texts: str, **more: str | None) -> list[str]:
    return [name for name, _ in subjects.assign(article(*texts, **more))]


RAID = ("Planes hit a clinic in Tervane", "Two air strikes flattened the clinic on Monday. A nurse and four patients died.",
        "Warplanes had bombed the town’s hospital in March. The medical staff of the clinic had been warned of air raids.",
        "Both sides broke the ceasefire within hours; the truce was the third this year. A ceasefire had been called for by the League.")


def test_a_report_has_its_subjects_strongest_first():
    assert ["Hospitals and clinics", "Ceasefires", "Air strikes"] == names(*RAID)


def test_each_subject_says_which_words_spoke_for_it():
    because = dict(subjects.assign(article(*RAID)))["Ceasefires"]

    assert [("term", "“ceasefire” twice", 1.0), ("term", "“truce” once", 0.5)] == [(why.kind, why.detail, why.weight) for why in because]


def test_a_reason_names_the_place_in_the_head_where_it_stands():
    because = dict(subjects.assign(article(*RAID)))["Hospitals and clinics"]

    assert "“clinic” 3 times, in the headline" == because[0].detail


def test_a_passing_word_is_no_subject():
    assert [] == names("Mayor opens bridge", "The mayor, once a nurse, opened it.", "It had rained; a school choir sang in the church.")


def test_a_word_that_merely_supports_proves_nothing_however_often_it_comes():
    assert [] == names("The chairman spoke", "Minister, minister, minister, minister: the minister spoke to the minister of the minister.")


def test_a_subject_in_the_headline_needs_an_echo_in_the_body():
    assert "Floods" not in names("Flood of complaints", "Readers wrote in their hundreds about the new price of stamps.")
    assert "Floods" in names("Flood cuts off Tervane", "The flooding began at night and flood water stood in the streets.")


def test_a_long_article_must_come_back_to_its_subject():
    short = ("The ferry was late. " * 5).strip()
    about = "Cholera was confirmed. The outbreak worries doctors. An epidemic is feared."

    assert "Epidemics and infectious diseases" in names("A report", about, short)
    assert "Epidemics and infectious diseases" not in names("A report", about, *[short] * 60)


def test_words_that_only_begin_alike_are_other_words():
    text = "Shell’s shells of authority were important; the executives executed conservative plans to the general’s generic satisfaction."

    assert [] == names("Important authorities", *[text] * 4)


def test_phrases_that_look_like_a_term_are_not_taken_for_it():
    assert "Banking" not in names("West Bank talks", "The West Bank was calm. In the West Bank a West Bank mayor spoke of the West Bank.")
    assert "Banking" in names("Bank closes", "The bank lent too much. A loan from another bank, and a lender’s loan, failed it.")


def test_there_are_never_more_than_six():
    every = [term.label.partition(": ")[2] for subject in subjects.vocabulary() for term in subject.terms if term.weight == 1]

    assert subjects.MOST == len(names("Everything", *[", ".join(every)] * 3))


def test_only_english_is_understood():
    assert [] == names(*RAID, language="fr")
    assert [] == names(*RAID, language=None)
    assert names(*RAID) == names(*RAID, language="en-GB")


def test_every_subject_of_the_vocabulary_can_be_reached_by_its_strong_terms():
    for subject in subjects.vocabulary():
        strong = [term.label.partition(": ")[2] for term in subject.terms if term.weight == 1]

        assert subject.name in names(" and ".join(strong), *[", ".join(strong) + "."] * 2), subject.name


def test_the_vocabulary_is_a_table_without_doubles():
    vocabulary = subjects.vocabulary()

    assert 100 <= len(vocabulary) <= 200
    assert len(vocabulary) == len({subject.name for subject in vocabulary})
    assert all(subject.broader and any(term.weight == 1 for term in subject.terms) for subject in vocabulary)


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text):
    for name, because in subjects.assign(article(text, text, text)):
        assert name
        assert because


# ---------------------------------------------------------------- hashtags

def test_hashtags_are_given_as_printed_in_reading_order_and_once():
    made = article("A #Tag", "Users wrote #StopTheMill and #stopthemill, #Ärger too.", "“#tag”, #2016vote; see (#StopTheMill).")

    assert ("#Tag", "#StopTheMill", "#Ärger", "#2016vote") == subjects.hashtags(made)


def test_numbers_fragments_and_entities_are_no_hashtags():
    assert () == subjects.hashtags(article("Seed #1 beats #2", "See page.html#anchor, C# and &#39;quotes&#39; ## #"))


def test_hashtags_need_no_known_language():
    assert ("#حلب",) == subjects.hashtags(article("#حلب", language=None))
