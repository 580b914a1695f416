"""Which month or day of the week a word names, in any language of names.tsv."""

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

TABLE = Path(__file__).parent / "names.tsv"

NEWS = frozenset((
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt "
    "lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi zh").split())
"""Languages of many newspapers: when the language of a word is not known, they are asked before the others."""

JALALI = (
    "فروردین حمل وری خاکەلێوە", "اردیبهشت ثور غویی گوڵان بانەمەڕ", "خرداد جوزا غبرګولی جۆزەردان", "تیر سرطان چنګاښ پووشپەڕ",
    "مرداد امرداد اسد زمری گەلاوێژ", "شهریور سنبله وږی خەرمانان", "مهر میزان تله ڕەزبەر", "آبان عقرب لړم گەڵاڕێزان خەزەڵوەر",
    "آذر قوس لیندۍ سەرماوەز", "دی جدی مرغومی بەفرانبار", "بهمن دلو سلواغه ڕێبەندان", "اسفند حوت کب ڕەشەمە")
"""The solar months of Iran and Afghanistan, from 21 March on: in Persian, Dari, Pashto and Sorani."""

Month = tuple[str, int]
"""Calendar ("gregorian", "jalali") and number of the month, from 1."""

T = TypeVar("T")

_LETTERS = str.maketrans({**dict.fromkeys("ىی", "ي"), **dict.fromkeys("ةەھہ", "ه"), "ک": "ك", "ٱ": "ا"})
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u064b-\u065f\u0670\u0640\u093c\u09bc\u0a3c\u200b-\u200f.\u0970]")


def key(word: str) -> str:
    """The word without what printers leave out: capitals, accents, points, Arabic vowels and the tails of its letters."""
    text = word.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFD", text).translate(_LETTERS)
        text = _MARKS.sub("", text)
        return unicodedata.normalize("NFC", text.replace("ʼ", "'").replace("’", "'"))
    return text.replace(".", "")


@lru_cache(maxsize=2048)
def months(word: str, language: str | None) -> frozenset[Month]:
    """What a word (folded by `key`) can mean as a month, in this language, else in English, else in any."""
    return _meaning(_tables()[0], word, language)


@lru_cache(maxsize=2048)
def weekdays(word: str, language: str | None) -> frozenset[int]:
    """What a word can mean as a day of the week, 0 for Monday."""
    return _meaning(_tables()[1], word, language)


@lru_cache(maxsize=256)
def names_of(language: str | None) -> frozenset[str]:
    """The forms of a language's own days of the week."""
    return frozenset(form for form, by_language in _tables()[1].items() if language in by_language)


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """First words of the names that are several words."""
    return frozenset(form.split(" ")[0] for table in _tables() for form in table if " " in form)


@lru_cache(maxsize=1)
def unspaced() -> tuple[str, ...]:
    """The names in Han characters, longest first; single characters stand for too much else."""
    forms = {form for table in _tables() for form in table if len(form) > 1 and all("\u3400" <= letter <= "\u9fff" for letter in form)}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _meaning(table: dict[str, dict[str, T]], word: str, language: str | None) -> frozenset[T]:
    by_language = table.get(word)
    if not by_language:
        return frozenset()
    for tag in (language, "en"):
        if tag in by_language:
            return frozenset((by_language[tag],))
    known = [value for tag, value in by_language.items() if tag in NEWS]
    return frozenset(known or by_language.values())


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, dict[str, Month]], dict[str, dict[str, int]]]:
    """Form -> language -> meaning, of the months and of the days."""
    month: dict[str, dict[str, Month]] = defaultdict(dict)
    day: dict[str, dict[str, int]] = defaultdict(dict)
    for row in TABLE.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        language, *cells = row.split("\t")
        for number, cell in enumerate(cells):
            for form in filter(None, map(key, cell.split("|"))):
                if number < 12:
                    month[form].setdefault(language, ("gregorian", number + 1))
                else:
                    day[form].setdefault(language, number - 12)
    for number, names in enumerate(JALALI, 1):
        for name in names.split():
            month[key(name)]["fa"] = ("jalali", number)
    return month, day
