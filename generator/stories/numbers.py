"""Every number of a text, in digits or in words, whatever it counts."""

import re
from collections.abc import Iterator, Mapping

_UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
          "nineteen").split()  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS = {word: float(n) for n, word in enumerate(_UNITS)} | {word: 10.0 * n for n, word in enumerate(_TENS, 2)}
_LOOSE = _CARDINALS | {
    "a": 1, "an": 1, "half": 0.5, "once": 1, "twice": 2, "both": 2, "pair": 2, "couple": 2, "trio": 3, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_SCALES = {"dozen": 12, "dozens": 12, "score": 20, "hundred": 100, "thousand": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "mn": 1e6,
           "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "trn": 1e12, "k": 1e3, "000": 1e3}  # fmt: skip
_WORD = re.compile(r"(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|([a-z]+)", re.IGNORECASE)
_FRACTION = re.compile(r"(\d+)[- ](\d)/(\d+)")


def numbers(text: str, *, loose: bool = True) -> set[float]:
    """All readings of all numbers: of "3.6 million" both 3.6 and 3,600,000; `loose` counts "both", "third" and the like. Linear."""
    found = set(_read(text, _LOOSE if loose else _CARDINALS))
    for whole, upper, lower in _FRACTION.findall(text):
        found.add(float(whole) + float(upper) / max(1.0, float(lower)))
    return found


def _read(text: str, small: Mapping[str, float]) -> Iterator[float]:
    """Each number by itself, and what it comes to with the words before it: thousands add, a hundred multiplies."""
    whole = part = 0.0
    end = -9
    for token in _WORD.finditer(text):
        digits, word = token.group(1), (token.group(2) or "").lower()
        if text[end : token.start()].strip(" -") or token.start() - end > 1:
            whole = part = 0.0
        if digits:
            whole, part = 0.0, float(digits.replace(",", ""))
            yield part
        elif word in _SCALES:
            scale = _SCALES[word]
            whole, part = (whole + (part or 1) * scale, 0.0) if scale >= 1000 else (whole, (part or 1) * scale)
            yield whole + part
        elif word in small:
            part += small[word]
            yield small[word]
            yield whole + part
        elif word != "and":
            whole = part = 0.0
        end = token.end()
