"""Nouns as a table and an ending can tell them: plurals, units of time, and the words that are none."""

from generator.claims import events, speech

TIME_UNITS = frozenset("second minute hour day week month year decade century night weekend fortnight".split())
STOP_NOUN = speech.PREPOSITIONS | speech.BREAKS | speech.AUXILIARY | speech.PRONOUNS | speech.ADVERBS | events.PAST | frozenset(
    "compared versus vs".split()
)
PLURALS = frozenset("people men women children police persons".split())


def singular(noun: str) -> str:
    """A noun without its plural s, roughly."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def is_plural(word: str) -> bool:
    """Whether a noun, in lower case, looks like more than one."""
    return singular(word) != word or word in PLURALS
