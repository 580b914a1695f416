"""A sentence in English that remembers how it was put together, so that a page in another language can say it too."""

import datetime as dt
from collections.abc import Mapping
from typing import Any


class Told(str):
    """A text in English: everywhere a text like any other, and for a page in another language its message and values (`Wording.told`).

    What is kept of it elsewhere (in a file, in a cache) is the text alone.
    """

    __slots__ = ("message", "values")

    message: str
    """As the catalogues have it: "both name %(names)s"."""

    values: Mapping[str, Any]
    """A text stays as it is in every language; a number, a day, a tuple of texts and another Told are said in the page's own."""

    def __new__(cls, message: str, values: Mapping[str, Any]) -> "Told":
        held = super().__new__(cls, message % {name: _english(value) for name, value in values.items()})
        held.message, held.values = message, values
        return held

    def __reduce__(self) -> tuple[type["Told"], tuple[str, Mapping[str, Any]]]:
        return Told, (self.message, self.values)


def told(message: str, /, **values: Any) -> Told:
    """The sentence. Its message is marked for the catalogues by being written here."""
    return Told(message, values)


def _english(value: Any) -> str:
    if isinstance(value, tuple):
        *most, last = value
        return f"{', '.join(most)} and {last}" if most else str(last)
    if isinstance(value, dt.date):
        return f"{value.day} {value:%B %Y}"
    return f"{value:,}" if isinstance(value, int) else str(value)
