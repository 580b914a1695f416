"""Results that are right as long as what was asked for them is answered alike."""

from pathlib import Path

import msgspec
import pytest

from generator.answers import Answers
from generator.memo import Kind, Memo
from generator.traces import Tracer

LENGTHS: Kind[int] = Kind(int)


def built(path: Path, words: dict[str, str], keys: dict[str, bytes], made: list[str] | None = None) -> dict[str, int]:
    """One build: of each thing the length of the word that the table has for it."""
    tracer, memo = Tracer(), Memo(path, "code")
    table = tracer.mapping("words", words)

    def make(thing: str) -> int:
        if made is not None:
            made.append(thing)
        return len(table.get(thing, ""))
    try:
        return Answers(memo, "lengths", LENGTHS, tracer).all(keys, make)
    finally:
        memo.close()


KEYS = {"dyke": b"1", "mill": b"2"}


def test_nothing_is_made_again_while_the_answers_are_the_same(tmp_path: Path) -> None:
    made: list[str] = []
    built(tmp_path / "memo", {"dyke": "abc", "mill": "ab"}, KEYS, made)

    assert {"dyke": 3, "mill": 2} == built(tmp_path / "memo", {"dyke": "abc", "mill": "ab", "sluice": "a"}, KEYS, made)
    assert ["dyke", "mill"] == made


@pytest.mark.parametrize(("words", "right"), [
    ({"dyke": "abcd", "mill": "ab"}, {"dyke": 4, "mill": 2}),
    ({"mill": "ab"}, {"dyke": 0, "mill": 2}),
])
def test_what_asked_for_another_answer_is_made_again(words: dict[str, str], right: dict[str, int], tmp_path: Path) -> None:
    made: list[str] = []
    built(tmp_path / "memo", {"dyke": "abc", "mill": "ab"}, KEYS)

    assert right == built(tmp_path / "memo", words, KEYS, made)
    assert ["dyke"] == made


def test_what_is_made_from_something_else_is_made_again(tmp_path: Path) -> None:
    made: list[str] = []
    built(tmp_path / "memo", {"dyke": "abc", "mill": "ab"}, KEYS)
    built(tmp_path / "memo", {"dyke": "abc", "mill": "ab"}, {**KEYS, "mill": b"3"}, made)

    assert ["mill"] == made


def test_what_is_damaged_is_made_again(tmp_path: Path) -> None:
    built(tmp_path / "memo", {"dyke": "abc", "mill": "ab"}, KEYS)
    memo = Memo(tmp_path / "memo", "code")
    memo.write("lengths", [(b"1", b"\xc1"), (b"2", msgspec.msgpack.encode([[], b"", b""]))], ())
    memo.close()
    made: list[str] = []

    assert {"dyke": 3, "mill": 2} == built(tmp_path / "memo", {"dyke": "abc", "mill": "ab"}, KEYS, made)
    assert ["dyke", "mill"] == made
