"""Noun phrases of a sentence: the one before a verb, the one after it, and where each begins."""

from dataclasses import dataclass
from itertools import pairwise

from generator.claims import events, speech
from generator.claims.units import QUOTE, Unit
from generator.model import Mention
from generator.sentences import Token

VERBS = speech.REPORTING | speech.DESCRIBING
_HARD = frozenset(",;:()[]—–“”\"") | {QUOTE, "..."}
_LEADS = frozenset("and or then also later but yet so , ! ? . ' \"".split()) | (speech.ADVERBS - {"both", "each"})
_NOUNS_IN_LY = frozenset(
    "family ally assembly daily weekly monthly fortnightly quarterly supply reply bully monopoly anomaly butterfly elderly".split()
)
_OPENING_PREPOSITIONS = speech.PREPOSITIONS | speech.BREAKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A unit's tokens with the name that each belongs to."""

    tokens: tuple[Token, ...]
    named: tuple[Mention | None, ...]
    """The mention that each token belongs to, None outside names; the longer of two that overlap."""

    lowers: tuple[str, ...]
    """Each token's word in lower case; in capitals when it is part of a name ("Per Holm" has no "per")."""

    def lower(self, at: int) -> str:
        """The word at a token as in `lowers`; "" outside the unit."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def is_break(self, at: int) -> bool:
        """Whether a noun phrase cannot go on over this token."""
        if not 0 <= at < len(self.tokens):
            return True
        if self.named[at] is not None:
            return False
        word = self.tokens[at].lower
        return word in _HARD or word in speech.BREAKS or self.is_verb(at)

    def is_verb(self, at: int) -> bool:
        """Whether this token is a verb, as far as a table can tell."""
        word = self.lower(at)
        if self.named[at] is not None:
            return False
        return word in speech.AUXILIARY or (word in VERBS and word not in speech.AMBIGUOUS)


REACH = 60
"""How many words a phrase is looked for in; longer ones are lists, or traps."""

Range = tuple[int, int]
"""Half-open, in token numbers."""


def words_of(unit: Unit) -> Words:
    """Tokens and names of a unit side by side; linear."""
    named: list[Mention | None] = []
    at, mentions = 0, unit.mentions
    for token in unit.words:
        while at < len(mentions) and mentions[at].end <= token.start:
            at += 1
        inside = at < len(mentions) and mentions[at].start < token.end and token.start < mentions[at].end and token.text != QUOTE
        named.append(mentions[at] if inside else None)
    lowers = tuple([t.lower if name is None else t.text.upper() for t, name in zip(unit.words, named, strict=True)])
    return Words(tokens=unit.words, named=tuple(named), lowers=lowers)


def before(words: Words, verb: int) -> Range | None:
    """The subject that stands before a verb: "one local", or of "Ann Lee, head of the relief office, said" the name."""
    last = _over_auxiliaries(words, verb)
    if words.lower(last) == ",":
        return _before_apposition(words, last)
    if words.lower(last) in ("and", "but") and last > 0:
        return _of_both(words, last, verb)
    first = _leftwards(words, last + 1)
    return _trimmed(words, first, last + 1)


def after(words: Words, at: int) -> Range | None:
    """The noun phrase that begins at `at`, up to a comma, a clause or the end."""
    end, limit = at, min(len(words.tokens), at + REACH)
    while end < limit and not words.is_break(end) and (words.lower(end) not in (".", "!", "?") or abbreviates(words, end)):
        end += 1
    return _trimmed(words, at, end)


def abbreviates(words: Words, stop: int) -> bool:
    """Whether a full stop only belongs to "Dr."."""
    return words.lower(stop) == "." and words.tokens[stop - 1].lower in speech.TITLES and stop + 1 < len(words.tokens)


def opening(words: Words) -> Range | None:
    """The subject of the main clause: the first noun phrase, when the sentence does not open with something else."""
    start = 1 if words.lower(0) in ("but", "so", "yet", "and", "that") else 0
    while words.lower(start) in _OPENING_PREPOSITIONS and words.named[start] is None:
        comma = next((n for n in range(start, min(REACH, len(words.tokens))) if words.lower(n) == ","), None)
        if comma is None:
            return None
        start = comma + 1
    end = _clause_head(words, start)
    if words.lower(end) == "," and all(_tells_when(words, n) for n in range(start, end)):  # "Earlier Monday, Ann Lee denied"
        start, end = end + 1, _clause_head(words, end + 1)
    return _trimmed(words, start, end)


def _clause_head(words: Words, start: int) -> int:
    """Where the words before a clause's verb end."""
    end = start
    while end < min(2 * REACH, len(words.tokens)) and not words.is_break(end) and not _past(words, end):
        end += 1
    return end


def _tells_when(words: Words, at: int) -> bool:
    return words.lower(at) in speech.TIMES | speech.ADVERBS | {"last", "this", "next", "late", "early"} or words.lower(at).isdigit()


def _past(words: Words, at: int) -> bool:
    return words.lower(at) in events.PAST or (words.named[at] is None and words.lower(at).endswith("ed") and len(words.lower(at)) > 4)


def _over_auxiliaries(words: Words, verb: int) -> int:
    at = verb - 1
    while at >= 0 and verb - at < REACH and words.named[at] is None:
        if (words.lower(at - 1), words.lower(at)) in speech.PAIRED_ADVERBS or _is_when(words, at):
            at -= 1
        elif words.lower(at) == "to" and words.lower(at - 1) == "on" and words.lower(at - 2) in ("went", "goes", "going"):
            at -= 2
        elif words.lower(at) in speech.WEEKDAYS and at > 0:
            pass
        elif words.lower(at) == ")" and (opened := _parenthesis(words, at)) is not None:
            at = opened
        elif not _is_helper(words.lower(at)):
            break
        at -= 1
    return at


def _parenthesis(words: Words, close: int) -> int | None:
    """Where the parenthesis of "Ann Lee (D., Ohio) said" opens."""
    return next((n for n in range(close - 1, max(-1, close - 12), -1) if words.lower(n) == "("), None)


def _is_when(words: Words, at: int) -> bool:
    """ "last year", "this week", "on Friday", before a verb."""
    return words.lower(at) in speech.TIMES and words.lower(at - 1) in ("last", "this", "earlier", "late", "on", "next", "in")


def _is_helper(word: str) -> bool:
    return word in speech.AUXILIARY or word in speech.ADVERBS or (_is_adverb(word) and len(word) > 4)


def _leftwards(words: Words, end: int) -> int:
    """Where the noun phrase that ends at `end` begins; "and" belongs to it only when no verb stands before it."""
    at, joint, limit = end - 1, None, max(-1, end - REACH)
    while at > limit and not words.is_break(at) and (words.lower(at) != "." or abbreviates(words, at)):
        if at > 0 and words.named[at] is None and words.tokens[at].text in RESTARTS:
            return at
        if words.lower(at) in ("and", "or") and words.named[at] is None:
            if words.lower(at - 1) in (",", QUOTE):
                return at + 1
            joint = joint if joint is not None else at
        at -= 1
    if joint is not None and at >= 0 and words.is_verb(at):
        return joint + 1
    return at + 1


def _of_both(words: Words, joint: int, verb: int) -> Range | None:
    """The subject of two verbs: of "Ann Lee apologised and said"; None when another clause stands between, or when both are passive."""
    phrase = opening(words)
    if words.lower(verb) in speech.TELLS_WHOM and any(words.lower(n) in speech.BE for n in range(max(0, joint - REACH), joint)):
        return None
    if phrase is None or phrase[1] >= joint or any(words.lower(n) in speech.BREAKS for n in range(phrase[1], joint)):
        return None
    return phrase


def name_at(words: Words, last: int) -> Range | None:
    """The person or organisation whose name ends at a token."""
    name, first = words.named[last] if 0 <= last < len(words.tokens) else None, last
    if name is None or name.type not in ("person", "organisation"):
        return None
    while first > 0 and words.named[first - 1] is name:
        first -= 1
    return first, last + 1


def described(words: Words, end: int) -> Range | None:
    """A noun phrase with an article that ends at `end`: "the crowd"."""
    first = _leftwards(words, end)
    return (first, end) if first < end and words.lower(first) in speech.DETERMINERS else None


def tail(words: Words, verb: int) -> Range | None:
    """The subject of a clause put last where the comma was lost: of "10 were killed in the raid a monitoring group said"."""
    last = _over_auxiliaries(words, verb)
    first = _tail_start(words, last) if _may_tell(words, last) else None
    if first is None or first < 3 or words.lower(first - 1) in ("what", "how", "that", "and") or words.is_break(first - 1):
        return None
    told = any(words.lower(n) in events.EVENTS or words.is_verb(n) or _past(words, n) for n in range(max(0, first - REACH), first))
    return (first, last + 1) if told else None


def _may_tell(words: Words, at: int) -> bool:
    """Whether a noun is one for those who tell."""
    name = words.named[at] if at >= 0 else None
    if name is not None:
        return name.type in ("person", "organisation")
    return words.lower(at) in speech.TELLERS | speech.ROLES | speech.NO_PERSONS | {"statement"}


def _tail_start(words: Words, last: int) -> int | None:
    """Where it begins: at an article, at a name, or at a bare noun for those who tell ("residents")."""
    name, at = words.named[last] if last >= 0 else None, last
    while at >= 0 and name is not None and words.named[at] is name:
        at -= 1
    if name is None and words.lower(last) in speech.TELLERS | speech.NO_PERSONS:
        at = last - 1
        while at >= 0 and words.lower(at) in speech.TELLER_KINDS:
            at -= 1
    elif name is None and words.lower(last) in speech.ROLES:
        at = last - 1
        while at >= 0 and words.tokens[at].text[:1].isupper():
            at -= 1
        at = last if at == last - 1 else at
    for start in range(last, max(-1, last - 10), -1):
        if words.is_break(start) or words.lower(start) == ",":
            break
        if words.lower(start) in ("a", "an", "the", "one", "another") and words.lower(start - 1) not in speech.PREPOSITIONS:
            return start
    named = name is not None and name.type in ("person", "organisation")
    return at + 1 if named or (name is None and at < last) else None


RESTARTS = frozenset("The A An Meanwhile However Earlier But In".split())
"""Words that begin a sentence, also where the full stop before them was lost."""


def _before_apposition(words: Words, comma: int) -> Range | None:
    """Of "After talks, Ann Lee, head of X, said": the segments between commas, the first that is no opening phrase."""
    commas = [comma]
    at = comma - 1
    while at >= 0 and comma - at < REACH and words.tokens[at].text not in (QUOTE, ";", ":", "—"):
        if words.lower(at) == "," and words.named[at] is None:
            commas.append(at)
        at -= 1
    starts = [at, *reversed(commas)]
    if at == -1 and words.lower(0) == "as":  # "As Ann Lee, a nurse, said"
        starts[0] = 0
    for left, right in pairwise(starts[:-1]):  # "…, explained" has no subject beside its comma
        phrase = _trimmed(words, left + 1, right)
        if phrase and words.lower(left + 1) not in _OPENING_PREPOSITIONS and not _has_verb(words, phrase):
            return _name_beside(words, phrase, right + 1, comma) or phrase
    return None


def _name_beside(words: Words, phrase: Range, first: int, comma: int) -> Range | None:
    """Of "Its chairman, Ann Lee, said": the name; but not of "a lawyer for its chairman, Ann Lee, said"."""
    name, last = words.named[first] if first < comma else None, first
    while last < comma and name is not None and words.named[last] is name:
        last += 1
    own = words.lower(phrase[0]) in speech.DEFINITE or words.tokens[phrase[0]].lower.endswith(("'s", "’s"))
    plain = all(words.lower(n) not in speech.PREPOSITIONS - {"of"} for n in range(*phrase))
    named = any(m is not None and m.type == "person" for m in words.named[phrase[0] : phrase[1]])
    alone = last == comma or words.lower(last) in ("of", "from", "at")
    fits = name is not None and name.type == "person" and alone and own and plain and not named
    return (first, last) if fits else None


def _has_verb(words: Words, phrase: Range) -> bool:
    return any(words.is_verb(n) for n in range(*phrase))


def _trimmed(words: Words, first: int, last: int) -> Range | None:
    """Without a leading conjunction, adverb, or "On Friday"; None when nothing is left."""
    while first < last and words.named[first] is None and _is_lead(words.lower(first)):
        first += 1
    if (words.lower(first), words.lower(first + 1)) in speech.PAIRED_ADVERBS:
        first += 2
    while first < last and words.named[first] is None and words.lower(first) in speech.PREPOSITIONS:
        first += 2
    while last > first + 1 and words.lower(last - 1) in speech.ADVERBS:
        last -= 1
    return (first, last) if first < last else None


def _is_lead(word: str) -> bool:
    return word in _LEADS or (_is_adverb(word) and len(word) > 5)


def _is_adverb(word: str) -> bool:
    """Whether a word ends like an adverb and is no noun ("family")."""
    return word.endswith("ly") and word not in _NOUNS_IN_LY
