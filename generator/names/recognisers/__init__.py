"""Which recogniser reads which language."""

from collections.abc import Mapping
from functools import cache

from generator.names.recognisers.base import Recogniser, Span
from generator.names.recognisers.own import CHOICES, MODELS, OwnRecogniser
from generator.names.recognisers.spacy_pipeline import SpacyRecogniser

__all__ = ["DEFAULTS", "NONE", "Recogniser", "Span", "for_language", "language_of"]

DEFAULTS: Mapping[str, str] = {"en": "mixed"}
"""Language -> one of CHOICES, NONE, or the name or folder of a spaCy pipeline; settings.yaml may say otherwise."""

NONE = "none"
SMALL_WORDS = frozenset("the of and in to a is was".split())


def language_of(language: str | None, text: str) -> str | None:
    """Primary language tag; an unmarked text in Latin letters with English small words is taken for English."""
    if language:
        return language.split("-")[0].lower()
    found = text[:5000].lower().split()
    return "en" if sum(word in SMALL_WORDS for word in found) > 0.08 * len(found) or len(found) < 8 else None


def for_language(language: str | None, choices: Mapping[str, str] = DEFAULTS) -> Recogniser | None:
    """The recogniser of a language, loaded once; None when there is none. Raises BrokenFile (N-010)."""
    choice = choices.get(language or "", NONE)
    return None if choice == NONE else _load(choice)


@cache
def _load(choice: str) -> Recogniser:
    return OwnRecogniser(MODELS / CHOICES[choice]) if choice in CHOICES else SpacyRecogniser(choice)
