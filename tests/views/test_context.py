"""Words in context, counts that tell something, and catalogues elsewhere."""

import pytest

from generator.views.context import words_after, words_before
from generator.views.entity import elsewhere
from generator.views.names_list import NameRow, telling


def named(count: str) -> NameRow:
    return NameRow(name="Ines Calloway", href=None, kind="Person", gloss=None, count=count, words=f"{count} articles")


@pytest.mark.parametrize(("shown", "text", "side"), [
    ("…\xa0two three", "one two three", 10), ("one two three", "one two three", 13), ("…\xa0日火災", "金曜日火災", 3), ("", "", 5),
])
def test_what_stands_before_a_keyword_is_cut_between_words(shown: str, text: str, side: int) -> None:
    assert shown == words_before(text, side)


@pytest.mark.parametrize(("shown", "text", "side"), [
    ("one two\xa0…", "one two three", 10), ("one two three", "one two three", 13), ("金曜日\xa0…", "金曜日火災", 3),
])
def test_what_stands_after_a_keyword_is_cut_between_words(shown: str, text: str, side: int) -> None:
    assert shown == words_after(text, side)


def test_counts_tell_something_when_they_are_not_all_the_same() -> None:
    assert [False, False, True] == [telling([]), telling([named("1"), named("1")]), telling([named("1"), named("2")])]


@pytest.mark.parametrize(("label", "link"), [
    ("Wikidata Q42", "https://www.wikidata.org/wiki/Q42"), ("viaf.org/viaf/1", "https://viaf.org/viaf/1/"),
])
def test_a_catalogue_elsewhere_is_shown_by_its_name_or_address(label: str, link: str) -> None:
    assert label == elsewhere(link).label
