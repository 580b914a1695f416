"""One report of a story with what was read from it, ready to be compared sentence by sentence."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.model import ArchiveDate, Article, Figure, Mention, Passage, Quote
from generator.sentences import Span
from generator.stories.contexts import Context, context
from generator.stories.evidence import Evidence, around, sentence_spans
from generator.stories.stems import content


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An article, its sentences and its claims."""

    article: Article
    date: ArchiveDate | None
    """Its own, not an inferred one."""

    sentences: Sequence[Span]
    mentions: Sequence[Mention]
    quotes: Sequence[Quote]
    figures: Sequence[Figure]
    spread: Mapping[str, int]
    """Stem -> in how many sentences it stands."""

    contexts: Mapping[int, Context]
    """Offset of a figure -> what it is told of."""

    counts: Sequence[Figure]
    """The figures that have a value."""

    texts: frozenset[str]
    """Its sentences of some length, to tell copies by."""

    def context(self, figure: Figure) -> Context:
        """What a figure is told of."""
        return self.contexts[figure.start]

    def in_prose(self, at: int) -> bool:
        """Whether a place stands in a sentence of the article, not in a headline, heading, table or caption."""
        block = bisect_right(self.article.blocks, at, key=lambda b: b.start) - 1
        return block >= 0 and self.article.blocks[block].kind in ("standfirst", "paragraph", "quote", "list")

    def is_sentence(self, span: Span) -> bool:
        """Whether it ends as sentences do, and is no line of a table or a broken one."""
        return self.words(span).rstrip("”\"’')").endswith((".", "!", "?", ":"))

    def is_quoted(self, at: int) -> bool:
        """Whether a place stands between quotation marks."""
        quote = bisect_right(self.quotes, at, key=lambda q: q.start) - 1
        return quote >= 0 and self.quotes[quote].start <= at < self.quotes[quote].end

    def sentence(self, start: int, end: int) -> Span:
        """The sentence around a place."""
        return around(self.sentences, start, end)

    def passage(self, start: int, end: int) -> Passage:
        """Words with their sentence."""
        return Passage(article=self.article.id, start=start, end=end, text=self.article.text[start:end],
                       sentence=self.sentence(start, end))  # fmt: skip

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.article.text[span[0] : span[1]]

    def names_in(self, span: Span) -> list[Mention]:
        """Mentions that begin in a span."""
        first = bisect_left(self.mentions, span[0], key=lambda m: m.start)
        last = bisect_right(self.mentions, span[1] - 1, key=lambda m: m.start)
        return list(self.mentions[first:last])


def report(evidence: Evidence, article: Article, furniture: Collection[str] = ()) -> Report:
    """Read an article for comparison; linear in its length. What stands in sentences of `furniture` is no claim of its own."""
    spans = sentence_spans(article)
    shut = [span for span in spans if _is_furniture(article.text[slice(*span)], furniture)]
    figures = tuple(f for f in evidence.figures.get(article.id, ()) if not _within(f.start, shut) and _begins(article.text, f.start))
    spread = Counter(word for a, b in spans for word in set(content(article.text[a:b])))
    return Report(
        article=article,
        date=evidence.dates.get(article.id),
        sentences=spans,
        mentions=sorted((m for m in evidence.mentions.get(article.id, ()) if not _within(m.start, shut)), key=lambda m: (m.start, -m.end)),
        quotes=sorted((q for q in evidence.quotes.get(article.id, ()) if not _within(q.start, shut)), key=lambda q: q.start),
        figures=figures,
        spread=spread,
        contexts={f.start: context(article.text, f) for f in figures},
        counts=tuple(f for f in figures if f.value is not None),
        texts=frozenset(text for a, b in spans if (text := article.text[a:b]).count(" ") > 3),
    )


_LONGEST = 80
"""A sentence of more words is a list whose marks were lost."""


def _is_furniture(sentence: str, known: Collection[str]) -> bool:
    return sentence in known or sentence.count(" ") >= _LONGEST


def _begins(text: str, at: int) -> bool:
    """Whether a number begins there, and none is cut: not the 50 of "8.25-to-8.50", the 4 of "5-1/4"."""
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "-/.,–")


def _within(at: int, spans: Sequence[Span]) -> bool:
    place = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return place >= 0 and at < spans[place][1]
