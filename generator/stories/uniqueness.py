"""Where one report calls something the last, the only or the first, and another says that it is one of several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model import Because, Difference, Side, worded
from generator.sentences import Token, tokens
from generator.stories.report import Report
from generator.stories.stems import STOP, content, stem, words

_KINDS = {**dict.fromkeys(("last", "final", "only", "sole", "lone", "few", "remaining", "surviving"), "last"), "first": "first"}
"""A word -> the claim it makes: the only one and the last one both have no other beside them."""

_SEVERAL = frozenset(("few", "remaining", "surviving"))
"""Words that say nothing of this kind without "one of"."""

_STILL = frozenset("last final few remaining surviving known living left active working".split())
"""Words beside it that do not tell what kind of thing it is."""
_TEMPORAL = frozenset(map(stem, (
    "second minute hour day night week weekend month year decade century season summer winter spring autumn time moment round "
    "game match quarter half stage phase step minister lady aid hand resort name word thing place way floor person").split()))  # fmt: skip
"""Heads of which "the last …" is a time, an order or a set phrase."""

_ENDS = STOP | frozenset("at of in on for with by to from".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """ "the city’s last pediatrician"."""

    report: Report
    start: int
    end: int
    kind: str
    """last or first."""

    alone: bool
    """Whether there is said to be no other."""

    head: str
    """Stem of the noun."""

    sort: frozenset[str]
    """Stems of what stands before the noun: "heart" of "the last heart surgeon"."""

    owner: frozenset[str]
    """Stems of what it is the last of."""


def contradictions(reports: Sequence[Report]) -> Iterator[Difference]:
    """Descriptions of one thing that cannot both hold, in the order of the reports."""
    found = [list(descriptions(report)) for report in reports]
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(found, 2):
        for mine in one:
            for theirs in other:
                shared = _match(mine, theirs)
                if shared and (mine.kind, mine.head) not in seen:
                    seen.add((mine.kind, mine.head))
                    yield _difference(mine, theirs, shared)


def descriptions(report: Report) -> Iterator[Description]:
    """Every "the …’s last X" and "one of the …’s last X" of a report's prose."""
    for start, end in report.sentences:
        found = tokens(report.article.text, start, end)
        for at, token in enumerate(found):
            if token.lower in _KINDS:
                described = _described(report, found, at)
                if described:
                    yield described


def _described(report: Report, found: Sequence[Token], at: int) -> Description | None:
    first = _owner_start(found, at)
    last = at + 1
    while last < len(found) and last - at <= 4 and found[last].is_word and found[last].lower not in _ENDS:
        last += 1
    if first is None or last == at + 1:
        return None
    several = [t.lower for t in found[max(0, first - 2) : first]] == ["one", "of"]
    head = stem(found[last - 1].text)
    plural = found[last - 1].lower.endswith(("s", "men", "children", "people")) and not found[last - 1].lower.endswith("ss")
    if head in _TEMPORAL or several != plural or (found[at].lower in _SEVERAL and not several):
        return None
    start = found[first - 2].start if several else found[first].start
    owner = content(report.article.text[found[first].start : found[at].start]) + _complement(report, found, last)
    sort = frozenset(stem(t.text) for t in found[at + 1 : last - 1] if t.lower not in _STILL)
    return Description(report=report, start=start, end=found[last - 1].end, kind=_KINDS[found[at].lower], alone=not several,
                       head=head, sort=sort, owner=frozenset(owner))  # fmt: skip


def _owner_start(found: Sequence[Token], at: int) -> int | None:
    """Where "the city’s" begins, for the word after it; None without a definite article or an owner."""
    left = at - 1
    if left >= 0 and found[left].lower in ("the", "its", "his", "her", "their", "our"):
        return left
    if left < 0 or not found[left].lower.endswith(("'s", "’s", "s'", "s’")):
        return None
    while left > 0 and at - left < 4 and (found[left - 1].lower in ("the", "this") or found[left - 1].text[:1].isupper()):
        left -= 1
    return left


def _complement(report: Report, found: Sequence[Token], last: int) -> list[str]:
    """Of "the last founder of the port’s co-operative": what it is the founder of."""
    if last >= len(found) or found[last].lower not in ("of", "in"):
        return []
    end = last + 1
    while end < len(found) and end - last <= 6 and found[end].is_word:
        end += 1
    return content(report.article.text[found[last].start : found[end - 1].end])


def _match(mine: Description, theirs: Description) -> frozenset[str]:
    """What shows that two descriptions are of one thing: what it is the last of, or the words of their sentences."""
    if mine.kind != theirs.kind or mine.head != theirs.head or mine.alone == theirs.alone:
        return frozenset()
    if mine.sort and theirs.sort and not mine.sort & theirs.sort:
        return frozenset()
    if mine.owner and theirs.owner:
        return mine.owner & theirs.owner
    both = _rare(mine) & _rare(theirs)
    return both if len(both) > 1 else frozenset()


def _rare(described: Description) -> frozenset[str]:
    report = described.report
    span = report.sentence(described.start, described.end)
    return frozenset(w for w in content(report.words(span)) if report.spread.get(w, 1) <= 2 and w != described.head)


def _difference(mine: Description, theirs: Description, shared: frozenset[str]) -> Difference:
    alone = mine if mine.alone else theirs
    about = alone.report.article.text[alone.start : alone.end]
    printed = {stem(w): w for d in (theirs, mine) for w in words(d.report.words(d.report.sentence(d.start, d.end)))}
    common = ", ".join(sorted(re.sub(r"[’']s?$", "", printed.get(w, w)) for w in shared))
    return Difference(
        about=re.sub(r"\s+", " ", about),
        sides=tuple(_side(d) for d in (mine, theirs)),
        because=(Because(kind="description", weight=0.8, detail=worded(
            "one says there is no other, one that it is one of several; both of the %(words)s", words=common)),),
    )  # fmt: skip


def _side(described: Description) -> Side:
    passage = described.report.passage(described.start, described.end)
    return Side(passage=passage, claim=passage.text)
