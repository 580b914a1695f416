"""Who speaks: a noun phrase as printed, and the entity that it names, if it names one."""

import re
from dataclasses import dataclass, replace
from typing import Protocol

from generator.claims import speech
from generator.claims.phrases import Range, Words
from generator.model import Mention

_WHEN = frozenset("last this week month year yesterday today earlier".split())
_SPEAKING_TYPES = ("person", "organisation")
_ENDS_HEAD = speech.PREPOSITIONS | {","}
_THIRD = ("he", "she", "it", "they")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The source of a statement."""

    text: str
    """As printed: "one local"."""

    entity: str | None = None
    """Entity id when a person, an organisation or an outlet is named."""

    mention: Mention | None = None
    """The name that it was known by."""

    place: int = 0
    """Offset of its first character."""

    printed: str | None = None
    """The whole noun phrase when it says more than the name: "state news agency Andina"."""


class Recall(Protocol):
    """What speakers are asked of when only a pronoun is printed."""

    def of(self, pronoun: str, *, but: Mention | None = None, trails: bool = False) -> "Speaker | None":
        """Whom a pronoun means."""


def by_name(mention: Mention) -> Speaker:
    """A named speaker."""
    return Speaker(text=mention.surface, entity=mention.entity, mention=mention, place=mention.start)


def speaker(
    text: str, words: Words, phrase: Range, memory: Recall, *, but: Mention | None = None, trails: bool = False
) -> Speaker | None:
    """The speaker that a noun phrase names or describes; a pronoun that nothing explains stays a pronoun.

    None for "I" and "we", whose mouth the page does not name, and for what cannot speak ("Monday"). `but` and `trails` as in `Recall.of`.
    """
    first, last = phrase
    start, end = words.tokens[first].start, words.tokens[last - 1].end
    opens = re.split("[’']", words.lower(first))[0] in speech.PRONOUNS
    if opens and last - first > 1:
        return None  # "you don’t take a child … and say": a clause
    if opens:
        unexplained = Speaker(text=text[start:end], place=start) if words.lower(first) in _THIRD else None
        return memory.of(words.lower(first), but=but, trails=trails) or unexplained
    mention = _named(words, first, last)
    if mention is not None:
        return replace(by_name(mention), printed=text[start:end])
    return None if _says_nothing(words, phrase) else Speaker(text=text[start:end], place=start)


def may_speak(words: Words, phrase: Range) -> bool:
    """Whether a main clause's subject is one that speaks: named, a person, a body or many; not "the tweet"."""
    first, last = phrase
    head = _head_end(words, first, last) - 1
    word = words.lower(head)
    return words.named[head] is not None or word in speech.PRONOUNS | speech.ROLES | speech.NO_PERSONS | speech.TELLERS or (
        word.endswith(("s", "man", "woman", "people")) and not word.endswith("ss"))  # fmt: skip


def _says_nothing(words: Words, phrase: Range) -> bool:
    """ "earlier Monday", "a press conference", "1994"."""
    head = _head_end(words, *phrase) - 1
    return head >= phrase[0] and words.named[head] is None and (
        words.lower(head) in speech.SAY_NOTHING or not any(c.isalpha() for c in words.lower(head)))  # fmt: skip


def _named(words: Words, first: int, last: int) -> Mention | None:
    """The person, organisation or outlet that the phrase is: by its head, not by what merely stands in it."""
    head_end = _head_end(words, first, last)
    head = words.named[head_end - 1] if head_end > first else None
    if head and head.type in _SPEAKING_TYPES and not _is_possessive(words, head_end - 1, last) and not _is_title(head):
        return head
    return (_organ(words, first, head_end) or _work(words, first, head_end, last) or _titled(words, first, last)
            or _with_role(words, first, last))  # fmt: skip


def _is_title(name: Mention) -> bool:
    """Whether what was taken for a name is only "Dr"."""
    return name.surface.rstrip(".").lower() in speech.TITLES


def _with_role(words: Words, first: int, last: int) -> Mention | None:
    """ "Ann Lee head of the relief office": a full name, then what the person is, where the commas were lost."""
    name, at = words.named[first], first
    while at < last and name is not None and words.named[at] is name:
        at += 1
    roles = range(at, min(at + 4, last))
    fits = name is not None and name.type == "person" and at - first > 1 and any(words.lower(n) in speech.ROLES for n in roles)
    plain = fits and not _is_possessive(words, at - 1, last) and words.lower(at) not in speech.PREPOSITIONS | {"and", ","}
    return name if plain else None


def _head_end(words: Words, first: int, last: int) -> int:
    """Where the phrase's head ends: before its first preposition."""
    for at in range(first, last):
        if words.named[at] is None and words.lower(at) in _ENDS_HEAD and not words.tokens[at].text[0].isupper():
            return at
    return last


def _is_possessive(words: Words, at: int, last: int) -> bool:
    return words.tokens[at].text.endswith(("’s", "'s", "’", "'")) and at + 1 <= last


def _organ(words: Words, first: int, end: int) -> Mention | None:
    """ "the … editorial board" speaks for its newspaper."""
    at = end - 1
    while at >= first and words.named[at] is None and words.lower(at) in speech.OUTLET_ORGAN:
        at -= 1
    name = words.named[at] if first <= at < end - 1 else None
    return name if name and name.type == "organisation" else None


def _work(words: Words, first: int, head_end: int, last: int) -> Mention | None:
    """ "A recent analysis in …" speaks for the outlet that printed it, "a statement by …" for whoever made it."""
    work = head_end - 1
    while work > first and words.lower(work) in _WHEN:
        work -= 1
    if head_end == first or words.lower(head_end) not in ("in", "by", "from", "of"):
        return None
    printed, stated = words.lower(work) in speech.OUTLET_WORK, words.lower(work) == "statement" and words.lower(head_end) != "in"
    if not printed and not stated:
        return None
    kinds = ("person", "organisation") if stated else ("organisation", "work")
    for at in range(head_end + 1, last):
        name = words.named[at]
        if name:
            return name if name.type in kinds and not (stated and _goes_on(words, at, last)) else None
        if words.lower(at) not in speech.DETERMINERS:
            return None
    return None


def _goes_on(words: Words, at: int, last: int) -> bool:
    """Whether more than a name is named: the family of "a statement by Ann Lee's family"."""
    name = words.named[at]
    while at < last and words.named[at] is name:
        at += 1
    return (at < last and words.lower(at) not in speech.PREPOSITIONS) or _is_possessive(words, at - 1, last)


def _titled(words: Words, first: int, last: int) -> Mention | None:
    """ "President of the National Front Ann Lee": a title without an article, then the name."""
    name = words.named[last - 1]
    if name is None or name.type != "person" or words.lower(first) in speech.DETERMINERS:
        return None
    at = last - 1
    while at > first and words.named[at - 1] is name:
        at -= 1
    head = words.lower(_head_end(words, first, last) - 1)
    plural = head in speech.PLURAL_HEADS or (head.endswith("s") and not head.endswith("ss"))
    apart = words.lower(at - 1) in speech.PREPOSITIONS or _is_possessive(words, at - 1, last)
    return None if plural or apart or at == first else name
