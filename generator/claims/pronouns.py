"""Whom "he", "she", "it" and "they" mean: somebody, only when nobody else can be meant.

A pronoun takes the subject of the nearest sentence before it that has a person for its subject, or whoever spoke there. With
two that fit, or with a different speaker in the paragraph, it means nobody: words are never put in the wrong mouth.
"""

from collections import deque
from dataclasses import dataclass, field

from generator.claims import speech
from generator.claims.genders import pronoun_of
from generator.claims.speakers import Speaker, by_name
from generator.model import Mention

_SENTENCES, _PARAGRAPHS = 10, 3
"""How far back a pronoun may reach."""


@dataclass(slots=True)
class _Sentence:
    paragraph: int
    speaker: Speaker | None = None
    """The last person who spoke in it, named or not ("one resident")."""

    subjects: list[Speaker] = field(default_factory=list)
    """Persons who are the subject of a clause, and of the sentence when unnamed."""

    others: list[Speaker] = field(default_factory=list)
    """Persons named in another place."""


@dataclass(slots=True)
class Memory:
    """Who has been named and has spoken so far, for "he emphasised"."""

    number: int = 0
    body: Speaker | None = None
    """The last organisation that spoke in this paragraph."""

    past: deque[_Sentence] = field(default_factory=lambda: deque([_Sentence(0)], maxlen=_SENTENCES))
    genders: dict[str, str] = field(default_factory=dict)
    """Speaker's key -> pronoun, where the text has told."""

    def paragraph(self) -> None:
        """Begin a new paragraph."""
        self.number += 1
        self.body = None

    def sentence(self) -> None:
        """Begin a new sentence."""
        self.past.append(_Sentence(self.number))

    def named(self, mention: Mention, before: str, *, subject: bool) -> None:
        """Remember a person who is named, as the subject of a clause or in another place; `before` is the word before the name."""
        who, now = by_name(mention), self.past[-1]
        told = pronoun_of(mention, before)
        if told:
            self.genders.setdefault(_key(who), told)
        (now.subjects if subject else now.others).append(who)

    def described(self, who: Speaker) -> None:
        """Remember an unnamed person who is the subject of a sentence: "the officer"."""
        self.past[-1].subjects.append(who)

    def mentioned(self, who: Speaker) -> None:
        """Remember an unnamed person who is no subject: "an old friend"."""
        self.past[-1].others.append(who)

    def heard(self, speaker: Speaker) -> None:
        """Remember who spoke."""
        kind = speaker.mention.type if speaker.mention else None
        if kind == "person" or (kind is None and not is_pronoun(speaker.text) and is_one_person(speaker.text)):
            self.past[-1].speaker = speaker
        elif kind == "organisation":
            self.body = speaker

    def of(self, pronoun: str, *, but: Mention | None = None, trails: bool = False) -> Speaker | None:
        """Whom a pronoun means; None when nobody fits, or more than one.

        `but` is a name that it cannot mean; with `trails` ("Ann Lee must go, he said") nobody of its own sentence is meant.
        """
        if pronoun in ("it", "they"):
            return self.body
        if pronoun not in ("he", "she"):
            return None
        sentences = [s for s in reversed(self.past) if self.number - s.paragraph <= _PARAGRAPHS]
        shut = by_name(but) if but else None
        doubtful = False
        for sentence in sentences[1 if trails else 0 :]:
            if sentence.paragraph != self.number and doubtful:
                return None
            fits = self._fitting(sentence, pronoun, shut)
            if fits:
                far = sentence.paragraph != self.number and sentence.speaker is None
                rivals = far and any(self._may(who, pronoun) and _key(who) != _key(fits[0]) for who in sentence.others)
                return None if rivals else self._sure(fits, sentence, sentences, pronoun)
            doubtful = doubtful or any(self._may(who, pronoun) for who in sentence.others)
        return None

    def _fitting(self, sentence: _Sentence, pronoun: str, shut: Speaker | None) -> list[Speaker]:
        """The speaker of a sentence, else its subjects; each person once."""
        people = [sentence.speaker] if sentence.speaker else sentence.subjects
        once = {_key(who): who for who in people if shut is None or _key(who) != _key(shut)}
        return [who for who in once.values() if self._may(who, pronoun)]

    def _sure(self, fits: list[Speaker], sentence: _Sentence, sentences: list[_Sentence], pronoun: str) -> Speaker | None:
        if len(fits) > 1 or (fits[0] is not sentence.speaker and fits[0].mention is None and not _is_somebody(fits[0].text)):
            return None
        rivals = [s.speaker for s in sentences if s.speaker and s.paragraph == sentence.paragraph]
        other = [r for r in rivals[:1] if _key(r) != _key(fits[0]) and self._may(r, pronoun)]
        return None if other else fits[0]

    def _may(self, who: Speaker, pronoun: str) -> bool:
        """Whether a pronoun may mean somebody, as far as the name tells."""
        told = self.genders.get(_key(who)) or (who.mention is None and _role_pronoun(who.text)) or pronoun
        return told == pronoun


def _key(who: Speaker) -> str:
    return who.entity or (who.mention.surface if who.mention else who.text).lower()


def is_pronoun(printed: str) -> bool:
    """Whether a speaker is only a pronoun."""
    return printed.lower() in speech.PRONOUNS


def is_one_person(printed: str) -> bool:
    """ "one local", "a top adviser to …", "the minister", but not "the ministry", "a statement" or "officials"."""
    words = printed.lower().split()
    head = words[_head(words) - 1] if _head(words) else ""
    if words and words[0] in ("a", "an", "one", "another"):
        return bool(head) and head not in speech.NO_PERSONS and not head.endswith(("ment", "tion", "port"))
    return _has_role(printed)


def _head(words: list[str]) -> int:
    """How many words a noun phrase has up to its head."""
    return next((n for n, word in enumerate(words) if word in speech.PREPOSITIONS or word.endswith(",")), len(words))


def _has_role(printed: str) -> bool:
    """Whether a phrase says what a person is: "the officer", and not "another transcript"."""
    words = printed.lower().split()
    head = words[_head(words) - 1] if _head(words) else ""
    return head in speech.ROLES or head.endswith(("man", "woman"))


def _is_somebody(printed: str) -> bool:
    """Whether an unnamed subject is a person: by what he is, or by capitals throughout."""
    return _has_role(printed) or all(word[:1].isupper() for word in printed.split())


def _role_pronoun(printed: str) -> str | None:
    last = printed.lower().split()[-1:]
    return next((p for word in last for p, ends in _ROLE_ENDS.items() if word.endswith(ends)), None)


_ROLE_ENDS = {"she": ("woman", "mother", "daughter", "sister", "wife", "girl", "actress", "widow", "lady"),
              "he": ("gentleman", "father", "husband", "brother", "boy", "uncle", "priest")}  # fmt: skip
