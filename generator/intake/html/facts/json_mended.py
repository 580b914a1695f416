"""JSON as pages write it: comments around it, commas too many, several values in a row. What cannot be read is left alone."""

import html
import json
import re
from collections.abc import Iterator

OPENING = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[", "//")
CLOSING = ("-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", "//", ";")
LONGEST = 300_000
"""Characters that are mended one by one; an article's data are some thousands."""

COMMA = re.compile(r",(\s*[}\]])")
MISSING_COMMA = re.compile(r"([}\]\"])([ \t\r]{0,200}\n\s{0,200})(?=\"[^\"\n]{1,60}\"\s{0,9}:)")


def values_of(text: str) -> Iterator[object]:
    """The values that the text of a script holds, mended where a simple mend makes it JSON."""
    for version in _versions(_unwrapped(text)):
        found = _read(version)
        if found is not None:
            yield from found
            return


def _unwrapped(text: str) -> str:
    """Without comment marks around it."""
    for _ in range(6):
        text = text.strip()
        text = next((text.removeprefix(mark) for mark in OPENING if text.startswith(mark)), text)
        text = next((text.removesuffix(mark) for mark in CLOSING if text.endswith(mark)), text)
    return text.strip()


def _versions(text: str) -> Iterator[str]:
    """The text as it is, then mended more and more."""
    yield text
    mended = MISSING_COMMA.sub(r"\1,\2", COMMA.sub(r"\1", text))
    yield mended
    if "&quot;" in text:
        yield COMMA.sub(r"\1", html.unescape(text))
    if len(mended) <= LONGEST:
        yield _quotes_escaped(mended)


def _read(text: str) -> list[object] | None:
    """All values in a row; None when one of them is not JSON."""
    decoder, place = json.JSONDecoder(strict=False), 0
    values: list[object] = []
    while place < len(text) and len(values) < 100:
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            return None
        values.append(value)
        place = end
        while place < len(text) and text[place] in " \t\r\n,;":
            place += 1
    return values or None


def _quotes_escaped(text: str) -> str:
    """Quotation marks within a string escaped: a string ends where a comma, a colon or a bracket follows, and begins after one."""
    result, inside, n = [], False, 0
    while n < len(text):
        letter = text[n]
        if inside and letter == "\\":
            result.append(text[n:n + 2])
            n += 2
            continue
        if letter == '"':
            if inside and not _ends(text, n):
                result.append("\\")
            else:
                inside = not inside
        result.append(letter)
        n += 1
    return "".join(result)


def _ends(text: str, n: int) -> bool:
    """Whether the quotation mark at `n` closes its string."""
    after = text[n + 1:n + 40].lstrip()
    if after[:1] in ("", "}", "]", ":"):
        return True
    return after[:1] == "," and (after[1:].lstrip()[:1] in ('"', "{", "[", "") or after[1:].lstrip()[:1].isdigit())
