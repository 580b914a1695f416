"""Whether a number counts anything: not a year, a date, a time of day, an identifier, an address, a score or a share."""

import re

from generator.claims import events, speech
from generator.claims.happenings import JOINTS
from generator.claims.nouns import PLURALS, STOP_NOUN, TIME_UNITS, singular
from generator.claims.numerals import Numeral, numeral
from generator.claims.phrases import Words
from generator.claims.qualifiers import QUALIFIERS

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
_AFTER_CLOCK = frozenset("am pm a.m. p.m. o'clock o’clock gmt utc est edt pst pdt cst cdt bst cet".split())
_FRACTIONS = frozenset("half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths eighths tenth tenths".split())


def is_quantity(words: Words, found: Numeral) -> bool:
    """False for years, dates, times of day, identifiers, ordinals, scores and read times."""
    at, after = found.first, words.lower(found.last)
    if found.value == 0 and not found.digits:
        return False
    if any(words.named[n] for n in range(found.first, found.last)) or _is_negated(words, found):
        return False
    if found.value == 1 and not found.digits and found.unit is None and words.lower(at) == "one":
        return not (after in ("of", "another", "day", "week", "month", "year", "that", "can", "or", "by", "way", "thing")
                    or words.lower(at - 1) in ("no", "the", "this", "that", "any", "every", "each", "which"))  # fmt: skip
    if (after == "min" and words.lower(found.last + 1) == "read") or (found.unit or after) in _FRACTIONS:
        return False
    if _is_telephone(words, found) or _is_address(words, found) or _is_share(words, found) or _is_former(words, found):
        return False
    return not (_is_date_or_time(words, found) or _is_identifier(words, found) or _is_distance_in_time(words, found))


def _is_negated(words: Words, found: Numeral) -> bool:
    """ "none of the 30 passengers": what follows is not told of them."""
    at = found.first - 1
    while words.lower(at) in speech.DETERMINERS:
        at -= 1
    return words.lower(at) == "of" and words.lower(at - 1) in ("none", "neither")


def _is_telephone(words: Words, found: Numeral) -> bool:
    """ "020 7946 0018", "007", a row of a table: digits that begin with a nought, or stand beside others."""
    if not found.digits or found.value is None:
        return False
    word = words.lower(found.first)
    led = word[0] == "0" and len(word) > 1 and word[1].isdigit()
    beside = (words.lower(found.first - 1), words.lower(found.last))
    return led or any(w.isdigit() and not _YEAR.fullmatch(w) for w in beside) or _CALLS.fullmatch(word) is not None


_YEAR = re.compile(r"(?:19|20)\d\d")
_CALLS = re.compile(r"\d{3}-\d{3,4}(?:-\d{4})?")


def _is_address(words: Words, found: Numeral) -> bool:
    """ "12 Mill Lane": capitals up to a word for a street."""
    at = found.last
    while found.digits and at < min(found.last + 4, len(words.tokens)) and words.tokens[at].text[:1].isupper():
        if words.tokens[at].lower in _STREETS and at > found.last:
            return True
        at += 1
    return False


_STREETS = frozenset("street st avenue ave road rd lane drive square boulevard blvd place terrace crescent gardens way row court".split())


def _is_share(words: Words, found: Numeral) -> bool:
    """ "one in five adults", "8 out of 10": neither number counts anybody."""
    if found.value is None or found.upper is not None:
        return False
    after = found.last + (words.lower(found.last) == "out")
    if words.lower(after) in ("in", "of") and (after > found.last or words.lower(after) == "in"):
        whole = numeral(words, after + 1)
        return whole is not None and whole.value is not None and found.value < whole.value <= 100 and _plain(words, found, whole)
    before = found.first - 1
    if words.lower(before) not in ("in", "of") or (words.lower(before) == "of" and words.lower(before - 1) != "out"):
        return False
    part = numeral(words, before - 1 - (words.lower(before) == "of"))
    return part is not None and part.value is not None and part.value < found.value <= 100 and _plain(words, part, found)


def _plain(words: Words, part: Numeral, whole: Numeral) -> bool:
    """ "killed 3 in 10 days" tells of three."""
    return words.lower(part.first - 1) not in events.EVENTS and singular(words.lower(whole.last)) not in TIME_UNITS


def _is_former(words: Words, found: Numeral) -> bool:
    """ "up from 12 last year" tells what it was."""
    at = found.first - 1 - (words.lower(found.first - 1) in ("$", "£", "€"))
    return words.lower(at) == "from" and words.lower(at - 1) in ("up", "down")


def _is_date_or_time(words: Words, found: Numeral) -> bool:
    if not found.digits or found.unit is not None or found.value is None:
        return False
    if found.upper is not None:
        return found.value >= 1000 and found.upper <= 2100 and "," not in words.lower(found.first)
    left, right = _printed(words, found.first - 1), _printed(words, found.last)
    if right in _AFTER_CLOCK or _CLOCK.fullmatch(words.lower(found.first)):
        return True
    if left == "," and _is_month(words, found.first - 3):
        return True
    if _is_month(words, found.first - 1) or _is_month(words, found.last) or _is_years(words, found, left, right):
        return True
    year = len(words.lower(found.first)) == 4 and 1000 <= found.value <= 2100
    return year and (words.is_break(found.last) or right in STOP_NOUN | {".", "and", ""} or left in ("in", "since", "the"))


def _is_month(words: Words, at: int) -> bool:
    return _printed(words, at) in _MONTHS and (words.tokens[at].text[0].isupper() or words.tokens[at].lower not in ("may", "march"))


def _is_years(words: Words, found: Numeral, left: str, right: str) -> bool:
    """ "the 2016 campaign", "rumoured 2020 candidates", but not "1950 people" or "at least 2000 men"."""
    if len(words.lower(found.first)) != 4 or found.value is None or not 1900 <= found.value <= 2039:
        return False
    counts = singular(right) != right or right in PLURALS or right in _SCALED
    owned = left in speech.DETERMINERS - {"some"} or left.endswith(("'s", "’s"))
    return owned or not (counts or left in _BEFORE_COUNTS)


_SCALED = frozenset("hundred thousand million billion trillion dozen per percent %".split())
_BEFORE_COUNTS = frozenset(phrase[-1] for phrase in QUALIFIERS) | {"$", "£", "€"}


def _printed(words: Words, at: int) -> str:
    """The word in lower case, also when a name holds it ("20 [October 2011]")."""
    return words.tokens[at].lower if 0 <= at < len(words.tokens) else ""


def _is_identifier(words: Words, found: Numeral) -> bool:
    """ "resolution 2254", "Boeing 747", "G20": a number that names."""
    left = words.lower(found.first - 1)
    ranked = words.lower(found.first - 2) != "the" or (not found.digits and _names_one(words, found))
    if left == "number" and found.unit is None and ranked:
        return True
    if not found.digits or found.unit is not None or found.upper is not None:
        return False
    if left in _IDENTIFIED or (left == "." and words.lower(found.first - 2) == "no") or left in ("/", "#", "№"):
        return True
    named = found.first > 1 and words.tokens[found.first - 1].text[0].isupper() and left not in STOP_NOUN | events.EVENTS.keys()
    counts = words.tokens[found.last].text.islower() if found.last < len(words.tokens) else False
    return named and not (counts and words.lower(found.last) not in STOP_NOUN | JOINTS)


def _names_one(words: Words, found: Numeral) -> bool:
    """Whether a noun in the singular follows: "the number three automaker"."""
    noun = words.lower(found.last)
    return found.value is not None and found.value > 1 and noun.isalpha() and singular(noun) == noun and noun not in PLURALS | STOP_NOUN


def _is_distance_in_time(words: Words, found: Numeral) -> bool:
    """ "two days after" tells when, not how many."""
    unit = singular(words.lower(found.last))
    if unit not in TIME_UNITS:
        return False
    return words.lower(found.last + 1) in ("after", "before", "ago", "later", "earlier", "since", "from")
