"""Our recogniser: a small transformer that reads an article's paragraphs together (docs/recogniser.md)."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from generator.names.recognisers.base import Span
from generator.names.recognisers.tags import KINDS, best, names
from generator.names.recognisers.windows import Window, windows
from generator.names.recognisers.words import Vocabulary

MODELS = Path(__file__).with_name("models")
CHOICES = {"mixed": "mixed.onnx", "cc-by": "cc-by.onnx"}
"""Name of a choice -> its file: trained on every source, or on the freely licensed ones alone."""


class OwnRecogniser:
    """One of the models of this package."""

    trusted = True

    def __init__(self, model: Path, vocabulary: Path = MODELS / "vocabulary.txt") -> None:
        import onnxruntime  # noqa: PLC0415 - slow to import, and most verbs need no model

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # articles are read side by side, not words
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._vocabulary = Vocabulary.load(vocabulary)

    def read(self, texts: Sequence[str]) -> list[list[Span]]:
        """The names of each text; the texts are one article's, in order, and lend each other their context.

        Each window is read by itself: the model's whole numbers are scaled by what is read with them, and so an article's
        names do not hang on its neighbours.
        """
        found: list[list[Span]] = [[] for _ in texts]
        for window in windows(texts, self._vocabulary):
            for first, end, kind, sure in self._names(window):
                for begin, stop in _within_texts(window, first, end):
                    span = Span(window.words[begin].start, window.words[stop - 1].end, KINDS[kind][1], sure)
                    found[window.source[begin]].append(span)
        return found

    def _names(self, window: Window) -> list[tuple[int, int, int, float]]:
        given = {"ids": np.array([window.ids], dtype=np.int64), "shapes": np.array([window.shapes], dtype=np.int64)}
        (scores,) = self._session.run(None, given)
        own = _log_probabilities(scores[0][list(window.firsts)])
        tags = best(own)
        return [(first, end, kind, float(np.exp(min(own[n, tags[n]] for n in range(first, end))))) for first, end, kind in names(tags)]


def _within_texts(window: Window, first: int, end: int) -> list[tuple[int, int]]:
    """A name that runs over the end of a paragraph is one in each."""
    cuts = [first, *(n for n in range(first + 1, end) if window.source[n] != window.source[n - 1]), end]
    return list(pairwise(cuts))


def _log_probabilities(scores: Any) -> Any:
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
