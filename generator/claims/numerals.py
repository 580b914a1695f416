"""Numbers in digits and in words, ranges, and the words that stand for a number nobody gave."""

import re
from typing import NamedTuple

from generator.claims.phrases import Words

_SMALL = {word: n for n, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())}  # fmt: skip
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mln": 1e6, "bln": 1e9, "dozen": 12.0,
           "score": 20.0}  # fmt: skip
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_STARTS = {*_SMALL, *_TENS, "a", "an", "half", "quarter"}
VAGUE = frozenset("several dozens scores hundreds thousands millions billions many numerous countless".split())
"""Words for a number that is not given."""

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(k|mn|m|bn|tn)?")
_RANGE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,15})[-–](\d{1,3}(?:,\d{3})+|\d{1,15})")
_WITH_UNIT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,15}(?:\.\d{1,6})?)[-–]([^\W\d]\w*(?:-\w+)*)")


class Numeral(NamedTuple):
    """A number and the tokens it takes."""

    first: int
    last: int
    """Token numbers, half-open."""

    value: float | None
    upper: float | None = None
    unit: str | None = None
    """What is joined to it by a hyphen: "hour" of "24-hour", "year-old"."""

    digits: bool = True
    """Whether it is printed in digits."""


def numeral(words: Words, at: int) -> Numeral | None:
    """The number that begins at a token, None when none does; a range has its lower end as value."""
    low = _single(words, at)
    if low is None or low.value is None or low.upper is not None or low.unit is not None:
        return low
    joined = words.lower(low.last) in ("to", "or", "–") or (words.lower(low.last) == "and" and words.lower(at - 1) == "between")
    high = _single(words, low.last + 1) if joined and words.lower(at - 1) != "from" else None
    if high is None or high.value is None or high.value <= low.value:
        return low
    value = low.value * _missing_scale(low, high)
    return Numeral(at, high.last, value, high.value, high.unit, low.digits)


def _missing_scale(low: Numeral, high: Numeral) -> float:
    """Of "two to three million" the two is millions too."""
    scale = next((s for s in (1e9, 1e6, 1e3) if high.value is not None and high.value >= s and high.value % s == 0), 1.0)
    return scale if not high.digits and low.value is not None and low.value < 100 and high.last - high.first > 1 else 1.0


def _single(words: Words, at: int) -> Numeral | None:
    word = words.lower(at)
    if not word:
        return None
    if word[0].isdigit():
        return _digits(words, at)
    if word in VAGUE or (word == "tens" and words.lower(at + 1) == "of" and words.lower(at + 2) in VAGUE):
        return _vague(words, at)
    return _in_words(words, at) if word.partition("-")[0] in _STARTS else None


def _digits(words: Words, at: int) -> Numeral | None:
    word = words.lower(at)
    if both := _RANGE.fullmatch(word):
        low, high = _number(both[1]), _number(both[2])
        return Numeral(at, at + 1, low, high) if low < high else None
    if (joined := _WITH_UNIT.fullmatch(word)) and joined[2] in _SCALES:
        return Numeral(at, at + 1, _number(joined[1]) * _SCALES[joined[2]])
    if joined:
        return Numeral(at, at + 1, _number(joined[1]), unit=joined[2])
    plain = _DIGITS.fullmatch(word)
    if plain is None:
        return None
    if words.lower(at + 1) == "," and words.lower(at + 2) == "000" and len(word) <= 3:  # "$30, 000"
        return _scaled(words, at, at + 3, _number(plain[1]) * 1000, digits=True)
    value = _number(plain[1] + (plain[2] or "")) * _SUFFIXES.get(plain[3] or "", 1.0)
    return _scaled(words, at, at + 1, value, digits=True)


def _number(printed: str) -> float:
    return float(printed.replace(",", ""))


def _scaled(words: Words, first: int, last: int, value: float, *, digits: bool) -> Numeral:
    while (scale := words.lower(last).partition("-")[0]) in _SCALES:  # also "billion-worth"
        value *= _SCALES[scale]
        last += 1
    return Numeral(first, last, value, digits=digits)


def _vague(words: Words, at: int) -> Numeral:
    last = at + 1
    if words.lower(last) == "of" and words.lower(last + 1) in VAGUE:
        last += 2
    while words.lower(last) in _SCALES:
        last += 1
    return Numeral(at, last, None, digits=False)


def _in_words(words: Words, at: int) -> Numeral | None:
    word = words.lower(at)
    if (part := _part(words, at)) is not None:
        return part
    if word in ("a", "an"):
        scale = words.lower(at + 1)
        return _scaled(words, at, at + 1, 1.0, digits=False) if scale in _SCALES and scale != "score" else None
    if word == "half" and words.lower(at + 1) == "a" and words.lower(at + 2) == "dozen":
        return Numeral(at, at + 3, 6.0, digits=False)
    head, hyphen, tail = word.partition("-")
    value = _below_hundred(head, tail)
    if value is None:
        joined = _below_hundred(head, "") if hyphen else None
        if joined and tail in _SCALES:
            return _compound(words, at, joined * _SCALES[tail])  # two-dozen
        return Numeral(at, at + 1, joined, unit=tail, digits=False) if joined is not None and joined > 0 else None
    return _compound(words, at, float(value))


_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}


def _part(words: Words, at: int) -> Numeral | None:
    """ "half a million", "a quarter of a million"."""
    word = words.lower(at)
    first = at + 1 if word in ("a", "one") else at
    last = first + 1 + (words.lower(first + 1) == "of")
    scale = _SCALES.get(words.lower(last + 1), 0.0) if words.lower(last) == "a" else 0.0
    if words.lower(first) not in _PARTS or scale < 1000:
        return None
    return Numeral(at, last + 2, round(_PARTS[words.lower(first)] * scale), digits=False)


def _below_hundred(head: str, tail: str) -> int | None:
    if not tail:
        return _SMALL.get(head, _TENS.get(head))
    return _TENS[head] + _SMALL[tail] if head in _TENS and 0 < _SMALL.get(tail, 0) < 10 else None


def _compound(words: Words, at: int, value: float) -> Numeral:
    """ "two hundred and fifty thousand": scales multiply, what follows a hundred is added."""
    total, last = 0.0, at + 1
    while True:
        word = words.lower(last)
        if word in _SCALES:
            value, last = value * _SCALES[word], last + 1
            if word not in ("hundred", "dozen"):
                total, value = total + value, 0.0
            continue
        step = 1 if word == "and" and words.lower(last - 1) in ("hundred", "thousand") else 0
        head, _, tail = words.lower(last + step).partition("-")
        more = _below_hundred(head, tail)
        if more is None or words.lower(last - 1) not in ("hundred", "thousand", "million"):
            return Numeral(at, last, total + value, digits=False)
        value, last = value + more, last + step + 1
