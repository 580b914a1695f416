"""Join a quotation that ends in its own mark to the words that name its speaker: "“Why?” Ann Lee asked."."""

from collections.abc import Iterator, Sequence

from generator.claims import speech
from generator.claims.marks import Marked
from generator.sentences import Span, Token, tokens

_ASKS = frozenset("asked asks wondered wonders replied replies shouted cried".split())
_VERBS = speech.REPORTING | speech.DESCRIBING | _ASKS
_AFTER = speech.PREPOSITIONS | speech.ADVERBS | speech.TIMES | {".", ",", "as", "while"}
_TO_WHOM = frozenset("told tells asked asks chided chides prodded warned urged reminded assured informed".split())
"""Verbs that name next to whom it was said."""

_LONGEST = 8
"""How many words a speaker's name and office take before the verb."""


def tagged(text: str, spans: Sequence[Span], quotes: Sequence[Marked]) -> Iterator[Span]:
    """The sentences, a bare quotation joined to the tag that follows it; linear."""
    ends = {q.outer[1]: q.outer[0] for q in quotes}
    held: Span | None = None
    for start, end in spans:
        if held and _is_tag(tokens(text, start, min(end, start + 200))):
            yield held[0], end
            held = None
            continue
        if held:
            yield held
        held = (start, end) if end in ends and not text[start : ends[end]].strip() else None
        if held is None:
            yield start, end
    if held:
        yield held


def _is_tag(words: Sequence[Token]) -> bool:
    """ "Ann Lee asked.", "Ann Lee told the court on Friday.", but not "Ann Lee said that she was ill."."""
    verb = next((n for n, word in enumerate(words[: _LONGEST + 1]) if word.lower in _VERBS), None)
    if not verb or any(not w.is_word or w.lower in speech.BREAKS for w in words[:verb] if w.text not in (".", "’s")):
        return False
    rest = words[verb + 1 :]
    told = words[verb].lower in _TO_WHOM and len(rest) < 8 and not any(w.lower == "that" or w.lower in speech.AUXILIARY for w in rest)
    return not rest or rest[0].lower in _AFTER or rest[0].lower.endswith("ly") or told
