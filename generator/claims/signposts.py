"""Attributions that a word other than a verb of saying opens: "according to X", "X put it at 30", "…: police", "X made the case that"."""

import re

from generator.claims import numerals, phrases, speech
from generator.claims.frame import Frame
from generator.claims.phrases import Range, Words
from generator.claims.pronouns import Memory
from generator.claims.speakers import speaker
from generator.claims.units import QUOTE, Unit


def according(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    phrase = phrases.after(words, at + 2) if words.lower(at + 1) == "to" else None
    who = speaker(text, words, phrase, memory) if phrase else None
    return Frame(speaker=who, content=(unit.start, unit.end), reports=True) if who else None


def put(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    """ "X put the toll at 30", "X put at 30 the number of …"."""
    at_word = next((n for n in range(at + 1, min(at + 9, len(words.tokens))) if words.lower(n) == "at"), None)
    if at_word is None or numerals.numeral(words, _past_qualifier(words, at_word + 1)) is None:
        return None
    phrase = phrases.before(words, at)
    who = speaker(text, words, phrase, memory) if phrase else None
    return Frame(speaker=who, content=(words.tokens[at].end, unit.end), reports=True) if who else None


def colon(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    """ "Two killed in blast: police", a headline's way; before a quotation, what introduces it."""
    if words.lower(at + 1) == QUOTE:
        return introduced(text, unit, words, at, memory)
    phrase = phrases.after(words, at + 1)
    if phrase is None or at < 3 or phrase[1] != len(words.tokens) or phrase[1] - phrase[0] > 6:
        return None
    name = words.named[phrase[1] - 1]
    sourced = words.lower(phrase[1] - 1) in speech.HEADLINE_SOURCES or (name is not None and name.type in ("person", "organisation"))
    who = speaker(text, words, phrase, memory) if sourced else None
    return Frame(speaker=who, content=(unit.start, words.tokens[at].start), reports=True, trails=True) if who else None


def _past_qualifier(words: Words, at: int) -> int:
    while words.lower(at) in ("at", "least", "more", "than", "over", "about", "around", "nearly", "almost", "some"):
        at += 1
    return at


def says_case(words: Words, at: int) -> bool:
    """ "made the case that", "voiced fears that", "made clear that", at the verb."""
    if words.lower(at) not in speech.LIGHT:
        return False
    that = next((n for n in range(at + 2, min(at + 6, len(words.tokens))) if words.lower(n) == "that"), None)
    return that is not None and words.lower(that - 1) in speech.CASES


def introduced(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    """ "Ann Lee was blunt in her assessment: “…”": the main clause's subject, before a colon and a quotation."""
    if _in_first_person(text, words, at + 1) and (mine := phrases.opening(words)) and _only_person(words, mine, at):
        who = speaker(text, words, mine, memory)
        return Frame(speaker=who, content=(words.tokens[at].end, unit.end), reports=True) if who else None
    named = any(words.lower(n) in speech.STATEMENTS for n in range(max(0, at - 4), at))
    owned = any(words.lower(n) in ("his", "her", "their", "its", "a", "this", "these", "following") for n in range(max(0, at - 5), at))
    phrase = phrases.opening(words) if named and owned and words.lower(at + 1) == QUOTE else None
    who = speaker(text, words, phrase, memory) if phrase and phrase[1] < at else None
    return Frame(speaker=who, content=(words.tokens[at].end, unit.end), reports=True) if who else None


def _in_first_person(text: str, words: Words, quote: int) -> bool:
    """Whether a quotation says "I" or "we"."""
    said = text[words.tokens[quote].start : words.tokens[quote].end]
    return re.search(r"\b(?:I|me|my|we|We|our|us)\b", said) is not None


def _only_person(words: Words, phrase: Range, end: int) -> bool:
    """Whether a phrase is a person's name or pronoun, and no one else is named up to a token."""
    name, last = words.named[phrase[1] - 1], words.tokens[phrase[1] - 1].text
    others = {m.surface for m in words.named[:end] if m is not None and m is not name and m.type in ("person", "organisation")}
    pronoun = phrase[1] - phrase[0] == 1 and words.lower(phrase[0]) in ("he", "she")
    named = name is not None and name.type == "person" and not last.endswith(("’s", "'s"))
    return not others and (pronoun or named)


def claims(text: str, unit: Unit, words: Words, at: int, memory: Memory) -> Frame | None:
    """ "denied claims from Ann Lee that he had lied": hers."""
    phrase = phrases.after(words, at + 2) if words.lower(at + 1) in ("from", "by") else None
    if phrase is None or phrase[0] != at + 2 or words.lower(phrase[1]) != "that":
        return None
    who = speaker(text, words, phrase, memory)
    return Frame(speaker=who, content=(words.tokens[phrase[1]].end, unit.end), reports=True) if who else None


SIGNPOSTS = {":": colon, "according": according, "put": put, "puts": put, "putting": put}
NOUNS = dict.fromkeys(speech.CLAIMS, claims)
"""Words that open a frame of their own."""
