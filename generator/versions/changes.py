"""What changed between two versions of an article: its head as a table, its text paragraph by paragraph and word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from generator import dates
from generator.model import Article
from generator.versions.alignment import Budget, matches
from generator.versions.texts import UNSPACED

Kind = Literal["same", "inserted", "deleted"]

PLAIN = str.maketrans("‘’‚“”„«»–—\u2011\u00a0", "'''\"\"\"\"\"---\u0020")
HEAD = ("headline", "kicker", "standfirst")
ALIKE = 0.4
"""Share of their words that two paragraphs have in common (Dice) to be one that was edited, not one taken out and another put in."""

_WORD = re.compile(rf"\s*(?:[{UNSPACED}]|[^\W{UNSPACED}]+|[^\w\s])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Some words of a paragraph, in both versions or in one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph that is not the same in both versions, or a run of those that are."""

    kind: Literal["changed", "inserted", "deleted", "unchanged"]
    words: tuple[Words, ...] = ()
    """None of unchanged ones."""

    count: int = 1
    """How many unchanged ones in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something of the article's head that is not the same."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All differences of a version from an earlier one."""

    fields: tuple[Field, ...]
    paragraphs: tuple[Paragraph, ...]
    """In reading order; one run of unchanged ones when no word changed."""

    def count(self, kind: str) -> int:
        """How many paragraphs are of a kind."""
        return sum(paragraph.count for paragraph in self.paragraphs if paragraph.kind == kind)


def changes(old: Article, new: Article) -> Changes:
    """What is different in `new`; the manner of quotation marks, dashes and spaces counts for nothing. Bounded in time."""
    return Changes(fields=tuple(_fields(old, new)), paragraphs=tuple(_folded(_paragraphs(_body(old), _body(new)))))


def edited(before: str, after: str) -> tuple[Words, ...]:
    """The words of a text in both states, as those of a paragraph that changed. Bounded in time."""
    return tuple(_edited(_Text(before), _Text(after), Budget()))


def in_short(found: Changes) -> str:
    """In a few words: "3 paragraphs changed, 1 added", "no word of the article changed"."""
    parts = [(found.count("changed"), "changed"), (found.count("inserted"), "added"), (found.count("deleted"), "taken out")]
    said = [f"{count} {verb}" for count, verb in parts if count]
    if said:
        first = next(count for count, _ in parts if count)
        said[0] = said[0].replace(" ", " paragraph " if first == 1 else " paragraphs ", 1)
    said += [f"another {field.name}" for field in found.fields]
    return ", ".join(said) or "no word of the article changed"


def _fields(old: Article, new: Article) -> Iterator[Field]:
    for (name, before), (_, after) in zip(_head(old), _head(new), strict=True):
        if (before or "").translate(PLAIN).split() != (after or "").translate(PLAIN).split():
            yield Field(name=name, before=before, after=after)


def _head(article: Article) -> tuple[tuple[str, str | None], ...]:
    return (("headline", article.headline), ("kicker", article.kicker), ("standfirst", article.standfirst),
            ("byline", "; ".join(article.bylines) or None), ("date", dates.show(article.published) if article.published else None),
            ("correction", " ".join(article.corrections) or None))


# ---------------------------------------------------------------- paragraphs

class _Text:
    """A paragraph as its words, with and without the spaces and the manner of its marks."""

    __slots__ = ("bare", "key", "printed")

    def __init__(self, text: str) -> None:
        self.printed = _WORD.findall(text)
        self.bare = [word.translate(PLAIN).strip() for word in self.printed]
        self.key = " ".join(self.bare)


def _body(article: Article) -> list[_Text]:
    return [_Text(block.text) for block in article.blocks if block.kind not in HEAD]


def _paragraphs(old: Sequence[_Text], new: Sequence[_Text]) -> Iterator[Paragraph]:
    budget, a, c = Budget(), 0, 0
    ends = [*matches([text.key for text in old], [text.key for text in new], budget), (len(old), len(new))]
    for n, m in ends:
        yield from _gap(old[a:n], new[c:m], budget)
        if n < len(old):
            yield Paragraph(kind="unchanged")
        a, c = n + 1, m + 1


def _gap(old: Sequence[_Text], new: Sequence[_Text], budget: Budget) -> Iterator[Paragraph]:
    """Between two unchanged paragraphs: edited ones side by side, the others as taken out or put in."""
    a = c = 0
    for n, m in [*_pairs(old, new, budget), (len(old), len(new))]:
        yield from (_whole("deleted", text) for text in old[a:n])
        yield from (_whole("inserted", text) for text in new[c:m])
        if n < len(old):
            yield Paragraph(kind="changed", words=tuple(_edited(old[n], new[m], budget)))
        a, c = n + 1, m + 1


def _pairs(old: Sequence[_Text], new: Sequence[_Text], budget: Budget) -> list[tuple[int, int]]:
    """Which paragraph became which, in order, so that together they have the most in common."""
    if not old or not new or not budget.spend(2 * sum(len(text.bare) for text in old) * len(new)):
        return []
    counts = [Counter(text.bare) for text in new]
    worth = [[_likeness(Counter(text.bare), count) for count in counts] for text in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for n in reversed(range(len(old))):
        for m in reversed(range(len(new))):
            best[n][m] = max(best[n + 1][m], best[n][m + 1], best[n + 1][m + 1] + worth[n][m] if worth[n][m] else 0.0)
    found, n, m = [], 0, 0
    while n < len(old) and m < len(new):
        if worth[n][m] and best[n][m] == best[n + 1][m + 1] + worth[n][m]:
            found.append((n, m))
            n, m = n + 1, m + 1
        elif best[n][m] == best[n + 1][m]:
            n += 1
        else:
            m += 1
    return found


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    share = 2 * (one & other).total() / (one.total() + other.total() or 1)
    return share if share >= ALIKE else 0.0


def _whole(kind: Literal["inserted", "deleted"], text: _Text) -> Paragraph:
    return Paragraph(kind=kind, words=(Words(kind=kind, text="".join(text.printed).strip()),))


def _folded(paragraphs: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """With each run of unchanged paragraphs as one."""
    for unchanged, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind == "unchanged"):
        if unchanged:
            yield Paragraph(kind="unchanged", count=sum(1 for _ in run))
        else:
            yield from run


# ---------------------------------------------------------------- words

def _edited(old: _Text, new: _Text, budget: Budget) -> Iterator[Words]:
    """The words of a paragraph, what was deleted before what came in its place; a lone "the" between two edits goes with them."""
    marks = [(n, m) for n, m in matches(old.bare, new.bare, budget)]
    marks = [mark for place, mark in enumerate(marks) if not _is_lone(place, marks, old, new)]
    a, c, same = 0, 0, ""
    for n, m in [*marks, (len(old.bare), len(new.bare))]:
        gone, come = "".join(old.printed[a:n]), "".join(new.printed[c:m])
        if gone or come:
            yield from (Words(kind=kind, text=text) for kind, text in _spaced(same, gone, come) if text)
            same = ""
        same += new.printed[m] if m < len(new.printed) else ""
        a, c = n + 1, m + 1
    if same:
        yield Words(kind="same", text=same)


def _spaced(same: str, gone: str, come: str) -> tuple[tuple[Kind, str], ...]:
    """With the spaces around the marked words outside of them."""
    lead = " " if (gone or come)[:1].isspace() and (same or gone != gone.lstrip()) else ""
    between = " " if gone and come else ""
    return ("same", f"{same}{lead}"), ("deleted", gone.strip()), ("same", between), ("inserted", come.strip())


def _is_lone(place: int, marks: Sequence[tuple[int, int]], old: _Text, new: _Text) -> bool:
    """Whether a common word is short and stands between two edits."""
    n, m = marks[place]
    before = marks[place - 1] if place else (-1, -1)
    after = marks[place + 1] if place + 1 < len(marks) else (len(old.bare), len(new.bare))
    return len(old.bare[n]) <= 3 and (n - 1, m - 1) != before and (n + 1, m + 1) != after
