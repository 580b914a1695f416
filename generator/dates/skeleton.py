"""The skeleton of a text: a letter for each of its words and numbers, on which the grammar of dates is short.

    d  one or two digits      y  four digits         D  a date in figures     S  one without its century
    M  a month                W  a day of the week   B  what could be either   E  an era
    t  a time of day          z  a zone              f  a filler               s  a sign after the year
    o  an ordinal ending      L  "published"         U  "updated"              Y O A  年 月 日 and their like
    , . | - : ( ) /           themselves             x  anything else
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.dates import words
from generator.dates.calendars import ERAS
from generator.dates.names import key, months, names_of, openings, unspaced, weekdays

LONGEST = 200
"""Characters read at most; a date line is shorter."""

TOKENS = 40


class Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


_MARK = ("\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff\u0e00-\u0e4e\u0e80-\u0edf"
         "\u0f00-\u0fff\u1000-\u109f\u1780-\u17d3\u200c\u200d")
"""Marks that belong to the letter before them: re takes them for the end of a word."""

_HAN = "\u3400-\u9fff"
_LETTER = rf"(?:[^\W\d_]|[{_MARK}])"
_WORD = re.compile(rf"{_LETTER}{{1,4}}(?:\.{_LETTER}{{1,4}})+\b\.?|(?:(?![{_HAN}]){_LETTER})+(?:'{_LETTER}*)?|[{_HAN}]")
_FIGURES = re.compile(
    r"(?P<y>\d{4})\s?(?P<a>[-/.])\s?\d{1,2}\s?(?P=a)\s?\d{1,2}(?!\d)|\d{1,2}\s?(?P<b>[-/.])\s?\d{1,2}\s?(?P=b)\s?\d{4}(?!\d)"
    r"|(?P<short>\d{1,2}(?P<c>[-/.])\d{1,2}(?P=c)\d{2}(?![\d:]))", re.ASCII)
_HALF = r"(?:[ap]\.?\s?m\b\.?|上午|下午|午前|午後|오전|오후|晚上|早上|凌晨)"
_ZONE = r"(?:\s?\(?(?:[A-Z]{1,4}T|GMT|UTC|Z|local time)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|\s?[+-]\d\d:?\d\d(?!\d))"
_CLOCK = re.compile(
    rf"(?:{_HALF}\s?|(?<=\d)T)?(?:\d{{1,2}}(?:[:.]\d\d(?:[:.]\d\d(?:[.,]\d{{1,9}})?)?(?!\d)|\s?h\s?\d\d(?!\d)(?:\s?min\b)?|\s?[時时点點](?:\s?\d{{1,2}}\s?分)?(?:\s?\d{{1,2}}\s?秒)?"
    rf"|\s?시(?:\s?\d{{1,2}}\s?분)?|(?=\s?(?:{_HALF}|uhr\b|h\b|Uhr\b)))|\d{{4}}(?=\s?(?:GMT|UTC|hrs|{_HALF})))"
    rf"(?:\s?(?:{_HALF}|ص|م(?!\w)|[μπ]\.?μ\.?|น\.|hrs?\b\.?|hs\b\.?|h\b|[Uu]hr\b|uur\b|hod\b\.?|ч\b\.?))?(?:{_ZONE})?", re.IGNORECASE)
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d", re.ASCII)
"""The time in "at 1459"."""

_BEFORE_DATE = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?=\s+\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\d))", re.ASCII)
"""The time in "1459 04.09.2015"."""

_ZONED = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?=\s?[A-Z]{2,4}T\b)", re.ASCII | re.IGNORECASE)
"""The time in "1630 EST", where no year is awaited: the zone's letters are a month's in one of the languages."""

_NUMBER = re.compile(r"\d+")
_CJK = {"年": "Y", "月": "O", "日": "A", "년": "Y", "월": "O", "일": "A", "號": "A", "号": "A"}
_SIGNS = frozenset(",.|-:()/[]'")


def tokens(folded: str, language: str | None) -> list[Token]:
    """The tokens up to the first that belongs to no date."""
    result: list[Token] = []
    place, stop = 0, min(len(folded), LONGEST)
    while place < stop and len(result) < TOKENS:
        if folded[place] == " ":
            place += 1
            continue
        token = _at(folded, place, language, result)
        if token.kind == "x":
            break
        result.append(token)
        place = token.end
    return result


def _at(text: str, place: int, language: str | None, before: list[Token]) -> Token:
    """The token that begins here."""
    if "0" <= text[place] <= "9":
        return _figure(text, place, before)
    if found := _CLOCK.match(text, place):
        return _token("t", found)
    if text[place] in _SIGNS:
        return Token(text[place].translate({91: 40, 93: 41}), text[place], place, place + 1)
    return _word(text, place, language, before)


def _figure(text: str, place: int, before: list[Token]) -> Token:
    """A date in figures, a time of day, or a number."""
    if found := _FIGURES.match(text, place):
        # 14.05.33 with points may as well be a clock with its seconds, and no day is read of either.
        return _token("S" if found["short"] else "D", found)
    if found := _CLOCK.match(text, place) or _BEFORE_DATE.match(text, place):
        return _token("t", found)
    kinds = {token.kind for token in before}
    if (found := _ZONED.match(text, place)) and not ("M" in kinds and "y" not in kinds):
        return _token("t", found)
    found = _NUMBER.match(text, place)
    return _number(found, before) if found else Token("x", "", place, place + 1)


def _number(found: re.Match[str], before: list[Token]) -> Token:
    """Day, month, year or "at 1459", by its length and by what stands before it."""
    place, size, last = found.start(), len(found[0]), before[-1].kind if before else ""
    if "".join(token.kind for token in before[-2:]) in ("yf", "Df", "sf") and _MILITARY.fullmatch(found[0]):
        return _token("t", found)
    if size == 3 and last == "E":
        return _token("d", found)
    if size in (5, 6) and last in "MB":
        # "Jun 132016": the space between day and year was lost
        return Token("d", found[0][:-4], place, place + size - 4)
    return _token({1: "d", 2: "d", 4: "y"}.get(size, "x"), found)


def _token(kind: str, found: re.Match[str]) -> Token:
    return Token(kind, found[0], found.start(), found.end())


def _word(text: str, place: int, language: str | None, before: list[Token]) -> Token:
    found = _WORD.match(text, place)
    if not found:
        return Token("x", text[place], place, place + 1)
    if found[0] == "元" and before and before[-1].kind == "E":
        return Token("d", "1", place, place + 1)
    for end in _ends(text, found):
        kind = _kind(text[place:end], language, _glued(before, place), before, text[end:end + 1])
        if kind != "x":
            return Token(kind, text[place:end], place, end)
    return _token("x", found)


def _ends(text: str, found: re.Match[str]) -> Iterator[int]:
    """Where a name or a label that begins with this word may end, the longest first."""
    place, end = found.start(), found.end()
    if "\u3400" <= text[place] <= "\u9fff":
        yield from (place + len(form) for form in (*unspaced(), *_han_labels(), *ERAS) if text.startswith(form, place))
        yield end
        return
    first = key(found[0])
    if first.split("'")[0] in words.LABEL_OPENINGS or first in openings():
        ends = [end]
        while len(ends) < 4 and end < len(text) and text[end] == " " and (more := _WORD.match(text, end + 1)):
            end = more.end()
            ends.append(end)
        yield from reversed(ends)
    else:
        yield end


@lru_cache(maxsize=1)
def _han_labels() -> tuple[str, ...]:
    forms = {form for form in (*words.PUBLISHED, *words.CHANGED) if all("\u3400" <= letter <= "\u9fff" for letter in form)}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _glued(before: list[Token], place: int) -> str:
    """Kind of the token that ends here, or with a hyphen between: the number that an ending hangs on."""
    for token in reversed(before[-2:]):
        if token.end != place or token.kind != "-":
            return token.kind if token.end == place else ""
        place = token.start
    return ""


def _kind(text: str, language: str | None, glued: str, before: list[Token], after: str) -> str:
    """What a word is, by itself and by what stands before and after it."""
    last = before[-1].kind if before else ""
    word = key(text)
    if text in ERAS or (text in _CJK and last in ("y", "d")):
        return _CJK.get(text, "E")
    if beside := _beside_number(word, last, glued):
        return beside
    if word in words.FILLERS and not _is_day(word, last, after, language):
        return "f"
    mark = words.label(text)
    if mark and (not before or not months(word, language)):
        return mark
    name = _name(word, last, after, language)
    return "z" if name == "x" and word in words.ZONES and last in ("t", "z", "(", "y") else name


def _beside_number(word: str, last: str, glued: str) -> str | None:
    """A word that belongs to the number before it."""
    if word in words.YEAR_SIGNS and (last in ("y", "Y") or glued == "y"):
        return "s"
    if (glued == "d" and word in words.ORDINALS) or (last == "d" and word == "d"):
        return "o"
    return "O" if word in words.MONTH_SIGNS and last in ("d", "o", ".") else None


def _is_day(word: str, last: str, after: str, language: str | None) -> bool:
    """Whether a word that is also a preposition is meant as a day: "on" is a Danish Wednesday, "do" with its point a German Thursday."""
    if last not in ("", "(", ":", "L", "U"):
        return False
    return word in names_of(language) or (bool(weekdays(word, language)) and after in (".", ","))


def _name(word: str, last: str, after: str, language: str | None) -> str:
    """Month, day of the week, or neither. A short word among others is a day only in the text's language or in English."""
    month, day = months(word, language), weekdays(word, language)
    if len(word) == 1:
        return "W" if day and last == "(" else "x"
    among = last not in ("", "(") and after not in (".", ",")
    if day and among and len(word) < 4 and word < "\u2e80" and word not in names_of(language) | names_of("en"):
        day = frozenset()
    if month and day:
        return "B"
    return "M" if month else "W" if day else "x"
