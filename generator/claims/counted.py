"""The noun that a number counts, how the number is meant, and what happened to those counted."""

from dataclasses import dataclass

from generator.claims import events, speech
from generator.claims.happenings import JOINTS, happening
from generator.claims.nouns import PLURALS, STOP_NOUN, TIME_UNITS, is_plural, singular
from generator.claims.numerals import Numeral, numeral
from generator.claims.phrases import Words
from generator.claims.qualifiers import QUALIFIERS

_STOPS = STOP_NOUN | JOINTS | {"out"}
_FOLLOWERS = (speech.DETERMINERS - {"his", "her"}) | frozenset(
    "last next every today tonight yesterday tomorrow away apart downstream upstream inland offshore ashore overseas abroad "
    "nationwide worldwide alike overall together altogether".split()
)
"""Words that stand after a counted noun and tell when or how far."""

_GERUNDS = frozenset(
    "landing building housing crossing opening painting meeting warning wedding hearing training killing bombing shelling ruling "
    "setting clearing dwelling mooring mailing drawing recording sighting parking shopping outing offering gathering".split()
)
"""Nouns in -ing that end a compound: "ferry landing"."""

_ADJECTIVAL = frozenset("armed unarmed masked suspected wounded injured civilian alleged so-called displaced".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What stands around a number."""

    first: int
    last: int
    """The figure with its qualifier and its noun, in token numbers, half-open."""

    qualifier: str | None
    noun: str | None
    """The words counted, as printed: "air raids"."""

    event: str | None
    """What happened to them, under one word: "killed"."""


def counted(words: Words, found: Numeral, floor: int = 0) -> Counted:
    """Qualifier, noun and happening of a number; no word before token `floor` is taken."""
    first, qualifier = _qualifier(words, found.first, floor)
    start, end = _noun(words, found)
    timed = singular(words.lower(end - 1)) in TIME_UNITS  # nobody is "in prison" in "20 years in prison"
    event = None if timed else happening(words, first, end, empty=start == end)
    if event is None and end - start > 1 and words.lower(start) in _ADJECTIVAL & events.NOUNS.keys():  # "several injured civilians"
        event, start = events.NOUNS[words.lower(start)], start + 1
    noun = None if start == end else _text(words, start, end)
    return Counted(first=first, last=max(end, found.last), qualifier=qualifier, noun=noun, event=event)


def _text(words: Words, first: int, last: int) -> str:
    return " ".join(t.text for t in words.tokens[first:last])


def _qualifier(words: Words, first: int, floor: int) -> tuple[int, str | None]:
    at = first
    while at - 1 >= floor and words.tokens[at - 1].text in ("$", "£", "€", "the"):
        at -= 1
    for phrase in QUALIFIERS:
        left = at - len(phrase)
        if left >= floor and tuple(words.lower(n) for n in range(left, at)) == phrase:
            return left, " ".join(phrase)
    return (at if words.lower(at) != "the" else first), None


def _noun(words: Words, found: Numeral) -> tuple[int, int]:
    """Token numbers of the noun phrase after a number; "of" is passed over ("dozens of")."""
    at = found.last
    if words.lower(at) == "%":
        return at, at + 1
    if words.lower(at) == "per" and words.lower(at + 1) == "cent":
        return at, at + 2
    if [words.lower(n) for n in range(at, at + 3)] == ["the", "number", "of"]:
        at += 2
    if words.lower(at) == "of" and words.lower(at + 1) not in speech.PRONOUNS | {"them", "us", "whom", "which"}:
        at = _past_whole(words, at + 1)
    start = at
    while at < len(words.tokens) and at - start < 5 and not _noun_ends(words, at, start):
        at += 1
    return (start, at) if at > start else (found.last, found.last)


def _past_whole(words: Words, at: int) -> int:
    """Past "the 350" of "15 of the 350 hostages"."""
    first = at + 1 if words.lower(at) in ("the", "these", "those", "its", "their", "his", "her") else at
    whole = numeral(words, first)
    return whole.last if first > at and whole is not None and whole.value is not None and whole.unit is None else at


def _noun_ends(words: Words, at: int, start: int) -> bool:
    word, token = words.lower(at), words.tokens[at]
    if not token.is_word or word in _STOPS or word.isdigit() or (at > start and words.is_break(at)):
        return True
    if at == start:
        return _never_begins(words, at)
    follows = _follows(words, at) if words.named[at] is None else None
    if follows is not None or (word in events.EVENTS and word not in _ADJECTIVAL):
        return follows is not False
    plural = is_plural(words.lower(at - 1))
    if token.text[:1].isupper() and words.tokens[at - 1].text[:1].islower():
        return word in speech.TIMES or plural
    if plural and (word in events.IRREGULAR or (word in speech.TELLERS | speech.TELLER_KINDS and _tells(words, at))):
        return True  # "hostages taken", "four civilians residents said"
    doing = words.named[at] is None and word.endswith(("ed", "ing")) and len(word) > 4
    adjective = words.lower(at - 1).endswith("ly") or (word.endswith("ed") and not plural and is_plural(words.lower(at + 1)))
    return doing and not adjective  # "three vaguely worded notes", "several other armoured cars"


def _never_begins(words: Words, at: int) -> bool:
    """Whether no counted noun begins with this word: "last" of "£15m last year", "dead" of "30 dead"."""
    word = words.lower(at)
    if word in _FOLLOWERS - _BESIDE or (word in events.EVENTS and word not in _ADJECTIVAL):
        return True
    if word in speech.TELLERS | speech.TELLER_KINDS and any(words.lower(n) in speech.REPORTING for n in range(at + 1, at + 3)):
        return True  # "kills 10 monitoring group says"
    return word in events.NOUNS and words.lower(at - 1) != "of" and not is_plural(words.lower(at + 1))


_BESIDE = frozenset("several many some two three one its their our your my".split())


def _tells(words: Words, at: int) -> bool:
    """Whether a verb of saying stands within three words."""
    return any(words.lower(n) in speech.REPORTING for n in range(at + 1, at + 4))


def _follows(words: Words, at: int) -> bool | None:
    """After a counted noun: True for "this" and "downstream", False for the "landing" of "ferry landing", None for other words."""
    if words.lower(at) in _FOLLOWERS:
        return True
    before = words.lower(at - 1)
    compound = singular(before) == before and before not in PLURALS
    return False if compound and words.lower(at) in _GERUNDS else None
