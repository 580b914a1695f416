"""What is measured and not counted: money, shares, lengths, times. Two reports give many of each, of as many things."""

import re

from generator.model import Figure
from generator.stories.stems import stem, words

_YEAR = re.compile(r"\b(?:19\d\d|20[0-3]\d)\b(?!,)")
_RACE = re.compile(r"\d ?k?m (?:\w+ )?(?:champion|race|title|final|hurdles|record|relay|gold|sprint|runner|freestyle)")
_LASTING = re.compile(r"[ -](?:year|month|week|day|hour|minute|second)s?\b", re.IGNORECASE)

_TIMES = frozenset(map(stem, (
    "second minute hour day week weekend fortnight month quarter year decade century night morning season term half-year age time times "
    "occasion year-old").split()))  # fmt: skip
_MEASURES = frozenset(map(stem, (
    "percent pct per cent percentage point points basis % dollar dollars dlr dlrs cents ct cts pound pounds stg pence p "
    "euro euros yen mark marks franc francs lira lire ecu ecus guilder guilders rupee rupees yuan won peso pesos crown "
    "crowns ringgit riyal dinar mln bln million billion trillion km kilometre kilometres kilometer mile miles metre metres "
    "meter feet foot inch inches acre acres hectare hectares ton tons tonne tonnes kg kilo kilos gram ounce ounces barrel "
    "barrels bpd bushel bushels litre litres liter gallon gallons degree degrees mph kph knots megawatt megawatts mw gb mb "
    "megabyte gigabyte megabit mbps hz ghz share shares goal goals set sets game games").split()))  # fmt: skip


def is_time(printed: str) -> bool:
    """Whether a figure or its noun is a length of time, or what lasts so long: "six weeks", "six-month bills"."""
    return _LASTING.search(printed) is not None or any(stem(word) in _TIMES for word in words(printed)[-2:])


def is_measure(noun: str) -> bool:
    """Whether a noun phrase is money, a share, a length or a weight."""
    return "%" in noun or any(stem(word) in _MEASURES for word in words(noun)) or noun[:1] in "£$€"


_NO_NOUNS = frozenset("class number point grade series flared due".split())
"""What is not counted, and what was taken for a noun."""

_PLURALS = frozenset(
    "people men women children police staff personnel aircraft cattle sheep fish troops militia crew dead media feet teeth mice".split()
)
"""Plurals without an s."""

TOLLS = frozenset("killed injured".split())
"""What a number without a noun may tell: "86 dead"."""


def says_what(figure: Figure) -> bool:
    """Whether a figure tells what it counts, and that is neither a time nor a year nor one thing."""
    noun = figure.who or figure.what or ""
    if not noun or figure.what == "age" or is_time(noun) or is_time(figure.text) or figure.value in (0, 1) or _YEAR.search(figure.text):
        return False
    last = (words((figure.who or noun).partition(" of ")[0]) or [""])[-1].lower()
    if last in _NO_NOUNS or _RACE.search(figure.text) or (last.endswith("ed") and figure.what not in TOLLS):
        return False
    if figure.who is None and words(noun)[-1:] != words(figure.text)[-1:] and " of " not in noun:
        return figure.what in TOLLS
    counted = last.endswith("s") or last in _PLURALS or "-" in figure.text or figure.value is None
    return counted or is_measure(noun) or is_measure(figure.text)
