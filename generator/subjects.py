"""What an article is about: subjects from a controlled vocabulary, each with the terms that say so; and its hashtags.

The vocabulary is subjects.csv beside this file: some 180 newsroom subjects in our own words, ordered after the top levels of
IPTC Media Topics. A subject needs evidence: a term in the head of the article and one in the body, or several different terms.

A row of the table is a subject, the broader subject it belongs to, and its terms between semicolons: alternatives of one term
between slashes; ~ before a term that only supports, ! before a phrase that must not be taken for one of the terms, + after a
verb.
"""

import csv
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.model import Article, Because, Block, Worded, worded

MOST = 6
"""An article with more subjects than this is about none of them."""

WEAK = 0.4
"""What a term marked ~ in the table counts: it supports a subject and never proves one."""

ENOUGH = 2.4
"""Evidence that a subject of a short article needs, in hits of strong terms, of which two must differ;
twice as much if they do not."""

ENOUGH_IN_HEAD = 2.0
"""The same for a subject named in the head of the article as well as in its body."""

PER_WORDS = 350
"""A long article must come back to its subject: one more strong hit for each so many words above the first of them."""

NEAR_BEST = 0.3
"""A subject weaker than this share of the article's strongest is dropped."""

HEAD = {"headline": 2.0, "kicker": 1.5, "standfirst": 1.0, "heading": 0.5}
PLACES: dict[str, Callable[[Worded], Worded]] = {
    "headline": lambda times: worded("%(times)s, in the headline", times=times),
    "kicker": lambda times: worded("%(times)s, in the kicker", times=times),
    "standfirst": lambda times: worded("%(times)s, in the standfirst", times=times),
    "heading": lambda times: worded("%(times)s, in the heading", times=times),
}
"""What a hit adds for standing where editors put what matters."""

_WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_HASHTAG = re.compile(r"(?<![\w&/#])#(?=\w*[^\W\d_])\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One way in which newspapers write of a subject, with its alternatives."""

    weight: float
    """1 for a term that means the subject, WEAK for one that merely goes with it, 0 for a phrase that only looks like one."""

    label: str
    """The first alternative, as in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A row of the vocabulary."""

    name: str
    broader: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A term that stands in the article."""

    subject: str
    term: Term
    kind: str
    """Kind of the block it stands in."""

    surface: str
    """As printed."""


Pattern = tuple[tuple[tuple[str, ...], ...], str, Term]


def assign(article: Article) -> tuple[tuple[str, tuple[Because, ...]], ...]:
    """The article's subjects, strongest first, at most MOST, each with the terms that speak for it.

    Only English is understood: an article in another language, or one whose language is not known to be English, has none.
    """
    if not (article.language or "").lower().startswith("en"):
        return ()
    hits = [hit for block in article.blocks for hit in _hits(block)]
    words = sum(len(_WORD.findall(block.text)) for block in article.blocks)
    scored = sorted(
        ((_score(found), name, found) for name, found in _by_subject(hits).items() if _evident(found, words)),
        key=lambda row: (-row[0], row[1]),
    )
    return tuple((name, _because(found)) for score, name, found in scored[:MOST] if score >= NEAR_BEST * scored[0][0])


def hashtags(article: Article) -> tuple[str, ...]:
    """The hashtags of the article's text in reading order, as printed, each once whatever its capitals."""
    seen: dict[str, str] = {}
    for tag in _HASHTAG.findall(article.text):
        seen.setdefault(tag.casefold(), tag)
    return tuple(seen.values())


@cache
def vocabulary() -> tuple[Subject, ...]:
    """Every subject, in the table's order."""
    return tuple(subject for subject, _ in _table())


def _hits(block: Block) -> Iterator[Hit]:
    """The longest term of each subject at each place, left to right."""
    words = _WORD.findall(block.text.replace("-", " "))
    keys = [_key(word) for word in words]
    free: dict[str, int] = {}
    for at, key in enumerate(keys):
        for pattern, subject, term in _patterns().get(key, ()):
            end = at + len(pattern)
            if free.get(subject, 0) <= at and end <= len(words) and _matches(pattern, words[at:end], keys[at:end]):
                free[subject] = end
                if term.weight:
                    yield Hit(subject=subject, term=term, kind=block.kind, surface=" ".join(words[at:end]))


def _matches(pattern: tuple[tuple[str, ...], ...], words: list[str], keys: list[str]) -> bool:
    return all(key in forms or word in forms for forms, key, word in zip(pattern, keys, words, strict=True))


def _by_subject(hits: Iterable[Hit]) -> Mapping[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.subject, []).append(hit)
    return found


def _by_term(hits: Iterable[Hit]) -> Mapping[Term, list[Hit]]:
    found: dict[Term, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.term, []).append(hit)
    return found


def _weight(hits: list[Hit]) -> float:
    """What the hits of one term count: each repetition less than the one before, the best place in the head once."""
    return hits[0].term.weight * (1 + math.log2(len(hits)) + max(HEAD.get(hit.kind, 0.0) for hit in hits))


def _score(hits: list[Hit]) -> float:
    return sum(_weight(found) for found in _by_term(hits).values())


def _evident(hits: list[Hit], words: int) -> bool:
    """Whether the hits are more than passing mentions."""
    strong = {hit.term for hit in hits if hit.term.weight == 1}
    if not strong:
        return False
    in_head = any(hit.kind in HEAD and hit.term in strong for hit in hits)
    in_body = any(hit.kind not in HEAD for hit in hits)
    evidence = sum(hit.term.weight for hit in hits)
    enough = max(0, words - PER_WORDS) / PER_WORDS + (ENOUGH_IN_HEAD if in_head and in_body else ENOUGH)
    return evidence >= enough and ((in_head and in_body) or len(strong) > 1 or evidence >= enough + ENOUGH)


def _because(hits: list[Hit]) -> tuple[Because, ...]:
    """One reason a term, weightiest first."""
    rows = sorted(((_weight(found), found) for found in _by_term(hits).values()), key=lambda row: -row[0])
    best = rows[0][0]
    kept = [(weight, found) for weight, found in rows if weight >= best / 4]
    return tuple(Because(kind="term", detail=_detail(found), weight=round(weight / best, 2)) for weight, found in kept)


def _detail(hits: list[Hit]) -> str:
    """"“air strike” 3 times, in the headline"."""
    places = [kind for kind in HEAD if any(hit.kind == kind for hit in hits)]
    words, count = hits[0].surface, len(hits)
    times = (worded("“%(words)s” once", words=words) if count == 1 else worded("“%(words)s” twice", words=words) if count == 2
             else worded("“%(words)s” %(count)s times", words=words, count=count))
    return PLACES[places[0]](times) if places else times


def _key(word: str) -> str:
    return word.lower().removesuffix("’s").removesuffix("'s")


def _forms(word: str, verb: bool) -> tuple[str, ...]:
    """The spellings that stand for a word of the table: its plural too, and a verb's other forms.

    A stemmer would not do: to it, "important" is an import and "authorities" are authors.
    """
    if word != word.lower():
        return (word,)
    base = word.removesuffix("y") + "ie" if word.endswith("y") and word[-2:-1] not in "aeiou" else word
    plural = base + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if not verb:
        return (word, plural)
    stem = word.removesuffix("e")
    past = (base if base != word else stem) + ("d" if base != word else "ed")
    doubled = stem + stem[-1]
    return (word, plural, past, stem + "ing", doubled + "ed", doubled + "ing")


@cache
def _patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """A word's key -> the terms that begin with it, longer ones first."""
    found: dict[str, list[Pattern]] = {}
    for subject, alternatives in _table():
        for term, phrases in zip(subject.terms, alternatives, strict=True):
            for pattern in map(_pattern, phrases):
                for first in sorted({_key(form) for form in pattern[0]}):
                    found.setdefault(first, []).append((pattern, subject.name, term))
    return {key: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[1], row[0]))) for key, rows in found.items()}


def _pattern(phrase: str) -> tuple[tuple[str, ...], ...]:
    """For each word of a phrase the forms that match it; a + after the phrase says that its last word is a verb."""
    words = _WORD.findall(phrase.replace("-", " "))
    *before, last = words
    return (*((word,) for word in before), _forms(last, phrase.endswith("+")))


@cache
def _table() -> tuple[tuple[Subject, tuple[tuple[str, ...], ...]], ...]:
    """Each subject with the alternatives of each of its terms; a capital in a table word asks for that exact word."""
    text = files(__package__).joinpath("subjects.csv").read_text(encoding="utf-8")
    return tuple(_row(row) for row in csv.DictReader(text.splitlines()))


def _row(row: Mapping[str, str]) -> tuple[Subject, tuple[tuple[str, ...], ...]]:
    cells = [cell.strip() for cell in row["terms"].split(";")]
    alternatives = tuple(tuple(cell.lstrip("~!").split("/")) for cell in cells)
    terms = tuple(
        Term(weight={"~": WEAK, "!": 0.0}.get(cell[0], 1.0), label=f"{row['subject']}: {phrases[0]}")
        for cell, phrases in zip(cells, alternatives, strict=True)
    )
    return Subject(name=row["subject"], broader=row["broader"], terms=terms), alternatives
