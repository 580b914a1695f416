"""Which language it is in."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from generator.model import Draft

ENOUGH = 60
"""Letters; below it the detector guesses."""

NO_LANGUAGE = "zxx"
SAMPLE = 1500
SURE = 0.8


def language(draft: Draft) -> Draft:
    """The BCP 47 tag of the language of most of the text, None when the detector is not sure."""
    if draft.language:
        return draft
    text = " ".join(line.words for line in draft.lines if line.role in (None, "headline", "standfirst", "heading"))[:SAMPLE]
    if sum(map(str.isalpha, text)) < ENOUGH:
        return draft
    tag, sure = _identifier().classify(text)
    return replace(draft, language=str(tag)) if sure >= SURE and tag != NO_LANGUAGE else draft


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """py3langid's model of 97 languages, loaded once."""
    # Only the first half of the program needs it, and then half a second to load.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
