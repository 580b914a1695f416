"""What waits on the disk is what was put there, and a catalogue does not tell whether it did."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import catalogue, noting, search, stowing
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.memo import Kind, Memo
from generator.model import ArchiveDate, Article, Because, Mention, worded
from generator.notices import BrokenFile
from generator.permalinks import Ledger
from tests.measure.whole import news
from tests.views.render import SITE, rendered

TEXT: Kind[str] = Kind(str)


@given(st.dictionaries(st.text(), st.text()), st.integers(0, 5))
def test_a_mapping_has_what_was_put_in_whether_it_is_in_memory_or_not(held: dict[str, str], least: int) -> None:
    found = stowing.stowed(held.items(), TEXT, least=least)

    assert list(held.items()) == list(found.items())
    assert isinstance(found, dict) == (len(held) <= least)


def test_a_sentence_for_other_languages_is_still_one() -> None:
    because = Because(kind="company", detail=worded("both name %(names)s", names=("Asa Lees",)))
    date = ArchiveDate(edtf="1931~", earliest=dt.date(1931, 1, 1), latest=dt.date(1931, 12, 31), basis="inferred", because=(because,))

    (found,) = stowing.stowed([("a", date)], Kind(ArchiveDate), least=0).values()

    assert ("both name %(names)s", date) == (found.because[0].detail.message, found)


def test_where_nothing_can_be_written_everything_stays_in_memory(tmp_path: Path) -> None:
    assert {"a": "b", "c": "d"} == stowing.stowed([("a", "b"), ("c", "d")], TEXT, tmp_path / "no such folder", least=1)


def test_results_are_those_of_the_last_build_part_by_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stowing, "LEAST", 1)
    monkeypatch.setattr(stowing, "AT_ONCE", 2)
    keys = {thing: thing.encode() for thing in "abcde"}
    made: list[str] = []

    def make(thing: str) -> str:
        made.append(thing)
        return thing.upper()

    for _ in range(2):
        memo = Memo(tmp_path / "memo.sqlite", "1")
        assert dict(zip("abcde", "ABCDE", strict=True)) == dict(stowing.results(memo, "letters", TEXT, keys, make))
        memo.close()
    assert list("abcde") == made


def test_one_id_twice_is_told_also_of_articles_that_come_one_by_one() -> None:
    one, other = news.articles(2)
    with pytest.raises(BrokenFile) as caught:
        catalogue.build(iter((one, other, replace(one, file="articles/second.md"))), Authority(), Ledger(()))

    assert [f"the id {one.id} is also that of {one.place}"] == [notice.message for notice in caught.value.notices]


def plain(value: Any) -> Any:
    """Mappings and sequences as dicts and lists, for comparing."""
    if isinstance(value, dict | stowing.Mapping):
        return [(key, plain(held)) for key, held in value.items()]
    return [plain(held) for held in value] if isinstance(value, tuple | list | stowing.Row) else value


@pytest.fixture
def articles() -> list[Article]:
    def all_sorts() -> Iterator[Article]:
        for number, article in enumerate(news.articles(90)):
            if number % 20 == 3:
                yield replace(article, published=None, date_basis=None)
            else:
                yield replace(article, access="excerpt" if number % 20 == 4 else "metadata" if number % 20 == 5 else "full")
    return list(all_sorts())


def test_a_catalogue_and_its_search_are_the_same_whether_articles_are_in_memory_or_not(
        articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = catalogue.build(articles, Authority(), Ledger(()))
    index = list(search.build(whole))
    monkeypatch.setattr(stowing, "LEAST", 10)
    stowed = catalogue.build(iter(articles), Authority(), Ledger(()))

    assert isinstance(stowed.articles, stowing.Row)
    for field in fields(Catalogue):
        if field.name not in ("gathered", "naming", "references"):
            assert plain(getattr(whole, field.name)) == plain(getattr(stowed, field.name)), field.name
    for name in ("mentions", "said", "about"):
        assert plain(getattr(whole.gathered, name)) == plain(getattr(stowed.gathered, name)), name
    assert (whole.naming, whole.references) == (stowed.naming, stowed.references)
    assert index == list(search.build(stowed))


def test_the_site_is_the_same_whether_articles_are_in_memory_or_not(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    site = replace(SITE, url="https://archive.example")
    held = rendered(catalogue.build(articles[:30], Authority(), Ledger(())), site)
    monkeypatch.setattr(stowing, "LEAST", 10)

    assert held == rendered(catalogue.build(iter(articles[:30]), Authority(), Ledger(())), site)


def test_a_table_on_the_disk_notes_what_it_is_asked_as_one_in_memory_does() -> None:
    held = {"a": "x", "b": "y"}
    stowed = stowing.stowed(held.items(), TEXT, least=0)
    notings = [noting.Noting(), noting.Noting()]
    tables = [noting.Traced(held, notings[0]), noting.TracedTable(stowed, notings[1])]
    for table in tables:
        assert ("x", None, True, ["a", "b"], ["b", "a"], 2, True) == (
            table["a"], table.get("c"), "b" in table, list(table), list(reversed(table)), len(table), bool(table))
        assert [("a", "x"), ("b", "y")] == list(table.items())

    assert notings[0].taken() == notings[1].taken()
    for asked, key in ((noting.ITEM, "a"), (noting.ITEM, "c"), (noting.HAS, "b"), (noting.KEYS, None), (noting.WHOLE, None),
                       (noting.LENGTH, None), (noting.SOME, None)):
        assert tables[0].digest_of(asked, key) == tables[1].digest_of(asked, key)


def test_a_row_on_the_disk_notes_what_it_is_asked_as_one_in_memory_does() -> None:
    notings = [noting.Noting(), noting.Noting()]
    stowed = stowing.row_of({"a": "x", "b": "y"}.items(), TEXT)
    rows = [noting.TracedRow(("x", "y"), notings[0]),
            noting.TracedSequence(stowing.Row(stowing.stowed([("a", "x"), ("b", "y")], TEXT, least=0), ["a", "b"]), notings[1])]
    for row in rows:
        assert (list(stowed), "x", "y", 2, True) == (list(row), row[0], row[-1], len(row), bool(row))

    assert notings[0].taken() == notings[1].taken()
    for asked in (noting.WHOLE, noting.LENGTH, noting.SOME):
        assert rows[0].digest_of(asked, None) == rows[1].digest_of(asked, None)


def test_what_is_gathered_under_a_key_is_in_the_order_of_the_things(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers: Kind[tuple[int, ...]] = Kind(tuple[int, ...])
    said = {"one": [("a", 1), ("b", 2), ("a", 3)], "two": [("a", 4)]}
    few = stowing.gathered(list(said), said.__getitem__, numbers)
    monkeypatch.setattr(stowing, "LEAST", 1)
    many = stowing.gathered(list(said), said.__getitem__, numbers)

    assert {"a": (1, 3, 4), "b": (2,)} == few == dict(many)
    assert many.get("c") is None


def test_mentions_are_stowed_as_they_are() -> None:
    mention = Mention(article="a", start=0, end=4, surface="Lees", type="person", name="Asa Lees", entity="people/asa-lees")

    assert ((mention,),) == tuple(stowing.stowed([("a", (mention,))], stowing.MENTIONS, least=0).values())
