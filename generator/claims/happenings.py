"""What happened to those whom a number counts: "were killed", "killing three", "swept away", "the death toll rose to 30"."""

from generator.claims import events, phrases, speech
from generator.claims.phrases import Words

JOINTS = frozenset("and or nor including among mostly according ago too each every there here".split())
"""Words at which a noun phrase ends."""

_ALL = frozenset("all both the these those its their his her".split())
_NOT = frozenset("not never n't n’t hardly barely".split())
_LISTED = frozenset("killed injured wounded hurt dead missing arrested detained displaced".split())
_PAST_ENDS = JOINTS | events.INTRANSITIVE
_STAYS = frozenset("remain remains remained stay stays stayed".split())
_HELPERS = speech.AUXILIARY | speech.ADVERBS
_PARTICLES = frozenset("away down off out up".split())


def happening(words: Words, first: int, end: int, *, empty: bool) -> str | None:
    """What happened to those counted at tokens first to end; `empty` says that no noun is printed."""
    return _right_event(words, end, empty=empty) or _left_event(words, first) or _toll(words, first) or _far_event(words, end)


def told_after(words: Words, end: int) -> bool:
    """Whether what happened to those counted stands after their noun."""
    return _right_event(words, end, empty=False) is not None


def _right_event(words: Words, end: int, *, empty: bool) -> str | None:
    """ "were killed", "killed" (not before an object), "dead"; None when it is said not to have happened."""
    at, helped = _after_parenthesis(words, end), False
    while at - end < 40 and words.lower(at) in _HELPERS:
        if words.lower(at) in _NOT:
            return None
        helped = helped or words.lower(at) in speech.BE
        at += 1
    if words.lower(at) in _STAYS and words.lower(at + 1) in events.EVENTS:
        helped, at = True, at + 1
    return _suffered(words, at, helped=helped) or _listed(words, at, alone=empty and at == end) or _told(
        words, at, helped=helped, beside=at == end, empty=empty)  # fmt: skip


def _suffered(words: Words, at: int, *, helped: bool) -> str | None:
    """The happening under its one word: "swept away", "in prison", "dead", "forced to flee"."""
    word = words.lower(at)
    if helped and (phrase := _phrasal(words, at)):
        return phrase
    if state := events.STATES.get(f"{word} {words.lower(at + 1)}"):
        return state
    if helped and word == "forced" and words.lower(at + 1) == "to":
        return events.EVENTS.get(words.lower(at + 2), "forced")
    happened = word in events.INTRANSITIVE or (word in events.EVENTS and helped and not word.endswith("ing"))
    return events.EVENTS[word] if happened else None


def _listed(words: Words, at: int, *, alone: bool) -> str | None:
    """Of "11 killed 25 injured", a headline that lost its comma, the first."""
    listed = alone and words.lower(at) in _LISTED and words.lower(at + 1)[:1].isdigit() and words.lower(at + 2) in _LISTED
    return events.EVENTS[words.lower(at)] if listed else None


def _told(words: Words, at: int, *, helped: bool, beside: bool, empty: bool) -> str | None:
    """A participle that no table has: "were repaired", "carts stolen"."""
    word = words.lower(at)
    told = word.endswith("ing") or (word not in events.EVENTS and (word.endswith("ed") or word in events.IRREGULAR))
    if beside and told and (later := _past(words, at + 1)):
        return later
    if word.endswith("ed") and len(word) > 4 and (helped or beside) and not _takes_object(words, at + 1):
        return events.EVENTS.get(word, word if word not in phrases.VERBS and not empty else None)
    return events.NOUNS.get(word) if beside else None


def _phrasal(words: Words, at: int) -> str | None:
    """ "swept away", "pulled down": a participle with its particle, or one that is irregular, outside the table."""
    word, particle = words.lower(at), words.lower(at + 1)
    if word in events.EVENTS or word in phrases.VERBS:
        return None
    if particle in _PARTICLES and (word in events.IRREGULAR or word.endswith("ed")):
        return events.PHRASAL.get(f"{word} {particle}", f"{word} {particle}")
    return word if word in events.IRREGULAR else None


def _far_event(words: Words, end: int) -> str | None:
    """ "clinics in the east of the city were bombed": past what tells which ones."""
    if words.lower(end) not in ("in", "at", "of", "from", "near", "outside", "inside", "across", "on", "around", "under", "with"):
        return None
    return _past(words, end + 1)


def _past(words: Words, start: int) -> str | None:
    """The happening after what tells which ones: of "nurses trained in the north were killed"."""
    at = start
    while at - start <= 8 and not words.is_break(at) and words.lower(at) not in _PAST_ENDS:
        at += 1
    helped = words.lower(at) in speech.AUXILIARY
    return _right_event(words, at, empty=False) if helped or words.lower(at) in events.INTRANSITIVE else None


def _after_parenthesis(words: Words, end: int) -> int:
    """Past ", including a child,"."""
    if words.lower(end) not in (",", "(", "—", "–"):
        return end
    if words.lower(end + 1) not in ("including", "among", "mostly", "most", "many", "some", "all", "one", "two", "half", "mainly"):
        return end
    close = next((n for n in range(end + 2, min(end + 16, len(words.tokens))) if words.lower(n) in (",", ")", "—", "–")), None)
    return end if close is None else close + 1


def _takes_object(words: Words, at: int) -> bool:
    word = words.lower(at)
    if word in speech.DETERMINERS or word in speech.PRONOUNS or word[:1].isdigit():
        return True
    return at < len(words.tokens) and words.named[at] is not None


def _left_event(words: Words, first: int) -> str | None:
    """ "killing three", "killed at least two", "the death of dozens"."""
    while words.lower(first - 1) in _ALL:
        first -= 1
    left = words.lower(first - 1)
    if words.lower(first - 2) in _NOT:
        return None
    if phrase := events.PHRASAL.get(f"{words.lower(first - 2)} {left}"):
        return phrase
    if left == "of":
        return events.OF.get(words.lower(first - 2))
    if left not in events.EVENTS or left in events.INTRANSITIVE or left == "fired":  # shells are fired, too
        return None
    return None if words.lower(first - 2) in speech.BE else events.EVENTS[left]


def _toll(words: Words, first: int) -> str | None:
    """ "The death toll rose to 30", "deaths reached 30"."""
    left = words.lower(first - 1)
    if left == "from":
        return None
    for at in range(first - 1, max(-1, first - 9), -1):
        word = words.lower(at)
        if word == "toll" or (word in events.NOUNS and left in _REACHES and word not in ("dead", "wounded", "injured")):
            return events.NOUNS.get(word, "killed")
        if word in (",", ";", "and", "but"):
            return None
    return None


_REACHES = frozenset("to at reached hit topped passed exceeded totalled totaled".split())
