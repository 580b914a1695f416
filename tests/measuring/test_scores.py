"""The benchmark's arithmetic, against values worked out by hand."""

import math

import pytest

from tests.measure.search.scores import average_precision, interval, ndcg, pooled, recall


def test_a_perfect_ranking_has_all_of_the_gain():
    assert 1 == ndcg([4, 7, 1], {7: 1, 4: 1})


def test_what_comes_later_gains_less():
    assert pytest.approx((1 / 2 + 1 / math.log2(5)) / (1 + 1 / math.log2(3))) == ndcg([9, 9, 5, 3], {5: 1, 3: 1})


def test_what_answers_better_should_come_first():
    assert pytest.approx((1 + 3 / math.log2(3)) / (3 + 1 / math.log2(3))) == ndcg([1, 2], {1: 1, 2: 3})


def test_what_comes_eleventh_gains_nothing():
    assert 0 == ndcg([*range(10, 20), 1], {1: 1})


def test_ten_of_eleven_that_answer_are_all_that_can_be_shown():
    assert 1 == ndcg(range(10), dict.fromkeys(range(11), 1))


def test_average_precision_counts_what_is_not_found():
    assert pytest.approx((1 / 1 + 2 / 3) / 3) == average_precision([1, 9, 2], {1: 1, 2: 1, 3: 1})


def test_what_was_judged_useless_should_not_be_found():
    assert 0.5 == average_precision([8, 1], {1: 1, 8: 0})
    assert 1 == recall([1], {1: 1, 8: 0})


def test_recall_is_the_share_that_is_found_in_time():
    assert 0.25 == recall([1, 9, 2], {1: 1, 2: 1, 3: 1, 4: 1}, depth=2)


def test_a_query_that_nothing_answers_scores_nothing():
    assert (0, 0, 0) == (ndcg([1], {}), average_precision([1], {}), recall([1], {}))


def test_equal_differences_leave_no_doubt():
    assert (0.25, 0.25) == interval([0.25] * 8)


def test_an_interval_is_as_wide_as_the_means_are_spread():
    """A thousand of 0 and as many of 1: the mean is 0.5, its standard error 0.5 / √2000."""
    low, high = interval([0.0, 1.0] * 1000)

    assert pytest.approx(0.5 - 1.96 * 0.5 / math.sqrt(2000), abs=0.002) == low
    assert pytest.approx(0.5 + 1.96 * 0.5 / math.sqrt(2000), abs=0.002) == high


def test_collections_weigh_alike_however_many_queries_they_have():
    assert (pytest.approx(0.2), pytest.approx(0.2), pytest.approx(0.2)) == pooled([[{"1": 0.2, "2": 0.2}], [{"1": 0.2}]])
    assert pytest.approx((0.5 + 0.2) / 2) == pooled([[{"1": 0.0, "2": 1.0}], [{"1": 0.2}]])[0]


def test_a_question_asked_in_six_languages_is_one_observation():
    """Six copies of one collection tell no more than one does."""
    one = {str(n): float(n % 2) for n in range(100)}

    assert pytest.approx(pooled([[one]])) == pooled([[one] * 6])


def test_families_are_drawn_each_by_itself():
    """Two families of the same spread: the mean of both is less in doubt, by √2."""
    one = {str(n): float(n % 2) for n in range(1000)}
    half = 1.96 * 0.5 / math.sqrt(1000)
    _, low, high = pooled([[one], [dict.fromkeys(one, 0.0)]])

    assert pytest.approx(half / 2, abs=0.003) == (high - low) / 2
