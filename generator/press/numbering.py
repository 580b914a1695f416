"""Facts as numbers of 32 bits: the row of a thing, and the column of what was asked of which table.

Of most things the same few dozen questions are asked, so that a fact needs no place in memory of its own.
"""

from collections.abc import Sequence
from typing import Any

from generator.traces import Fact

COLUMNS = 128
"""Questions that can be told apart: there are some ninety."""

ROWS = 2**32 // COLUMNS


class Numbering:
    """The numbers of one record."""

    def __init__(self, keys: Sequence[Any] = (), questions: Sequence[tuple[str, str]] = ()) -> None:
        self.keys = [_hashable(key) for key in keys]
        self.questions = list(questions)
        self._row = {key: row for row, key in enumerate(self.keys)}
        self._column = {question: column for column, question in enumerate(self.questions)}

    def number(self, fact: Fact) -> int | None:
        """The fact's number, a new one where it has none; None where there are no more."""
        row = _place(self._row, fact.key, self.keys, ROWS)
        column = _place(self._column, (fact.table, fact.asked), self.questions, COLUMNS)
        return None if row is None or column is None else row * COLUMNS + column

    def fact(self, number: int) -> Fact:
        """The fact of this number."""
        row, column = divmod(number, COLUMNS)
        return Fact(*self.questions[column], self.keys[row])


def _place(places: dict[Any, int], thing: Any, things: list[Any], most: int) -> int | None:
    place = places.get(thing)
    if place is None and len(things) < most:
        place = places[thing] = len(things)
        things.append(thing)
    return place


def _hashable(key: Any) -> Any:
    return tuple(map(_hashable, key)) if isinstance(key, list) else key
