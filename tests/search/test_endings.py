"""Words that no article prints are stemmed by what the archive's own words tell."""

from generator.search.endings import learn
from tests.search.conftest import article, catalogue

FORMS = [(f"{start}{end}", start) for start in ("load", "sail", "land", "fish") for end in ("", "s", "ed", "ing")]


def test_an_ending_that_most_words_lose_is_a_rule():
    assert {"s": [1, ""], "d": [2, ""], "g": [3, ""]} == learn(FORMS)["ends"]


def test_an_ending_that_stems_exchange_says_what_comes_instead():
    kept = [(word, word) for word in ("herring", "boat", "mast", "tide")]

    assert {"s": [3, "f"]} == learn([("wolves", "wolf"), ("calves", "calf"), ("shelves", "shelf"), *kept])["ends"]


def test_an_ending_of_two_words_is_none():
    assert {"begins": {}, "ends": {}} == learn([("boats", "boat"), ("nets", "net")])


def test_a_beginning_that_stems_lose_is_a_rule():
    whole = [(word, word) for word in ("mina", "qarib", "ard", "asad", "amal", "afaq")]

    assert {"al": 2} == learn([("alqarib", "qarib"), ("almina", "mina"), ("albahr", "bahr"), *whole])["begins"]


def test_a_stem_finds_its_words_though_no_article_prints_it(find):
    assert {"a003", "a004"} == {hit["id"] for hit in find("quota")["hits"]}
    assert {} == find("quota")["corrected"]


def test_a_form_that_no_article_prints_finds_the_others(ask, shelve):
    rows = [article(number, "Report", f"{verb}ed {verb}s. {verb}ing.") for number, verb in enumerate(("load", "sail", "land", "fish"))]
    rows.append(article(9, "Report", "They were reaching the harbour."))
    found = ask(base=shelve(catalogue(rows)), text="reached", options={})

    assert (["a009"], {}) == ([hit["id"] for hit in found["hits"]], found["corrected"])
