"""JSON as scrapers write it: in any encoding, with control characters, with a key twice; every error with its line."""

import json
import sys
from typing import Any

from generator.decoding.encoding import decode
from generator.notices import Notice, Refused

LONGEST_NUMBER = 300
"""Digits; Python refuses to read endless ones, and no article has any."""


def load(data: bytes, file: str, line: int | None = None) -> tuple[Any, tuple[str, ...]]:
    """The value, and what had to be guessed about the characters. Raises Refused (I-041); `line` is that of its first line."""
    text, guesses = decode(data, file)
    try:
        return json.loads(text, strict=False, object_pairs_hook=_object, parse_int=_integer), guesses
    except json.JSONDecodeError as error:
        raise Refused(broken(file, (line or 1) + error.lineno - 1, error.msg)) from None
    except (RecursionError, ValueError):
        raise Refused(broken(file, line, "it is nested too deeply")) from None


def broken(file: str, line: int | None, problem: str) -> Notice:
    """The notice of a record that is no JSON."""
    return Notice(code="I-041", file=file, line=line, message=f"this record is no JSON: {problem[:1].lower()}{problem[1:]}",
                  hint="fetch it again, or mend this place; the other records are read all the same")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A key that comes twice with another value is kept under a name of its own."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        name, n = key, 1
        while name in found and found[name] != value:
            n += 1
            name = f"{key} ({n})"
        found[sys.intern(name)] = value
    return found


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits
