"""YAML as the archive writes it: block style, one entry a line, the same bytes for the same value.

Our own few lines and not a library's emitter, so that an upgrade changes no article file. Every string that a YAML 1.1 or
1.2 reader could take for something else is quoted; days are left bare, for our reader takes them as text.
"""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

Plain = Any
"""What YAML can hold: dict, list, str, int, float, bool, None."""

FLOW_WIDTH = 110
"""A short list inside a list's entry stays on its line up to this many characters."""

# What YAML 1.1 or 1.2 readers would take for something else than text.
AMBIGUOUS = re.compile(
    r"(?i)(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan)|0[xob][0-9a-f_]+"
    r"|[-+.]?[0-9][0-9_.,:]*(?:e[-+]?[0-9]+)?)\Z")
SAFE_START = re.compile(r"[^\W_]|[\u0080-\U0010ffff$/+(;<^_]")
NOT_PLAIN = re.compile(r": |:\Z| #|[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]|\s\Z")
ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]')
BARE_DAY = re.compile(r"\d{4}(?:-\d\d){1,2}", re.ASCII)
SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump(value: object) -> str:
    """`value` (plain data, a Struct or a dataclass) as YAML: the same bytes for the same value, one line break at the end."""
    plain = plain_data(value)
    if isinstance(plain, dict | list) and plain:
        return "\n".join(_block(plain, "")) + "\n"
    return _inline(plain) + "\n"


def plain_data(value: object) -> Plain:
    """A Struct, dataclass or collection as dict, list and scalars."""
    return _lists(msgspec.to_builtins(value))


def _lists(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {str(key): _lists(item) for key, item in value.items()}
    return [_lists(item) for item in value] if isinstance(value, list | tuple) else value


def _block(value: Plain, indent: str) -> Iterator[str]:
    """Lines of a mapping or a list that is not empty."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _entry(f"{indent}{_inline(str(key))}:", item, indent)
        return
    for item in value:
        if isinstance(item, dict | list) and item:
            first, *rest = _block(item, indent + "  ")
            yield f"{indent}- {first.removeprefix(indent + '  ')}"
            yield from rest
        else:
            yield from _entry(f"{indent}-", item, indent)


def _entry(head: str, item: Plain, indent: str) -> Iterator[str]:
    """A key or dash with its value, on one line where that reads well."""
    if isinstance(item, str) and "\n" in item and _literal_fits(item):
        yield f"{head} {'|' if item.endswith(chr(10)) else '|-'}"
        yield from (f"{indent}  {line}" if line else "" for line in item.removesuffix("\n").split("\n"))
    elif isinstance(item, dict | list) and item:
        flow = f"{head} {_inline(item)}" if indent and isinstance(item, list) else None
        if flow and len(flow) <= FLOW_WIDTH and not any(isinstance(one, dict | list) for one in item):
            yield flow
        else:
            yield head
            yield from _block(item, indent + ("  " if isinstance(item, dict) or indent else ""))
    else:
        yield f"{head} {_inline(item)}"


def _literal_fits(text: str) -> bool:
    """Whether a literal block (|) gives exactly this text back."""
    lines = text.removesuffix("\n").split("\n")
    return bool(lines[0].strip()) and not lines[0].startswith(" ") and bool(lines[-1]) and not any(
        ESCAPED.search(line.replace('"', "").replace("\\", "").replace("\u00a0", "")) or line.endswith(" ") for line in lines)


def _inline(value: Plain) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_inline(key)}: {_inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline_item, value)) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value) if isinstance(value, str) else repr(value)


def _inline_item(value: Plain) -> str:
    shown = _inline(value)
    return _quoted(value) if isinstance(value, str) and set(",[]{}:?") & set(shown) and shown == value else shown


def _text(text: str) -> str:
    """A string bare where no reader could take it for anything else, else quoted."""
    if BARE_DAY.fullmatch(text):
        return text
    unsafe = not SAFE_START.match(text) or AMBIGUOUS.match(text) or NOT_PLAIN.search(text)
    return _quoted(text) if unsafe else text


def _quoted(text: str) -> str:
    if not ESCAPED.search(text.replace("\\", "").replace('"', "").replace("\u00a0", "")):
        return "'" + text.replace("'", "''") + "'"
    return '"' + ESCAPED.sub(lambda m: SHORT.get(m[0], f"\\u{ord(m[0]):04x}"), text) + '"'
