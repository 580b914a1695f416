"""Who speaks: a noun phrase as printed, and the entity that it names, if it names one."""

from dataclasses import dataclass, field, replace

from generator.claims import speech
from generator.claims.phrases import Range, Words
from generator.model import Mention

_WHEN = frozenset("last this week month year yesterday today earlier".split())
_SPEAKING_TYPES = ("person", "organisation")


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


@dataclass(slots=True)
class Memory:
    """Who has been named and has spoken so far, for "he emphasised"; reset by paragraph()."""

    speaker: Speaker | None = None
    """The last person who spoke in this paragraph, named or not ("one resident")."""

    body: Speaker | None = None
    """The last organisation that spoke in this paragraph."""

    named: Mention | None = None
    """The last person named in this paragraph."""

    before: Speaker | None = None
    """The last person who spoke in the paragraph before."""

    seen: list[Mention] = field(default_factory=list)

    def paragraph(self) -> None:
        """Begin a new paragraph."""
        self.before = self.speaker
        self.speaker = self.body = self.named = None

    def heard(self, speaker: Speaker) -> None:
        """Remember who spoke."""
        kind = speaker.mention.type if speaker.mention else None
        if kind == "person" or (kind is None and _is_one_person(speaker.text)):
            self.speaker = speaker
        elif kind == "organisation":
            self.body = speaker

    def of(self, pronoun: str) -> Speaker | None:
        """Whom a pronoun means; None when nobody fits."""
        if pronoun in ("it", "they"):
            return self.body
        if pronoun not in ("he", "she"):
            return None
        if self.speaker:
            return self.speaker
        return by_name(self.named) if self.named else self.before


def _is_one_person(printed: str) -> bool:
    """ "one local", "a top adviser to …", but not "the ministry" or "officials"."""
    first, _, rest = printed.lower().partition(" ")
    return first in ("a", "an", "one", "another") and rest.split(" ")[-1:] != ["statement"]


def by_name(mention: Mention) -> Speaker:
    """A named speaker."""
    return Speaker(text=mention.surface, entity=mention.entity, mention=mention, place=mention.start)


def speaker(text: str, words: Words, phrase: Range, memory: Memory) -> Speaker | None:
    """The speaker that a noun phrase names or describes; None for a pronoun that nothing explains."""
    first, last = phrase
    if last - first == 1 and words.lower(first) in speech.PRONOUNS:
        return memory.of(words.lower(first))
    mention = _named(words, first, last)
    start, end = words.tokens[first].start, words.tokens[last - 1].end
    if mention is not None:
        return replace(by_name(mention), printed=text[start:end])
    return Speaker(text=text[start:end], place=start)


def _named(words: Words, first: int, last: int) -> Mention | None:
    """The person, organisation or outlet that the phrase is: by its head, not by what merely stands in it."""
    head_end = _head_end(words, first, last)
    head = words.named[head_end - 1] if head_end > first else None
    if head and head.type in _SPEAKING_TYPES and not _is_possessive(words, head_end - 1, last):
        return head
    return _organ(words, first, head_end) or _outlet_work(words, first, head_end, last) or _titled(words, first, last)


def _head_end(words: Words, first: int, last: int) -> int:
    """Where the phrase's head ends: before its first preposition."""
    for at in range(first, last):
        if words.named[at] is None and words.lower(at) in speech.PREPOSITIONS | {","}:
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


def _outlet_work(words: Words, first: int, head_end: int, last: int) -> Mention | None:
    """ "A recent analysis in …" speaks for the outlet that printed it."""
    work = head_end - 1
    while work > first and words.lower(work) in _WHEN:
        work -= 1
    if head_end == first or words.lower(work) not in speech.OUTLET_WORK or words.lower(head_end) not in ("in", "by", "from", "of"):
        return None
    for at in range(head_end + 1, last):
        name = words.named[at]
        if name:
            return name if name.type in ("organisation", "work") else None
        if words.lower(at) not in speech.DETERMINERS:
            return None
    return None


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
