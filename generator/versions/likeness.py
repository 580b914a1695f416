"""Whether two articles are one text: versions of one outlet, or a copy by another one; and in words why.

Measured on runs of three words below the headline (see texts), and where those are broken on the words in their order (see retold).
The shares that decide were set by looking at what they let through among 21,578 newswire articles of 1987, which are full of forms,
2,225 of one broadcaster, and 400 of 196 outlets, and at planted edits.
"""

from dataclasses import dataclass, replace
from typing import Literal

from generator.model import Because, Tie, worded
from generator.versions.outlets import Relation, relation
from generator.versions.overlap import overlap
from generator.versions.prints import Print
from generator.versions.retold import LISTING, is_retold

Kind = Literal["version", "copy"]

SAME_PAGE = 0.25
"""Share of the shorter text that also stands in the other, of articles of one address: below it they are two texts that stood there
one after the other, as on a section's front."""

SAME_HEADLINE = 0.12
"""The same, when the headlines agree too."""

COPIED = 0.6
"""Share of the shorter text, of articles that only their words bring together: from two outlets, or under one headline."""

EDITED = 0.75
"""The same, of one outlet under two headlines: its next report of a matter repeats up to two thirds of the last one."""

GLANCE = 0.15
"""The same, below which two articles are not looked at any closer: planted copies have more, however badly they were read."""

SAME_FACTS = 0.8
"""Share of the names and figures: a form that is filled in anew keeps its words and changes these."""

FILLED_IN = 0.7
"""Share of the names and figures in what both have in common, below which a form was filled in anew: each stands in the other's place."""

NEARLY_ALL = 0.9
WHOLE = 0.999

EXCERPT = 0.97
"""Share from which nothing was changed, only cut off or added."""

LIKE_HEADLINE = 0.5
"""Share of the words of two headlines."""

LONG = 120
"""Words that are not written twice alike on different days by chance or by form."""

SHORT = 60
"""Words below which a corrected figure cannot be told from a form's next issue: such texts must agree in all figures and in the
headline. Undated ones must so below LONG."""

NOTICE = 30
"""Words below which only the same words are one text: another bank's notice changes no more than the bank."""

SHORTEST = 12
"""Words below which a text is nobody's own: only an address makes versions of such articles."""

NEAR, NEAR_COPY = 1, 3
"""Days between the dates of one text: an evening's report and the next morning's; other outlets take a little longer."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """What two texts have in common, as shares."""

    shorter: float
    """Of the shorter one's shingles."""

    both: float
    """Of all shingles of the two."""

    facts: float
    """Of the names and figures of the one that has fewer; 1 when it has none."""

    figures: float
    """Of all figures of the two; 1 when there are none."""

    held: float
    """Of the figures of the one that has fewer; 1 when it has none."""

    headlines: float

    share: float
    """Of the shorter one's words, as far as they stand in one order or in shingles of both."""


def tie(one: Print, other: Print) -> Tie | None:
    """What makes these two articles one text, None when nothing does. The same whichever comes first."""
    if one.article > other.article:
        one, other = other, one
    common = len(set(one.shingles).intersection(other.shingles))
    alike, one_page = common / (min(len(one.shingles), len(other.shingles)) or 1) >= GLANCE, bool(one.page) and one.page == other.page
    if not alike and not one_page:
        return None
    shares = _compared(one, other, common)
    if one_page and _is_rewritten(one, other, shares):
        detail = worded("both were published at %(address)s", address=one.page)
        return _tied("version", Because(kind="address", detail=detail), one, other, shares)
    if not alike:
        return None
    outlet, days = relation((one.publication, other.publication), (one.url, other.url)), _days_between(one, other)
    told = overlap(one.said.split(" "), other.said.split(" "), one.figures | one.names | other.figures | other.names)
    shares = replace(shares, share=max(shares.shorter, told.words / (min(one.words, other.words) or 1)))
    if not is_retold(one, other, told, outlet, days) and (told.facts < FILLED_IN or not _is_one_text(one, other, shares, outlet, days)):
        return None
    return _tied(*_between(outlet, shares), one, other, shares)


def _between(outlet: Relation, shares: _Compared) -> tuple[Kind, Because]:
    """What one text in two articles is, by their outlets."""
    if outlet == "same":
        return "version", Because(kind="outlet", detail=worded("they come from one outlet"), weight=0.5)
    if outlet == "unknown" and _is_certain(shares):
        return "version", Because(kind="outlet", detail=worded("no other outlet is named"), weight=0.3)
    said = worded("they come from different outlets") if outlet == "other" else worded("their outlets are not both known")
    return "copy", Because(kind="outlet", detail=said, weight=0.5)


def _least(shares: _Compared, outlet: Relation) -> float:
    """The share of the shorter text that makes these two one text."""
    return EDITED if outlet == "same" and shares.headlines < LIKE_HEADLINE else COPIED


def _is_certain(shares: _Compared) -> bool:
    """Whether one outlet may be taken for granted where none is named: else both stay listed, as copies."""
    least = NEARLY_ALL if shares.headlines >= LIKE_HEADLINE or shares.both >= NEARLY_ALL else WHOLE
    return shares.shorter >= least and shares.facts >= NEARLY_ALL


def _compared(one: Print, other: Print, common: int) -> _Compared:
    """`common`: how many shingles both have."""
    shortest, longest = sorted((len(one.shingles), len(other.shingles)))
    facts, others = one.figures | one.names, other.figures | other.names
    figures = one.figures | other.figures
    headline = one.headline | other.headline
    return _Compared(
        shorter=common / (shortest or 1), both=common / (shortest + longest - common or 1),
        facts=len(facts & others) / fewer if (fewer := min(len(facts), len(others))) else 1.0,
        figures=len(one.figures & other.figures) / len(figures) if figures else 1.0,
        held=len(one.figures & other.figures) / least if (least := min(len(one.figures), len(other.figures))) else 1.0,
        headlines=len(one.headline & other.headline) / (len(headline) or 1), share=common / (shortest or 1))


def _is_rewritten(one: Print, other: Print, shares: _Compared) -> bool:
    """Of one address: whether enough of the text stayed, or was taken down by a person."""
    if one.withdrawn or other.withdrawn:
        return True
    return shares.shorter >= (SAME_HEADLINE if shares.headlines >= NEARLY_ALL else SAME_PAGE)


def _is_one_text(one: Print, other: Print, shares: _Compared, outlet: Relation, days: int | None) -> bool:
    """Whether shingles alone show it: alike, and not for being two issues of one form."""
    words = min(one.words, other.words)
    headline = shares.headlines >= LIKE_HEADLINE
    if words < SHORTEST or shares.shorter < _least(shares, outlet):
        return False
    if days is not None and days > (NEAR_COPY if outlet == "other" else NEAR):
        return words >= LONG and min(shares.shorter, shares.figures, shares.facts) >= NEARLY_ALL
    if words < NOTICE or max(one.figured, other.figured) > LISTING:
        return shares.both >= WHOLE and headline
    if min(shares.shorter, shares.held) >= EXCERPT and (headline or words >= SHORT):
        return True
    if words < (LONG if days is None and outlet != "other" else SHORT):
        return shares.both >= SAME_FACTS and headline and (shares.figures >= WHOLE or days == 0)
    return shares.facts >= SAME_FACTS or shares.both >= NEARLY_ALL


def _days_between(one: Print, other: Print) -> int | None:
    """The least number of days between the two, None when one is undated."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def _tied(kind: Kind, outlet: Because, one: Print, other: Print, shares: _Compared) -> Tie:
    share = round(shares.share, 4)
    said = worded("%(share)s %% of the shorter text stands in the other", share=min(99, round(100 * share)))
    if shares.shorter >= WHOLE:
        said = (worded("the texts are the same word for word") if shares.both >= WHOLE
                else worded("the shorter text stands in the other word for word"))
    reasons = [outlet, Because(kind="text", detail=said, weight=round(share, 2))]
    if shares.headlines >= NEARLY_ALL:
        reasons.append(Because(kind="headline", detail=worded("the headlines agree"), weight=0.5))
    return Tie(kind=kind, one=one.article, other=other.article, because=tuple(reasons), strength=share)
