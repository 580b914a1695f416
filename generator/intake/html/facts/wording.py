"""Comparing what sources say: white space, case, quotes and the site's name do not make two texts different."""

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.decoding.characters import repair

QUOTES = str.maketrans(dict.fromkeys("\"'`´‘’‚‛“”„‟«»‹›「」『』", None))
SEPARATED = re.compile(r"\s+[|│｜ㅣ·•–—‒―\-:»«~/]{1,2}\s+|\s*[|｜ㅣ]\s*|(?<=\S):\s+|\s+::\s+|[_＿]\s*(?=\S)|\s*[-–—](?=[^\s\w])")
LONGEST = 5_000
"""Characters of a value that are looked at."""


def tidy(text: str) -> str:
    """One line, entities resolved (twice written ones too), characters repaired."""
    text = text[:LONGEST]
    for _ in range(2):
        if "&" in text:
            text = html.unescape(text)
    return " ".join(repair(" ".join(text.split()))[0].split())


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """For comparing: case, quotes, dashes, marks that are not seen and white space do not count."""
    text = unicodedata.normalize("NFKC", text).translate(QUOTES).casefold()
    return " ".join(re.sub(r"[\u00ad\u200b-\u200f\ufeff]|[‐‑–—−-]+|\.{3}", " ", text.replace("\u00ad", "")).split())


@lru_cache(maxsize=4096)
def squeezed(text: str) -> str:
    """Its letters and digits only, folded."""
    return "".join(filter(str.isalnum, folded(text)))


def same(one: str, other: str) -> bool:
    """Whether they say the same."""
    return squeezed(one) == squeezed(other)


def begins(text: str, start: str, least: int = 20) -> bool:
    """Whether `start`, or what a truncation left of it, is how `text` begins."""
    whole, first = squeezed(text), squeezed(start.rstrip(" .…"))
    return len(first) >= min(least, len(whole)) > 0 and whole.startswith(first)


def likeness(one: str, other: str) -> float:
    """Share of the words that both have, 0 to 1; of characters in pairs where words are not parted by spaces."""
    mine, yours = _grams(one), _grams(other)
    return len(mine & yours) / len(mine | yours) if mine and yours else 0.0


def _grams(text: str) -> set[str]:
    words = re.findall(r"\w+", folded(text[:600]))
    if (words and max(map(len, words)) > 24) or any("\u3040" <= letter <= "\u9fff" for letter in text[:60]):
        joined = "".join(words)
        return {joined[n:n + 2] for n in range(len(joined) - 1)}
    return set(words)


def without_site(title: str, sites: Iterable[str], sections: Iterable[str] = ()) -> str:
    """A title without the outlet's name before or behind it, and without its section beside that name: "Mill fire - Local | The Gazette"
    gives "Mill fire"."""
    names = {squeezed(name) for name in sites} - {""}
    parts = {squeezed(name) for name in sections} - {""}
    bare = _without(title, names)
    cut = re.search(r"[-–|]\s*([^-–|]{2,40})\Z", bare)
    return bare[:cut.start()].strip() if bare != title and cut and cut.start() > 10 and squeezed(cut[1]) in parts else bare


def _without(title: str, names: set[str]) -> str:
    for _ in range(4):
        parts = list(SEPARATED.finditer(title))
        if not parts:
            return title
        head, tail = title[:parts[-1].start()].strip(), title[parts[-1].end():].strip()
        first, rest = title[:parts[0].start()].strip(), title[parts[0].end():].strip()
        if head and _is_site(tail, names):
            title = head
        elif rest and _is_site(first, names):
            title = rest
        else:
            return title
    return title


def _is_site(text: str, names: set[str]) -> bool:
    """Whether it is one of the names, or a name with its ending or a word: "golem.de", "The Gazette Online"."""
    short = squeezed(text)
    if len(text) > 60 or not short:
        return False
    return any(short == name or (min(len(short), len(name)) >= 4 and (short.startswith(name) or name.startswith(short) or (
        len(name) >= 6 and short.endswith(name)))) for name in names)
