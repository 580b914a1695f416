"""Where a figure's own clause says that it happened: "in Aleppo", "at the harbour of Split"; nothing is guessed from other clauses."""

from collections.abc import Sequence

from generator.claims import events, phrases, speech
from generator.claims.counted import Counted
from generator.claims.numerals import numeral
from generator.claims.phrases import Range, Words
from generator.sentences import Span

LOCATIVE = frozenset("in at near outside inside across around throughout within".split())
"""Prepositions that say where, before a place."""

_REACH = 40
"""How many words a place may stand from its figure."""

_LENGTH = 9
"""How many words may stand between a locative preposition and the name: "in the eastern outskirts of the port city of Split"."""

_SOURCES = frozenset(("according",))
_BOUNDARIES = speech.BREAKS | {";", ":", "—", "–", "“”"} | _SOURCES


def where(words: Words, around: Counted, shut: Sequence[Span]) -> str | None:
    """The place of the nearest locative phrase of a figure's clause, those after it first; `shut` spans tell who says so."""
    for first, last in _places(words, around):
        preposition = _preposition(words, first)
        if preposition is None or _owns(words, last) or _is_shut(words, first, shut):
            continue
        gap = (around.last, preposition) if first >= around.last else (last, around.first)
        if not _is_apart(words, gap, around):
            mention = words.named[first]
            return mention.surface if mention else None
    return None


def _places(words: Words, around: Counted) -> list[Range]:
    """The places beside a figure as token ranges, the nearest after it first, then the nearest before it."""
    ahead, behind = list[Range](), list[Range]()
    start, stop = max(0, around.first - _REACH), min(len(words.tokens), around.last + _REACH)
    at = start
    while at < stop:
        mention, first = words.named[at], at
        at += 1
        while at < stop and mention is not None and words.named[at] is mention:
            at += 1
        if mention is not None and mention.type == "place":
            (ahead if first >= around.last else behind).append((first, at))
    return ahead + behind[::-1]


def _preposition(words: Words, first: int) -> int | None:
    """The locative preposition whose phrase this name heads or closes: "in", of "in Norway's old capital Oslo"."""
    for at in range(first - 1, max(-1, first - 1 - _LENGTH), -1):
        word = words.lower(at)
        if words.named[at] is not None:
            mention = words.named[at]
            if mention is None or mention.type not in ("place", "group"):
                return None
        elif word in LOCATIVE:
            return at
        elif word not in ("of", "'s", "’s") and (word in phrases.VERBS or word in speech.PREPOSITIONS or words.is_break(at)
                                                 or word in ("and", "or") or word in events.EVENTS or not word[0].isalpha()):  # fmt: skip
            return None
    return None


def _owns(words: Words, last: int) -> bool:
    """Whether a name only owns a place that follows: Norway, of "in Norway's old capital Oslo"."""
    if not words.tokens[last - 1].lower.endswith(("'s", "’s")):
        return False
    for at in range(last, min(last + _LENGTH, len(words.tokens))):
        mention = words.named[at]
        if mention is not None or words.is_break(at) or words.lower(at) in speech.PREPOSITIONS:
            return mention is not None and mention.type == "place"
    return False


def _is_shut(words: Words, at: int, shut: Sequence[Span]) -> bool:
    return any(start <= words.tokens[at].start < end for start, end in shut)


def _is_apart(words: Words, gap: Range, around: Counted) -> bool:
    """Whether another clause, another number or another doing stands between a figure and a place."""
    ahead = gap[0] == around.last
    for at in range(*gap):
        if words.named[at] is not None:
            continue
        word = words.lower(at)
        if word in _BOUNDARIES or (word in phrases.VERBS and word not in speech.AMBIGUOUS) or numeral(words, at):
            return True
        if word in ("and", "or") and (_acts(words, at + 1, gap[1]) if ahead else at == gap[1] - 1):
            return True
        if ahead and word.endswith("ed") and words.lower(at - 1) not in speech.AUXILIARY | speech.ADVERBS and _another(word, around):
            return True
    return False


def _acts(words: Words, first: int, last: int) -> bool:
    """Whether a verb stands there."""
    return any(
        words.is_verb(at) or words.lower(at) in events.EVENTS or words.lower(at) in events.PAST or words.lower(at).endswith("ed")
        for at in range(first, last)
    )


def _another(word: str, around: Counted) -> bool:
    """Whether this participle is not what the figure tells: "soldiers trained in …"."""
    return around.event is None or events.EVENTS.get(word, word) != around.event.partition(" ")[0]
