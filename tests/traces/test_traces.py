"""What tables note, and what changes the digest of a fact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import worded
from generator.noting import HAS, ITEM, KEYS, LENGTH, SOME, WHOLE
from generator.traces import Fact, Tracer, digest


def noted(table: Mapping[str, int], tracer: Tracer, ask: Callable[[Any], object]) -> set[Fact]:
    with tracer.noted() as facts:
        ask(table)
    return facts


ASKED: dict[str, tuple[Callable[[Any], object], set[tuple[str, str | None]]]] = {
    "an item": (lambda table: table["a"], {(ITEM, "a")}),
    "an item that may be missing": (lambda table: table.get("x"), {(ITEM, "x")}),
    "whether it has one": (lambda table: "a" in table, {(HAS, "a")}),
    "all keys": (lambda table: [*iter(table)], {(KEYS, None)}),
    "all keys, backwards": (lambda table: list(reversed(table)), {(KEYS, None)}),
    "all items": (lambda table: list(table.items()), {(WHOLE, None)}),
    "all values": (lambda table: list(table.values()), {(WHOLE, None)}),
    "how many": (len, {(LENGTH, None)}),
    "whether any": (bool, {(SOME, None)}),
    "another table made of it": (lambda table: table | {}, {(WHOLE, None)}),
    "whether it equals another": (lambda table: table == {}, {(WHOLE, None)}),
    "a copy": (lambda table: table.copy(), {(WHOLE, None)}),
}


@pytest.mark.parametrize(("ask", "facts"), ASKED.values(), ids=ASKED)
def test_a_mapping_notes_what_it_is_asked_and_no_more(ask: Callable[[Any], object], facts: set[tuple[str, str | None]]) -> None:
    tracer = Tracer()
    table = tracer.mapping("t", {"a": 1, "b": 2})

    assert {Fact("t", *fact) for fact in facts} == noted(table, tracer, ask)


@pytest.mark.parametrize("ask", [dict, lambda table: {**table}, lambda table: {} | table, lambda table: dict(table, c=3)])
def test_whatever_copies_a_mapping_has_read_it(ask: Callable[[Any], object]) -> None:
    tracer = Tracer()
    table = tracer.mapping("t", {"a": 1, "b": 2})
    asked = {fact.asked for fact in noted(table, tracer, ask)}

    assert WHOLE in asked or {KEYS, ITEM} <= asked


ROWS: dict[str, Callable[[Any], object]] = {
    "over all": list, "spread": lambda row: (*row,), "sorted": sorted, "one": lambda row: row[0], "some": lambda row: row[:1],
    "in": lambda row: 2 in row, "joined": lambda row: (*row, 3), "added": lambda row: row.__add__((3,)), "index": lambda row: row.index(1),
    "backwards": lambda row: list(reversed(row)), "tuple": tuple, "set": set, "equal": lambda row: row == (1, 2),
    "count": lambda row: row.count(1), "hash": hash, "max": max, "zip": lambda row: list(zip(row, row, strict=True)),
    "unpacked": lambda row: [a for a, b in (row,)],
}


@pytest.mark.parametrize("ask", ROWS.values(), ids=ROWS)
def test_a_row_that_is_read_is_noted_whole(ask: Callable[[Any], object]) -> None:
    tracer = Tracer()
    row = tracer.row("r", (1, 2))

    assert Fact("r", WHOLE) in noted(row, tracer, ask)  # type: ignore[arg-type]


def test_how_much_and_whether_any_are_facts_of_their_own() -> None:
    tracer = Tracer()
    row = tracer.row("r", (1, 2))

    assert {Fact("r", LENGTH)} == noted(row, tracer, len)  # type: ignore[arg-type]
    assert {Fact("r", SOME)} == noted(row, tracer, bool)  # type: ignore[arg-type]


def test_what_is_noted_inside_is_noted_outside_too() -> None:
    tracer = Tracer()
    table = tracer.mapping("t", {"a": 1, "b": 2})
    with tracer.noted() as outer:
        _ = table["a"]
        with tracer.noted() as inner:
            _ = table["b"]

    assert {Fact("t", ITEM, "b")} == inner
    assert {Fact("t", ITEM, "a"), Fact("t", ITEM, "b")} == outer


def test_what_is_used_again_was_read_again() -> None:
    tracer = Tracer()
    with tracer.noted() as facts:
        tracer.again(frozenset({Fact("t", ITEM, "a")}))

    assert {Fact("t", ITEM, "a")} == facts


def test_of_what_is_worked_out_the_answer_is_the_fact() -> None:
    def answers(*given: int) -> bytes:
        tracer = Tracer()
        tracer.derived("sum", lambda key: sum(given) + len(key))
        return tracer.digest(Fact("sum", ITEM, "ab"))

    assert answers(1, 4) == answers(2, 3) != answers(2, 4)


Table = st.dictionaries(st.text(max_size=3), st.integers(0, 3), max_size=4)


@given(Table, Table, st.sampled_from([ITEM, HAS, KEYS, WHOLE, LENGTH, SOME]), st.text(max_size=3))
def test_a_fact_has_the_same_digest_when_and_only_when_the_answer_is_the_same(
    one: dict[str, int], other: dict[str, int], asked: str, key: str,
) -> None:
    def answer(table: dict[str, int]) -> object:
        return {ITEM: (key in table, table.get(key)), HAS: key in table, KEYS: list(table), WHOLE: list(table.items()),
                LENGTH: len(table), SOME: bool(table)}[asked]

    def told(table: dict[str, int]) -> bytes:
        tracer = Tracer()
        tracer.mapping("t", table)
        return tracer.digest(Fact("t", asked, key if asked in (ITEM, HAS) else None))

    assert (answer(one) == answer(other)) == (told(one) == told(other))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    name: str
    held: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    row: tuple[str, ...] = ()


def test_all_tables_of_a_value_note_but_those_set_apart() -> None:
    tracer = Tracer()
    thing = tracer.over("thing", Thing(name="a", held={"x": (1,)}, row=("y",)), apart=("row",))
    with tracer.noted() as facts:
        _ = thing.held["x"], thing.row[0], thing.name

    assert {Fact("thing.held", ITEM, "x")} == facts


def test_sets_have_no_order_and_sentences_are_what_they_say() -> None:
    assert digest(frozenset("abcdef")) == digest(frozenset("fedcba"))
    assert digest(worded("both name %(name)s", name="x")) == digest("both name x") != digest("both name y")


def test_two_tables_cannot_have_one_name() -> None:
    tracer = Tracer()
    tracer.mapping("t", {})
    with pytest.raises(ValueError, match="two tables are called t"):
        tracer.row("t", ())
