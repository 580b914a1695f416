"""What is measured with is the same in every run, and has what the measures need."""

import random

from tests.measure.search import corpus
from tests.measure.search.corpus import Text
from tests.measure.search.typos import slip, successes


def test_invented_articles_are_the_same_in_every_run():
    assert corpus.articles(5, None) == corpus.articles(5, None)
    assert corpus.articles(5, None) != corpus.articles(5, None, seed=12)


def test_articles_have_five_hundred_words_at_the_mean():
    lengths = [len(text.text.split()) for text in corpus.articles(400, None)]

    assert 450 < sum(lengths) / len(lengths) < 560


def test_ten_articles_or_more_have_every_word_of_a_query():
    texts = corpus.articles(300, None)
    having = [set(corpus.WORD.findall(f"{text.title} {text.text}".lower())) for text in texts]
    asked = corpus.queries(texts, 6)

    assert [1, 2, 3, 1, 2, 3] == [len(query.split()) for query in asked]
    assert all(10 <= sum(set(query.split()) <= words for words in having) for query in asked)


def test_a_rare_word_is_in_two_to_five_texts():
    texts = [Text(title="", text="lamps lit") for _ in range(6)] + [Text(title="", text="beacon"), Text(title="", text="beacon"),
                                                                    Text(title="", text="quarry")]

    assert ["beacon"] == corpus.rare(texts, 10)


def test_a_slip_is_one_letter():
    dice = random.Random(1)  # noqa: S311

    assert all("beacon" != slip("beacon", dice) and abs(len(slip("beacon", dice)) - 6) <= 1 for _ in range(200))


def test_another_form_of_the_word_is_found_but_not_that_very_form():
    texts = [Text(title="", text="the lamps"), Text(title="a lamp", text="x"), Text(title="", text="beacon")]

    assert (1, 0.5) == successes(texts, ["lamp", "beacon"], [[0], [2]])
    assert (0.5, 0.5) == successes(texts, ["lamp", "beacon"], [[1], []])
