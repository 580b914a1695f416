"""Values of a record's keys: nested objects as dotted keys, lists as several, everything as text."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

DEEPEST = 4
"""Levels that become dotted keys; what is deeper is kept as JSON."""

NAMED = ("name", "title", "label", "term", "fullname", "full_name", "displayName", "display_name", "webTitle", "rendered", "value", "#text",
         "@value")
"""Keys of a small object that hold what it is called."""

ADDRESSED = ("url", "src", "href", "contentUrl", "@id", "link")
SECONDS = (0, 4_102_444_800)
"""1970 to 2100 as Unix time."""


def flat(record: Mapping[str, Any], above: str = "", depth: int = 1) -> Iterator[tuple[str, Any]]:
    """Key and value of everything that has a value; {"source": {"name": "X"}} gives "source.name"."""
    for key, value in record.items():
        name = f"{above}{key}"
        if isinstance(value, Mapping) and depth < DEEPEST:
            yield from flat(value, f"{name}.", depth + 1)
        elif not is_empty(value):
            yield name, value


def is_empty(value: Any) -> bool:
    """Whether it says nothing: null, no words, an empty list, not a number."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return True
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, Sequence | Mapping) and not value


def as_text(value: Any) -> str:
    """The value in words; paragraphs of a list stand under one another."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(item, str | int | float) for item in value):
        return "\n\n".join(map(str, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping | list) else str(value)


def as_many(value: Any, keys: Sequence[str] = NAMED) -> tuple[str, ...]:
    """The several texts of a list, of an object with a name, or of one text."""
    if isinstance(value, list):
        return tuple(text for item in value for text in as_many(item, keys))
    if isinstance(value, Mapping):
        return next(((text,) for key in keys if isinstance(text := value.get(key), str) and text.strip()), ())
    return (as_text(value),) if not is_empty(value) else ()


def as_date(value: Any) -> str:
    """A date as text; Unix time, in seconds or milliseconds, as the day that it was in Greenwich."""
    if isinstance(value, list):
        return as_date(value[0]) if value else ""
    text = as_text(value).strip()
    digits = text.removesuffix(".0")
    if digits.isascii() and digits.isdigit() and len(digits) in (9, 10, 12, 13):
        seconds = int(digits) // (1000 if len(digits) > 10 else 1)
        if SECONDS[0] < seconds < SECONDS[1]:
            return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return text
