"""Where a period shows a few of its articles, the page says which, once."""

from generator.views.article_row import Group, explained
from tests.views.render import ENGLISH


def group(label: str, more: str | None) -> Group:
    return Group(label=label, anchor=label, href=None, count="", rows=(), more=more)


def test_the_first_period_that_has_not_all_says_which_it_has() -> None:
    held = explained(ENGLISH, [group("1931", None), group("1932", "All 90"), group("1933", "All 80")])

    assert [False, True, False] == [bool(one.chosen) for one in held]


def test_where_all_are_shown_nothing_is_said() -> None:
    assert [None] == [one.chosen for one in explained(ENGLISH, [group("1931", None)])]
