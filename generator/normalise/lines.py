"""What the rules share: looking at a draft's lines, and giving some of them a role."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model import Doubt, Draft, Line
from generator.normalise.running_on import Running

LONG = 100
"""Characters: what is longer is a paragraph, or a standfirst; few headlines and no headings are."""

SENTENCE = 40
"""Characters from which a line that ends as a sentence does is a paragraph."""

HEAD_LINES = 14
"""Printed lines at most before the body begins: headline, repeat, kicker, standfirst, byline, dates, credits."""

OURS = frozenset(("section_headings",))
"""Rules that make headings of their own: what they took is settled."""

WHOLE = frozenset(("headline", "list", "numbered", "quote"))
"""Roles that a line has though its sentence goes on in the next."""

PLAIN = str.maketrans("‘’“”–—", "''\"\"--")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\Z")
SENTENCE_WITHIN = re.compile(r"[^\s.]{3,}[.!?][\"”’]?\s+[\"“‘]?[A-Z0-9]")


def give(draft: Draft, roles: Mapping[int, str], rule: str) -> Draft:
    """The draft with these lines (index -> role) taken by `rule`, which leaves what is the middle of a sentence."""
    if not roles:
        return draft
    running = Running(draft.lines)
    roles = {n: role for n, role in roles.items() if role in WHOLE or not running.within(n)}
    lines = tuple(replace(line, role=roles[n], rule=rule) if n in roles else line for n, line in enumerate(draft.lines))
    return replace(draft, lines=lines)


def set_apart(draft: Draft, pattern: re.Pattern[str], role: str, rule: str, longest: int) -> Draft:
    """The draft with every free line that is wholly this pattern, and no longer than `longest`, taken by `rule`."""
    return give(draft, {n: role for n, words in loose(draft) if len(words) <= longest and pattern.fullmatch(words)}, rule)


def free(draft: Draft) -> list[tuple[int, str]]:
    """Index and words of each line that has words and no role yet."""
    return [(n, line.words) for n, line in enumerate(draft.lines) if line.role is None and line.words]


def loose(draft: Draft) -> list[tuple[int, str]]:
    """Index and words of each line that furniture could be: without a role, or a heading or list item by its reader's account."""
    return [(n, line.words) for n, line in enumerate(draft.lines)
            if line.words and (line.role is None or (line.role in ("heading", "list", "numbered") and line.rule not in OURS))]


def doubt(draft: Draft, lines: Iterable[int], rule: str, kind: str = "furniture") -> Draft:
    """The draft with a doubt about each of these lines, which stay what they are; a doubt that is there already is not raised again."""
    there = {(found.line, found.kind) for found in draft.doubts}
    raised = tuple(Doubt(kind=kind, line=draft.lines[n].number, text=draft.lines[n].words, rule=rule)
                   for n in lines if (draft.lines[n].number, kind) not in there)
    return replace(draft, doubts=draft.doubts + raised) if raised else draft


def took(draft: Draft, rule: str) -> bool:
    """Whether the rule has given a role already: what it looks for by its place is found once."""
    return any(line.rule == rule for line in draft.lines)


def printed(draft: Draft) -> list[int]:
    """Indices of all lines that are not blank."""
    return [n for n, line in enumerate(draft.lines) if line.words]


def head(draft: Draft) -> list[int]:
    """Indices of the printed lines above the body: up to the second line without a role that is long or a sentence."""
    result: list[int] = []
    paragraphs = 0
    for n in printed(draft)[:HEAD_LINES]:
        line = draft.lines[n]
        repeated = draft.headline and same_words(line.words, draft.headline)
        paragraphs += line.role is None and is_paragraph(line.words) and not repeated
        if paragraphs == 2:
            break
        result.append(n)
    return result


def is_paragraph(words: str) -> bool:
    """Whether it is long, or a sentence of some length."""
    return len(words) >= LONG or (len(words) >= SENTENCE and ends_sentence(words))


def blank_before(lines: Sequence[Line], n: int) -> bool:
    return n == 0 or not lines[n - 1].words


def blank_after(lines: Sequence[Line], n: int) -> bool:
    return n + 1 == len(lines) or not lines[n + 1].words


def ends_sentence(words: str) -> bool:
    """Whether it ends as a sentence does."""
    return bool(SENTENCE_END.search(words))


def is_title_case(words: str) -> bool:
    """Capitals at the head of nearly all long words."""
    long_words = [word.strip("\"'“”‘’?") for word in words.split() if len(word) > 4]
    return bool(long_words) and sum(word[:1].isupper() for word in long_words) >= 0.8 * len(long_words)


def same_words(one: str, other: str) -> bool:
    """Whether two lines say the same, capitals, quotation marks and spacing aside."""
    return _folded(one) == _folded(other)


def _folded(words: str) -> str:
    plain = words.translate(PLAIN)
    return " ".join(plain.casefold().split()).rstrip(".")
