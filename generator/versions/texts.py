"""An article's words, as far as they tell one text from another: without case, punctuation or the manner of quotation marks."""

import re
import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache

RUN = 3
"""Words of a shingle. Pairs are shared by chance; longer runs do not survive misread letters or a light hand over every sentence."""

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese letters: scripts without spaces, each letter of which counts as a word."""

_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
_INSIDE = re.compile(r"(?<=\w)(?:['’‘ʼ`´]|\u00ad)(?=\w)")
_FIGURE = re.compile(r"(?<=\d)[.,](?=\d)")
_NAME = re.compile(r"(?<![.!?…:\"“”‘«»\-–—]\s)(?<=[\w,;)’'”\"] )[^\W\d_]\w+")
_MASK = (1 << 61) - 1
_MIX = (0x9E3779B97F4A7C15 & _MASK, 0xC2B2AE3D27D4EB4F & _MASK, 0x165667B19E3779F9 & _MASK)
_SPREAD = 0xD6E8FEB86659FD93
"""Odd constants of xxHash and SplitMix: they spread what differs little over all bits. The same on every machine, unlike hash()."""


def words(text: str) -> list[str]:
    """Its words in order, folded: "Don’t pay $1,200" is dont pay 1200."""
    return _WORD.findall(_FIGURE.sub("", _INSIDE.sub("", text)).casefold())


def figures(found: Sequence[str]) -> frozenset[str]:
    """Those of the words that hold a digit."""
    return frozenset(word for word in found if any(map(str.isdecimal, word)))


def figured(found: Sequence[str]) -> float:
    """How many of the words hold a digit, as a share."""
    return sum(any(map(str.isdecimal, word)) for word in found) / (len(found) or 1)


def names(text: str) -> frozenset[str]:
    """Folded words with a capital that no beginning of a sentence explains; none of a text in capitals."""
    return frozenset() if text.isupper() else frozenset(word.casefold() for word in _NAME.findall(text) if word[0].isupper())


def shingles(found: Sequence[str]) -> "array[int]":  # quoted: Python 3.11 has no subscript for it at run time
    """Numbers of all different runs of words, ascending; a text shorter than a run is one."""
    numbers = [_number(word) for word in found]
    if len(numbers) < RUN:
        return array("I", [_spread(sum(numbers))] if numbers else [])
    one, two, three = _MIX
    runs = zip(numbers, numbers[1:], numbers[2:], strict=False)
    return array("I", sorted({_spread(a * one + b * two + c * three) for a, b, c in runs}))


def _spread(number: int) -> int:
    return (((number & _MASK) * _SPREAD) >> 29) & 0xFFFFFFFF


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) + 1
