"""Texts as a spaCy pipeline tags them: much, not quite right, to learn from before the hand-tagged."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KINDS = {"PERSON": "person", "NORP": "group", "FAC": "place", "GPE": "place", "LOC": "place", "ORG": "organisation", "EVENT": "other",
         "WORK_OF_ART": "other", "PRODUCT": "other", "LAW": "other"}
"""OntoNotes 5 classes -> kinds."""

EDGES_BEFORE, EDGES_BEHIND = frozenset(("the", "a", "an")), frozenset(("'s", "’s", "'", "’"))
"""What OntoNotes counts to a name and the hand-tagged texts do not."""


def tag(folder: Path, model: str, out: Path) -> int:
    """Tag every .txt file, a paragraph a line; the number of documents."""
    import spacy  # noqa: PLC0415 - only for this

    pipeline = spacy.load(model, exclude=["tagger", "lemmatizer", "attribute_ruler"])
    number = 0
    with out.open("w", encoding="utf-8") as lines:
        for path in sorted(folder.rglob("*.txt")):
            paragraphs = [line for line in path.read_text("utf-8", "replace").splitlines() if line.strip()]
            lines.write(json.dumps([pair for doc in pipeline.pipe(paragraphs) for pair in _sentences(doc)], ensure_ascii=False) + "\n")
            number += 1
    return number


def _sentences(doc: Any) -> Iterator[tuple[list[str], list[tuple[int, int, str]]]]:
    for sentence in doc.sents:
        names = [(first - sentence.start, end - sentence.start, KINDS[e.label_]) for e in sentence.ents if e.label_ in KINDS
                 for first, end in [_trimmed(doc, e.start, e.end)] if first < end]
        yield [token.text for token in sentence if not token.is_space], _without_spaces(sentence, names)


def _trimmed(doc: Any, first: int, end: int) -> tuple[int, int]:
    while first < end and doc[first].lower_ in EDGES_BEFORE:
        first += 1
    while end > first and doc[end - 1].text in EDGES_BEHIND:
        end -= 1
    return first, end


def _without_spaces(sentence: Any, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The names counted in tokens that are words; spaCy keeps runs of spaces as tokens."""
    words_before = [0]
    for token in sentence:
        words_before.append(words_before[-1] + (not token.is_space))
    return [(words_before[a], words_before[b], kind) for a, b, kind in names]
