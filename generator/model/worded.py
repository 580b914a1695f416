"""A sentence in English that remembers how it was put together, so that a page in another language can say it too."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from generator.model.quoting import nested, quoted_in

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
"""In English, whatever the machine's locale."""


class Worded(str):
    """A text in English: everywhere a text like any other, and for a page in another language its message and values (`Wording.worded`).

    What is kept of it elsewhere (in a file, in a cache) is the text alone.
    """

    __slots__ = ("message", "values")

    message: str
    """As the catalogues have it: "both name %(names)s"."""

    values: Mapping[str, Any]
    """A text stays as it is in every language; a number, a day, a Month, a TopicName, a tuple of texts, another
    Worded are said in the page's own."""

    def __new__(cls, message: str, values: Mapping[str, Any]) -> "Worded":
        held = super().__new__(cls, filled(message, {name: _english(value) for name, value in values.items()}))
        held.message, held.values = message, values
        return held

    def __reduce__(self) -> tuple[type["Worded"], tuple[str, Mapping[str, Any]]]:
        return Worded, (self.message, self.values)


class Month(str):
    """A month as "2016-04", as a value of a sentence: "April 2016"."""

    __slots__ = ()


class TopicName(str):
    """The name of a topic as a value of a sentence: in the page's language where the list of topics has it."""

    __slots__ = ()


def filled(message: str, said: Mapping[str, str]) -> str:
    """The message with its values as texts of its language, those in quotation marks with inner marks of their own."""
    inner = {name: nested(said[name], mark) for name, mark in quoted_in(message)}
    return message % {**said, **inner}


def worded(message: str, /, **values: Any) -> Worded:
    """The sentence. Its message is marked for the catalogues by being written here."""
    return Worded(message, values)


def _english(value: Any) -> str:
    if isinstance(value, tuple):
        *most, last = value
        return f"{', '.join(most)} and {last}" if most else str(last)
    if isinstance(value, Month):
        return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    if isinstance(value, dt.date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    return f"{value:,}" if isinstance(value, int) else str(value)
