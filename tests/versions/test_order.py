"""Which version is the current one."""

from dataclasses import replace

from generator import versions
from tests.versions.invented import FIRE, article, three_versions


def current(*articles):  # type: ignore[no-untyped-def]
    order, known = versions.oldest_first(articles)
    return order[-1], known


def test_the_one_that_was_fetched_last_is_current_whatever_else_it_says() -> None:
    early = article("Fire", FIRE, seen="2019-05-05T10:00:00Z", received="2026-11-22", published="2019-05-09")
    late = article("Fire", FIRE, seen="2019-05-05T11:30:00+00:30", received="2026-11-20", published="2019-05-03")
    assert (late, True) == current(late, early)


def test_a_time_that_only_one_of_them_has_does_not_count() -> None:
    fetched = article("Fire", FIRE, seen="2025-01-01", modified="2019-05-03")
    changed = article("Fire", FIRE, modified="2019-05-04")
    assert (changed, True) == current(fetched, changed)


def test_the_outlet_s_word_comes_before_the_date_of_publication_and_of_receipt() -> None:
    one, two, three = three_versions()
    assert [one, two, three] == versions.oldest_first((three, one, two))[0]


def test_without_any_time_the_digest_decides_and_nobody_is_told_that_it_is_known() -> None:
    one, other = article("Fire", FIRE, received=None), article("Mill fire", FIRE, received=None)
    assert versions.oldest_first((one, other)) == versions.oldest_first((other, one))
    assert not current(one, other)[1]


def test_versions_are_told_apart_by_a_day_that_differs() -> None:
    one, two, three = three_versions()
    assert ("of", "2019-05-03") == versions.told_apart(one, two)
    assert ("of", "2019-06-01") == versions.told_apart(three, one)
    same = replace(one, id="other")
    assert None is versions.told_apart(one, same)
