"""Whether one text was printed again under a lead of the paper's own, with a light hand over every sentence, or as a scanner read it.

Runs of three words are broken by all of these, so the words that stand in one order in both decide (see overlap). The shares were set
by looking at what they let through among 10,000 articles of one agency and one broadcaster, and at copies planted among them
(tests/measure/copies.py).
"""

from generator.versions.outlets import Relation
from generator.versions.overlap import Overlap
from generator.versions.prints import Print

RETOLD = 0.5
"""Share of the shorter text's words that another outlet left as they were."""

READ_AGAIN, NOISE = 0.85, 0.02
"""The same share, and the share of misread words among them, of one outlet's text that a scanner read twice. That outlet's next report
of a matter repeats up to two thirds of the last one, and what it edited, the shingles tell."""

WORDS = 35
"""What both have in common at least: fewer are a statement that both quote, or a notice that any bank could have sent."""

FACTS = 0.8
"""Share of the names and figures among them that are the same: a form that is filled in anew exchanges these."""

SHORT = 60
"""Words of a text in which not one of them may be exchanged."""

LISTING = 0.4
"""Share of figures among the words of a table; the next day's has the same words and many of the same figures."""

DAYS = 3
"""Between the dates of one text."""


def is_retold(one: Print, other: Print, common: Overlap, outlet: Relation, days: int | None) -> bool:
    """Of two articles whose shingles do not show that they are one text; `days` lie between them, None when one is undated.

    Where neither names an outlet they may well be of one.
    """
    words = min(one.words, other.words)
    if common.words < max(WORDS, RETOLD * words) or max(one.figured, other.figured) > LISTING or (days or 0) > DAYS:
        return False
    if outlet == "same" or not any((one.publication, one.url, other.publication, other.url)):
        return common.words >= READ_AGAIN * words and common.noise >= NOISE and common.facts >= FACTS
    return common.facts >= (FACTS if words >= SHORT else 1)
