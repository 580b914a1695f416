"""The noun that a number counts, what happened to it, and whether the number counts anything at all."""

import re
from dataclasses import dataclass

from generator.claims import events, speech
from generator.claims.happenings import JOINTS, happening
from generator.claims.numerals import Numeral, numeral
from generator.claims.phrases import Words

QUALIFIERS = tuple(sorted((tuple(q.split()) for q in (
    "at least", "at most", "up to", "more than", "less than", "fewer than", "over", "under", "nearly", "almost", "about", "around",
    "approximately", "roughly", "some", "as many as", "as few as", "no more than", "no fewer than", "no less than", "only",
    "just over", "just under", "an estimated", "estimated", "exactly", "close to", "upwards of", "in excess of", "well over",
    "well under", "above", "below", "not more than", "a total of", "another", "just", "barely", "merely",
)), key=len, reverse=True))  # fmt: skip
"""Words that say how a number is meant, longest first."""

TIME_UNITS = frozenset("second minute hour day week month year decade century night weekend fortnight".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec".split()
)
_IDENTIFIED = frozenset(
    "resolution flight highway route article section chapter page no no. nos number room unit channel grade phase level category "
    "type class line platform gate terminal ward district zone sector pier building apartment street avenue road box act bill "
    "law clause amendment directive paragraph item lot model series version volume issue episode season unit bus train tram "
    "runway exit block area division brigade battalion regiment squadron track hall camp case form psalm proposition measure "
    "interstate motorway top day week mark chapter fiscal".split()
)
_CLOCK = re.compile(r"\d{1,2}(?::\d{2}|\.\d{2})?(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d{2}(?::\d{2})?")
_AFTER_CLOCK = frozenset("am pm a.m. p.m. o'clock o’clock gmt utc".split())
STOP_NOUN = speech.PREPOSITIONS | speech.BREAKS | speech.AUXILIARY | speech.PRONOUNS | speech.ADVERBS | events.PAST
_STOPS = STOP_NOUN | JOINTS | {"out"}
_FRACTIONS = frozenset("half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths eighths tenth tenths".split())
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

_PLURALS = frozenset("people men women children police persons".split())
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


def is_quantity(words: Words, found: Numeral) -> bool:
    """False for years, dates, times of day, identifiers, ordinals, scores and read times."""
    at, after = found.first, words.lower(found.last)
    if any(words.named[n] for n in range(found.first, found.last)):
        return False
    if found.value == 1 and not found.digits and found.unit is None and words.lower(at) == "one":
        return not (after in ("of", "another", "day", "week", "month", "year", "that", "can", "or", "by", "way", "thing")
                    or words.lower(at - 1) in ("no", "the", "this", "that", "any", "every", "each", "which"))  # fmt: skip
    if (after == "min" and words.lower(found.last + 1) == "read") or (found.unit or after) in _FRACTIONS:
        return False
    return not (_is_date_or_time(words, found) or _is_identifier(words, found) or _is_distance_in_time(words, found))


def _is_date_or_time(words: Words, found: Numeral) -> bool:
    if not found.digits or found.unit is not None or found.value is None:
        return False
    if found.upper is not None:
        return found.value >= 1000 and found.upper <= 2100 and "," not in words.lower(found.first)
    left, right = _printed(words, found.first - 1), _printed(words, found.last)
    if right in _AFTER_CLOCK or _CLOCK.fullmatch(words.lower(found.first)):
        return True
    if (left in _MONTHS and words.tokens[found.first - 1].text[0].isupper()) or right in _MONTHS - {"may", "march"}:
        return True
    if right in ("may", "march") and words.tokens[found.last].text[0].isupper():
        return True
    if _is_years(words, found, left, right):
        return True
    year = len(words.lower(found.first)) == 4 and 1000 <= found.value <= 2100
    return year and (words.is_break(found.last) or right in STOP_NOUN | {".", "and", ""} or left in ("in", "since", "the"))


def _is_years(words: Words, found: Numeral, left: str, right: str) -> bool:
    """ "the 2016 campaign", "rumoured 2020 candidates", but not "1950 people" or "at least 2000 men"."""
    if len(words.lower(found.first)) != 4 or found.value is None or not 1900 <= found.value <= 2039:
        return False
    counts = singular(right) != right or right in _PLURALS or right in _SCALED
    owned = left in speech.DETERMINERS - {"some"} or left.endswith(("'s", "’s"))
    return owned or not (counts or left in _BEFORE_COUNTS)


_SCALED = frozenset("hundred thousand million billion trillion dozen per percent %".split())
_BEFORE_COUNTS = frozenset(phrase[-1] for phrase in QUALIFIERS) | {"$", "£", "€"}


def _printed(words: Words, at: int) -> str:
    """The word in lower case, also when a name holds it ("20 [October 2011]")."""
    return words.tokens[at].lower if 0 <= at < len(words.tokens) else ""


def _is_identifier(words: Words, found: Numeral) -> bool:
    """ "resolution 2254", "Boeing 747", "G20": a number that names."""
    if not found.digits or found.unit is not None or found.upper is not None:
        return False
    left = words.lower(found.first - 1)
    if left in _IDENTIFIED or (left == "." and words.lower(found.first - 2) == "no") or left in ("/", "#", "№"):
        return True
    named = found.first > 1 and words.tokens[found.first - 1].text[0].isupper() and left not in STOP_NOUN
    counts = words.tokens[found.last].text.islower() if found.last < len(words.tokens) else False
    return named and not (counts and words.lower(found.last) not in STOP_NOUN | JOINTS)


def _is_distance_in_time(words: Words, found: Numeral) -> bool:
    """ "two days after" tells when, not how many."""
    unit = singular(words.lower(found.last))
    if unit not in TIME_UNITS:
        return False
    return words.lower(found.last + 1) in ("after", "before", "ago", "later", "earlier", "since", "from")


def singular(noun: str) -> str:
    """A noun without its plural s, roughly."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def counted(words: Words, found: Numeral, floor: int = 0) -> Counted:
    """Qualifier, noun and happening of a number; no word before token `floor` is taken."""
    first, qualifier = _qualifier(words, found.first, floor)
    start, end = _noun(words, found)
    event = happening(words, first, end, empty=start == end)
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
    if [words.lower(n) for n in range(at, at + 3)] == ["the", "number", "of"]:
        at += 2
    if words.lower(at) == "of" and words.lower(at + 1) not in speech.PRONOUNS:
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
    if not token.is_word or word in _STOPS or (at > start and words.is_break(at)):
        return True
    follows = _follows(words, at) if at > start and words.named[at] is None else None
    if follows is not None or (word in events.EVENTS and word not in _ADJECTIVAL):
        return follows is not False
    if token.text[:1].isupper() and at > start and words.tokens[at - 1].text[:1].islower():
        return word in speech.TIMES or _is_plural(words, at - 1)
    if at > start and word in events.IRREGULAR and _is_plural(words, at - 1):
        return True
    if at > start and word in speech.TELLERS | speech.TELLER_KINDS and _is_plural(words, at - 1) and _tells(words, at):
        return True  # "four civilians residents said"
    if at == start:
        return word in events.NOUNS and words.lower(at - 1) != "of" and words.lower(at + 1) not in ("people", "persons")
    return word in events.EVENTS or (words.named[at] is None and word.endswith(("ed", "ing")) and len(word) > 4)


def _is_plural(words: Words, at: int) -> bool:
    word = words.lower(at)
    return singular(word) != word or word in _PLURALS


def _tells(words: Words, at: int) -> bool:
    """Whether a verb of saying stands within three words."""
    return any(words.lower(n) in speech.REPORTING for n in range(at + 1, at + 4))


def _follows(words: Words, at: int) -> bool | None:
    """After a counted noun: True for "this" and "downstream", False for the "landing" of "ferry landing", None for other words."""
    if words.lower(at) in _FOLLOWERS:
        return True
    before = words.lower(at - 1)
    compound = singular(before) == before and before not in _PLURALS
    return False if compound and words.lower(at) in _GERUNDS else None
