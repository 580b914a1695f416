"""The records of a large archive, in columns, are resolved as those of a small one are, which are in memory."""

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import names, stowing
from generator.authority import Authority, EntityRecord, When
from generator.model import Article, Name
from generator.names.resolution import NO_LEDGER
from generator.names.resolution.columns import Column, Links, Table
from generator.names.resolution.nodes import Key, Node
from generator.names.resolution.records import amended
from tests.names.test_resolution_laws import ARCHIVES, articles_of

DECISIONS = (
    EntityRecord(type="person", name="Imelda Zubwa", aliases=("Zubwa",), when=When(company=("Syria",))),
    EntityRecord(type="person", name="Otto Zubwa", aliases=("Zubwa",), when=When(near=("Tripoli",))),
    EntityRecord(type="organisation", name="West Gate University", aliases=("WGU",)))


@contextmanager
def large() -> Iterator[None]:
    """Everything counts as much."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stowing, "LEAST", 1)
        yield


def found(articles: list[Article], authority: Authority) -> tuple[object, ...]:
    said = names.resolve(articles, {a.id: names.locate(a) for a in articles}, authority, NO_LEDGER)
    return said.entities, dict(said.mentions), said.notices, dict(said.seen_at)


@given(ARCHIVES, st.sampled_from([(), DECISIONS[:2], DECISIONS]))
def test_the_same_is_found(archive: list[list[Name]], decisions: tuple[EntityRecord, ...]) -> None:
    articles, authority = articles_of(archive), Authority(entities=decisions)
    held = found(articles, authority)
    with large():
        assert held == found(articles, authority)


def node(article: str, name: str, **more: object) -> tuple[Key, Node]:
    made = Node(article=article, name=name.partition("\0")[0], type="person", surfaces={name: 2}, **more)  # type: ignore[arg-type]
    return (article, name, "person"), made


HELD = dict(sorted([node("a", "Otto Zubwa", roles=("judge",), first=7), node("a", "Zubwa\0" + "0"), node("a", "Zubwa\0" + "1"),
                    node("c", "Otto Zubwa"), node("c", "Ada Zubwa")]))


def test_a_table_has_what_was_put_into_it_and_nothing_else() -> None:
    table = Table(HELD.items())

    assert (HELD, list(HELD), len(HELD)) == (dict(table), list(table), len(table))
    for other in (("b", "Otto Zubwa", "person"), ("a", "Otto Zubwa", "place"), ("a", "Ada Zubwa", "person"), ("c", "Zubwa", "person"),
                  ("d", "Zz", "person")):
        assert other not in table


def test_nodes_go_come_and_are_put_in_the_place_of_others() -> None:
    gone, (new, put) = {("c", "Otto Zubwa", "person")}, node("b", "Ines Quill")
    changed = {new: put, ("a", "Otto Zubwa", "person"): node("a", "Otto Zubwa", first=9)[1]}
    wanted = dict(sorted({**{key: one for key, one in HELD.items() if key not in gone}, **changed}.items()))

    assert list(wanted.items()) == list(amended(Table(HELD.items()), gone, changed).items()) == list(amended(HELD, gone, changed).items())


def test_a_column_has_a_value_for_some_and_links_lead_from_each_to_one() -> None:
    table = Table(HELD.items())
    first, *_, last = HELD
    column, links = Column[str](table), Links(table)
    column[first] = column[last] = "judge"
    links[first] = last

    assert {first: "judge", last: "judge"} == dict(column) and len(column) == 2
    assert {**{key: key for key in HELD}, first: last} == dict(links)
    del links[first], column[last]
    assert {key: key for key in HELD} == dict(links) and {first: "judge"} == dict(column)
    with pytest.raises(KeyError):
        column[list(HELD)[1]]


def test_a_node_takes_little_room() -> None:
    nodes = [node(f"a{number // 8:05}", f"Name {number % 50:02}") for number in range(16_000)]
    nodes.sort(key=lambda pair: pair[0])
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    table = Table(nodes)
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()

    assert len(table) == 16_000 and taken / len(table) < 40
