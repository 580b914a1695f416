"""Which persons a sentence is about: the subjects of its clauses, remembered for the pronouns that follow."""

from generator.claims import events, phrases, speech
from generator.claims.phrases import Words
from generator.claims.pronouns import Memory, is_one_person
from generator.claims.speakers import Speaker
from generator.claims.units import QUOTE
from generator.model import Mention

_CLAUSES = (speech.BREAKS - {"than", "after", "before"}) | {",", ";", ":", "—", QUOTE}
"""Where a clause may begin."""


def note(text: str, words: Words, at: int, memory: Memory) -> None:
    """Remember the person named here, and an unnamed one who opens the sentence."""
    name = words.named[at]
    if at > 0 and name is None and words.lower(at) not in speech.ROLES:
        return
    if at == 0 and (phrase := phrases.opening(words)) and words.named[phrase[1] - 1] is None:
        start, end = words.tokens[phrase[0]].start, words.tokens[phrase[1] - 1].end
        if is_one_person(text[start:end]) or _looks_named(words, phrase):
            memory.described(Speaker(text=text[start:end], place=start))
    if name is None and at > 0 and words.lower(at) in speech.ROLES and _is_somebody(words, at):
        memory.mentioned(Speaker(text=words.tokens[at].text, place=words.tokens[at].start))
    if name is not None and name.type == "person" and (at == 0 or words.named[at - 1] is not name):
        before = words.tokens[at - 1].lower if at else ""
        title = words.tokens[at - 2].lower if before == "." and at > 1 else before
        if not _is_asked_about(words, at):
            memory.named(name, title, subject=_is_subject(words, at, name))


def _looks_named(words: Words, phrase: phrases.Range) -> bool:
    """Two or three capitals that nobody took for a name; they may be one."""
    return 2 <= phrase[1] - phrase[0] <= 3 and all(words.tokens[n].text[:1].isupper() for n in range(*phrase))


def _is_asked_about(words: Words, at: int) -> bool:
    """ "Asked whether Ann Lee would go, he said": she is not the one who is asked."""
    asked = words.lower(0) == "asked" or (words.lower(0) == "when" and words.lower(1) == "asked")
    return asked and all(words.lower(n) != "," for n in range(at))


def _is_somebody(words: Words, at: int) -> bool:
    """ "an old friend": one person who is not named."""
    return any(words.lower(n) in ("a", "an", "my", "his", "her", "one", "another") for n in range(max(0, at - 3), at))


def _is_subject(words: Words, at: int, name: Mention) -> bool:
    """Whether a name is the subject of its clause: nothing but titles and the like between it and where the clause begins."""
    end = at
    while end < len(words.tokens) and words.named[end] is name:
        end += 1
    if words.tokens[end - 1].lower.endswith(("'s", "’s", "s’", "s'")) or words.lower(end) in ("'s", "’s"):
        return False
    left = at - 1
    while left >= 0 and at - left <= 12 and not _begins_clause(words, left):
        if words.is_verb(left) or words.lower(left) in speech.PREPOSITIONS or words.lower(left).endswith(("ed", "ing", "’s", "'s")):
            return False
        left -= 1
    return left < 0 or (at - left <= 12 and not (words.lower(left) == "," and _acted(words, left)))


def _acted(words: Words, end: int) -> bool:
    return any(acts(words, n) for n in range(max(0, end - phrases.REACH), end))


def _begins_clause(words: Words, at: int) -> bool:
    return words.named[at] is None and words.lower(at) in _CLAUSES


def acts(words: Words, at: int) -> bool:
    """Whether this token may be a verb: one of the tables, or one in -ed."""
    return words.is_verb(at) or words.lower(at) in events.PAST or words.lower(at).endswith("ed")
