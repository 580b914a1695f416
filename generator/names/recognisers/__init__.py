"""Which recogniser reads which language."""

from collections.abc import Mapping
from functools import cache

from generator import tongue
from generator.names.recognisers.base import Recogniser, Span
from generator.names.recognisers.own import CHOICES, MODELS, OwnRecogniser
from generator.names.recognisers.spacy_pipeline import SpacyRecogniser

__all__ = ["DEFAULTS", "NONE", "Recogniser", "Span", "for_language", "language_of"]

DEFAULTS: Mapping[str, str] = {"en": "mixed"}
"""Language -> one of CHOICES, NONE, or the name or folder of a spaCy pipeline; settings.yaml may say otherwise."""

NONE = "none"


def language_of(language: str | None, text: str) -> str | None:
    """Primary language tag: as marked, or that of the text; what is too short to be sure counts as English when it leans to it."""
    if language:
        return language.split("-")[0].lower()
    heard = tongue.hear(text).language
    return heard.split("-")[0] if heard else ("en" if tongue.leans_to(text, "en") else None)


def for_language(language: str | None, choices: Mapping[str, str] = DEFAULTS) -> Recogniser | None:
    """The recogniser of a language, loaded once; None when there is none. Raises BrokenFile (N-010)."""
    choice = choices.get(language or "", NONE)
    return None if choice == NONE else _load(choice)


@cache
def _load(choice: str) -> Recogniser:
    return OwnRecogniser(MODELS / CHOICES[choice]) if choice in CHOICES else SpacyRecogniser(choice)
