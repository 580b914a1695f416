"""Telling words that one report of a story uses and no other."""

from collections.abc import Iterator, Sequence

from generator.model import OwnWords, Passage
from generator.sentences import Token, tokens
from generator.stories.elsewhere import Elsewhere
from generator.stories.numbers import numbers
from generator.stories.report import Report
from generator.stories.stems import STOP, stem
from generator.stories.weights import Weights

MOST = 12
"""So many of a report are told."""

COMPARABLE = 2.0
"""Some other report must be at least half as long, or that a word is missing there tells nothing."""

RARE = 4.6
"""Weight from which a word tells: it stands in fewer than one in a hundred news articles."""

_SHORTEST = 5


def own_words(reports: Sequence[Report], elsewhere: Elsewhere, weights: Weights) -> Iterator[OwnWords]:
    """The words of each report's own voice that no other report uses, rarest first."""
    for n, report in enumerate(reports):
        if _is_comparable(n, reports):
            found = list(_words(n, report, elsewhere, weights))
            best = sorted(found, key=lambda p: (-weights.of(stem(p.text)), p.start))[:MOST]
            if best:
                yield OwnWords(article=report.article.id, words=tuple(best))


def _is_comparable(n: int, reports: Sequence[Report]) -> bool:
    return any(len(other.article.text) * COMPARABLE >= len(reports[n].article.text) for m, other in enumerate(reports) if m != n)


def _words(n: int, report: Report, elsewhere: Elsewhere, weights: Weights) -> Iterator[Passage]:
    names = _capitals(report)
    seen = set[str]()
    for span in report.sentences:
        for token in tokens(report.article.text, *span):
            found = stem(token.text)
            if found in seen or not _is_plain(report.article.text, token) or token.lower in names or not _is_own(report, token):
                continue
            seen.add(found)
            telling = weights.of(found) >= RARE and weights.is_known(found) and not numbers(token.lower)
            if telling and not elsewhere.has_like(token.lower, n):
                yield report.passage(token.start, token.end)


def _is_plain(text: str, token: Token) -> bool:
    """A word in small letters, no number, no name, no function word and no part of an address."""
    word, around = token.text, text[max(0, token.start - 1) : token.start] + text[token.end : token.end + 1]
    free = not set(around) & set("./@#&_") or (text[token.end : token.end + 2].strip() in (".", "") and text[token.start - 1].isspace())
    return word.isalpha() and word.islower() and len(word) >= _SHORTEST and word not in STOP and free


def _is_own(report: Report, token: Token) -> bool:
    """Whether it stands in the paper's own prose, in no quotation and in no name."""
    return (
        report.in_prose(token.start)
        and not report.is_quoted(token.start)
        and not any(m.start <= token.start < m.end for m in report.names_in((token.start - 60, token.end)))
    )


def _capitals(report: Report) -> frozenset[str]:
    """Words that the report also prints with a capital inside a sentence."""
    prose = (span for span in report.sentences if report.in_prose(span[0]))
    inside = (token for span in prose for token in tokens(report.article.text, *span)[1:])
    return frozenset(t.lower for t in inside if t.text[:1].isupper())
