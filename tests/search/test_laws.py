"""Laws of the search, tried on random archives in all scripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.stems import SNOWBALL, stem
from generator.search.words import words
from tests.search.conftest import article, catalogue, dated

SCRIPTS = (
    "abcdxyzéèñçøßłœÅÉ", "aeiıİoöşğ", "αβγςσΆώ", "абвёйЇґ", "אבג\u05b5\u05bc\u05c1", "ابتةىأإآ\u064b\u064f\u0651ـ", "آبپگیک",
    "कखग\u093f\u094d\u093e\u0901", "ကခ", "กข\u0e31\u0e35", "가나다힣", "かガッ港火學", "0123٣४", "ae\u0301n\u0303\u1dc4", "ﬁﬀⅣ²ǆ", "😀𝐀𐐷")
LETTERS = st.one_of([st.text(alphabet, min_size=1, max_size=5) for alphabet in SCRIPTS])
JOINTS = st.sampled_from(["'", "’", "-", ".", "_", ",", "/"])
PRINTED = st.builds(lambda parts, joint: joint.join(parts), st.lists(LETTERS, min_size=1, max_size=3), JOINTS)
COMMON = st.sampled_from("the of not to be U.N. l’armée Khalil’s co-op 1,204 don't 2016-04-29 O'Brien-Łoś".split())
TEXT = st.lists(PRINTED | COMMON, min_size=1, max_size=9).map(" ".join)
ARCHIVES = st.lists(st.tuples(st.lists(TEXT, min_size=1, max_size=3), st.sampled_from([None, *SNOWBALL])), min_size=1, max_size=4)
DAYS = st.sampled_from("0001 1931 1931-01 1931-01-01 1931-12 1931-12-31 1932 1932-01-01 1932-02 1932-02-29".split())
DATES = st.lists(st.none() | DAYS, min_size=1, max_size=8)


def rows(told):
    return [article(number, *texts, language=language) for number, (texts, language) in enumerate(told)]


def ids(found):
    return {hit["id"] for hit in found["hits"]}


@settings(max_examples=40)
@given(ARCHIVES)
def test_every_word_finds_its_article_as_it_is_printed_and_in_quotation_marks(ask, shelve, told):
    base = shelve(catalogue(rows(told)))
    for number, (texts, _) in enumerate(told):
        for printed in {printed for text in texts for printed in text.split() if any(words(printed))}:
            for asked in (printed, f'"{printed}"'):
                assert f"a{number:03}" in ids(ask(base=base, text=asked, options={"limit": 9})), asked


def threes(text):
    """Every three words in a row."""
    row = [word for word, _ in words(text)]
    return {tuple(row[at : at + 3]) for at in range(len(row) - 2)}


@settings(max_examples=40)
@given(ARCHIVES)
def test_three_words_in_a_row_find_just_the_articles_that_print_them(ask, shelve, told):
    base = shelve(catalogue(rows(told)))
    printed = {f"a{number:03}": set().union(*map(threes, texts)) for number, (texts, _) in enumerate(told)}
    for phrase in set().union(*printed.values()):
        expected = {id_ for id_, phrases in printed.items() if phrase in phrases}

        assert expected == ids(ask(base=base, text=f'"{" ".join(phrase)}"', options={"limit": 9})), phrase


def amiss(word):
    """Words that are nearly this one."""
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2:] for at in range(len(word) - 1)}
    return {word + "s", word + "q", word[:-1], word[1:], "q" + word, word[:2] + word, *swapped}


@settings(max_examples=25)
@given(ARCHIVES, st.lists(PRINTED, min_size=1, max_size=8))
def test_what_no_article_prints_is_found_as_a_form_of_what_is_printed_or_as_a_correction_that_is_told(ask, shelve, told, asked):
    base = shelve(catalogue(rows(told)))
    forms = {(full, language) for texts, language in told for text in texts for _, full in words(text)}
    printed = {word for texts, _ in told for text in texts for word, _ in words(text)}
    others = {word for text in (*asked, *(slip for word in printed for slip in amiss(word))) for word, _ in words(text)}
    for word in others - printed:
        found = ask(base=base, text=word, options={})
        related = any(stem(full, language) in (word, stem(word, language)) for full, language in forms)

        assert [] == ask(base=base, text=f'"{word}"', options={})["hits"], word
        assert not found["hits"] or related or found["corrected"].get(word) in printed, (word, found)


@settings(max_examples=40)
@given(DATES, st.just("") | DAYS, st.just("") | DAYS)
def test_a_range_of_dates_has_what_may_lie_in_it(ask, shelve, dates, start, end):
    base = shelve(catalogue([article(number, "A report", date=date) for number, date in enumerate(dates)]))
    found = ask(base=base, text="report", options={"from": start, "to": end, "limit": 9})

    def within(date):
        if date is None:
            return not start and not end
        return (not start or dated(date).latest >= dated(start).earliest) and (not end or dated(date).earliest <= dated(end).latest)

    assert {f"a{number:03}" for number, date in enumerate(dates) if within(date)} == ids(found)
    assert (len(found["hits"]), dates.count(None)) == (found["total"], found["undated"])


@pytest.mark.parametrize("text", ["", "storm", "the", '"the harbour"', "港", "حريق", "-ferry harbour", "topic:fishing"])
def test_the_count_of_every_value_is_the_number_of_its_hits(text, ask, shelve, many_tongues):
    base = shelve(many_tongues)
    for facet, counts in ask(base=base, text=text, options={})["facets"].items():
        for value in counts:
            chosen = ask(base=base, text=text, options={"filters": {facet: value["id"]}, "facets": False, "limit": 99})

            assert value["count"] == chosen["total"] == len(chosen["hits"]), (facet, value)
