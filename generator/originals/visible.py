"""The words of a source with marks, each with its place: what a reader of a page sees, what a record's values say."""

import html
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from generator.originals.source import Source
from generator.versions import UNSPACED

UNSEEN = frozenset(("script", "style", "template", "noscript", "svg", "math"))
"""Elements without words for a reader."""

ESCAPE = r"\\u[0-9a-fA-F]{4}"
HEX = r"=[0-9A-F]{2}|=\r?\n"
TAG = r"(?P<tag><(?:!--|(?P<name>[A-Za-z][\w:-]{0,30})(?:[^<>]*>?)|[/!?][^<>]*>?))|"
WORD = rf"[{UNSPACED}]|(?:[^\W{UNSPACED}]|&\#?\w{{1,10}};%s)+"
TOKENS = {
    "page": re.compile(TAG + WORD % ""), "words": re.compile(WORD % ""), "mail": re.compile(TAG + WORD % f"|{HEX}"),
    "json": re.compile(rf"\\[^u]|{WORD % f'|{ESCAPE}'}"),
}
"""A tag, or a word as the source has it, with its escapes: references of HTML, \\u of JSON, =E2 of quoted-printable."""

ESCAPED = re.compile(r"[&\\=]")
MOST = 100_000
"""Words; long reads have a tenth of it."""

QUOTED = re.compile(rf"(?:{HEX})+")
FOLDED = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")


class Token(NamedTuple):
    """A word of the source."""

    start: int
    end: int
    words: tuple[str, ...]
    """Folded; several where a reference for a space stands between them."""

    segment: int
    """Number of the stretch between marks that it stands in."""


def fold(text: str) -> tuple[str, ...]:
    """The words of a text without case, apostrophes parting them: both sides are compared in this form."""
    return tuple(FOLDED.findall(text.casefold()))


def tokens(source: Source) -> Iterator[Token]:
    """The words of the source that a reader would see, in order; of a text without end the first."""
    return islice(_tokens(source), MOST)


def _tokens(source: Source) -> Iterator[Token]:
    pattern, read = TOKENS[source.kind], DECODERS[source.kind]
    place = segment = 0
    while place < len(source.text):
        for found in pattern.finditer(source.text, place):
            word = found[0]
            if word[0] == "<" and found.lastgroup == "tag":
                segment += 1
                if end := _unseen(source.text, found):
                    place = end
                    break
                continue
            words = fold(read(word)) if ESCAPED.search(word) else (word.casefold(),)
            if words:
                yield Token(found.start(), found.end(), words, segment)
        else:
            return


def _unseen(text: str, tag: re.Match[str]) -> int | None:
    """Where the text goes on after a comment or an element that no reader sees, which hide the rest when they have no end; else None."""
    if tag[0].startswith("<!--"):
        return _past(text, "-->", tag.start() + 4)
    name = tag["name"]
    if name is None or name.lower() not in UNSEEN or tag[0].endswith("/>"):
        return None
    closing = re.compile(f"</{name}", re.IGNORECASE).search(text, tag.end())
    return _past(text, ">", closing.start()) if closing else len(text)


def _past(text: str, mark: str, start: int) -> int:
    end = text.find(mark, start)
    return end + len(mark) if end >= 0 else len(text)


# ---------------------------------------------------------------- escapes

def _page(word: str) -> str:
    return html.unescape(word) if "&" in word else word


def _json(word: str) -> str:
    if word.startswith("\\") and not word.startswith("\\u"):
        return ""
    return _page(re.sub(ESCAPE, lambda found: chr(int(found[0][2:], 16)), word) if "\\" in word else word)


def _mail(word: str) -> str:
    return _page(QUOTED.sub(_bytes, word) if "=" in word else word)


def _bytes(found: re.Match[str]) -> str:
    """The characters of a run of quoted-printable bytes, in UTF-8 or what mails are otherwise in; a soft line end is nothing."""
    data = bytes(int(code, 16) for code in re.findall(r"=([0-9A-F]{2})", found[0]))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


DECODERS: dict[str, Callable[[str], str]] = {"page": _page, "words": _page, "mail": _mail, "json": _json}
