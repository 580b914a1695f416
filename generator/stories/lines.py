"""The sentences of a report word by word, and the runs of words that two sentences have in the same order."""

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.sentences import Span
from generator.stories.report import Report
from generator.stories.stems import STOP, stem
from generator.stories.weights import Weights

_LENGTH = range(7, 81)
"""Words of a sentence that tells something; a longer one is a list whose marks were lost."""

_WORD = re.compile(r"[^\W_]+(?:[’'./,-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words."""

    report: Report
    span: Span
    words: tuple[str, ...]
    """Stems, function words too."""

    spans: tuple[Span, ...]
    """Of the words, in the article's text."""

    weights: Mapping[str, float]
    """Stem -> weight, of the words that carry a subject."""

    @property
    def weight(self) -> float:
        """Of all its words."""
        return math.fsum(self.weights.values())

    def part(self, places: tuple[int, int]) -> "Line":
        """Some of its words, half-open, as a line of its own."""
        first, last = places
        words, spans = self.words[first:last], self.spans[first:last]
        return Line(self.report, (spans[0][0], spans[-1][1]), words, spans, {w: self.weights[w] for w in words if w in self.weights})

    def telling(self, least: float) -> list[str]:
        """The stems of so much weight."""
        return [word for word, weight in self.weights.items() if weight >= least]

    def name_words(self) -> set[str]:
        """The stems of the words of its names."""
        return {stem(word.group()) for m in self.report.names_in(self.span) for word in _WORD.finditer(m.surface)}

    def is_quoted(self) -> bool:
        """Whether most of it stands between quotation marks."""
        start, end = self.span
        quoted = sum(min(q.end, end) - max(q.start, start) for q in self.report.quotes if q.start < end and start < q.end)
        return quoted * 2 > end - start


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand side by side in two sentences."""

    here: int
    there: int
    """Places of the first word in the one and in the other."""

    length: int

    def words(self, one: Line) -> Sequence[str]:
        """Its stems, of the line that it was looked for in."""
        return one.words[self.here : self.here + self.length]


def lines(report: Report, weights: Weights, furniture: Collection[str]) -> Iterator[Line]:
    """The whole sentences of a report's prose that no other story has; linear in its length."""
    for span in unwrapped(report):
        text = report.words(span)
        found = list(_WORD.finditer(text))
        if len(found) in _LENGTH and not text[0].islower() and report.is_sentence(span) and text not in furniture:
            stems = tuple(stem(word.group()) for word in found)
            told = {s: weights.of(s) for s, word in zip(stems, found, strict=True) if word.group().lower() not in STOP}
            spans = tuple((span[0] + word.start(), span[0] + word.end()) for word in found)
            yield Line(report, span, stems, spans, told)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs that next to nothing parts, in the one sentence and in the other."""

    runs: tuple[Run, ...]

    def words(self, one: Line) -> list[str]:
        """The stems that both sentences have."""
        return [word for run in self.runs for word in run.words(one)]

    def here(self) -> tuple[int, int]:
        """Its words in the one sentence, half-open."""
        return self.runs[0].here, self.runs[-1].here + self.runs[-1].length

    def there(self) -> tuple[int, int]:
        """Its words in the other."""
        return self.runs[0].there, self.runs[-1].there + self.runs[-1].length


_GAP = 2
"""So many words at most part the runs of a stretch."""


def stretches(found: Sequence[Run]) -> list[Stretch]:
    """Neighbouring runs taken together, in order."""
    groups = list[list[Run]]()
    for run in found:
        last = groups[-1][-1] if groups else None
        if last and max(run.here - last.here - last.length, run.there - last.there - last.length) <= _GAP:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [Stretch(tuple(group)) for group in groups]


def runs(one: Line, other: Line) -> list[Run]:
    """The runs of two sentences in order; a function word by itself is none."""
    found = SequenceMatcher(None, one.words, other.words, autojunk=False).get_matching_blocks()
    return [Run(b.a, b.b, b.size) for b in found if b.size > 1 or (b.size and one.words[b.a] in one.weights)]


def unwrapped(report: Report) -> Iterator[Span]:
    """The sentences of the prose; one whose lines are paragraphs of their own, as in old files, is put together again."""
    begun: Span | None = None
    for span in report.sentences:
        if not report.in_prose(span[0]):
            begun = None
            continue
        here = (begun[0], span[1]) if begun is not None else span
        begun = None if report.is_sentence(span) else here
        if begun is None:
            yield here
