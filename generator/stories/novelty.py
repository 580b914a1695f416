"""How much of a sentence another report has too, sentence by sentence; through an inverted index, linear in what is shared."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.stories.report import Report
from generator.stories.stems import content
from generator.stories.weights import Weights

LEAST = 2.5
"""Words of less weight stand everywhere and tell nothing."""


class Novelty:
    """The telling words of a story's sentences, and where they stand."""

    def __init__(self, reports: Sequence[Report], weights: Weights) -> None:
        self._weights = weights
        self._at: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, report in enumerate(reports):
            for place, span in enumerate(report.sentences):
                for word in self.weights(report.words(span)):
                    self._at[word].append((n, place))

    def weights(self, text: str) -> dict[str, float]:
        """Stem -> weight of the telling words of a text, in reading order."""
        return {w: weight for w in dict.fromkeys(content(text)) if (weight := self._weights.of(w)) >= LEAST}

    def covered(self, n: int, text: str) -> float:
        """The share of a text's words, by weight, that stand in two neighbouring sentences of a report other than number n."""
        own = self.weights(text)
        windows: Counter[tuple[int, int]] = Counter()
        for word, weight in own.items():
            held = {(m, p) for m, place in self._at.get(word, ()) if m != n for p in (place - 1, place)}
            for window in held:
                windows[window] += weight  # type: ignore[assignment]
        return max(windows.values(), default=0.0) / (sum(own.values()) or 1.0)
