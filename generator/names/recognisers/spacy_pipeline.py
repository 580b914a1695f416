"""A spaCy pipeline of the user's choice as the recogniser of a language."""

from collections.abc import Sequence
from typing import Any

from generator.model import EntityType
from generator.names.recognisers.base import Span
from generator.notices import BrokenFile, Notice

LABELS: dict[str, EntityType | None] = {
    "PERSON": "person", "PER": "person", "NORP": "group", "FAC": "place", "GPE": "place", "LOC": "place", "ORG": "organisation",
    "EVENT": "event", "WORK_OF_ART": "work", "PRODUCT": None, "LAW": None, "LANGUAGE": None, "MISC": None,
}
"""OntoNotes 5 and CoNLL labels -> ours; other labels (dates, amounts) are no names."""

UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "senter", "morphologizer")
"""What a pipeline has beside the recogniser, and is not loaded."""


class SpacyRecogniser:
    """A pipeline by its package's name or its folder. Raises BrokenFile (N-010) when it cannot be loaded."""

    trusted = False

    def __init__(self, model: str) -> None:
        try:
            import spacy  # noqa: PLC0415 - not a requirement: whoever names a pipeline installs it

            self._pipeline: Any = spacy.load(model, exclude=list(UNUSED))
        except (ImportError, OSError) as problem:
            raise BrokenFile(Notice(
                code="N-010", file="content/settings.yaml", message=f"the recogniser {model} cannot be loaded: {problem}".split("\n")[0],
                hint=f"install it (.venv/bin/python -m pip install spacy {model}), or write mixed, cc-by or none")) from problem

    def read(self, texts: Sequence[str]) -> list[list[Span]]:
        limit = self._pipeline.max_length - 1
        return [[Span(e.start_char, e.end_char, LABELS[e.label_]) for e in doc.ents if e.label_ in LABELS]
                for doc in self._pipeline.pipe(text[:limit] for text in texts)]
