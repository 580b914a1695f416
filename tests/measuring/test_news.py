"""The invented archive that the global half is measured with."""

from collections import Counter
from itertools import islice

from tests.measure.whole import news, part


def test_the_archive_is_the_same_in_every_run_and_a_larger_one_begins_alike():
    assert list(news.articles(12)) == list(islice(news.articles(20), 12))
    assert list(news.articles(12)) != list(news.articles(12, seed=18))


def test_articles_have_ids_of_their_own_and_print_the_names_that_they_record():
    made = list(news.articles(200))

    assert 200 == len({article.id for article in made})
    assert all(any(surface in article.text for surface in name.surfaces) for article in made for name in article.names)
    assert all(article.text[block.start:block.end] == block.text for article in made for block in article.blocks)


def test_some_events_have_several_reports_and_most_names_are_in_few_articles():
    made = list(news.articles(300))
    names = Counter(name.name for article in made for name in article.names)

    assert 40 < sum(count > 1 for count in names.values()) < len(names) / 2
    assert 1 < max(Counter(article.published.edtf for article in made).values())


def test_a_table_has_every_phase_and_their_sum():
    phases = [{"phase": "who is who", "seconds": 2.0, "cpu": 3.0, "memory": 4e6, "peak": 5e6},
              {"phase": "stories", "seconds": 1.0, "cpu": 0.5, "memory": 6e6, "peak": 9e6}]

    assert (("who is who", "2.0", "3.0", "4", "5"), ("stories", "1.0", "0.5", "6", "9"), ("in all", "3.0", "3.5", "", "9")) == part.table(
        2, {"phases": phases, "counts": {"articles": 2}}).rows
