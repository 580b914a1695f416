"""Sentences that tell what no other report of a story tells."""

import re
from collections.abc import Collection, Iterator, Sequence

from generator.model import Addition
from generator.sentences import Span
from generator.stories.elsewhere import Elsewhere
from generator.stories.novelty import Novelty
from generator.stories.report import Report
from generator.stories.stems import words

MOST = 4
"""So many of a report are told, the most telling."""

COVERED = 0.16
"""At most this share of its words, by their weight, stands together in another report."""

UNSEEN = 0.62
"""At least this share stands nowhere in any other report, in no spelling."""

_LENGTH = range(10, 46)
_LEAST = 4
"""Words that a sentence has to be told by itself, and telling words that no other report has."""

_LEANS = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|however|also|such|we|i|so|yet|then|there|which|who|meanwhile|"
    r"in addition|for example|as a result|the former|the latter|both)\b",
    re.IGNORECASE,
)
"""A sentence that begins so leans on the one before it."""


def added_sentences(
    n: int, reports: Sequence[Report], elsewhere: Elsewhere, novelty: Novelty, furniture: Collection[str]
) -> Iterator[Addition]:
    """The most telling sentences of report number n whose words no other report has, in reading order."""
    report = reports[n]
    scored = [
        (_news(n, report.words(span), elsewhere, novelty), span) for span in report.sentences if _stands_alone(report, span, furniture)
    ]
    best = sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1]))[:MOST]
    for span in sorted(span for _, span in best):
        yield Addition(kind="sentence", passage=report.passage(*span), label=report.words(span))


def _stands_alone(report: Report, span: Span, furniture: Collection[str]) -> bool:
    text = report.words(span)
    if not report.in_prose(span[0]) or len(words(text)) not in _LENGTH or text in furniture or text[-1] not in ".!?":
        return False
    quoted = any(q.start < span[1] and span[0] < q.end for q in report.quotes)
    return text[0].isupper() and not quoted and not _LEANS.match(text)


def _news(n: int, text: str, elsewhere: Elsewhere, novelty: Novelty) -> float:
    """The weight of a sentence's words that no other report has; 0 when it may be told elsewhere."""
    own = novelty.weights(text)
    printed = {w for w in words(text) if not elsewhere.has_word(w, n)}
    fresh = novelty.weights(" ".join(sorted(printed)))
    unseen = sum(fresh.values())
    if len(fresh) < _LEAST or unseen < UNSEEN * sum(own.values()) or novelty.covered(n, text) > COVERED:
        return 0.0
    return unseen
